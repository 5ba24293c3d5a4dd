import { z } from 'zod';
import { AppError } from '../../errors.ts';

const answerSchema = z.object({
  data: z.array(
    z.object({
      /** Some gateways leave it out; then the order is that of the texts. */
      index: z.int().nonnegative().optional(),
      embedding: z.union([z.array(z.number()), z.string()]),
    }),
  ),
});

/**
 * The vectors of an answer in the order of the texts that were sent. Checked here, because the client of LangChain
 * takes the vectors in whatever order they come, and one too few for an error of its own.
 */
export const orderedEmbeddings = (answer: unknown, textCount: number): readonly (readonly number[])[] => {
  const parsed = answerSchema.safeParse(answer);
  if (!parsed.success) throw wrong('an answer that holds no embeddings');
  const { data } = parsed.data;
  if (data.length !== textCount) throw wrong(`${data.length} embeddings for ${textCount} texts`);
  const ordered = new Map(data.map(({ index, embedding }, at) => [index ?? at, embedding]));
  return Array.from({ length: textCount }, (_, at) => {
    const embedding = ordered.get(at);
    if (embedding === undefined) throw wrong('embeddings whose numbers do not fit the texts');
    return typeof embedding === 'string' ? numbersOf(embedding) : embedding;
  });
};

/** 32-bit floats, little endian, as OpenAI packs them. */
const numbersOf = (base64: string): readonly number[] => {
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length === 0 || bytes.length % 4 !== 0) throw wrong('an embedding that is cut short');
  return Array.from({ length: bytes.length / 4 }, (_, at) => bytes.readFloatLE(at * 4));
};

const wrong = (what: string): AppError =>
  new AppError(
    'embedder-output-wrong',
    `The embedding service gave ${what}. Check WENHAO_EMBEDDINGS_URL and WENHAO_EMBEDDINGS_MODEL.`,
  );
