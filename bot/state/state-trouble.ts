import { AppError, type AppErrorCode } from '#core/errors.ts';

const WORDS: Partial<Record<AppErrorCode, string>> = {
  'store-locked': '这个数据文件夹已经有一个机器人在用，不能再启动一个。请先停掉它，或用 --data 换一个文件夹。',
  'file-unreadable':
    '机器人的记录文件 bot.db 已损坏。请把它移走（连同 bot.db-wal、bot.db-shm）再启动，会新建一个；收录的文件不受影响，审计记录和提醒要从备份恢复。',
  'folder-unusable': '机器人的记录文件打不开或写不进去。请检查数据文件夹的权限和磁盘空间。',
  'store-newer': '机器人的记录文件由更新版本的文号建立，本版本打不开。请升级文号。',
};

/** What whoever starts the bot reads when its own files can not be used; null for other trouble. */
export const stateTrouble = (error: unknown): string | null =>
  error instanceof AppError ? (WORDS[error.code] ?? null) : null;
