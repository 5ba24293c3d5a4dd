/** Begins a CSV file in UTF-8; without it spreadsheets take the file for GBK. */
export const CSV_BYTE_ORDER_MARK = '\ufeff';

/** A spreadsheet would take such a cell for a formula (OWASP: CSV injection); full-width signs count for some. */
const FORMULA = /^[\s\u0000]*[=+\-@＝＋－＠\t\r]/u;

const cellOf = (text: string): string => {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** One record of a CSV file (RFC 4180), its line end included; cells that look like formulas are made harmless. */
export const csvRecord = (cells: readonly string[]): string => `${cells.map(cellOf).join(',')}\r\n`;
