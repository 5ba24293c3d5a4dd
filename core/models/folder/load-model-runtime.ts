import { AppError } from '../../errors.ts';

/** The packages that run a model of a folder. They are optional: an office that does without has them not installed. */
export interface ModelRuntime {
  readonly onnx: typeof import('onnxruntime-node');
  readonly tokenizers: typeof import('@huggingface/tokenizers');
}

const importBoth = async (): Promise<ModelRuntime> => {
  const [onnx, tokenizers] = await Promise.all([import('onnxruntime-node'), import('@huggingface/tokenizers')]);
  return { onnx, tokenizers };
};

/** Loads them on demand. */
export const loadModelRuntime = async (load: () => Promise<ModelRuntime> = importBoth): Promise<ModelRuntime> => {
  try {
    return await load();
  } catch (cause) {
    const detail = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause);
    throw new AppError(
      'embedder-package-missing',
      `onnxruntime-node and @huggingface/tokenizers are needed for WENHAO_EMBEDDER_FOLDER: ${detail}`,
      { cause },
    );
  }
};
