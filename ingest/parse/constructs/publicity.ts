import type { Construct } from '../block.ts';
import { blockOf } from '../block-of.ts';
import { textAt } from '../line-text.ts';

const publicity =
  /^(?:[（(]?(?:此件|本件|本文|此文|公文)?(?:主动公开|依申请公开|不予公开|公开发布|删减后公开|不公开)[）)]?|公开(?:方式|属性|类型|类别)\s*[：:].{2,20}|信息公开(?:选项|属性|类别)\s*[：:].{2,20})$/u;
const remark =
  /^[（(](?:此件|本件|本文有删减|联系|附件|注|备注|略|收文|不发|全文|另有|有删减|印章|盖章)[^。]{0,200}[）)]$/u;

/** 附注 (GB/T 9704 7.3.6) or a line of the colophon that says whether the document is public. */
export const publicityNote: Construct = (place) => {
  const text = textAt(place) ?? '';
  if (place.stage === 'front') return null;
  if (publicity.test(text)) return blockOf(place, { role: 'publicity', heading: text });
  const afterSignature = place.stage === 'after' && remark.test(text);
  return afterSignature ? blockOf(place, { role: 'note', heading: text }) : null;
};

/** True for a line that is nothing but a 附注. */
export const isNote = (text: string): boolean => publicity.test(text) || remark.test(text);
