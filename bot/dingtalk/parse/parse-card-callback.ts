import { z } from 'zod';
import type { InboundFeedback } from '../../channel/inbound-message.ts';
import { readFeedbackAction } from '../card/feedback-action.ts';
import { parseJson } from './parse-json.ts';

const text = z.string().min(1).optional().catch(undefined);
const params = z.record(z.string(), z.unknown()).optional().catch(undefined);
const privateData = z
  .looseObject({ actionIds: z.array(z.string()).optional().catch(undefined), params })
  .optional()
  .catch(undefined);

/** Where templates of different age put the button and its parameters. */
const pressSchema = z.looseObject({
  actionId: text,
  params,
  cardPrivateData: privateData,
  userPrivateData: privateData,
  actionData: z.looseObject({ cardPrivateData: privateData }).optional().catch(undefined),
});

const callbackSchema = z.looseObject({
  outTrackId: z.string().min(1),
  userId: text,
  spaceId: text,
  content: z.unknown().optional(),
  value: z.unknown().optional(),
});

/** `content` and `value` hold the same press as a JSON string; one of them may be missing or an object. */
const pressOf = (value: unknown): z.infer<typeof pressSchema> | null => {
  const parsed = pressSchema.safeParse(typeof value === 'string' ? parseJson(value) : value);
  return parsed.success ? parsed.data : null;
};

const actionOf = (press: z.infer<typeof pressSchema>) => {
  const places = [press.cardPrivateData, press.userPrivateData, press.actionData?.cardPrivateData];
  const actionIds = [...places.flatMap((place) => place?.actionIds ?? []), press.actionId ?? ''];
  const given = [...places.map((place) => place?.params), press.params].filter((found) => found !== undefined);
  return readFeedbackAction(actionIds, Object.assign({}, ...given));
};

/** Reads the data of a frame on the card topic; null for anything that is no press of a feedback button. */
export const parseCardCallback = (data: string): InboundFeedback | null => {
  const parsed = callbackSchema.safeParse(parseJson(data));
  if (!parsed.success) return null;
  const { outTrackId, userId, spaceId, content, value } = parsed.data;
  for (const press of [pressOf(content), pressOf(value)]) {
    const action = press && actionOf(press);
    if (!action) continue;
    return {
      // A press has no id of its own: the same button of the same card by the same person counts once.
      dedupeKey: `card:${outTrackId}:${userId ?? ''}:${action.verdict}`,
      channel: 'dingtalk',
      conversationId: spaceId ?? '',
      sender: { id: userId ?? null, name: '' },
      ...action,
    };
  }
  return null;
};
