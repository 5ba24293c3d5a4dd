import { type MappedText, sliceMapped } from '#core/mapped-text.ts';
import { splitSentences } from '../read/split-sentences.ts';
import type { Row, RowField } from './read-rows.ts';

/** Answered elsewhere: who from the ledger, when from the row's time; a name is what the row is asked by. */
const OTHER_LABEL = /单位|部门|责任|牵头|名称|年限|时限|时间|序号|备注/u;
/** Characters of a value that an answer has room for. */
const LONGEST_VALUE = 150;
/** The end of a label says its kind: 建设内容 is the row's 内容. */
const KIND_LENGTH = 2;

/** The field of a named row that a question asks for by its label (某项目的建设内容是什么); null where it names none or several. */
export const fieldAskedFor = (question: string, { fields }: Row): RowField | null => {
  const own = fields.filter(({ label }) => !OTHER_LABEL.test(label));
  const named = own.filter(({ label }) => question.includes(label));
  const byKind = own.filter(({ label }) => question.includes(label.slice(-KIND_LENGTH)));
  const [only, ...others] = named.length > 0 ? named : byKind;
  return only && others.length === 0 ? only : null;
};

/** As many whole sentences of a value as an answer has room for; at least the first. */
export const valueInRoom = (value: MappedText): MappedText => {
  let end = 0;
  let at = 0;
  for (const { text } of splitSentences(value)) {
    at = value.text.indexOf(text, at) + text.length;
    if (end > 0 && at > LONGEST_VALUE) break;
    end = at;
  }
  return sliceMapped(value, { start: 0, end });
};
