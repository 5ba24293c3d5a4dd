import { randomUUID } from 'node:crypto';
import type { FakeDingtalk } from './fake/fake-dingtalk.ts';
import type { MessagePayload } from './fake/message-payload.ts';

/** The demo's group, admitted from the start. */
export const DEMO_GROUP = { conversationId: 'cidDEMOgroup==', conversationTitle: '政策咨询群' } as const;
/** The person one is at first; an administrator. */
export const DEMO_USER = { name: '张三', staffId: 'demo-张三' } as const;

/** Where one is and who, and what one can do there. */
export interface DemoRoom {
  prompt(): string;
  inGroup(): boolean;
  go(place: 'group' | 'single'): void;
  become(name: string): void;
  say(text: string): void;
  voice(text: string): void;
  picture(): void;
  file(name: string, bytes: Uint8Array): void;
  /** Presses a button of a card. */
  press(cardId: string, verdict: 'helpful' | 'unhelpful'): void;
}

const staffIdOf = (name: string): string => `demo-${name}`;

/** Makes the room of one person at the fake platform. */
export const createDemoRoom = (fake: FakeDingtalk): DemoRoom => {
  let isGroup = true;
  let name: string = DEMO_USER.name;
  const place = (): MessagePayload =>
    isGroup
      ? { ...DEMO_GROUP, conversationType: '2' }
      : { conversationId: `cidDEMOsingle-${name}`, conversationType: '1', conversationTitle: undefined };
  const push = (message: MessagePayload): void => {
    const sender = { senderNick: name, senderStaffId: staffIdOf(name), senderId: `$:LWCP_v1:$${name}` };
    fake.say({ ...place(), ...sender, ...message });
  };
  return {
    prompt: () => (isGroup ? `${name}@${DEMO_GROUP.conversationTitle}> ` : `${name}（单聊）> `),
    inGroup: () => isGroup,
    go: (where) => {
      isGroup = where === 'group';
    },
    become: (other) => {
      name = other;
    },
    // The platform takes the mention out of a group message and leaves the space behind it.
    say: (text) => push({ text: { content: isGroup ? ` ${text}` : text } }),
    voice: (text) => push({ msgtype: 'audio', text: undefined, content: { recognition: text, downloadCode: 'demo' } }),
    picture: () => push({ msgtype: 'picture', text: undefined, content: { downloadCode: 'demo' } }),
    file: (fileName, bytes) => {
      const downloadCode = randomUUID();
      fake.robot.downloads.set(downloadCode, bytes);
      push({ msgtype: 'file', text: undefined, content: { fileName, downloadCode, fileSize: bytes.byteLength } });
    },
    press: (cardId, verdict) => {
      const button = buttonsOf(fake, cardId).find((id) =>
        id.startsWith(verdict === 'helpful' ? 'feedback_up' : 'feedback_down'),
      );
      fake.press({ cardId, actionId: button ?? 'none', userId: staffIdOf(name) });
    },
  };
};

const buttonsOf = (fake: FakeDingtalk, cardId: string): readonly string[] => {
  const layout: { readonly msgButtons?: readonly { readonly id: string }[] } = JSON.parse(
    fake.cards.all.get(cardId)?.params['sys_full_json_obj'] ?? '{}',
  );
  return (layout.msgButtons ?? []).map(({ id }) => id);
};
