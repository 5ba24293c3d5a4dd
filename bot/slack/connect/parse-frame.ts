import { z } from 'zod';

const helloSchema = z.object({ type: z.literal('hello') });
const disconnectSchema = z.object({ type: z.literal('disconnect'), reason: z.string().default('') });
const id = z.string().min(1).max(200);

const eventSchema = z.object({
  type: z.literal('events_api'),
  envelope_id: id,
  retry_attempt: z.number().int().nonnegative().catch(0),
  payload: z.looseObject({
    event_id: z.string().min(1).max(200),
    event: z.looseObject({ type: z.string().min(1).max(100) }),
  }),
});

const interactionSchema = z.object({
  type: z.enum(['slash_commands', 'interactive']),
  envelope_id: id,
  retry_attempt: z.number().int().nonnegative().catch(0),
  payload: z.looseObject({}),
});

const frameSchema = z.union([helloSchema, disconnectSchema, eventSchema, interactionSchema]);

/** What Slack wraps a message in; the payload is only known to be an object. */
export type Envelope = z.infer<typeof eventSchema> | z.infer<typeof interactionSchema>;

export type Frame =
  | { readonly kind: 'hello' }
  | { readonly kind: 'disconnect'; readonly reason: string }
  | { readonly kind: 'envelope'; readonly envelope: Envelope }
  /** `envelopeId` is there to acknowledge what cannot be read, so that Slack does not send it again. */
  | { readonly kind: 'malformed'; readonly envelopeId: string | null };

/** Real envelopes hold a message of 40,000 characters at most. */
const LONGEST_FRAME = 1_000_000;

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

const namedEnvelope = z.object({ envelope_id: id });

/** Reads one frame of a socket; never throws. */
export const parseFrame = (data: unknown): Frame => {
  if (typeof data !== 'string' || data.length > LONGEST_FRAME) return { kind: 'malformed', envelopeId: null };
  const content = parseJson(data);
  const parsed = frameSchema.safeParse(content);
  if (!parsed.success) {
    const named = namedEnvelope.safeParse(content);
    return { kind: 'malformed', envelopeId: named.success ? named.data.envelope_id : null };
  }
  const frame = parsed.data;
  if (frame.type === 'hello') return { kind: 'hello' };
  if (frame.type === 'disconnect') return { kind: 'disconnect', reason: frame.reason.slice(0, 40) };
  return { kind: 'envelope', envelope: frame };
};
