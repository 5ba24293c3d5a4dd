import { documentTypes } from './document-types.ts';

/** Brackets that belong to a title: 试行, a term, a version, a count. Not: when and by whom it was passed. */
const qualifier =
  '[（(〔【](?:试行|暂行|修订|修订稿|修正|修改|草案|送审稿|征求意见稿|试点|第[一二三四五六七八九十0-9]+[版批次期]|共[0-9一二三四五六七八九十百]+[项条件个]|[^（）()]{0,6}[0-9]{4}年?(?:[—–―\\-~～至]+[0-9]{4})?年?(?:版|度|修订|版）)?)[）)〕】]';

const wholeQualifier = new RegExp(`^${qualifier}$`, 'u');
/** 某令〔2025〕第12号（某办法） */
const order = /令[^（(]{0,20}号[（(].{4,60}[）)]$/u;
const ending = new RegExp(`(?:${documentTypes.join('|')})[》〉”]?(?:${qualifier})*$`, 'u');

/** True for a line that is nothing but the bracket at the end of a title: （试行）, （2023—2027年）. White space removed. */
export const isTitleQualifier = (squeezed: string): boolean => squeezed.length <= 30 && wholeQualifier.test(squeezed);

/** True when a title may end here: with a document type and perhaps a bracket. White space removed. */
export const endsLikeTitle = (squeezed: string): boolean => ending.test(squeezed) || order.test(squeezed);
