import { AppError } from '#core/errors.ts';

/** The bytes of an answer; stops reading and throws `file-too-large` as soon as there are more than `limitBytes`. */
export const readLimited = async ({ body }: Pick<Response, 'body'>, limitBytes: number): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  let total = 0;
  for await (const chunk of body ?? []) {
    total += chunk.byteLength;
    if (total > limitBytes) throw new AppError('file-too-large', `answer exceeds ${limitBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};
