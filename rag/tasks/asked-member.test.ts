import { describe, expect, it } from 'vitest';
import { answeringPartsOf } from '#test/support/answering-parts-of.ts';
import { ingestedDocument, obligation } from '#test/support/ingested-document.ts';
import { askedMember, memberVerdict } from './asked-member.ts';

const units = [
  { canonical: '县教育局', role: 'lead' },
  { canonical: '县消防救援大队', role: 'participant' },
  { canonical: '临江旅游公司', role: 'participant' },
] as const;
const drill = obligation({ ordinal: 0, title: '组织校园消防演练', units });
const canteen = obligation({
  ordinal: 1,
  title: '检查学校食堂',
  units: [{ canonical: '县市场监管局', role: 'responsible' }],
});
const plan = ingestedDocument({ key: '校园安全', clauses: ['组织校园消防演练。'], obligations: [drill, canteen] });

const ask = async (question: string, row = drill) => {
  const member = await askedMember(answeringPartsOf([plan], question, '2026-11-22'));
  return member && { manner: member.manner, verdict: memberVerdict(row, member, question) };
};

describe('a unit asked after by yes or no', () => {
  it('has a part or has none', async () => {
    expect(await ask('消防演练有没有教育局的份')).toEqual({ manner: 'part', verdict: '有。' });
    expect(await ask('食堂检查有教育局的份吗', canteen)).toEqual({ manner: 'part', verdict: '没有。' });
    expect(await ask('食堂检查也归教育局管吗', canteen)).toEqual({ manner: 'owner', verdict: '不是。' });
    expect(await ask('食堂检查是市监局负责的吗', canteen)).toEqual({ manner: 'owner', verdict: '是。' });
  });

  it('gets no plain word where the ledger leaves a doubt', async () => {
    expect(await ask('消防演练归教育局管吗')).toEqual({ manner: 'owner', verdict: undefined });
    expect(await ask('消防演练教育局要配合吗')).toEqual({ manner: 'part', verdict: undefined });
    expect(await ask('消防演练消防救援大队参与吗')).toEqual({ manner: 'part', verdict: '有。' });
    expect(await ask('演练里面有国企没')).toEqual({ manner: 'part', verdict: undefined });
    expect(await ask('食堂检查归教育局还是市监局', canteen)).toEqual({ manner: 'owner', verdict: undefined });
    const open = { ...canteen, unitsRaw: '县市场监管局等' };
    expect(await ask('食堂检查有教育局的份吗', open)).toEqual({ manner: 'part', verdict: undefined });
  });

  it('is not asked after in other questions', async () => {
    expect(await ask('县教育局有哪些任务')).toBeNull();
    expect(await ask('企业能申请演练补贴吗')).toBeNull();
  });
});
