/** Characters that take two columns in a terminal: Han, kana, hangul, CJK punctuation, full-width forms. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/gu;

/** Number of terminal columns the text takes. */
export const displayWidth = (text: string): number => [...text].length + (text.match(WIDE)?.length ?? 0);
