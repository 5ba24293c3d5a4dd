import { findUnits } from '#core/units/find-units.ts';

/** A body named at the head of the question or of a part of it: 县某某办有哪些任务, 某文里某某办参与的. */
const NAMED_FIRST =
  /(?:^|[，,；;：:。]|(?:文件?|函|案|划|知|见|号|面|头)里)([省市县区州旗镇乡]?\p{Script=Han}{2,10}?(?:局|委|办|中心|公司|院|队|站|所|厅|馆|协会|联合会|集团|街道|开发区|园区))(?=有|的|在|要|都|也|还|该|一共|总共|负责|牵头|参与|配合|挂|分|承担|关于|到|今|明|本|\d)/u;

/** The body that a question names and no document does; nothing else may answer for it. Null when it names none. */
export const unknownUnitIn = (question: string): string | null =>
  findUnits(question)[0]?.printed ?? NAMED_FIRST.exec(question)?.[1]?.replace(/^.*里(?=.{2})/u, '') ?? null;
