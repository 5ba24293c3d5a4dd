/** What a line typed in the demo means. Lines that begin with a colon are for the demo, all others for the bot. */
export type DemoLine =
  | { readonly kind: 'say'; readonly text: string }
  | { readonly kind: 'voice'; readonly text: string }
  | { readonly kind: 'place'; readonly place: 'group' | 'single' }
  | { readonly kind: 'user'; readonly name: string }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'picture' }
  | { readonly kind: 'press'; readonly verdict: 'helpful' | 'unhelpful' }
  | { readonly kind: 'help' }
  | { readonly kind: 'quit' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'unknown' };

/** The commands of the demo with what they do. */
export const DEMO_HELP = [
  ':group / :single    到群里说话 / 单独和机器人说话',
  ':user 名字          换一个人（张三是管理员）',
  ':file 路径          发一个文件（只能在单聊里）',
  ':voice 文字         发一段语音，文字是钉钉的转写（只能在单聊里）',
  ':picture            发一张图片',
  ':up / :down         按上一张卡片的“有用”/“没用”（启动时加 --cards 才有卡片）',
  ':help / :quit       看说明 / 结束',
] as const;

const WORDS: Readonly<Record<string, DemoLine>> = {
  group: { kind: 'place', place: 'group' },
  single: { kind: 'place', place: 'single' },
  picture: { kind: 'picture' },
  up: { kind: 'press', verdict: 'helpful' },
  down: { kind: 'press', verdict: 'unhelpful' },
  help: { kind: 'help' },
  quit: { kind: 'quit' },
};

/** Reads one line of the demo. */
export const readDemoLine = (line: string): DemoLine => {
  const text = line.trim();
  if (text === '') return { kind: 'empty' };
  const command = /^[:：](\w+)\s*(.*)$/u.exec(text);
  if (!command) return { kind: 'say', text };
  const [, name = '', words = ''] = command;
  if (words === '') return Object.hasOwn(WORDS, name) ? (WORDS[name] ?? { kind: 'unknown' }) : { kind: 'unknown' };
  if (name === 'user') return { kind: 'user', name: words };
  if (name === 'file') return { kind: 'file', path: words };
  return name === 'voice' ? { kind: 'voice', text: words } : { kind: 'unknown' };
};
