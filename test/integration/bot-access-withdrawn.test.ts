import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { HIDDEN, office, openBot, PUBLIC, SECRETS } from '#test/support/access-office.ts';
import { homePage } from '../../bot/conversation/home-page.ts';
import { replyText } from '../../bot/conversation/reply/reply-text.ts';

describe('after access was taken back', () => {
  const ASKED = '给县征收中心列任务清单';
  const AGAIN = ['展开', '导出', '导出word', '第二条具体说说', '那什么时候完成', '它的文号是什么', '提醒列表', '状态'];
  const WHO = { channel: 'dingtalk', userId: 'user-1' };
  const allow = (folder: string, collections: readonly string[]) =>
    writeFileSync(
      `${folder}/access.json`,
      JSON.stringify({
        people: [{ ...WHO, collections }],
        groups: [{ channel: 'dingtalk', conversationId: 'cid-open', collections }],
      }),
    );

  it.each([true, false])(
    'an earlier answer is not shown, exported or leaned on again (in a group: %s)',
    async (isGroup) => {
      const mixed = await office([
        [PUBLIC, 'public'],
        [HIDDEN, '班子'],
      ]);
      const { folder, ask, stop } = await openBot(mixed);
      const place = { conversationId: 'cid-open', isGroup };
      allow(folder, ['public', '班子']);
      expect(await ask({ ...place, text: ASKED })).toMatch(SECRETS);
      expect(await ask({ ...place, text: '展开' })).toMatch(SECRETS);
      expect(await ask({ ...place, text: '导出' })).toContain('.xlsx');
      allow(folder, ['public']);
      const later: string[] = [];
      for (const text of AGAIN) later.push(await ask({ ...place, text }));
      for (const [at, answer] of later.entries()) expect(answer, AGAIN[at]).not.toMatch(SECRETS);
      expect(later[0]).toContain('没有可以展开的答复了');
      expect(later[1]).toContain('请先问一个任务清单');
      await stop();
      await mixed.store.close();
    },
  );

  it('nor when the document itself was moved to others, while the rest can still be leaned on', async () => {
    const mixed = await office([
      [PUBLIC, 'public'],
      [HIDDEN, 'public'],
    ]);
    const { ask, stop } = await openBot(mixed);
    await ask({ text: ASKED });
    expect(await ask({ text: '展开' })).toMatch(SECRETS);
    const hidden = (await mixed.store.documents()).find(({ document }) => document.title.includes('征收'));
    await mixed.store.setCollection(hidden?.document.key ?? '', '班子');
    expect(await ask({ text: '展开' })).toContain('没有可以展开的答复了');
    await ask({ text: '给县财政局列任务清单' });
    expect(await ask({ text: '展开' })).toContain('改造供水管网');
    await stop();
    await mixed.store.close();
  });

  it('the home page lists what may be seen now', async () => {
    const mixed = await office([
      [PUBLIC, 'public'],
      [HIDDEN, '班子'],
    ]);
    const { folder, access, stop } = await openBot(mixed);
    const page = async () => {
      const sender = { id: WHO.userId, name: '' };
      return replyText(await homePage({ library: mixed.library, access, channel: 'dingtalk', sender, id: 'home' }));
    };
    allow(folder, ['public', '班子']);
    expect(await page()).toContain('2 份');
    allow(folder, ['public']);
    expect(await page()).toContain('1 份');
    expect(await page()).not.toMatch(SECRETS);
    await stop();
    await mixed.store.close();
  });
});
