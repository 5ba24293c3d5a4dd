import type { Clock } from '#core/clock.ts';
import { MACHINE_LABEL, type Reply, type Turn } from '#rag';
import { restrictStore } from '#store';
import type { InboundMessage } from '../channel/inbound-message.ts';
import type { OutgoingReply } from '../channel/outgoing-reply.ts';
import type { Library } from '../cli/library.ts';
import type { GapReason } from './feedback/gap-book.ts';
import { type Handled, handledPlainly } from './handled.ts';
import { forgetWithdrawn } from './memory/forget-withdrawn.ts';
import type { Memory } from './memory/memory.ts';
import { composeReply } from './reply/compose-reply.ts';
import { asksToExport, type TaskFileKind, wantedFormats } from './reply/export-request.ts';
import { plainReply } from './reply/plain-reply.ts';
import { makeTaskFiles } from './reply/task-files.ts';

/** As in the terminal, in characters: a question is a few sentences; more is a pasted file. */
const LONGEST_QUESTION = 2000;

const ASKS_FOR_WHOLE = /^[\s“"/]*(?:展开|更多|全文|展开全文|看全文|显示全部)[\s”"。！!]*$/u;

export interface AnsweringParts {
  readonly library: Library;
  readonly memory: Memory;
  readonly clock: Clock;
}

/** A question that has been admitted. */
export interface AskedQuestion {
  readonly message: InboundMessage;
  readonly text: string;
  readonly collections: readonly string[];
  readonly speaker: string | null;
  readonly replyId: string;
}

/** Answers a question, or shows the last answer in full (展开) or as a file (导出). */
export const answerMessage = async (parts: AnsweringParts, asked: AskedQuestion): Promise<Handled> => {
  const { text, speaker, replyId } = asked;
  const length = [...text].length;
  if (length > LONGEST_QUESTION) {
    const words = `问题太长：${length} 字。请控制在 ${LONGEST_QUESTION} 字以内，只写要问的内容。`;
    return handledPlainly(plainReply(replyId, words), 'hint:too-long');
  }
  await forgetWithdrawn(parts, { speaker, collections: asked.collections });
  if (ASKS_FOR_WHOLE.test(text)) return showInFull(parts.memory.lastReply(speaker)?.reply ?? null, replyId);
  if (asksToExport(text)) return exportLast(parts, asked);
  return answer(parts, asked);
};

const showInFull = (last: OutgoingReply | null, replyId: string): Handled =>
  last === null
    ? handledPlainly(plainReply(replyId, '没有可以展开的答复了，请把问题再问一遍。'), 'whole:none')
    : handledPlainly({ ...last, id: replyId, inFull: true, asksFeedback: false }, 'whole');

const exportLast = async (parts: AnsweringParts, asked: AskedQuestion): Promise<Handled> => {
  const { text, speaker, replyId, collections } = asked;
  const last = parts.memory.lastReply(speaker);
  if (!last) {
    const words = '请先问一个任务清单，例如“给县经信局列任务清单”，再说“导出”。';
    return handledPlainly(plainReply(replyId, words), 'export:none');
  }
  const formats = wantedFormats(text);
  const files = await makeTaskFiles(
    { ...parts, store: restrictStore(parts.library.store, collections) },
    { question: last.question, items: last.items, formats: formats.length === 0 ? ['xlsx'] : formats },
  );
  if (files.length === 0) {
    const words = '上一条答复里没有任务，做不成表格。请先问任务清单，例如“给县经信局列任务清单”。';
    return handledPlainly(plainReply(replyId, words), 'export:none');
  }
  const reply = { ...plainReply(replyId, `上一条答复的任务清单：${files.map(({ name }) => name).join('、')}`), files };
  // The label belongs to every export; it is in the files as well.
  return handledPlainly({ ...reply, label: last.reply.label }, 'export');
};

const answer = async (parts: AnsweringParts, asked: AskedQuestion): Promise<Handled> => {
  const { library, memory } = parts;
  const { message, text, collections, speaker, replyId } = asked;
  const history = [...memory.history(speaker), ...quotedTurn(message)];
  const assistant = await library.assistant();
  const reply = await assistant.ask({ text, history, collections });
  const composed = composeReply(reply, { id: replyId, label: MACHINE_LABEL });
  const files = await makeTaskFiles(
    { ...parts, store: restrictStore(library.store, collections) },
    { question: text, items: reply.items, formats: formatsFor(reply, text) },
  );
  return {
    reply: { ...composed, blocks: [...heard(message), ...composed.blocks, ...unread(message)], files },
    outcome: reply.refusal === null ? reply.kind : `refusal:${reply.refusal.reason}`,
    engine: reply.engine,
    sources: reply.citations.map(({ documentId, path }) => ({ documentId, path })),
    exchange: {
      question: text,
      items: reply.items,
      turns: [
        { role: 'user', content: text },
        { role: 'assistant', content: reply.text },
      ],
      basis: { collections, documentIds: shownDocuments(reply) },
    },
    gap: gapOf(reply),
  };
};

const shownDocuments = ({ citations, items }: Reply): readonly string[] => [
  ...new Set([...citations, ...items].map(({ documentId }) => documentId)),
];

/** A quoted message is mostly an answer of the bot that the question goes on about. */
const quotedTurn = ({ text, quotedText }: InboundMessage): readonly Turn[] =>
  quotedText === null || text === '' ? [] : [{ role: 'assistant', content: quotedText }];

/** A transcript may be wrong: the person sees what was understood. */
const heard = ({ kind, text }: InboundMessage) =>
  kind === 'voice' ? ([{ kind: 'paragraph', text: `听到：“${text}”` }] as const) : [];

const unread = ({ kind }: InboundMessage) =>
  kind === 'unsupported' ? ([{ kind: 'notes', notes: ['图片、视频没有看，只按文字回答'] }] as const) : [];

/** A task list comes as a sheet too; other answers only when the question asks for a file. */
const formatsFor = ({ kind }: Reply, text: string): readonly TaskFileKind[] => {
  const wanted = wantedFormats(text);
  return wanted.length === 0 && kind === 'draft' ? ['xlsx'] : wanted;
};

const gapOf = ({ refusal, notes }: Reply): GapReason | null => {
  if (refusal?.reason === 'not-in-corpus' || refusal?.reason === 'not-stated') return refusal.reason;
  return notes.some(({ kind }) => kind === 'weak-match') ? 'weak-match' : null;
};
