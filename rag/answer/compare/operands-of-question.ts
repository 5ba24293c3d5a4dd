import type { AnsweringParts } from '../answering-parts.ts';
import { askedEnd, askedOperation, type Operation } from './asked-operation.ts';
import { documentsOfSides } from './documents-of-sides.ts';
import { findOperandsByDocuments, findOperandsByWords, type Operands } from './find-operands.ts';
import type { WantedEnd } from './why-not-comparable.ts';

/** What a question wants worked out, and from what. */
export interface AskedCalculation {
  readonly operation: Operation;
  readonly end: WantedEnd;
  readonly operands: Operands;
}

const byDocuments = async (parts: AnsweringParts, end: WantedEnd): Promise<Operands | null> => {
  const found = documentsOfSides(parts);
  if (!found) return null;
  const left = await parts.rankIn(found.left);
  const right = await parts.rankIn(found.right);
  return findOperandsByDocuments(parts, { left, right, sides: found.sides, end });
};

/** Two documents where the question names them; else two things of one document, which is the surer sign. */
const operandsOf = async (parts: AnsweringParts, end: WantedEnd): Promise<Operands | null> => {
  const { scope } = parts.query;
  if (scope.kind === 'named' && scope.documents.length > 1) return byDocuments(parts, end);
  const byWords = findOperandsByWords(parts, end);
  if (byWords && byWords.obstacle === null) return byWords;
  const apart = await byDocuments(parts, end);
  return apart && (apart.obstacle === null || !byWords) ? apart : byWords;
};

/** Figures of two documents are of different scopes or years: they may be set apart but never together. */
const addedAcross = (operation: Operation, { left, right }: Operands): boolean =>
  operation === 'sum' && left.evidence.found.passage.documentId !== right.evidence.found.passage.documentId;

const ACROSS = { reason: '分属不同文件，对象、年份或口径不同', unrelated: false } as const;

/** Finds the two figures that a question wants worked out; null when it wants nothing of the kind or they are missing. */
export const operandsOfQuestion = async (parts: AnsweringParts): Promise<AskedCalculation | null> => {
  const operation = askedOperation(parts.query.text);
  if (operation === null) return null;
  const end = askedEnd(parts.query.text);
  const operands = await operandsOf(parts, end);
  if (!operands) return null;
  return { operation, end, operands: addedAcross(operation, operands) ? { ...operands, obstacle: ACROSS } : operands };
};
