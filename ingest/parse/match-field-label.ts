interface FieldLabel {
  readonly label: string;
  /** Length of label and colon in the line. */
  readonly labelEnd: number;
}

/** A short run of Chinese characters and its colon. */
const labelled = /^(\p{Script=Han}{2,8})\s*[：:]/u;

/** Words before a colon that introduce a list or a remark and label nothing. */
const introductions =
  /(?:是|为|如下|包括|下列|其中|例如|比如|注|备注|说明|附件|附表|抄送|抄报|要求是|同志|代表|委员|网址)$/u;

/** The label a line opens with; whether it makes a field is decided with the rest of the document in view. */
export const matchFieldLabel = (text: string): FieldLabel | null => {
  const match = labelled.exec(text);
  const label = match?.[1];
  if (!match || label === undefined || introductions.test(label)) return null;
  return { label, labelEnd: match[0].length };
};
