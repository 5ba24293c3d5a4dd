/**
 * Everything that could steer a terminal: control characters other than tab and line feed, and the marks that reorder
 * text. Documents and questions come from strangers; an escape sequence in them could rewrite the screen.
 */
const STEERING = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** The text without anything that could steer a terminal. */
export const printable = (text: string): string => text.replace(STEERING, '');
