/** The little of a parsed page's nodes that reading needs; every node of cheerio's tree fits it. */
export interface DomNode {
  readonly type: string;
  readonly name?: string;
  readonly data?: string;
  readonly attribs?: Readonly<Record<string, string>>;
  readonly children?: readonly DomNode[];
}

/** Attribute of an element, '' when absent. */
export const attributeOf = (node: DomNode, name: string): string => node.attribs?.[name] ?? '';

export const isElement = (node: DomNode): boolean =>
  node.type === 'tag' || node.type === 'script' || node.type === 'style';
