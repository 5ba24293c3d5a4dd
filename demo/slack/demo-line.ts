/** What a line typed in the demo means. Lines that begin with a colon are for the demo, all others for the bot. */
export type DemoLine =
  | { readonly kind: 'say'; readonly text: string }
  | { readonly kind: 'reply'; readonly text: string }
  | { readonly kind: 'command'; readonly text: string }
  | { readonly kind: 'user'; readonly name: string }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'place'; readonly place: 'channel' | 'dm' }
  | { readonly kind: 'press'; readonly verdict: 'helpful' | 'unhelpful' }
  | { readonly kind: 'home' }
  | { readonly kind: 'help' }
  | { readonly kind: 'quit' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'unknown' };

/** The commands of the demo with what they do. */
export const DEMO_HELP = [
  ':channel / :dm      到频道里 @机器人 / 发私信',
  ':reply 文字         接着上一个问题的消息列往下问',
  '/wenhao 文字        用斜杠命令提问，只有自己看得到回答',
  ':user 名字          换一个人（zhangsan 是管理员）',
  ':file 路径          发一个文件',
  ':home               打开应用主页',
  ':up / :down         按上一条回答的“有用”/“没用”',
  ':help / :quit       看说明 / 结束',
] as const;

const WORDS: ReadonlyMap<string, DemoLine> = new Map([
  ['channel', { kind: 'place', place: 'channel' }],
  ['dm', { kind: 'place', place: 'dm' }],
  ['home', { kind: 'home' }],
  ['up', { kind: 'press', verdict: 'helpful' }],
  ['down', { kind: 'press', verdict: 'unhelpful' }],
  ['help', { kind: 'help' }],
  ['quit', { kind: 'quit' }],
] as const);

const WITH_WORDS: ReadonlyMap<string, (words: string) => DemoLine> = new Map<string, (words: string) => DemoLine>([
  ['reply', (text) => ({ kind: 'reply', text })],
  ['user', (name) => ({ kind: 'user', name })],
  ['file', (path) => ({ kind: 'file', path })],
]);

/** Reads one line of the demo. */
export const readDemoLine = (line: string): DemoLine => {
  const text = line.trim();
  if (text === '') return { kind: 'empty' };
  const slash = /^\/wenhao(?:\s+(.*))?$/u.exec(text);
  if (slash) return { kind: 'command', text: slash[1] ?? '' };
  const command = /^[:：](\w+)\s*(.*)$/u.exec(text);
  if (!command) return { kind: 'say', text };
  const [, name = '', words = ''] = command;
  return (words === '' ? WORDS.get(name) : WITH_WORDS.get(name)?.(words)) ?? { kind: 'unknown' };
};
