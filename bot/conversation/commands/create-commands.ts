import { restrictStore } from '#store';
import { CHANNEL_TITLES } from '../../channel/channel-titles.ts';
import type { ChannelName } from '../../channel/inbound-message.ts';
import type { Library } from '../../cli/library.ts';
import type { FeedbackBook } from '../feedback/feedback-book.ts';
import type { Memory } from '../memory/memory.ts';
import type { Command } from './command.ts';
import { matchWords } from './match-words.ts';

/** How things stand, for /status. */
export interface BotStatus {
  readonly waiting: number;
  readonly running: number;
  readonly channels: readonly {
    readonly name: ChannelName;
    readonly state: string;
    readonly problem: string | null;
  }[];
}

const STATES: Readonly<Record<string, string>> = {
  starting: '正在连接',
  up: '正常',
  down: '断开，正在重连',
  failed: '已停用',
  stopped: '已停止',
};

/** The commands every installation has, in the order of the help. */
export const createCommands = ({
  library,
  memory,
  feedback,
  status,
  more,
}: {
  readonly library: Library;
  readonly memory: Memory;
  readonly feedback: FeedbackBook;
  readonly status: () => BotStatus;
  /** Commands of other rooms. */
  readonly more: readonly Command[];
}): readonly Command[] => {
  const commands: readonly Command[] = [
    statusCommand(library, status),
    stopCommand,
    clearCommand(memory),
    feedbackCommand(feedback),
    ...more,
  ];
  return [helpCommand(commands), ...commands];
};

/** What the bot is for, in two sentences. */
export const INTRODUCTION =
  '我是文号，按已收录的政策文件回答问题，每个答案都注明文号、条款和原文。直接提问就行，例如：“26号文的主要目标是什么”“县经信局牵头哪些任务”。';

const HELP_WORDS = [
  '帮助',
  '使用说明',
  '使用方法',
  '怎么用',
  '怎么使用',
  '功能',
  '你能做什么',
  '你能干什么',
  '你会什么',
  '你会做什么',
  '能做什么',
  '你是谁',
  '你叫什么',
  '介绍一下你自己',
];

/** In Slack a text that begins with a slash is Slack's own command and does not reach the bot. */
const SLASHES = '也可以写成 /help、/status、/stop、/clear、/feedback';

const helpCommand = (commands: readonly Command[]): Command => ({
  name: 'help',
  match: matchWords({ slash: 'help', forms: HELP_WORDS }),
  help: null,
  run: async ({ message }) => [
    INTRODUCTION,
    {
      kind: 'list',
      items: [
        '“展开”：看上一条答复的全文',
        '“导出”或“发个表格”：把任务清单发成 Excel；要 Word 就说“导出word”',
        ...commands.flatMap(({ help }) => (help === null ? [] : [help])),
        ...(message.address.channel === 'slack' ? [] : [SLASHES]),
      ],
    },
  ],
});

const statusCommand = (library: Library, status: () => BotStatus): Command => ({
  name: 'status',
  match: matchWords({ slash: 'status', forms: ['状态', '运行状态'] }),
  help: '“状态”：看运行情况',
  run: async ({ collections, isAdministrator }) => {
    const documents = await restrictStore(library.store, collections).documents();
    const { waiting, running, channels } = status();
    const others = Math.max(0, running - 1) + waiting;
    const ahead = others === 0 ? '运行正常，没有人排队。' : `运行正常，还有 ${others} 条问题在答或在排队。`;
    const lines = [`这里可以查 ${documents.length} 份文件。`, ahead];
    if (!isAdministrator) return lines;
    const states = channels.map(({ name, state, problem }) =>
      [CHANNEL_TITLES[name], STATES[state] ?? state, ...(problem === null ? [] : [problem])].join('：'),
    );
    return [...lines, { kind: 'list', items: states }];
  },
});

/** Matches only; the intake acts on it at once, because the queue would run it behind what it is to stop. */
export const stopCommand: Command = {
  name: 'stop',
  match: matchWords({ slash: 'stop', forms: ['停止', '停', '别答了', '不用答了'] }),
  help: '“停止”：不再回答刚才还没答完的问题',
  run: async () => ['好的。没有等着回答的问题了。'],
};

const clearCommand = (memory: Memory): Command => ({
  name: 'clear',
  match: matchWords({ slash: 'clear', forms: ['清空', '清空上下文', '新话题', '换个话题', '重新开始'] }),
  help: '“新话题”：忘掉前面的话，重新开始',
  run: async ({ speaker }) => {
    if (speaker !== null) memory.forget(speaker);
    return ['好的，前面的话已清空，请问新的问题。'];
  },
});

const feedbackCommand = (feedback: FeedbackBook): Command => ({
  name: 'feedback',
  match: matchWords({ slash: 'feedback', forms: ['反馈', '意见反馈'], takesWords: true }),
  help: '“反馈 内容”：告诉我们哪里不好',
  run: async ({ words }) => {
    if (words === '') return ['请把意见写在后面，例如：反馈 26号文的时限没有写全'];
    feedback.remark(words);
    return ['谢谢，已记下。'];
  },
});
