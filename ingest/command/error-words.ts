import type { AppErrorCode } from '#core/errors.ts';

/** What stopped a file, and what the user can do about it. */
const WORDS: Readonly<Partial<Record<AppErrorCode | 'unexpected', string>>> = {
  'file-not-found': '找不到文件，请检查路径',
  'file-unreadable': '文件读不了，请检查权限',
  'file-empty': '文件里没有文字，请检查是否保存完整',
  'file-too-large': '文件太大，请拆分后再收录',
  'format-unsupported': '暂不支持这种格式，请另存为 txt、md 或 html',
  'text-undecodable': '文件的编码认不出，请另存为 UTF-8',
  'classified-document': '文件带有密级标志，不予收录；涉密文件请按保密规定在专用设备上处理',
  'internal-document': '文件带有份号、“内部”或不公开标志，未收录；经负责人确认后可加 --allow-internal',
  'folder-unusable': '数据文件夹不可写，请检查权限，或用 --data 换一个文件夹',
  'store-locked': '文件库正被另一个程序使用，请稍后再试',
  'store-newer': '文件库由更新版本的文号建立，请升级文号，或用 --data 换一个文件夹',
  'store-damaged': '文件库已损坏，请删除数据文件夹后重新收录，或用 --data 换一个文件夹',
  'config-invalid': '设置有误，请改正环境变量',
};

/** The Chinese words for an error code. */
export const errorWords = (code: AppErrorCode | 'unexpected'): string =>
  WORDS[code] ?? '程序出错，没有完成；设 WENHAO_LOG_LEVEL=error 可见详情';
