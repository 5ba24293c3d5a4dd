import type { ScoreSummary } from './summarise-scores.ts';

const percent = (value: number | null): string => (value === null ? '–' : `${(value * 100).toFixed(1)}`);

const HEADER = [
  'type',
  'n',
  'conclusion',
  'text',
  'cite recall',
  'cite precision',
  'behaviour',
  'verbatim',
  'list P',
  'list R',
  'list exact',
];

/** A Markdown table of score summaries, in per cent. */
export const formatSummary = (summaries: readonly ScoreSummary[]): string => {
  const rows = summaries.map((summary) => [
    summary.group,
    String(summary.questions),
    percent(summary.conclusionRight),
    percent(summary.textRight),
    percent(summary.citationRecall),
    percent(summary.citationPrecision),
    percent(summary.behaviourRight),
    percent(summary.verbatim),
    percent(summary.listPrecision),
    percent(summary.listRecall),
    percent(summary.listExact),
  ]);
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(HEADER), line(HEADER.map(() => '---')), ...rows.map(line)].join('\n');
};
