import type { LogicalLine } from '../normalise/normalised-document.ts';
import { matchMarker } from './match-marker.ts';
import { squeeze } from './squeeze.ts';
import { cellTexts, distinctTexts } from './table-shape.ts';

interface TableHead {
  /** A line across the table above its header, '' where there is none. */
  readonly caption: string;
  /** Header text of each column, of both rows where there are two; empty where the table has no header. */
  readonly headers: readonly string[];
  /** Rows that belong to the head. */
  readonly count: number;
}

/** Words of column heads in plans, lists and forms. */
const headWord =
  /序号|编号|类别|名称|项目|内容|单位|部门|责任|牵头|配合|时间|时限|年限|期限|进度|地址|地点|电话|备注|指标|目标|任务|措施|举措|坐标|标准|金额|数量|面积|联系|区域|事项|说明|分值|依据|来源|要求|对象|条件|领导|姓名|职务|投资|规模|情况|方式|种类|范围|机构/u;

/** Reads caption and header rows from the top of a table. */
export const readTableHead = (rows: readonly LogicalLine[]): TableHead => {
  const hasCaption = rows.length > 1 && isCaption(rows[0], rows[1]);
  const from = hasCaption ? 1 : 0;
  const count = headerRows(rows, from);
  const caption = hasCaption && rows[0] ? (distinctTexts(rows[0])[0] ?? '') : '';
  return {
    caption: count > 0 ? caption : '',
    headers: headerTexts(rows.slice(from, from + count)),
    count: count > 0 ? from + count : 0,
  };
};

const isCaption = (first: LogicalLine | undefined, second: LogicalLine | undefined): boolean => {
  if (!first || !second || !isHeader(second)) return false;
  const texts = distinctTexts(first);
  return texts.length === 1 && texts[0] !== undefined && matchMarker(texts[0]) === null;
};

const headerRows = (rows: readonly LogicalLine[], from: number): number => {
  const first = rows[from];
  if (!first || !isHeader(first)) return 0;
  const second = rows[from + 1];
  const spans = first.cells?.some(({ inherited }) => inherited) ?? false;
  const isSecond = second !== undefined && spans && isShortWords(second) && rows.length > from + 2;
  return isSecond ? 2 : 1;
};

/** Marked as a header, or short words of which one is a column head, and no number among them. */
const isHeader = (line: LogicalLine): boolean => {
  const texts = cellTexts(line).filter((text) => text !== '');
  if (new Set(texts).size < 2) return false;
  if (line.cells?.every(({ header, content }) => header || content.text.trim() === '')) return true;
  return isShortWords(line) && texts.some((text) => headWord.test(squeeze(text)));
};

const isShortWords = (line: LogicalLine): boolean =>
  cellTexts(line).every((text) => text.length <= 24 && !/[。；]|^[0-9]/u.test(text));

const headerTexts = (rows: readonly LogicalLine[]): readonly string[] => {
  const columns = Math.max(0, ...rows.map(({ cells }) => cells?.length ?? 0));
  return Array.from({ length: columns }, (_, column) =>
    [...new Set(rows.map((row) => squeeze(cellTexts(row)[column] ?? '')).filter((text) => text !== ''))].join('·'),
  );
};
