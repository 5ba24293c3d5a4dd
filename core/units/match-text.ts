import { type FoldedText, foldText } from '../folded-text.ts';

/** Text in the form in which questions and names meet: widths, brackets and dashes made one, spaces gone. */
export const matchText = (source: string): FoldedText => {
  const { text, offsets } = foldText(source);
  return { text: text.replace(/[-–―]/gu, '—'), offsets };
};
