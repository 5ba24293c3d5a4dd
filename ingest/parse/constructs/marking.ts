import type { Construct } from '../block.ts';
import { blockOf } from '../block-of.ts';
import { textAt } from '../line-text.ts';
import { squeeze } from '../squeeze.ts';

const pattern =
  /^(?:[0-9]{6}|(?:绝密|机密|秘密)(?:★.{0,8})?|特急|加急|平急|特提|内部(?:资料|文件|参阅)?[，,]?(?:注意保存|不得外传)?)$/u;

/** 份号, 密级和保密期限, 紧急程度 (GB/T 9704 7.2.1–7.2.3). Whether such a file may be read is decided elsewhere. */
export const marking: Construct = (place) => {
  const text = squeeze(textAt(place) ?? '');
  return place.stage === 'front' && pattern.test(text) ? blockOf(place, { role: 'marking', heading: text }) : null;
};
