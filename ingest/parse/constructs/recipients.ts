import type { Construct } from '../block.ts';
import { blockOf } from '../block-of.ts';
import { textAt } from '../line-text.ts';

const longest = 600;

/** Words that show a line ending in a colon to be a sentence (现将有关事项通知如下：). */
const sentence =
  /。|如下|现将|现就|根据|为了|为贯彻|为深入|请|是[：:]$|包括[：:]$|下列|以下|《|附\s*件|时间|地点|来源|第一步/u;

const addressee =
  /政府|委|局|厅|部|院|署|处|办|单位|机构|机关|公司|银行|中心|组|大学|学校|学院|医院|协会|园|总部|分行|军区|代表|同志|法院|检察院|乡镇|街道|企业|会|队/u;

/** 主送机关 (GB/T 9704 7.3.2): one line below the title, closed by a colon. */
export const recipients: Construct = (place) => {
  const text = textAt(place) ?? '';
  if (place.stage !== 'front' || text.length < 3 || text.length > longest) return null;
  if (place.blocks.some(({ role }) => role === 'recipients')) return null;
  if (!/[：:]$/u.test(text) || sentence.test(text) || !addressee.test(text)) return null;
  return blockOf(place, { role: 'recipients', heading: text.replace(/\s*[：:]$/u, '') });
};
