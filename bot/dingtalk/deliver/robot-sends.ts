import { z } from 'zod';
import type { Clock } from '#core/clock.ts';
import { DingtalkError } from '../api/dingtalk-error.ts';
import type { OpenApi } from '../api/open-api.ts';
import { requestJson, type Transport } from '../api/request-json.ts';
import type { DingtalkSettings } from '../dingtalk-settings.ts';
import type { ReplyTarget } from '../reply-target.ts';
import { allowedWebhook } from './allowed-webhook.ts';

/** A message as the robot interfaces take it: https://open.dingtalk.com/document/orgapp/types-of-messages-sent-by-robots */
export type RobotSend =
  | { readonly msgKey: 'sampleMarkdown'; readonly param: { readonly title: string; readonly text: string } }
  | {
      readonly msgKey: 'sampleFile';
      readonly param: { readonly mediaId: string; readonly fileName: string; readonly fileType: string };
    };

/** One way of getting a message to a target; rejects with a `DingtalkError`. */
export type SendWay = (target: ReplyTarget, send: RobotSend) => Promise<void>;

export interface RobotSends {
  /** The ways that may work for this message now, the cheapest first. */
  ways(target: ReplyTarget, send: RobotSend): readonly SendWay[];
}

const singleAnswer = z.looseObject({
  invalidStaffIdList: z.array(z.string()).optional(),
  flowControlledStaffIdList: z.array(z.string()).optional(),
});

/** A batch that was taken, but not for this person, is no success. */
const checkReached = (answer: unknown): void => {
  const { invalidStaffIdList = [], flowControlledStaffIdList = [] } = singleAnswer.parse(answer);
  if (invalidStaffIdList.length > 0) throw new DingtalkError('rejected', 'INVALID_STAFF', 200);
  if (flowControlledStaffIdList.length > 0) throw new DingtalkError('quota', 'FLOW_CONTROLLED_STAFF', 200);
};

/** Makes the ways: the message's webhook while it lives, the robot's group send, its send to one person. */
export const createRobotSends = ({
  settings: { robotCode, oapiBase },
  transport,
  openApi,
  clock,
}: {
  readonly settings: DingtalkSettings;
  readonly transport: Transport;
  readonly openApi: OpenApi;
  readonly clock: Clock;
}): RobotSends => {
  const byWebhook: SendWay = async ({ webhook }, { param }) => {
    await requestJson({ transport, url: webhook ?? '', body: { msgtype: 'markdown', markdown: param } });
  };
  const toGroup: SendWay = async ({ conversationId }, { msgKey, param }) => {
    const body = { robotCode, openConversationId: conversationId, msgKey, msgParam: JSON.stringify(param) };
    await openApi.call('POST', '/v1.0/robot/groupMessages/send', body);
  };
  const toPerson: SendWay = async ({ staffId }, { msgKey, param }) => {
    const body = { robotCode, userIds: [staffId], msgKey, msgParam: JSON.stringify(param) };
    checkReached(await openApi.call('POST', '/v1.0/robot/oToMessages/batchSend', body));
  };
  const webhookLives = ({ webhook, webhookEndsAt }: ReplyTarget): boolean =>
    webhook !== null && webhookEndsAt > clock() && allowedWebhook(webhook, oapiBase);

  return {
    ways: (target, { msgKey }) => [
      // A webhook takes no files.
      ...(msgKey === 'sampleMarkdown' && webhookLives(target) ? [byWebhook] : []),
      ...(target.isGroup ? [toGroup] : []),
      ...(!target.isGroup && target.staffId !== null ? [toPerson] : []),
    ],
  };
};
