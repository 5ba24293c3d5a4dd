import { concatMapped, type MappedText, unmappedText } from '#core/mapped-text.ts';
import type { TableCell } from '../normalise/normalised-document.ts';
import type { GongwenNode } from '../parse/gongwen-tree.ts';

/** Text of a row with the header before each cell: `项目名称：…；责任单位：…`. The header is ours and maps nowhere. */
export const chunkTableRow = ({ lines, headers, label }: GongwenNode): readonly MappedText[] =>
  lines.map(({ cells }, index) => {
    const told = (cells ?? []).flatMap((cell, column) => {
      const isTold = index > 0 && cell.inherited;
      return isTold || isBlank(cell) || cell.content.text.trim() === label
        ? []
        : [{ cell, header: headers[column] ?? '' }];
    });
    return concatMapped(
      told.flatMap(({ cell, header }, position) => [
        unmappedText(`${position === 0 ? '' : '；'}${header === '' ? '' : `${header}：`}`),
        // An inherited cell stands in another row: its words are given, its place is not this row's.
        cell.inherited ? unmappedText(cell.content.text.trim()) : cell.content,
      ]),
    );
  });

const isBlank = (cell: TableCell): boolean => cell.content.text.trim() === '';
