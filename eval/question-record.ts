import { readFileSync } from 'node:fs';
import { z } from 'zod';

const expectedSection = z.object({ doc: z.string(), section: z.string(), doc_number: z.string().nullable() });

const questionRecord = z.object({
  id: z.string(),
  question: z.string(),
  type: z.string(),
  history: z.array(
    z.object({ role: z.enum(['user', 'assistant']), text: z.string().optional(), content: z.string().optional() }),
  ),
  must_include: z.array(z.string()),
  must_not_include: z.array(z.string()),
  citations: z.array(expectedSection),
  evidence: z.array(z.object({ doc: z.string(), text: z.string() })),
  related_sections: z.array(z.object({ doc: z.string(), section: z.string() })),
  expected_behaviour: z.enum(['answer', 'abstain', 'refuse', 'resist-and-answer']),
  as_of: z.string().nullable(),
  tags: z.array(z.string()),
  low_overlap: z.boolean(),
  expected_items: z.array(z.object({ doc: z.string(), section: z.string() }).loose()).optional(),
  accept_also: z.array(z.unknown()).optional(),
});

/** One question with what is expected of its answer; the fields are those of the evaluation's own file. */
export type QuestionRecord = z.infer<typeof questionRecord>;

/** Reads a file of questions, one JSON object a line. */
export const readQuestionRecords = (file: string): readonly QuestionRecord[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => questionRecord.parse(JSON.parse(line)));
