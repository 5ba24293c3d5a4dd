import { blockProblem } from './check-blocks.ts';
import type { FakeIdentity } from './fake-identity.ts';
import type { FakeCall, FakeMessage, FakeRecord } from './fake-record.ts';

type Args = FakeCall['args'];
type Answer = Readonly<Record<string, unknown>>;

export interface FakeWebApi {
  /** The JSON that Slack would answer. */
  answer(call: FakeCall): Answer;
}

const refuse = (error: string): Answer => ({ ok: false, error });
const textOf = (args: Args, name: string): string => (typeof args[name] === 'string' ? args[name] : '');
const blocksOf = (args: Args): readonly unknown[] => (Array.isArray(args['blocks']) ? args['blocks'] : []);
const optional = (text: string): string | null => (text === '' ? null : text);

const asShown = ({ ts, threadTs, user, text, metadata }: FakeMessage) => ({
  type: 'message',
  ts,
  ...(threadTs === null ? {} : { thread_ts: threadTs }),
  user,
  text,
  ...(metadata === undefined ? {} : { metadata }),
});

/** The methods that write messages, with the checks Slack makes. */
const chatMethods = (record: FakeRecord, { botUserId }: FakeIdentity, nextTs: () => string) => {
  const add = (args: Args, more: Partial<FakeMessage>): FakeMessage => {
    const message: FakeMessage = {
      channel: textOf(args, 'channel'),
      ts: nextTs(),
      threadTs: optional(textOf(args, 'thread_ts')),
      user: botUserId,
      text: textOf(args, 'text'),
      blocks: blocksOf(args),
      metadata: args['metadata'],
      streaming: false,
      ...more,
    };
    record.messages.push(message);
    return message;
  };
  const post = (args: Args): Answer => {
    if (textOf(args, 'channel') === '') return refuse('channel_not_found');
    if (textOf(args, 'text') === '' && blocksOf(args).length === 0) return refuse('no_text');
    if (textOf(args, 'text').length > 40_000) return refuse('msg_too_long');
    const problem = blockProblem(args['blocks'], 'message');
    if (problem !== null) return refuse(problem);
    const { channel, ts, text } = add(args, {});
    return { ok: true, channel, ts, message: { type: 'message', ts, text } };
  };
  const start = (args: Args): Answer => {
    const inChannel = textOf(args, 'channel').startsWith('C');
    if (textOf(args, 'thread_ts') === '') return refuse('invalid_arguments');
    if (inChannel && textOf(args, 'recipient_user_id') === '') return refuse('missing_recipient_user_id');
    if (inChannel && textOf(args, 'recipient_team_id') === '') return refuse('missing_recipient_team_id');
    if (textOf(args, 'markdown_text').length > 12_000) return refuse('msg_too_long');
    const { channel, ts } = add(args, { text: textOf(args, 'markdown_text'), streaming: true });
    return { ok: true, channel, ts };
  };
  const goOn = (args: Args, streaming: boolean): Answer => {
    const index = record.messages.findIndex(({ ts }) => ts === textOf(args, 'ts'));
    const message = record.messages[index];
    if (message === undefined) return refuse('message_not_found');
    if (!message.streaming) return refuse('message_not_in_streaming_state');
    const problem = blockProblem(args['blocks'], 'message');
    if (problem !== null) return refuse(problem);
    const text = `${message.text}${textOf(args, 'markdown_text')}`;
    record.messages[index] = { ...message, text, streaming, blocks: blocksOf(args), metadata: args['metadata'] };
    return { ok: true, channel: message.channel, ts: message.ts };
  };
  return {
    'chat.postMessage': post,
    'chat.startStream': start,
    'chat.appendStream': (args: Args) => goOn(args, true),
    'chat.stopStream': (args: Args) => goOn(args, false),
  };
};

const fileMethods = (record: FakeRecord, url: () => string) => ({
  'files.getUploadURLExternal': (args: Args): Answer => {
    const id = `F${record.files.size + 1}`;
    const name = textOf(args, 'filename');
    record.files.set(id, { id, name, declaredLength: Number(args['length']), body: null, channel: null });
    return { ok: true, upload_url: `${url()}/upload/${id}`, file_id: id };
  },
  'files.completeUploadExternal': (args: Args): Answer => {
    const files = Array.isArray(args['files']) ? (args['files'] as readonly { readonly id: string }[]) : [];
    if (/^[UW]/u.test(textOf(args, 'channel_id'))) return refuse('channel_not_found');
    for (const { id } of files) {
      const file = record.files.get(id);
      if (file === undefined || file.body === null) return refuse('file_not_found');
      record.files.set(id, { ...file, channel: textOf(args, 'channel_id') });
    }
    return { ok: true, files: files.map(({ id }) => ({ id })) };
  },
  'files.info': (args: Args): Answer => ({
    ok: true,
    file: { id: textOf(args, 'file'), url_private_download: `${url()}/files/${textOf(args, 'file')}` },
  }),
});

const readMethods = (record: FakeRecord, { teamId, botUserId, botId }: FakeIdentity) => ({
  'auth.test': (): Answer => ({ ok: true, team_id: teamId, user_id: botUserId, bot_id: botId, user: 'wenhao' }),
  'conversations.open': (): Answer => ({ ok: true, channel: { id: 'D0DM' } }),
  'conversations.replies': (args: Args): Answer => {
    const root = textOf(args, 'ts');
    const inThread = record.messages.filter(({ ts, threadTs }) => ts === root || threadTs === root);
    return { ok: true, messages: inThread.map(asShown), has_more: false };
  },
  'conversations.history': (args: Args): Answer => {
    const inChannel = record.messages.filter((m) => m.channel === textOf(args, 'channel') && m.threadTs === null);
    return { ok: true, messages: inChannel.map(asShown).reverse(), has_more: false };
  },
});

const paneMethods = {
  'views.publish': (args: Args): Answer => {
    const view = args['view'] as { readonly blocks?: unknown } | undefined;
    const problem = blockProblem(view?.blocks, 'home');
    return problem === null ? { ok: true, view: {} } : refuse(problem);
  },
  'assistant.threads.setStatus': (): Answer => ({ ok: true }),
  'assistant.threads.setSuggestedPrompts': (): Answer => ({ ok: true }),
};

/** The methods of the Web API that a bot of ours calls; all others are unknown. */
export const createFakeWebApi = ({
  record,
  identity,
  nextTs,
  url,
}: {
  readonly record: FakeRecord;
  readonly identity: FakeIdentity;
  readonly nextTs: () => string;
  readonly url: () => string;
}): FakeWebApi => {
  const methods: Readonly<Record<string, (args: Args) => Answer>> = {
    ...chatMethods(record, identity, nextTs),
    ...fileMethods(record, url),
    ...readMethods(record, identity),
    ...paneMethods,
  };
  return {
    answer: ({ method, args, token }) => {
      if (token !== identity.botToken) return refuse('invalid_auth');
      return methods[method]?.(args) ?? refuse('unknown_method');
    },
  };
};
