import { z } from 'zod';
import { emptyAsUnset } from './empty-as-unset.ts';
import { isPrivateAddress } from './private-address.ts';
import { type Secret, secretOf } from './secret.ts';
import { optionalWholeNumber, wholeNumber } from './whole-number.ts';

/** An address that speaks the embeddings interface of OpenAI. */
export interface EmbeddingService {
  /** As far as the version, such as `https://host/v1`; without a slash at the end. */
  readonly url: string;
  readonly model: string;
  /** Null: the address asks for none. */
  readonly key: Secret | null;
  /** How many numbers each vector has; known beforehand, so that a store opens while the address is down. */
  readonly dimensions: number;
  /** Texts in one request. */
  readonly batchSize: number;
  readonly timeoutMs: number;
  /** Further attempts at a request for passages; a question is asked once. */
  readonly retries: number;
  /** Stands before each question, as some models want it. */
  readonly queryPrefix: string;
}

/** What makes vectors. `learned`: latent semantic analysis of the store itself, which needs nothing. */
export type EmbedderConfig =
  | { readonly kind: 'learned' }
  | { readonly kind: 'folder'; readonly folder: string }
  | { readonly kind: 'service'; readonly service: EmbeddingService };

/**
 * Where texts and key may be sent: encrypted anywhere; in the clear only to this machine or a private address, because
 * the gateways of closed office networks often have no certificate. A name or password inside an address would be logged.
 */
const isSafeAddress = (address: string): boolean => {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, password, search, hash } = new URL(address);
  if (`${username}${password}${search}${hash}` !== '') return false;
  return protocol === 'https:' || (protocol === 'http:' && isPrivateAddress(hostname));
};

const text = z.preprocess(emptyAsUnset, z.string().trim().optional());

/** The variables that choose an embedder. */
export const embedderShape = {
  WENHAO_EMBEDDER_FOLDER: z.preprocess(
    emptyAsUnset,
    z
      .string()
      .refine((path) => !path.includes('\0') && path.trim() !== '', 'must be a folder path')
      .optional(),
  ),
  WENHAO_EMBEDDINGS_URL: z.preprocess(
    emptyAsUnset,
    z
      .string()
      .refine(
        isSafeAddress,
        'must be an https address without a password, or an http one of this machine or of a private IP address ' +
          '(10.x, 172.16-31.x, 192.168.x): texts and key are sent there',
      )
      .optional(),
  ),
  WENHAO_EMBEDDINGS_MODEL: text,
  WENHAO_EMBEDDINGS_KEY: text.refine(
    (key) => key === undefined || /^[\x21-\x7e]+$/u.test(key),
    'must be letters, figures and signs without blanks (the value is not shown)',
  ),
  WENHAO_EMBEDDINGS_DIMENSIONS: optionalWholeNumber(2, 8_192),
  // Ten is what the strictest of the well-known services takes at once.
  WENHAO_EMBEDDINGS_BATCH: wholeNumber(10, 1, 2_048),
  WENHAO_EMBEDDINGS_TIMEOUT_SECONDS: wholeNumber(20, 1, 600),
  WENHAO_EMBEDDINGS_RETRIES: wholeNumber(2, 0, 10),
  WENHAO_EMBEDDINGS_QUERY_PREFIX: z.preprocess(emptyAsUnset, z.string().default('')),
};

const shape = z.object(embedderShape);
type Variables = z.output<typeof shape>;

/** What each of the variables allows by itself, but not together; empty when all is well. */
export const embedderConflicts = (variables: Variables): readonly string[] => {
  const { WENHAO_EMBEDDER_FOLDER: folder, WENHAO_EMBEDDINGS_URL: url } = variables;
  if (url === undefined) return [];
  if (folder !== undefined) return ['WENHAO_EMBEDDER_FOLDER and WENHAO_EMBEDDINGS_URL are both set: keep one'];
  return (['WENHAO_EMBEDDINGS_MODEL', 'WENHAO_EMBEDDINGS_DIMENSIONS'] as const)
    .filter((name) => variables[name] === undefined)
    .map((name) => `${name} must be set when WENHAO_EMBEDDINGS_URL is`);
};

/** The embedder that checked variables describe. */
export const embedderOf = (variables: Variables): EmbedderConfig => {
  const { WENHAO_EMBEDDER_FOLDER: folder, WENHAO_EMBEDDINGS_URL: url, WENHAO_EMBEDDINGS_KEY: key } = variables;
  if (url === undefined) return folder === undefined ? { kind: 'learned' } : { kind: 'folder', folder };
  return {
    kind: 'service',
    service: {
      url: url.replace(/\/+$/u, ''),
      model: variables.WENHAO_EMBEDDINGS_MODEL ?? '',
      key: key === undefined ? null : secretOf(key),
      dimensions: variables.WENHAO_EMBEDDINGS_DIMENSIONS ?? 0,
      batchSize: variables.WENHAO_EMBEDDINGS_BATCH,
      timeoutMs: variables.WENHAO_EMBEDDINGS_TIMEOUT_SECONDS * 1_000,
      retries: variables.WENHAO_EMBEDDINGS_RETRIES,
      queryPrefix: variables.WENHAO_EMBEDDINGS_QUERY_PREFIX,
    },
  };
};
