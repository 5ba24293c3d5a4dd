import type { GovernmentLevel } from '../document.ts';

/** The word for a division that stands before a department's name; part of its identity: 市经信局 is not 县经信局. */
export type LevelMark =
  | '国家'
  | '自治区'
  | '省'
  | '自治州'
  | '市'
  | '州'
  | '盟'
  | '自治县'
  | '自治旗'
  | '县'
  | '区'
  | '旗';

const levels: Readonly<Record<LevelMark, GovernmentLevel>> = {
  国家: '国家',
  自治区: '省',
  省: '省',
  自治州: '市',
  市: '市',
  州: '市',
  盟: '市',
  自治县: '县',
  自治旗: '县',
  县: '县',
  区: '县',
  旗: '县',
};

/** Source of a regular expression for every mark below the central one, longest first. */
export const levelMarkPattern = '自治区|自治州|自治县|自治旗|省|市|州|盟|县|区|旗';

/** True for the text of a level mark. */
export const isLevelMark = (text: string): text is LevelMark => Object.hasOwn(levels, text);

/** Level of government that a mark stands for. A county-level city prints 市 and counts as 市 here. */
export const governmentLevelOf = (mark: LevelMark): GovernmentLevel => levels[mark];
