import type { Clock } from '#core/clock.ts';
import type { ReplyAddress } from '../channel/inbound-message.ts';
import type { Library } from '../cli/library.ts';
import type { Command, CommandAnswer, CommandCall } from '../conversation/commands/command.ts';
import { matchWords } from '../conversation/commands/match-words.ts';
import { describeWish } from './describe-wish.ts';
import { dueReply } from './due-reply.ts';
import { nextTime } from './next-time.ts';
import { readWish } from './read-wish.ts';
import type { Reminder } from './reminder.ts';
import type { ReminderBook } from './reminder-book.ts';

export interface ReminderCommandParts {
  readonly book: ReminderBook;
  readonly library: Library;
  readonly clock: Clock;
  /** As `Channel.standingAddress`: a reminder answers nobody. */
  readonly standingAddress: (address: ReplyAddress) => ReplyAddress;
}

/** More would be noise in a group. */
const MOST_PER_CONVERSATION = 10;

const HOW_TO_ASK =
  '请这样写：每周一9点提醒本群本周到期事项。也可以用“每天”“每个工作日”“每月1号”，或指定单位：每月1号9点提醒县教育局本月到期任务。';

/** Setting, listing and cancelling reminders. They are sent only where somebody has asked for them. */
export const reminderCommands = (parts: ReminderCommandParts): readonly Command[] => [
  setCommand(parts),
  listCommand(parts),
  cancelCommand(parts),
];

const slashRemind = matchWords({ slash: 'remind', forms: ['设置提醒', '定时提醒'], takesWords: true });

const setCommand = (parts: ReminderCommandParts): Command => ({
  name: 'remind',
  match: (text) => slashRemind(text) ?? (readWish(text) === null ? null : text),
  help: '“每周一9点提醒本群本周到期事项”：定时提醒；“提醒列表”“取消提醒 1”',
  run: async (call) => {
    const wish = readWish(call.words.includes('提醒') ? call.words : call.words.replace(/^(\S+)\s+/u, '$1提醒'));
    if (wish === null) return [HOW_TO_ASK];
    if ('problem' in wish) return [wish.problem];
    const { book, clock } = parts;
    const { address, isGroup, sender } = call.message;
    const kept = book.list(address);
    if (kept.length >= MOST_PER_CONVERSATION)
      return [`这里已有 ${kept.length} 个提醒，请先取消用不着的。`, listOf(kept)];
    const now = clock();
    const preview = await dueReply(parts, wish, { id: '', collections: call.collections });
    if (preview.kind === 'unknown-unit')
      return [`台账中没有单位“${wish.unit ?? ''}”，没有设置提醒。请写文件里的单位名称。`];
    const same = kept.find((one) => describeWish(one) === describeWish(wish));
    if (same) return [`已经有这个提醒了：${describeWish(wish)}。`];
    const place = { address: parts.standingAddress(address), isGroup, setBy: sender.id, nextAt: nextTime(wish, now) };
    const reminder = book.add(wish, place, now);
    return [
      `好的，已设置：${describeWish(reminder)}（编号 ${reminder.id}）。第一次：${chinaTime(reminder.nextAt)}。没有到期事项时不发。`,
      '取消时发送“取消提醒 编号”。',
    ];
  },
});

const listCommand = ({ book }: ReminderCommandParts): Command => ({
  name: 'reminders',
  match: matchWords({ slash: 'reminders', forms: ['提醒列表', '查看提醒', '有哪些提醒', '我的提醒', '本群提醒'] }),
  help: null,
  run: async ({ message }) => {
    const kept = book.list(message.address);
    return kept.length === 0 ? ['这里没有设置提醒。', HOW_TO_ASK] : [`这里有 ${kept.length} 个提醒：`, listOf(kept)];
  },
});

const CANCEL =
  /^(?:\/unremind|取消提醒|删除提醒|关闭提醒)[\s:：]*(?:第)?\s*(?<which>\d{1,9}|全部|所有)?\s*(?:个|号|条)?$/u;

const cancelCommand = ({ book }: ReminderCommandParts): Command => ({
  name: 'unremind',
  match: (text) => {
    const said = text.normalize('NFKC').trim();
    if (/^取消(?:全部|所有)提醒$/u.test(said)) return '全部';
    const found = CANCEL.exec(said);
    return found ? (found.groups?.['which'] ?? '') : null;
  },
  help: null,
  run: async (call) => cancel(book, call),
});

const cancel = (book: ReminderBook, { message, words }: CommandCall): CommandAnswer => {
  const kept = book.list(message.address);
  if (kept.length === 0) return ['这里没有设置提醒。'];
  const all = words === '全部' || words === '所有';
  if (words === '' && kept.length > 1) return ['要取消哪一个？请发送“取消提醒 编号”。', listOf(kept)];
  const chosen = all || words === '' ? kept : kept.filter(({ id }) => id === Number(words));
  if (chosen.length === 0) return [`这里没有编号 ${words} 的提醒。`, listOf(kept)];
  for (const { id } of chosen) book.remove(id);
  return [`已取消：${chosen.map(describeWish).join('；')}。`];
};

const listOf = (reminders: readonly Reminder[]) =>
  ({
    kind: 'list',
    items: reminders.map((one) => `${one.id}：${describeWish(one)}；下次 ${chinaTime(one.nextAt)}`),
  }) as const;

/** 2026-11-23 09:00, in China's time. */
const chinaTime = (moment: Date): string =>
  new Date(moment.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
