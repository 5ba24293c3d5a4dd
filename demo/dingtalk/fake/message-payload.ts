import { randomUUID } from 'node:crypto';

/** The payload of a message to the robot, as the platform sends it. */
export type MessagePayload = Readonly<Record<string, unknown>>;

/**
 * Makes the payload of a group @-message; `over` replaces fields. The mention is gone from the text, the space behind
 * it is left. (https://open.dingtalk.com/document/orgapp/receive-message)
 */
export const messagePayload = ({
  url,
  now,
  robotCode,
  over = {},
}: {
  readonly url: string;
  readonly now: Date;
  readonly robotCode: string;
  readonly over?: MessagePayload;
}): MessagePayload => ({
  conversationId: 'cidFAKEgroup0001==',
  conversationType: '2',
  conversationTitle: '政策咨询群',
  atUsers: [{ dingtalkId: '$:LWCP_v1:$FAKEbot' }],
  isInAtList: true,
  chatbotCorpId: 'dingFAKEcorp',
  chatbotUserId: '$:LWCP_v1:$FAKEbot',
  robotCode,
  msgId: `msg${randomUUID()}`,
  createAt: now.getTime(),
  senderNick: '张三',
  senderStaffId: 'FAKEstaff01',
  senderId: '$:LWCP_v1:$FAKEsender',
  senderCorpId: 'dingFAKEcorp',
  isAdmin: false,
  sessionWebhook: `${url}/robot/sendBySession?session=${randomUUID()}`,
  sessionWebhookExpiredTime: now.getTime() + 90 * 60_000,
  msgtype: 'text',
  text: { content: ' 你好' },
  ...over,
});

/** Makes the payload of a press of a card button. The press stands in two fields, as JSON strings. */
export const cardPressPayload = ({
  cardId,
  actionId,
  userId = 'FAKEstaff01',
  conversationId = 'cidFAKEgroup0001==',
}: {
  readonly cardId: string;
  readonly actionId: string;
  readonly userId?: string;
  readonly conversationId?: string;
}): MessagePayload => {
  const press = JSON.stringify({ cardPrivateData: { actionIds: [actionId], params: {} } });
  return {
    type: 'actionCallback',
    outTrackId: cardId,
    corpId: 'dingFAKEcorp',
    userId,
    userIdType: 1,
    spaceType: 'IM_GROUP',
    spaceId: conversationId,
    extension: '{}',
    content: press,
    value: press,
  };
};
