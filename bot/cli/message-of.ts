import { AppError, type AppErrorCode } from '#core/errors.ts';
import { UsageError } from './usage-error.ts';

/** For each error: what happened and what the user can do about it. */
const SENTENCES: Readonly<Record<AppErrorCode, string>> = {
  'file-not-found': '找不到文件。请检查路径是否写对。',
  'file-unreadable': '文件读不了。请检查权限，或文件是否正被占用。',
  'file-empty': '文件是空的。请换一份有内容的文件。',
  'file-too-large': '文件太大。请拆分后再收录。',
  'format-unsupported': '不支持这种格式。请另存为 txt、md 或 html 后再收录。',
  'text-undecodable': '文件的编码认不出。请另存为 UTF-8 后再试。',
  'classified-document': '文件带有密级标志，不予收录。涉密文件请按保密规定在专用设备上处理。',
  'internal-document': '文件带有份号或“内部”标志，未收录。请先由负责人确认可以公开使用。',
  'folder-unusable': '数据文件夹不可写。请检查权限，或用 --data 换一个文件夹。',
  'store-locked': '文件库正被另一个程序使用。请稍后再试。',
  'store-newer': '文件库由更新版本的文号建立，本版本打不开。请升级文号，或用 --data 换一个文件夹。',
  'store-outdated': '文件库由旧版本的文号建立，需要更新一次。请运行 npm run ingest。',
  'store-damaged': '文件库已损坏。请删除数据文件夹后重新收录，或用 --data 换一个文件夹。',
  'config-invalid': '设置有误。请改正或删除下面的环境变量。',
  'input-invalid': '输入有误。请对照 --help 检查。',
  'document-unknown': '未收录这份文件。可用 documents 命令查看已收录的文件。',
  'embedder-folder-missing': '找不到向量模型文件夹。请检查 WENHAO_EMBEDDER_FOLDER。',
  'embedder-file-missing': '向量模型文件夹里缺少文件。应有 model.onnx 和 tokenizer.json。',
  'embedder-file-invalid': '向量模型文件读不懂。请检查是否下载完整，设置是否写对。',
  'embedder-package-missing': '本地向量模型要用的程序包没有安装。请重新运行 npm ci，不要带 --omit=optional。',
  'embedder-output-wrong': '向量模型给出的结果不对。请检查模型和维数设置。',
  'embedder-refused': '向量服务不接受密钥。请检查 WENHAO_EMBEDDINGS_KEY。',
  'embedder-not-found': '向量服务没有这个地址或模型。请检查 WENHAO_EMBEDDINGS_URL 和 WENHAO_EMBEDDINGS_MODEL。',
  'embedder-busy': '向量服务请求过多，或额度已用完。请稍后再试。',
  'embedder-unreachable': '向量服务连不上，或没有及时答复。请检查 WENHAO_EMBEDDINGS_URL 和网络。',
};

const UNEXPECTED = '出现意外错误，没有完成。详情见日志（设 WENHAO_LOG_LEVEL=error 可见）。';

/** The Chinese words for an error; the names and values it carries follow on a line of their own. */
export const messageOf = (error: unknown): string => {
  if (error instanceof UsageError) return error.message;
  if (error instanceof AppError) return `${SENTENCES[error.code]}\n详情：${error.message}`;
  return UNEXPECTED;
};
