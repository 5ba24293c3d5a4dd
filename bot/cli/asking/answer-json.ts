import type { Reply } from '#rag';

/** A reply as programs read it: one line of a batch has these fields and its `id`. README describes them. */
export const answerJson = (reply: Reply, latencyMs: number) => ({
  kind: reply.kind,
  conclusion: reply.conclusion,
  text: reply.text,
  citations: reply.citations.map(({ documentNumber, indexNumber, title, path, quote }) => ({
    documentNumber,
    indexNumber,
    title,
    path,
    quote,
  })),
  items: reply.items.map(({ title, documentNumber, indexNumber, path, role }) => ({
    title,
    documentNumber,
    indexNumber,
    path,
    role,
  })),
  refusal: reply.refusal,
  engine: reply.engine,
  latencyMs: Math.round(latencyMs),
});
