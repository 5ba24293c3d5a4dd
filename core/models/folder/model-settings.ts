import { z } from 'zod';

/** How the vectors of the tokens make that of the text. */
export type Pooling = 'mean' | 'cls' | 'last';

/** How a model of a folder is used. */
export interface ModelSettings {
  readonly pooling: Pooling;
  /** In tokens; what is longer is cut. */
  readonly maxLength: number;
  readonly queryPrefix: string;
  readonly passagePrefix: string;
}

/** The files of a model folder that may say how it is used, as parsed JSON; absent ones are undefined. */
export interface SettingsFiles {
  /** `wenhao.json`: what the office sets itself; goes before all others. */
  readonly own: unknown;
  /** `1_Pooling/config.json` */
  readonly pooling: unknown;
  /** `sentence_bert_config.json` */
  readonly sentence: unknown;
  /** `config_sentence_transformers.json` */
  readonly prompts: unknown;
  /** `tokenizer_config.json` */
  readonly tokenizer: unknown;
}

const length = z.number().int().min(8).max(32_768);
const ownSchema = z
  .strictObject({
    pooling: z.enum(['mean', 'cls', 'last']),
    maxLength: length,
    queryPrefix: z.string(),
    passagePrefix: z.string(),
  })
  .partial();
const poolingSchema = z.looseObject({
  pooling_mode_cls_token: z.boolean().default(false),
  pooling_mode_mean_tokens: z.boolean().default(false),
  pooling_mode_lasttoken: z.boolean().default(false),
});
const promptsSchema = z.looseObject({ prompts: z.record(z.string(), z.string()).default({}) });

/** What most models of the BERT family can read. */
const USUAL_LENGTH = 512;

/** Finds out how a model is used; throws a `ZodError` or an `Error` for what can not be followed. */
export const modelSettings = (files: SettingsFiles): ModelSettings => {
  const own = ownSchema.parse(files.own ?? {});
  const { prompts } = promptsSchema.parse(files.prompts ?? {});
  return {
    pooling: own.pooling ?? poolingOf(files.pooling),
    maxLength:
      own.maxLength ??
      lengthIn(files.sentence, 'max_seq_length') ??
      lengthIn(files.tokenizer, 'model_max_length') ??
      USUAL_LENGTH,
    queryPrefix: own.queryPrefix ?? prompts['query'] ?? '',
    passagePrefix: own.passagePrefix ?? prompts['passage'] ?? prompts['document'] ?? '',
  };
};

const poolingOf = (file: unknown): Pooling => {
  if (file === undefined) return 'mean';
  const modes = poolingSchema.parse(file);
  if (modes.pooling_mode_cls_token) return 'cls';
  if (modes.pooling_mode_lasttoken) return 'last';
  if (modes.pooling_mode_mean_tokens) return 'mean';
  throw new Error('1_Pooling/config.json asks for a pooling other than cls, mean and last token');
};

/** Some files carry a number as large as can be for "no limit": that says nothing. */
const lengthIn = (file: unknown, name: string): number | undefined => {
  const found = z.looseObject({ [name]: length }).safeParse(file);
  return found.success ? length.parse(found.data[name]) : undefined;
};
