import { z } from 'zod';
import { printable } from '../../bot/cli/printable.ts';
import type { Colours } from '../../bot/cli/terminal.ts';

const textSchema = z.object({ text: z.string() });

const blockSchema = z.union([
  z.object({ type: z.enum(['section', 'header']), text: textSchema }),
  z.object({ type: z.literal('context'), elements: z.array(textSchema) }),
  z.object({ type: z.literal('table'), rows: z.array(z.array(textSchema)) }),
  z.object({
    type: z.literal('context_actions'),
    elements: z.array(
      z.object({ positive_button: z.object({ text: textSchema }), negative_button: z.object({ text: textSchema }) }),
    ),
  }),
]);

const unescaped = (text: string): string =>
  printable(text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'));

const showBlock = (block: unknown, colours: Colours): readonly string[] => {
  const { data } = blockSchema.safeParse(block);
  switch (data?.type) {
    case 'section':
      return unescaped(data.text.text).split('\n');
    case 'header':
      return [colours.bold(unescaped(data.text.text))];
    case 'context':
      return data.elements.flatMap(({ text }) => unescaped(text).split('\n')).map((line) => colours.dim(line));
    case 'table':
      return data.rows.map((cells) => cells.map(({ text }) => unescaped(text).replaceAll('\n', ' ')).join(' ｜ '));
    case 'context_actions':
      return data.elements.map(
        ({ positive_button: yes, negative_button: no }) => `[ ${yes.text.text} ]  [ ${no.text.text} ]`,
      );
    default:
      return ['（演示不认识的内容）'];
  }
};

/** A message, answer or page as Slack would show it: its blocks, or its text where it has none. Streams have both. */
export const showBlocks = (
  {
    text,
    blocks,
    streamed,
  }: { readonly text: string; readonly blocks: readonly unknown[]; readonly streamed: boolean },
  colours: Colours,
): string => {
  const plain = streamed ? text.replaceAll(/\\([^\w\s])/gu, '$1').replaceAll('  \n', '\n') : text;
  const words = streamed || blocks.length === 0 ? unescaped(plain).split('\n') : [];
  return [...words, ...blocks.flatMap((block) => showBlock(block, colours))].join('\n');
};
