import type { TaskTable } from './task-table.ts';

/** File formats of a task list, by the ending of the file's name. */
export const TASK_FILE_FORMATS = ['xlsx', 'docx', 'csv', 'md'] as const;

export type TaskFileFormat = (typeof TASK_FILE_FORMATS)[number];

/** The table as the bytes of a file. The libraries are loaded when they are needed: they are large. */
export const writeTaskTable = async (table: TaskTable, format: TaskFileFormat): Promise<Buffer> => {
  switch (format) {
    case 'xlsx':
      return (await import('./write-xlsx.ts')).writeXlsx(table);
    case 'docx':
      return (await import('./write-docx.ts')).writeDocx(table);
    case 'csv':
      return (await import('./write-csv.ts')).writeCsv(table);
    case 'md':
      return Buffer.from((await import('./write-markdown.ts')).writeMarkdown(table), 'utf8');
  }
};
