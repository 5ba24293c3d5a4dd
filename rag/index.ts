export type { Assistant, FoundPassage, Question, Turn } from './assistant.ts';
export { type AssistantParts, createAssistant } from './create-assistant.ts';
export type { Note, RefusalReason, Reply, ReplyItem, ReplyKind } from './reply.ts';
