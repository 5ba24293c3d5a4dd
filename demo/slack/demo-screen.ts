import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import type { Colours } from '../../bot/cli/terminal.ts';
import type { FakeSlack } from './fake-slack.ts';
import { showBlocks } from './show-blocks.ts';

/** Shows what the bot sent since the last look. */
export interface DemoScreen {
  hasNews(): boolean;
  showNews(): void;
  /** What the feedback button of the last answer brings back; null when there was none. */
  buttonValue(verdict: 'helpful' | 'unhelpful'): string | null;
}

const shownSchema = z.object({ text: z.string().default(''), blocks: z.array(z.unknown()).default([]) });
const buttonsSchema = z.object({
  elements: z.tuple([
    z.object({ positive_button: z.object({ value: z.string() }), negative_button: z.object({ value: z.string() }) }),
  ]),
});

const buttonsIn = (blocks: readonly unknown[]) =>
  blocks.map((block) => buttonsSchema.safeParse(block).data?.elements[0]).find((found) => found !== undefined);

interface News {
  readonly heading: string;
  readonly text: string;
  readonly blocks: readonly unknown[];
  readonly streamed: boolean;
}

/** Makes the screen; files that the bot sends are put into `folder`. */
export const createDemoScreen = ({
  fake: { record, identity },
  folder,
  colours,
  print,
}: {
  readonly fake: FakeSlack;
  readonly folder: string;
  readonly colours: Colours;
  readonly print: (text: string) => void;
}): DemoScreen => {
  const seen = new Set<unknown>();
  let buttons: z.infer<typeof buttonsSchema>['elements'][0] | null = null;

  const messages = (): readonly (News & { readonly key: unknown })[] => [
    ...record.messages
      .filter(({ user, streaming }) => user === identity.botUserId && !streaming)
      .map(({ ts, threadTs, text, blocks }) => ({
        key: ts,
        heading: threadTs === null ? '文号' : '文号（消息列）',
        text,
        blocks,
        streamed: record.calls.some((call) => call.method === 'chat.stopStream' && call.args['ts'] === ts),
      })),
    ...record.responses.map((response) => ({
      key: response,
      heading: '文号（仅自己可见）',
      streamed: false,
      ...shownSchema.parse(response),
    })),
    ...record.calls
      .filter(({ method }) => method === 'views.publish')
      .map((call) => ({ key: call, heading: '应用主页', streamed: false, ...shownSchema.parse(call.args['view']) })),
  ];
  const files = () => [...record.files.values()].filter(({ id, channel }) => channel !== null && !seen.has(id));
  const news = () => messages().filter(({ key }) => !seen.has(key));
  const frame = (heading: string, text: string): void =>
    print(`${colours.cyan(`┌ ${heading}`)}\n${text.replace(/^/gmu, '│ ')}\n└`);

  return {
    hasNews: () => news().length > 0 || files().length > 0,
    showNews: () => {
      for (const one of news()) {
        seen.add(one.key);
        buttons = buttonsIn(one.blocks) ?? buttons;
        frame(one.heading, showBlocks(one, colours));
      }
      for (const { id, name, body } of files()) {
        seen.add(id);
        mkdirSync(folder, { recursive: true });
        const path = join(folder, basename(name));
        writeFileSync(path, body ?? '');
        frame('文号 文件', `${name}（${body?.length ?? 0} 字节，存在 ${path}）`);
      }
    },
    buttonValue: (verdict) => {
      if (buttons === null) return null;
      return verdict === 'helpful' ? buttons.positive_button.value : buttons.negative_button.value;
    },
  };
};
