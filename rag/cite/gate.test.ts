import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Citation } from '#core/citation.ts';
import type { ProposedAnswer } from '../answer/proposed-answer.ts';
import type { CitedSource } from './check-claim.ts';
import { passGate } from './gate.ts';
import { countRows, type ListRow, proposeList } from './proposed-list.ts';

const TASKS = ['建成农贸市场3个', '改造公厕12座', '新增公共停车位800个', '修缮危桥5座'] as const;
const sourceText = TASKS.join('\n');
const source: CitedSource = {
  sourceText,
  sections: [
    {
      path: '二、',
      label: null,
      heading: '',
      kind: 'section',
      parent: null,
      depth: 0,
      span: { start: 0, end: sourceText.length },
    },
  ],
};

const citationOf = (words: string): Citation => {
  const start = sourceText.indexOf(words);
  return {
    documentId: 'd',
    documentNumber: '某政办发〔2024〕6号',
    indexNumber: null,
    title: '某县民生实事方案',
    path: '二、',
    quote: words,
    span: { start, end: start + words.length },
  };
};

/** A row that says `said` of a task the source prints. */
const row = (printed: string, said = printed): ListRow => ({
  claim: { kind: 'composed', text: `\n· ${said}`, citations: [citationOf(printed)] },
  item: { title: said, documentId: 'd', documentNumber: null, indexNumber: null, path: '二、', role: null },
});

const listOf = (rows: readonly ListRow[], more: Partial<ProposedAnswer> = {}): ProposedAnswer => ({
  kind: 'list',
  claims: [],
  list: proposeList(rows, (passed) => ({
    text: `任务共${passed.length}项：`,
    calculations: [countRows(passed)],
    given: [],
  })),
  support: [],
  notes: [],
  items: [],
  ...more,
});

const pass = (answer: ProposedAnswer) => passGate(answer, (id) => (id === 'd' ? source : undefined));

describe('a list at the gate', () => {
  it('loses a row from text, total and items where its words are not the source’s', () => {
    const { answer, dropped } = pass(listOf([row(TASKS[0]), row(TASKS[1], '改造公厕21座'), row(TASKS[2])]));
    expect(answer.claims.map(({ text }) => text)).toEqual(['任务共2项：', `\n· ${TASKS[0]}`, `\n· ${TASKS[2]}`]);
    expect(answer.items.map(({ title }) => title)).toEqual([TASKS[0], TASKS[2]]);
    expect(dropped.map(({ verdict }) => verdict)).toEqual(['token-unsupported']);
  });

  it('says no total that counts other rows than those that passed', () => {
    const rows = [row(TASKS[0]), row(TASKS[1], '改造公厕21座')];
    const before = { rows, total: () => ({ text: '任务共2项：', calculations: [countRows(rows)], given: [] }) };
    const { answer, dropped } = pass({ ...listOf([]), list: before });
    expect(answer.claims.map(({ text }) => text)).toEqual([`\n· ${TASKS[0]}`]);
    expect(dropped.map(({ verdict }) => verdict)).toEqual(['token-unsupported', 'calculation-wrong']);
  });

  it('says no total whose figures were not calculated', () => {
    const rows = [row(TASKS[0])];
    const guessed = { rows, total: () => ({ text: '任务共9项：', calculations: [], given: [] }) };
    expect(pass({ ...listOf([]), list: guessed }).answer.claims).toHaveLength(1);
  });

  it('is empty where no row passes', () => {
    const { answer } = pass(listOf([row(TASKS[0], '建成农贸市场4个')]));
    expect(answer.claims).toEqual([]);
    expect(answer.items).toEqual([]);
  });

  it('counts and cites the rows that it does not say', () => {
    const { list, ...rest } = listOf(TASKS.map((task) => row(task)));
    const { answer } = pass({ ...rest, ...(list && { list: { ...list, said: (rows) => rows.slice(0, 1) } }) });
    expect(answer.claims.map(({ text }) => text)).toEqual(['任务共4项：', `\n· ${TASKS[0]}`]);
    expect(answer.claims[0]?.citations.map(({ quote }) => quote)).toEqual([...TASKS]);
    expect(answer.items).toHaveLength(4);
  });

  it('leaves out a lead that states what no statement holds', () => {
    const rows = [row(TASKS[0])];
    expect(pass(listOf(rows, { lead: '县民政局要求：' })).answer.lead).toBeUndefined();
    expect(pass(listOf(rows, { lead: '共有3个：' })).answer.lead).toBe('共有3个：');
    expect(pass(listOf(rows, { lead: '共有4个：' })).answer.lead).toBeUndefined();
    expect(pass(listOf(rows, { lead: '要求如下：' })).answer.lead).toBe('要求如下：');
  });

  it('always has a total that equals the rows it says, hands out and cites', () => {
    const rowLike = fc.record({ at: fc.nat(TASKS.length - 1), forged: fc.boolean() });
    fc.assert(
      fc.property(fc.array(rowLike, { maxLength: 12 }), (sketches) => {
        const rows = sketches.map(({ at, forged }) => {
          const printed = TASKS[at] ?? '';
          return row(printed, forged ? printed.replace(/\d+/u, (figure) => `${figure}7`) : printed);
        });
        const sound = sketches.filter(({ forged }) => !forged).length;
        const { answer } = pass(listOf(rows));
        const [total, ...said] = answer.claims;
        expect(said).toHaveLength(sound);
        expect(answer.items).toHaveLength(sound);
        expect(total?.text).toBe(sound === 0 ? undefined : `任务共${sound}项：`);
        expect(total?.citations ?? []).toHaveLength(sound);
      }),
    );
  });
});
