import type { Marker } from './marker.ts';

const nested = /^([0-9]{1,2}(?:[.．][0-9]{1,2}){1,3})(?![0-9])[.．]?\s*/u;
const outermost = /^([0-9]{1,2})[\s\u3000]+(?=[\u4e00-\u9fff])/u;

/** Reads `1`, `1.1`, `1.1.1` of documents numbered that way (emergency plans, technical rules); null otherwise. */
export const matchDecimalMarker = (text: string): Marker | null => {
  const match = nested.exec(text) ?? outermost.exec(text);
  if (!match?.[1]) return null;
  const canonical = match[1].replaceAll('．', '.');
  const components = canonical.split('.');
  const depth = components.length;
  return {
    type: 'decimal',
    kind: depth === 1 ? 'item' : depth === 2 ? 'subitem' : 'point',
    rank: 7 + (depth - 1) / 10,
    number: Number(components.at(-1)),
    canonical,
    labelEnd: match[0].trimEnd().length,
    textStart: match[0].length,
  };
};
