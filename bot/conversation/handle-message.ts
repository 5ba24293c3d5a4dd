import type { AccessPolicy } from '../access/access-policy.ts';
import type { InboundMessage } from '../channel/inbound-message.ts';
import { type AnsweringParts, answerMessage } from './answer-message.ts';
import type { Command, CommandAnswer } from './commands/command.ts';
import type { FileDesk } from './files/take-files.ts';
import { type Handled, handledPlainly } from './handled.ts';
import { speakerOf } from './memory/speaker.ts';
import { plainReply } from './reply/plain-reply.ts';
import { smallTalk } from './small-talk.ts';

export interface HandlingParts extends AnsweringParts {
  readonly access: AccessPolicy;
  readonly commands: readonly Command[];
  readonly files: FileDesk;
}

/** Decides what a message is and what is said to it. Admission comes before everything else. */
export const handleMessage = async (
  parts: HandlingParts,
  message: InboundMessage,
  replyId: string,
): Promise<Handled> => {
  const { access, commands } = parts;
  const admission = access.admit(message);
  const call: Admitted = {
    message,
    replyId,
    collections: admission.kind === 'admitted' ? admission.collections : [],
    isAdministrator: access.isAdministrator(message.address.channel, message.sender),
    speaker: speakerOf(message),
  };
  if (admission.kind === 'unknown-group') {
    const allowed = call.isAdministrator ? commands.filter(({ beforeAdmission = false }) => beforeAdmission) : [];
    return (
      (await commandMessage(allowed, call)) ?? handledPlainly(unknownGroup(message, replyId), 'hint:unknown-group')
    );
  }
  return (
    (await fileMessage(parts, call)) ??
    (await commandMessage(commands, call)) ??
    unknownCommand(call) ??
    chatter(call) ??
    wordlessMessage(call) ??
    answerMessage(parts, { ...call, text: message.text || (message.quotedText ?? '') })
  );
};

interface Admitted {
  readonly message: InboundMessage;
  readonly replyId: string;
  readonly collections: readonly string[];
  readonly isAdministrator: boolean;
  readonly speaker: string | null;
}

/** The group's number is what an administrator needs to admit it; the bot says nothing else there. */
const unknownGroup = ({ address }: InboundMessage, replyId: string) =>
  plainReply(replyId, `本群还没有开通文号。请把本群编号发给管理员，登记后即可使用：${address.conversationId}`);

const say = ({ replyId }: Admitted, outcome: string, words: CommandAnswer): Handled =>
  handledPlainly(plainReply(replyId, ...words), outcome);

/** Files that came, and the word that takes them in. */
const fileMessage = async ({ files }: HandlingParts, call: Admitted): Promise<Handled | null> => {
  const { message, isAdministrator, speaker } = call;
  const { kind, text } = message;
  // Words beside a file that will not be taken in anyway are a question.
  const offers = kind === 'file' && (text === '' || (isAdministrator && !message.isGroup));
  if (offers) return say(call, 'file', files.receive(message, { isAdministrator, speaker }));
  if (!files.isConfirmation(text) || !isAdministrator || message.isGroup || speaker === null) return null;
  const taken = await files.confirm(message, speaker);
  return say(call, 'file:confirmed', taken ?? ['没有等待收录的文件。请先把文件发给我。']);
};

const commandMessage = async (commands: readonly Command[], call: Admitted): Promise<Handled | null> => {
  for (const command of commands) {
    const words = command.match(call.message.text);
    if (words !== null) return say(call, `command:${command.name}`, await command.run({ ...call, words }));
  }
  return null;
};

const unknownCommand = (call: Admitted): Handled | null =>
  /^[/／][a-z]/iu.test(call.message.text)
    ? say(call, 'command:unknown', ['没有这个命令。发送“帮助”可以看到能用的命令。'])
    : null;

const chatter = (call: Admitted): Handled | null => {
  const words = smallTalk(call.message.text);
  return words === null ? null : say(call, 'small-talk', [words]);
};

const WORDLESS: Readonly<Record<InboundMessage['kind'], string>> = {
  text: '请直接写出要问的内容，例如：“26号文的主要目标是什么”。发送“帮助”可以看到更多用法。',
  voice: '没有听清，请再说一遍，或者打字问我。',
  file: '没有收到文件，请重新发送一次。',
  unsupported: '暂时看不了图片和视频，请打字或发语音问我。',
};

const wordlessMessage = (call: Admitted): Handled | null => {
  const { kind, text, quotedText } = call.message;
  if (/[\p{L}\p{N}]/u.test(text) || (kind === 'text' && quotedText !== null)) return null;
  return say(call, `hint:wordless-${kind}`, [WORDLESS[kind]]);
};
