/**
 * Makes the conversion from UTF-16 offsets, which spans use inside, to Unicode code points, which the JSON output
 * promises because other languages count them.
 */
export const codePointOffsets = (text: string): ((offset: number) => number) => {
  const pairs = [...text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)].map(({ index }) => index + 1);
  return (offset) => offset - pairs.filter((low) => low < offset).length;
};
