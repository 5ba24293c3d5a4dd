import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { printable } from '../../bot/cli/printable.ts';
import type { Colours } from '../../bot/cli/terminal.ts';
import type { FakeDingtalk } from './fake/fake-dingtalk.ts';

/** Shows what the bot sent since the last look, the Markdown as a phone would. */
export interface DemoScreen {
  /** Whether there is something that was not shown yet. */
  hasNews(): boolean;
  showNews(): void;
  /** The last card that was shown; null when there was none. */
  lastCard(): string | null;
}

const paint = (text: string, colours: Colours): string =>
  printable(text)
    .replace(/\*\*([^*\n]+)\*\*/gu, (_, words: string) => colours.bold(words))
    .replace(/^> .*$/gmu, (line) => colours.dim(line))
    .replace(/^- /gmu, '· ');

/** Makes the screen; files that the bot sends are put into `folder`. */
export const createDemoScreen = ({
  fake,
  folder,
  colours,
  print,
}: {
  readonly fake: FakeDingtalk;
  readonly folder: string;
  readonly colours: Colours;
  readonly print: (text: string) => void;
}): DemoScreen => {
  let shown = 0;
  const save = saver(fake, folder);
  const shownCards: string[] = [];
  const newCards = () => [...fake.cards.all.values()].filter(({ id, isFinal }) => isFinal && !shownCards.includes(id));
  const frame = (heading: string, text: string): void =>
    print(`${colours.cyan(`┌ ${heading}`)}\n${paint(text, colours).replace(/^/gmu, '│ ')}\n└`);

  return {
    hasNews: () => fake.robot.shown.length > shown || newCards().length > 0,
    showNews: () => {
      for (const card of newCards()) {
        shownCards.push(card.id);
        frame('文号 卡片', `${card.texts.at(-1) ?? ''}\n\n[ 有用 ]  [ 没用 ]`);
      }
      for (const { kind, text } of fake.robot.shown.slice(shown)) {
        if (kind === 'file') frame('文号 文件', save(text));
        else frame('文号', text);
      }
      shown = fake.robot.shown.length;
    },
    lastCard: () => shownCards.at(-1) ?? null,
  };
};

/** Puts the files that were uploaded into the folder, one after the other, and says where each is. */
const saver = ({ robot }: FakeDingtalk, folder: string): ((name: string) => string) => {
  let saved = 0;
  return (name) => {
    const bytes = [...robot.uploads.values()].at(saved)?.bytes ?? Buffer.alloc(0);
    saved += 1;
    mkdirSync(folder, { recursive: true });
    const path = join(folder, basename(name));
    writeFileSync(path, bytes);
    return `${name}（${bytes.byteLength} 字节，存在 ${path}）`;
  };
};
