/**
 * What this folder uses of `docx` 9.7. The library's own declarations import each other without file extensions, which
 * NodeNext resolution cannot follow; with `moduleResolution: bundler` this file can go.
 */
declare module 'docx' {
  type Alignment = 'left' | 'center' | 'right';

  interface FontNames {
    readonly ascii: string;
    readonly hAnsi: string;
    readonly eastAsia: string;
    readonly hint: 'eastAsia';
  }

  interface RunOptions {
    readonly text?: string;
    readonly children?: readonly string[];
    readonly font: FontNames;
    /** In half points. */
    readonly size: number;
  }

  export interface IParagraphOptions {
    readonly alignment?: Alignment;
    /** In twips; `line` with `lineRule: 'exact'` too. */
    readonly spacing?: { readonly after?: number; readonly line?: number; readonly lineRule?: 'exact' };
    readonly indent?: { readonly left?: number; readonly right?: number };
    readonly children?: readonly TextRun[];
  }

  interface Border {
    readonly style: 'single';
    /** In eighths of a point. */
    readonly size: number;
    readonly color: string;
  }

  interface Width {
    readonly size: number;
    /** `dxa`: twips. */
    readonly type: 'dxa';
  }

  interface CellOptions {
    readonly width: Width;
    readonly verticalAlign: 'center';
    readonly margins: Readonly<Record<'top' | 'bottom' | 'left' | 'right', number>>;
    readonly children: readonly Paragraph[];
  }

  interface TableOptions {
    readonly layout: 'fixed';
    readonly width: Width;
    readonly columnWidths: number[];
    readonly borders: Readonly<
      Record<'top' | 'bottom' | 'left' | 'right' | 'insideHorizontal' | 'insideVertical', Border>
    >;
    readonly rows: readonly TableRow[];
  }

  interface PageOptions {
    readonly size: { readonly width: number; readonly height: number; readonly orientation: 'landscape' };
    readonly margin: Readonly<Record<'top' | 'right' | 'bottom' | 'left' | 'footer', number>>;
  }

  interface DocumentOptions {
    readonly creator: string;
    readonly lastModifiedBy: string;
    readonly title: string;
    readonly description: string;
    readonly evenAndOddHeaderAndFooters: boolean;
    readonly sections: readonly {
      readonly properties: { readonly page: PageOptions };
      readonly footers: { readonly default: Footer; readonly even: Footer };
      readonly children: readonly (Paragraph | Table)[];
    }[];
  }

  export class TextRun {
    constructor(options: RunOptions);
  }
  export class Paragraph {
    constructor(options: IParagraphOptions);
  }
  export class TableCell {
    constructor(options: CellOptions);
  }
  export class TableRow {
    constructor(options: {
      readonly tableHeader: boolean;
      readonly cantSplit: boolean;
      readonly children: readonly TableCell[];
    });
  }
  export class Table {
    constructor(options: TableOptions);
  }
  export class Footer {
    constructor(options: { readonly children: readonly Paragraph[] });
  }
  export class Document {
    constructor(options: DocumentOptions);
  }
  export const Packer: { toBuffer(document: Document): Promise<Buffer> };
  export const PageNumber: { readonly CURRENT: string };
}
