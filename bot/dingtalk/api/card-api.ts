import { z } from 'zod';
import type { DingtalkSettings } from '../dingtalk-settings.ts';
import type { ReplyTarget } from '../reply-target.ts';
import { DingtalkError } from './dingtalk-error.ts';
import type { OpenApi } from './open-api.ts';

/** All values are strings: the platform refuses everything else. */
export type CardParams = Readonly<Record<string, string>>;

/** The states a card template shows. */
export const CARD_FLOW = { processing: '1', inputting: '2', finished: '3', failed: '5' } as const;

/** The variable of the template that holds the Markdown, as in the platform's own templates. */
export const CARD_CONTENT_KEY = 'msgContent';

/** The card interfaces, as far as one streaming text needs them; all reject with a `DingtalkError`. */
export interface CardApi {
  create(target: ReplyTarget, cardId: string, params: CardParams): Promise<void>;
  /** Replaces the text. After the call with `isFinal` the card takes no more text. `callId` is new per call. */
  stream(write: {
    readonly cardId: string;
    readonly callId: string;
    readonly content: string;
    readonly isFinal: boolean;
  }): Promise<void>;
  update(cardId: string, params: CardParams): Promise<void>;
}

const delivered = z.looseObject({
  result: z.looseObject({ deliverResults: z.array(z.looseObject({ success: z.boolean() })).optional() }).optional(),
});

const placeOf = ({ isGroup, conversationId, staffId }: ReplyTarget, robotCode: string) =>
  isGroup
    ? { openSpaceId: `dtv1.card//IM_GROUP.${conversationId}`, imGroupOpenDeliverModel: { robotCode } }
    : {
        openSpaceId: `dtv1.card//IM_ROBOT.${staffId}`,
        imRobotOpenDeliverModel: { spaceType: 'IM_ROBOT', robotCode, extension: { dynamicSummary: 'true' } },
      };

/** Makes the calls: https://open.dingtalk.com/document/orgapp/typewriter-effect-streaming-ai-card */
export const createCardApi = ({
  settings: { robotCode },
  cardTemplateId,
  openApi,
}: {
  readonly settings: DingtalkSettings;
  readonly cardTemplateId: string;
  readonly openApi: OpenApi;
}): CardApi => ({
  create: async (target, cardId, params) => {
    const answer = await openApi.call('POST', '/v1.0/card/instances/createAndDeliver', {
      cardTemplateId,
      outTrackId: cardId,
      // Without it presses of buttons do not come over the stream.
      callbackType: 'STREAM',
      userIdType: 1,
      cardData: { cardParamMap: params },
      imGroupOpenSpaceModel: { supportForward: true },
      imRobotOpenSpaceModel: { supportForward: true },
      ...placeOf(target, robotCode),
    });
    const parsed = delivered.safeParse(answer);
    const results = parsed.success ? (parsed.data.result?.deliverResults ?? []) : [];
    // HTTP 200 says that the card exists, not that anybody sees it.
    if (results.some(({ success }) => !success)) throw new DingtalkError('rejected', 'CARD_NOT_DELIVERED', 200);
  },
  stream: async ({ cardId, callId, content, isFinal }) => {
    const body = { outTrackId: cardId, guid: callId, key: CARD_CONTENT_KEY, content };
    await openApi.call('PUT', '/v1.0/card/streaming', { ...body, isFull: true, isFinalize: isFinal, isError: false });
  },
  update: async (cardId, params) => {
    await openApi.call('PUT', '/v1.0/card/instances', {
      outTrackId: cardId,
      cardData: { cardParamMap: params },
      cardUpdateOptions: { updateCardDataByKey: true },
    });
  },
});
