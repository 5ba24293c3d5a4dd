import { z } from 'zod';

/** One line of an answers file; `README.md` documents it under 批量提问. */
export const answerRecord = z.object({
  id: z.string(),
  kind: z.enum(['answer', 'list', 'card', 'draft', 'refusal', 'clarification']),
  conclusion: z.string(),
  text: z.string(),
  citations: z.array(
    z.object({
      documentNumber: z.string().nullable(),
      indexNumber: z.string().nullable(),
      title: z.string(),
      path: z.string(),
      quote: z.string(),
    }),
  ),
  items: z.array(
    z.object({
      title: z.string(),
      documentNumber: z.string().nullable(),
      indexNumber: z.string().nullable(),
      path: z.string(),
      role: z.string().nullable(),
    }),
  ),
  refusal: z.object({ reason: z.string() }).nullable(),
});

export type AnswerRecord = z.infer<typeof answerRecord>;
