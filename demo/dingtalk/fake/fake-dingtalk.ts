import { FakeCards } from './fake-cards.ts';
import { type Ack, FakeGateway } from './fake-gateway.ts';
import { FakeRobot, type ShownMessage } from './fake-robot.ts';
import { startHttpServer } from './http-server.ts';
import { cardPressPayload, type MessagePayload, messagePayload } from './message-payload.ts';
import { type FakeAnswer, type RecordedRequest, refusal } from './recorded-request.ts';
import { createSignal, type Signal } from './signal.ts';

export const FAKE_CREDENTIALS = {
  clientId: 'dingFAKEclient',
  clientSecret: 'FAKE-client-secret-never-log-me',
  robotCode: 'dingFAKEclient',
} as const;

const TOPIC_ROBOT = '/v1.0/im/bot/messages/get';
const TOPIC_CARD = '/v1.0/card/instances/callback';

/** Replaces the answer to `METHOD /path`; undefined lets the fake answer, null hangs up. */
export type Override = (request: RecordedRequest) => FakeAnswer | null | undefined;

/** A whole DingTalk in this process: api, oapi and gateway on one port of this machine. */
export interface FakeDingtalk extends Pick<Signal, 'until'> {
  readonly url: string;
  readonly gateway: FakeGateway;
  readonly robot: FakeRobot;
  readonly cards: FakeCards;
  readonly requests: readonly RecordedRequest[];
  readonly overrides: Map<string, Override>;
  /** The access token that is valid now; change it and those handed out are refused. */
  accessToken: string;
  payload(over?: MessagePayload): MessagePayload;
  /** Pushes a message to the robot; gives the payload and the frame's id. */
  say(over?: MessagePayload): { readonly messageId: string; readonly payload: MessagePayload };
  press(press: Parameters<typeof cardPressPayload>[0]): string;
  ackOf(messageId: string): Promise<Ack>;
  /** What is shown after the first `count` messages. */
  shownAfter(count: number): Promise<ShownMessage>;
  requestsOf(method: string, path: string): readonly RecordedRequest[];
  stop(): Promise<void>;
}

interface World {
  readonly gateway: FakeGateway;
  readonly robot: FakeRobot;
  readonly cards: FakeCards;
  readonly token: () => string;
  readonly url: () => string;
}

const isApp = (id: unknown, secret: unknown): boolean =>
  id === FAKE_CREDENTIALS.clientId && secret === FAKE_CREDENTIALS.clientSecret;

/** The paths that need no access token; null for all others. */
const openAnswer = (request: RecordedRequest, { gateway, robot, token, url }: World): FakeAnswer | null => {
  const { method, path, body } = request;
  switch (`${method} ${path}`) {
    case 'POST /v1.0/gateway/connections/open':
      gateway.openings += 1;
      return isApp(body['clientId'], body['clientSecret'])
        ? gateway.ticket(request, url())
        : refusal('authFailed', 401);
    case 'POST /v1.0/oauth2/accessToken':
      return isApp(body['appKey'], body['appSecret'])
        ? { body: { accessToken: token(), expireIn: 7200 } }
        : refusal('invalidClientIdOrSecret');
    case 'POST /robot/sendBySession':
      return robot.webhook(request);
    case 'POST /media/upload':
      return request.query['access_token'] === token()
        ? robot.upload(request)
        : { body: { errcode: 40014, errmsg: '不合法的access_token' } };
    default:
      return path.startsWith('/download/') ? robot.download(request) : null;
  }
};

const answer = (request: RecordedRequest, world: World): FakeAnswer => {
  const open = openAnswer(request, world);
  if (open) return open;
  const given = request.headers['x-acs-dingtalk-access-token'];
  if (given !== world.token()) return refusal('InvalidAuthentication', 401);
  switch (`${request.method} ${request.path}`) {
    case 'POST /v1.0/robot/groupMessages/send':
      return world.robot.group(request);
    case 'POST /v1.0/robot/oToMessages/batchSend':
      return world.robot.single(request);
    case 'POST /v1.0/robot/messageFiles/download':
      return world.robot.downloadAddress(request, world.url());
    default:
      return world.cards.answer(request) ?? refusal('NotFound', 404);
  }
};

interface FakeOptions {
  readonly now?: () => Date;
  /** Chooses the connection a message goes to. */
  readonly random?: () => number;
  /** Who waits for something elsewhere as well brings the signal. */
  readonly signal?: Signal;
}

/** Starts a fake platform on a free port. */
export const startFakeDingtalk = async ({
  now = () => new Date(),
  random = Math.random,
  signal = createSignal(),
}: FakeOptions = {}): Promise<FakeDingtalk> => {
  const gateway = new FakeGateway({ signal, random });
  const robot = new FakeRobot(FAKE_CREDENTIALS.robotCode);
  const cards = new FakeCards();
  const requests: RecordedRequest[] = [];
  const overrides = new Map<string, Override>();
  const world: World = { gateway, robot, cards, token: () => fake.accessToken, url: () => server.url };
  const server = await startHttpServer({
    upgrade: (request, socket, head) => gateway.upgrade(request, socket, head),
    answer: async (request) => {
      requests.push(request);
      const override = overrides.get(`${request.method} ${request.path}`)?.(request);
      const given = override === undefined ? answer(request, world) : override;
      // After the answer is on its way, so that who waits for it sees it shown.
      setImmediate(signal.happened);
      return given;
    },
  });
  const stop = (): Promise<void> => {
    gateway.stop();
    return server.stop();
  };
  const state = { url: server.url, gateway, robot, cards, requests, overrides, until: signal.until, stop };
  const fake: FakeDingtalk = { ...state, ...doings(state, now), accessToken: 'FAKE-access-token-never-log-me' };
  return fake;
};

/** What people do at the platform, and how to look at it. */
const doings = (
  { url, gateway, robot, requests, until }: Pick<FakeDingtalk, 'url' | 'gateway' | 'robot' | 'requests' | 'until'>,
  now: () => Date,
) => {
  const payload = (over: MessagePayload = {}): MessagePayload =>
    messagePayload({ url, now: now(), robotCode: FAKE_CREDENTIALS.robotCode, over });
  return {
    payload,
    say: (over?: MessagePayload) => {
      const said = payload(over);
      return { messageId: gateway.push({ topic: TOPIC_ROBOT, data: said, time: now() }), payload: said };
    },
    press: (press: Parameters<typeof cardPressPayload>[0]): string =>
      gateway.push({ topic: TOPIC_CARD, data: cardPressPayload(press), time: now() }),
    ackOf: (messageId: string) => gateway.ackOf(messageId),
    shownAfter: (count: number) => until(() => robot.shown[count] ?? null),
    requestsOf: (method: string, path: string) =>
      requests.filter((request) => request.method === method && request.path === path),
  };
};
