/** Puts `content` between the lines `<!-- name:start -->` and `<!-- name:end -->` of a Markdown text. */
export const replaceBetweenMarkers = (text: string, name: string, content: string): string => {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`There are no lines ${start} and ${end}, in this order.`);
  return `${text.slice(0, from + start.length)}\n${content}\n${text.slice(to)}`;
};
