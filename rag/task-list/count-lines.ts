const MM_PER_POINT = 25.4 / 72;
/** Words and figures are not broken anywhere, so lines are rarely full. */
const SLACK = 1.08;

/** Width in half characters: everything but ASCII takes a full one in Chinese fonts. */
const halfCharacters = (text: string): number =>
  [...text].reduce((sum, character) => sum + (character.charCodeAt(0) < 0x80 ? 1 : 2), 0);

/** About how many lines a text takes in a cell; for formats that do not fit row heights themselves. */
export const countLines = (
  text: string,
  { widthMm, sizePt }: { readonly widthMm: number; readonly sizePt: number },
): number => {
  const perLine = Math.max(2, widthMm / ((sizePt / 2) * MM_PER_POINT));
  return text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil((halfCharacters(line) * SLACK) / perLine)), 0);
};
