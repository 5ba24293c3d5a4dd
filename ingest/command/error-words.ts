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
  'embedder-folder-missing': '找不到向量模型文件夹，请检查 WENHAO_EMBEDDER_FOLDER',
  'embedder-file-missing': '向量模型文件夹里缺少文件，应有 model.onnx 和 tokenizer.json',
  'embedder-file-invalid': '向量模型文件读不懂，请检查是否下载完整，设置是否写对',
  'embedder-package-missing': '本地向量模型要用的程序包没有安装，请重新运行 npm ci，不要带 --omit=optional',
  'embedder-output-wrong': '向量模型给出的结果不对，请检查模型和维数设置',
  'embedder-refused': '向量服务不接受密钥，请检查 WENHAO_EMBEDDINGS_KEY',
  'embedder-not-found': '向量服务没有这个地址或模型，请检查 WENHAO_EMBEDDINGS_URL 和 WENHAO_EMBEDDINGS_MODEL',
  'embedder-busy': '向量服务请求过多，或额度已用完，请稍后再试',
  'embedder-unreachable': '向量服务连不上，或没有及时答复，请检查 WENHAO_EMBEDDINGS_URL 和网络',
};

/** The Chinese words for an error code. */
export const errorWords = (code: AppErrorCode | 'unexpected'): string =>
  WORDS[code] ?? '程序出错，没有完成；设 WENHAO_LOG_LEVEL=error 可见详情';
