import { attributeOf, type DomNode, isElement } from './dom-node.ts';

/** Elements that never hold article text. */
const SILENT = new Set(
  (
    'script style noscript template head iframe object embed canvas svg audio video map img link meta ' +
    'input button select option textarea nav footer'
  ).split(' '),
);

const HIDDEN_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/i;

/** Names that sites give to the parts around an article. */
const FURNITURE_NAME =
  /(?:^|[-_\s])(?:share|bdshare\w*|print(?:er)?|qrcode|qr|ewm|erweima|toolbar|breadcrumb|curmb|curb|footer|copyright|related|relevant|recommend|xgxw|xgfj|xgjd|xgwd|pagebreak|prevnext|fontsize|setfont|font-size|sidebar|login|popup|searchbox|nav|menu)(?:$|[-_\s]|\d|box|bar|list|container)/i;

/** True for nodes without visible article text: scripts, comments, forms; hidden ones unless `keepHidden`. */
export const isDropped = (node: DomNode, keepHidden: boolean): boolean => {
  if (node.type === 'text' || node.type === 'root') return false;
  if (!isElement(node) || SILENT.has(node.name ?? '')) return true;
  // Some pages hide their whole body until a script has run.
  if (keepHidden || node.name === 'body' || node.name === 'html') return false;
  return node.attribs?.['hidden'] !== undefined || HIDDEN_STYLE.test(attributeOf(node, 'style'));
};

/** True for an element whose id or class says share bar, print button, breadcrumb, related links or the like. */
export const isNamedFurniture = (node: DomNode): boolean =>
  FURNITURE_NAME.test(`${attributeOf(node, 'id')} ${attributeOf(node, 'class')}`);
