import { randomUUID } from 'node:crypto';
import type { FakeIdentity } from './fake-identity.ts';
import type { FakeRecord } from './fake-record.ts';
import type { FakeSockets } from './fake-sockets.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What people do at the fake. Each gives what the bot's answer can be recognised by. */
export interface FakePushes {
  /** Any event. The same `eventId` twice is Slack's redelivery. */
  event(event: Fields, eventId?: string): { readonly envelopeId: string; readonly eventId: string };
  mention(text: string, more?: Fields): { readonly ts: string; readonly event: Fields; readonly eventId: string };
  directMessage(text: string, more?: Fields): { readonly ts: string; readonly event: Fields; readonly eventId: string };
  command(text: string, more?: Fields): { readonly envelopeId: string; readonly triggerId: string };
  press(actionId: string, value: string): string;
  openHome(user: string): void;
  openPane(threadTs: string): void;
}

export const createFakePushes = ({
  record,
  sockets,
  identity: { teamId, appId, botUserId },
  nextTs,
  url,
}: {
  readonly record: FakeRecord;
  readonly sockets: FakeSockets;
  readonly identity: FakeIdentity;
  readonly nextTs: () => string;
  readonly url: () => string;
}): FakePushes => {
  const event: FakePushes['event'] = (content, eventId = `Ev${randomUUID().slice(0, 8)}`) => {
    const authorizations = [{ enterprise_id: null, team_id: teamId, user_id: botUserId, is_bot: true }];
    const payload = {
      type: 'event_callback',
      team_id: teamId,
      api_app_id: appId,
      event: content,
      event_id: eventId,
      authorizations,
    };
    return { envelopeId: sockets.push({ type: 'events_api', payload }), eventId };
  };
  const write = (content: Fields) => {
    const ts = nextTs();
    const said = { user: 'U0USER', team: teamId, ts, event_ts: ts, ...content };
    const { channel, text, thread_ts: threadTs = null } = said as Fields;
    record.messages.push({
      channel: String(channel),
      ts,
      threadTs: threadTs === null ? null : String(threadTs),
      user: String(said.user),
      text: String(text),
      blocks: [],
      metadata: undefined,
      streaming: false,
    });
    return { ts, event: said, eventId: event(said).eventId };
  };
  const person = {
    user_id: 'U0USER',
    user_name: '李四',
    team_id: teamId,
    channel_id: 'C0CHAN',
    channel_name: 'general',
  };
  return {
    event,
    mention: (text, more) =>
      write({ type: 'app_mention', channel: 'C0CHAN', text: `<@${botUserId}> ${text}`, ...more }),
    directMessage: (text, more) => write({ type: 'message', channel_type: 'im', channel: 'D0DM', text, ...more }),
    command: (text, more) => {
      const triggerId = randomUUID();
      const payload = {
        command: '/wenhao',
        text,
        trigger_id: triggerId,
        response_url: `${url()}/response/${triggerId}`,
        ...person,
        ...more,
      };
      return { envelopeId: sockets.push({ type: 'slash_commands', payload }), triggerId };
    },
    press: (actionId, value) =>
      sockets.push({
        type: 'interactive',
        payload: {
          type: 'block_actions',
          user: { id: 'U0USER', username: '李四', team_id: teamId },
          team: { id: teamId },
          container: { type: 'message', message_ts: nextTs(), channel_id: 'C0CHAN' },
          channel: { id: 'C0CHAN' },
          actions: [{ type: 'feedback_buttons', action_id: actionId, block_id: 'b', action_ts: nextTs(), value }],
        },
      }),
    openHome: (user) => void event({ type: 'app_home_opened', user, channel: 'D0DM', tab: 'home', event_ts: nextTs() }),
    openPane: (threadTs) =>
      void event({
        type: 'assistant_thread_started',
        assistant_thread: { user_id: 'U0USER', channel_id: 'D0DM', thread_ts: threadTs, context: {} },
        event_ts: nextTs(),
      }),
  };
};
