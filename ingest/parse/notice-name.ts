import type { Block } from './block.ts';

interface NoticeName {
  readonly title: RegExp;
  readonly name: string;
}

/** What the shell around an enclosure is called, by the words of its title; the first that matches. */
const noticeNames: readonly NoticeName[] = [
  { title: /令[^（(，。]{0,12}号|令$/u, name: '公布令' },
  { title: /批转/u, name: '批转通知' },
  { title: /转发/u, name: '转发通知' },
  { title: /(?:公布|发布|颁布)/u, name: '发布通知' },
];

/** `印发通知` and its kin. */
export const noticeName = (blocks: readonly Block[]): string => {
  const heading = (role: Block['role']): string => blocks.findLast((block) => block.role === role)?.heading ?? '';
  const titles = [heading('masthead'), heading('document-number'), heading('title')];
  return noticeNames.find((entry) => titles.some((title) => entry.title.test(title)))?.name ?? '印发通知';
};
