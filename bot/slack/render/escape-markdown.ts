/**
 * Makes escaped text safe where Slack reads Markdown (streams): no emphasis, links, headings, lists or tables come of
 * a document's own characters, and lines stay lines. `text` has been through `escapeText`.
 */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(/[\\*_~`[\]#|]/gu, '\\$&')
    .replace(/^(\s*\d*)([-+=.)])/gmu, '$1\\$2')
    .replace(/\n/gu, '  \n');
