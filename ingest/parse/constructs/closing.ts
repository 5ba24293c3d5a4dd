import type { Construct } from '../block.ts';
import { blockOf } from '../block-of.ts';
import { textAt } from '../line-text.ts';

const formula =
  /^(?:特此(?:通知|通告|公告|通报|函告|函复|函达|批复|报告|说明|申请|请示)|此(?:复|令|函|布)|专此|妥否|当否|可否|请予?(?:审批|审议|批示)|以上(?:请示|报告|意见)(?:如无不妥|妥否|当否|请))/u;

/** 特此通知。 妥否，请批示。 — the closing formula, which belongs to no section. */
export const closing: Construct = (place) => {
  const text = textAt(place) ?? '';
  return place.stage === 'body' && text.length <= 60 && formula.test(text)
    ? blockOf(place, { role: 'closing', heading: text.replace(/[。！]$/u, '') })
    : null;
};
