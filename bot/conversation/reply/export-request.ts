/** Formats a task list is sent in. */
export type TaskFileKind = 'xlsx' | 'docx';

const SHEET = 'xlsx?|excel|电子表格|表格|表';
const TEXT = 'docx?|word|文档';
const VERB = '导出|发送?|给|来|要|做|生成|转|整理|输出|存|下载';

/** Nothing but the wish for a file of what was just said: 导出, 发个表, 要word版, 整理成excel发我. */
const FOLLOW_UP = new RegExp(
  `^(?:请|麻烦|帮我|给我|能不能|可以|能|把|将|上面的?|上述|刚才的?|这个|这些|它|结果|清单|任务|内容)*` +
    `(?:${VERB})(?:${VERB}|成|为|到|一下|下|一?[个份张]|我们?|我要|的)*` +
    `(?:(?:${SHEET}|${TEXT}|文件|电子版)(?:和|、|及|或|${SHEET}|${TEXT})*)?(?:版本?|格式|文件|形式|的)*` +
    `(?:${VERB})?(?:给?我们?)?(?:吧|吗|呢|谢谢|一下|，)*$`,
  'iu',
);
const BARE = new RegExp(`^(?:${SHEET}|${TEXT})(?:版本?|格式|文件)?$`, 'iu');
const NAMES_FILE = new RegExp(`导出|${SHEET}|${TEXT}|文件|电子版`, 'iu');

/** True when somebody wants the last answer as a file and asks nothing else. */
export const asksToExport = (text: string): boolean => {
  const asked = text.replace(/[\s。！!？?~～]+/gu, '');
  return NAMES_FILE.test(asked) && (FOLLOW_UP.test(asked) || BARE.test(asked));
};

/** The formats that a text names, Excel for 导出 alone; none when it names none. 任务表 and 发表 ask for no file. */
export const wantedFormats = (text: string): readonly TaskFileKind[] => {
  const named: readonly TaskFileKind[] = [
    ...(/xlsx?|excel|表格|电子版|发(?:我|来|给|一|个|份|张|下)+表/iu.test(text) ? (['xlsx'] as const) : []),
    ...(/docx?|word|文档/iu.test(text) ? (['docx'] as const) : []),
  ];
  return named.length === 0 && text.includes('导出') ? ['xlsx'] : named;
};
