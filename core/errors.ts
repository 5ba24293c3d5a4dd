/** Stable codes; `bot/` chooses the Chinese words a user sees from them. */
export type AppErrorCode =
  | 'file-not-found'
  | 'file-unreadable'
  | 'file-empty'
  | 'file-too-large'
  | 'format-unsupported'
  | 'text-undecodable'
  | 'classified-document'
  | 'internal-document'
  | 'folder-unusable'
  | 'store-locked'
  | 'store-newer'
  | 'store-outdated'
  | 'store-damaged'
  | 'config-invalid'
  | 'input-invalid'
  | 'document-unknown'
  | EmbedderErrorCode;

/** What can be wrong with an embedder that was set up; passages stay without vectors and questions go by their words. */
export type EmbedderErrorCode =
  | 'embedder-folder-missing'
  | 'embedder-file-missing'
  | 'embedder-file-invalid'
  | 'embedder-package-missing'
  | 'embedder-output-wrong'
  | 'embedder-refused'
  | 'embedder-not-found'
  | 'embedder-busy'
  | 'embedder-unreachable';

/** An error with a stable code. The message is English and names the input, the rule that failed and the fix. */
export class AppError extends Error {
  readonly code: AppErrorCode;

  constructor(code: AppErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'AppError';
    this.code = code;
  }
}
