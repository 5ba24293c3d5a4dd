import {
  Document,
  Footer,
  type IParagraphOptions,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { MACHINE_LABEL } from '../answer/write-reply.ts';
import { countLines } from './count-lines.ts';
import { stampOfficeFile } from './office/stamp-office-file.ts';
import type { TaskTable } from './task-table.ts';

const TWIPS_PER_MM = 56.6929;
const twips = (mm: number): number => Math.round(mm * TWIPS_PER_MM);

/**
 * A4 turned on its side: GB/T 9704—2012 has 天头 37, 订口 28, 版心 156 × 225 mm for upright pages and turns the page, not
 * the text block, for wide tables (clause 8), so the edges go round with it.
 */
const PAGE_MM = { width: 297, height: 210, top: 28, right: 37, bottom: 26, left: 35 } as const;
const TABLE_MM = PAGE_MM.width - PAGE_MM.left - PAGE_MM.right;
/** 版心 to the page number: 7 mm (clause 7.5). */
const PAGE_NUMBER_MM = 7;

/** Sizes in half points: 二号, 四号, 小四, 五号, 小五. */
const SIZES = { title: 44, pageNumber: 28, body: 24, table: 21, denseTable: 18 } as const;
/** A taller row goes on on the next page instead of leaving half a page empty. */
const LINES_KEPT_TOGETHER = 14;
const CELL_SIDE_MM = 1;
/** With more columns than this the table goes down a size. */
const ROOMY_COLUMNS = 8;
/** Line pitches in points; the table's is a multiple of its size. */
const TITLE_LINE_PT = 34;
const TEXT_LINE_PT = 22;
const TABLE_PITCH = 1.4;
/** Characters of 二号 that fit in one line. */
const TITLE_CHARACTERS = 28;

/** The hint makes quotation marks and dashes, which both scripts have, the full-width Chinese ones. */
const fontOf = (eastAsia: string, latin = 'Times New Roman') =>
  ({ ascii: latin, hAnsi: latin, eastAsia, hint: 'eastAsia' }) as const;
const FANGSONG = fontOf('仿宋_GB2312');
const HEITI = fontOf('黑体');
const XIAOBIAOSONG = fontOf('方正小标宋简体');
const SONGTI = fontOf('宋体', '宋体');

type Font = ReturnType<typeof fontOf>;

interface Style {
  readonly font: Font;
  readonly size: number;
}

const paragraph = (text: string, style: Style, options: IParagraphOptions = {}): Paragraph =>
  new Paragraph({ ...options, children: [new TextRun({ text, font: style.font, size: style.size })] });

/** Widths in twips that add up to the text block. */
const widthsOf = ({ columns }: TaskTable): readonly number[] => {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  return columns.map(({ width }) => Math.floor((width / whole) * twips(TABLE_MM)));
};

const cellOf = (text: string, style: Style, { width, centred }: { width: number; centred: boolean }): TableCell =>
  new TableCell({
    width: { size: width, type: 'dxa' },
    verticalAlign: 'center',
    margins: { left: twips(CELL_SIDE_MM), right: twips(CELL_SIDE_MM), top: twips(0.5), bottom: twips(0.5) },
    children: text.split('\n').map((line) =>
      paragraph(line, style, {
        alignment: centred ? 'center' : 'left',
        spacing: { line: Math.round(style.size * TABLE_PITCH * 10), lineRule: 'exact' },
      }),
    ),
  });

const tableOf = (table: TaskTable): Table => {
  const { columns, rows } = table;
  const widths = widthsOf(table);
  const size = columns.length > ROOMY_COLUMNS ? SIZES.denseTable : SIZES.table;
  const tallest = (cells: readonly string[]): number =>
    Math.max(
      ...widths.map((width, index) =>
        countLines(cells[index] ?? '', { widthMm: width / TWIPS_PER_MM - 2 * CELL_SIDE_MM, sizePt: size / 2 }),
      ),
    );
  const line = { style: 'single', size: 4, color: '000000' } as const;
  const rowOf = (cells: readonly string[], isHead: boolean): TableRow =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: isHead || tallest(cells) <= LINES_KEPT_TOGETHER,
      children: columns.map(({ centred }, index) =>
        cellOf(
          cells[index] ?? '',
          { font: isHead ? HEITI : FANGSONG, size },
          { width: widths[index] ?? 0, centred: isHead || centred },
        ),
      ),
    });
  return new Table({
    layout: 'fixed',
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: 'dxa' },
    columnWidths: [...widths],
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    rows: [
      rowOf(
        columns.map(({ heading }) => heading),
        true,
      ),
      ...rows.map((cells) => rowOf(cells, false)),
    ],
  });
};

/** — 1 — in 四号 宋体, odd pages right and even pages left, one character in from the edge (clause 7.5). */
const pageNumber = (alignment: 'left' | 'right'): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment,
        indent: { [alignment]: SIZES.pageNumber * 10 },
        children: [new TextRun({ font: SONGTI, size: SIZES.pageNumber, children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });

/** A title that fits no single line is broken where its parts meet, not wherever it runs out. */
const shownTitle = ({ title, titleLines }: TaskTable): readonly string[] =>
  title.length <= TITLE_CHARACTERS ? [title] : titleLines;

const textBlock = (table: TaskTable): readonly (Paragraph | Table)[] => {
  const fixed = { line: TEXT_LINE_PT * 20, lineRule: 'exact' } as const;
  const body = { font: FANGSONG, size: SIZES.body };
  return [
    ...shownTitle(table).map((line) =>
      paragraph(
        line,
        { font: XIAOBIAOSONG, size: SIZES.title },
        { alignment: 'center', spacing: { line: TITLE_LINE_PT * 20, lineRule: 'exact' } },
      ),
    ),
    paragraph(table.totals, body, { spacing: { ...fixed, after: 60 } }),
    tableOf(table),
    paragraph('', body, { spacing: { line: 160, lineRule: 'exact' } }),
    ...table.footer.map((line) => paragraph(line, body, { spacing: fixed })),
  ];
};

/**
 * The table as a Word document on A4 landscape in 公文 fonts: header row repeated, rows not torn, page numbers, the
 * machine-made label as last paragraph and in the properties. The same table gives the same bytes.
 */
export const writeDocx = async (table: TaskTable): Promise<Buffer> => {
  const document = new Document({
    creator: '文号',
    lastModifiedBy: '文号',
    title: table.title,
    description: MACHINE_LABEL,
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: {
          page: {
            size: {
              // The library takes the upright measures and turns them.
              width: twips(PAGE_MM.height),
              height: twips(PAGE_MM.width),
              orientation: 'landscape',
            },
            margin: {
              top: twips(PAGE_MM.top),
              right: twips(PAGE_MM.right),
              bottom: twips(PAGE_MM.bottom),
              left: twips(PAGE_MM.left),
              footer: twips(PAGE_MM.bottom - PAGE_NUMBER_MM) - SIZES.pageNumber * 10,
            },
          },
        },
        footers: { default: pageNumber('right'), even: pageNumber('left') },
        children: textBlock(table),
      },
    ],
  });
  return stampOfficeFile(await Packer.toBuffer(document), table);
};
