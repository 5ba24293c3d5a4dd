/**
 * What nobody sees and what changes what is seen: control characters (line feeds and tabs apart), marks that reorder
 * text, zero-width characters that hide a word from a search or a rule.
 */
const INVISIBLE =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu;

/** The text without what can not be seen. */
export const withoutInvisible = (text: string): string => text.replace(INVISIBLE, '');
