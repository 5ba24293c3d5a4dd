import { randomUUID } from 'node:crypto';
import type { Clock } from '#core/clock.ts';
import { isSafeAddress } from '#core/config/safe-address.ts';
import { AppError } from '#core/errors.ts';
import type { Logger } from '#core/logger.ts';
import type { Channel, ChannelNotes, Intake } from '../channel/channel.ts';
import { createCardApi } from './api/card-api.ts';
import { fetchInboundFile } from './api/fetch-inbound-file.ts';
import { createOpenApi, type OpenApi } from './api/open-api.ts';
import type { Fetch, Transport } from './api/request-json.ts';
import { CardDesk } from './card/card-desk.ts';
import { createCardNotes } from './card/card-notes.ts';
import { createConversationLimits } from './deliver/conversation-limits.ts';
import { createDeliverFile } from './deliver/deliver-file.ts';
import { createDeliverMessage } from './deliver/deliver-message.ts';
import { createRobotSends } from './deliver/robot-sends.ts';
import type { DingtalkSettings } from './dingtalk-settings.ts';
import { receiveFrames } from './receive-frames.ts';
import { standingAddressOf, targetOf } from './reply-target.ts';
import { createSendReply, type SendReply } from './send-reply.ts';
import { createStream, type Stream } from './stream/create-stream.ts';
import { openStreamSocket } from './stream/stream-socket.ts';
import { atMost, endingTimers, systemTimers, type Timers } from './timers.ts';

export interface DingtalkParts {
  readonly settings: DingtalkSettings;
  readonly notes: ChannelNotes;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly fetch?: Fetch;
  readonly timers?: Timers;
  readonly random?: () => number;
  readonly newId?: () => string;
}

type AllParts = Required<DingtalkParts> & {
  readonly transport: Transport;
  readonly openApi: OpenApi;
  /** For the pauses before a message is tried again, which may be longer than the process has left. */
  readonly pauses: ReturnType<typeof endingTimers>;
};

const WORKING = '正在查找依据，请稍候……';

/** The DingTalk channel: messages over the stream, replies over HTTP. Throws `config-invalid` for an unsafe base address. */
export const createDingtalkChannel = (given: DingtalkParts): Channel => {
  const parts = withDefaults(given);
  const { timers, transport, openApi, settings } = parts;
  const cards = cardDesk(parts);
  const sendReply = sender(parts, cards);
  let stream: Stream | null = null;
  return {
    name: 'dingtalk',
    start: async (intake) => {
      stream = streamOf(parts, intake);
      void cards?.closeAll();
      await stream.start();
    },
    stopReceiving: async () => stream?.stop(),
    close: async (graceMs) => {
      stream?.stop();
      parts.pauses.end();
      await atMost(timers, graceMs, cards?.closeAll() ?? Promise.resolve());
    },
    standingAddress: standingAddressOf,
    send: (address, reply) => sendReply(targetOf(address), reply),
    showProgress: async (address, textSoFar) => cards?.write(targetOf(address), textSoFar ?? WORKING),
    fetchFile: (file, limitBytes) => fetchInboundFile({ settings, transport, openApi }, file, limitBytes),
    health: () => stream?.health() ?? { state: 'starting', liveConnections: 0, problem: null },
  };
};

const withDefaults = (given: DingtalkParts): AllParts => {
  const {
    settings,
    clock,
    fetch: call = fetch,
    timers = systemTimers,
    random = Math.random,
    newId = randomUUID,
  } = given;
  for (const base of [settings.apiBase, settings.oapiBase]) {
    if (isSafeAddress(base)) continue;
    throw new AppError('config-invalid', `${base} must be an https address: it receives the app's secret`);
  }
  const transport = { fetch: call, timers };
  const openApi = createOpenApi({ settings, transport, clock });
  return { ...given, fetch: call, timers, random, newId, transport, openApi, pauses: endingTimers(timers) };
};

const cardDesk = ({ settings, notes, openApi, ...parts }: AllParts): CardDesk | null => {
  const { cardTemplateId } = settings;
  if (cardTemplateId === null) return null;
  const api = createCardApi({ settings, cardTemplateId, openApi });
  return new CardDesk({ ...parts, api, notes: createCardNotes(notes, parts.logger) });
};

const sender = (
  { settings, transport, openApi, clock, pauses: timers, logger }: AllParts,
  cards: CardDesk | null,
): SendReply => {
  const sends = createRobotSends({ settings, transport, openApi, clock });
  const deliver = createDeliverMessage({ sends, limits: createConversationLimits({ clock, timers }), timers, logger });
  return createSendReply({ deliver, deliverFile: createDeliverFile({ openApi, deliver, logger }), cards, clock });
};

const streamOf = ({ settings, transport, clock, timers, random, logger }: AllParts, intake: Intake): Stream => {
  const topics = receiveFrames({ clientId: settings.clientId, intake, clock, logger });
  return createStream({
    connections: settings.connections,
    open: (events) => openStreamSocket({ settings, transport, topics, events, logger }),
    clock,
    timers,
    random,
    logger,
  });
};
