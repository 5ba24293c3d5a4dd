import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StoredDocument } from '#store';
import { bareDocument } from '#test/support/sample-documents.ts';
import type { Turn } from '../../assistant.ts';
import { understandQuestion } from '../understand-question.ts';
import { conversationBefore } from './conversation-before.ts';
import { rewriteTurn } from './rewrite-turn.ts';

const held = (id: string, title: string, over: Partial<StoredDocument['document']> = {}): StoredDocument => ({
  document: bareDocument({ id: id.repeat(64), title, ...over }),
  collection: 'public',
  problems: [],
  ingestedAt: '2026-01-01T00:00:00Z',
  supersededBy: null,
});

const jobs = held('1', '青山县人民政府关于进一步做好稳就业工作的实施意见', { documentNumber: '青政发〔2023〕18号' });
const homes = held('2', '青山县人民政府办公室关于印发青山县城镇住房保障管理办法的通知', {
  documentNumber: '青政办发〔2022〕7号',
  enclosureTitle: '青山县城镇住房保障管理办法',
});
const water = held('3', '青山县人民政府办公室关于印发青山县农村饮水安全工程建设方案的通知', {
  documentNumber: '青政办发〔2024〕18号',
  enclosureTitle: '青山县农村饮水安全工程建设方案',
});
const parks = held('4', '青山县城市公园管理细则', { indexNumber: '1133000/2021-001' });
const documents = [jobs, homes, water, parks];

const NAMES: ReadonlySet<string> = new Set();
const user = (content: string): Turn => ({ role: 'user', content });
const reply = (content: string): Turn => ({ role: 'assistant', content });
const LABEL = '内容由人工智能生成，仅供参考，以文件原文为准。';
const sourced = (statement: string, name: string, ...paths: readonly string[]): Turn =>
  reply([statement, '', '【依据】', name, ...paths.map((path) => `· ${path}：“原文”`), '', LABEL].join('\n'));

const HOMES = '《青山县城镇住房保障管理办法》（青政办发〔2022〕7号）';
const WATER = '《青山县农村饮水安全工程建设方案》（青政办发〔2024〕18号）';

const readAfter = (history: readonly Turn[], text: string) => {
  const talk = conversationBefore(history, { documents, names: NAMES });
  if (!talk) throw new Error('no conversation');
  return rewriteTurn(text, talk, NAMES);
};
const textAfter = (history: readonly Turn[], text: string): string => readAfter(history, text).text;
const scopeAfter = (history: readonly Turn[], text: string) =>
  understandQuestion({ text, history }, { documents, synonyms: new Map(), today: '2026-11-22' }).scope;

const WATER_LIST = [
  user('饮水工程建设方案里县水利局有哪些任务'),
  sourced(
    '县水利局任务共3项（牵头3项），按原文逐条统计：\n· 青政办发〔2024〕18号二、（一）新建集中供水点（牵头）\n· 青政办发〔2024〕18号二、（二）改造老旧管网（牵头）\n· 青政办发〔2024〕18号三、建立水质监测制度（牵头）',
    WATER,
    '二、（一）',
    '二、（二）',
    '三、',
  ),
];
const HOMES_ANSWER = [
  user('公租房的租金由谁核定'),
  sourced('公租房租金标准由县住房城乡建设局会同县财政局核定。', HOMES, '第十二条'),
];
const ASKED_BACK = [
  user('18号文什么时候完成'),
  reply(
    [
      '“18号文”在2份文件里都有，请说明是哪一份：',
      '· 《青山县人民政府关于进一步做好稳就业工作的实施意见》（青政发〔2023〕18号）',
      `· ${WATER}`,
      '',
      LABEL,
    ].join('\n'),
  ),
];

describe('an ask without a subject', () => {
  it.each([
    ['那牵头呢', '公租房租金'],
    ['什么时候完成', '公租房租金'],
    ['它什么时候完成', '公租房租金'],
    ['多少钱', '公租房租金'],
    ['谁负责', '公租房租金'],
  ])('%s is about the old subject', (text, topic) => {
    const { text: whole, own, documents: left } = readAfter(HOMES_ANSWER, text);
    expect(whole).toContain('租金');
    expect(whole.length).toBeGreaterThan(text.length);
    expect(own).toBe(text);
    expect(left).toEqual([homes]);
    expect(topic).toContain('租金');
  });

  it('puts the subject in the place of the pronoun', () => {
    expect(textAfter([user('老旧管网改造谁牵头'), reply('县水利局牵头。')], '它什么时候完成')).toBe(
      '老旧管网改造什么时候完成',
    );
  });

  it('takes the body that the answer named for 它还牵头哪些', () => {
    expect(textAfter([user('老旧管网改造谁牵头'), reply('由县水利局牵头。')], '它还牵头哪些任务')).toBe(
      '县水利局还牵头哪些任务',
    );
  });

  it('goes on over several turns', () => {
    const history = [user('老旧管网改造谁牵头'), reply('县水利局。'), user('什么时候完成'), reply('2026年底前。')];
    expect(textAfter(history, '有多少资金')).toContain('老旧管网改造');
  });
});

describe('one thing in the place of another', () => {
  it.each([
    ['换成县民政局', '饮水工程建设方案里县民政局有哪些任务'],
    ['县民政局呢', '饮水工程建设方案里县民政局有哪些任务'],
    ['那县财政局的呢？', '饮水工程建设方案里县财政局有哪些任务'],
    ['改成县交通运输局呢', '饮水工程建设方案里县交通运输局有哪些任务'],
  ])('%s', (text, whole) => {
    expect(textAfter(WATER_LIST, text)).toBe(whole);
  });

  it('swaps the year', () => {
    const history = [user('到2025年新增供水点多少个'), reply('30个。')];
    expect(textAfter(history, '那2027年呢')).toBe('到2027年新增供水点多少个');
  });

  it('swaps the document', () => {
    const history = [user('7号文里县财政局负责什么'), reply('核定租金。')];
    expect(textAfter(history, '换成青政发〔2023〕18号呢')).toBe('青政发〔2023〕18号里县财政局负责什么');
    expect(scopeAfter(history, '换成青政发〔2023〕18号呢')).toEqual({ kind: 'named', documents: [jobs] });
  });

  it('goes back to the last question that named a body', () => {
    const history = [...WATER_LIST, user('第二条具体说说'), sourced('改造老旧管网。', WATER, '二、（二）')];
    expect(textAfter(history, '换成县财政局呢')).toBe('饮水工程建设方案里县财政局有哪些任务');
  });
});

describe('the place of a row', () => {
  it('opens the section of a row', () => {
    expect(readAfter(WATER_LIST, '第二条具体说说')).toMatchObject({ text: '二、（二）说什么', documents: [water] });
    expect(readAfter(WATER_LIST, '最后一项展开讲讲')).toMatchObject({ text: '三、说什么', documents: [water] });
  });

  it('asks about the row', () => {
    expect(textAfter(WATER_LIST, '上面第3项谁负责')).toBe('建立水质监测制度谁负责');
    expect(textAfter(WATER_LIST, '第一个什么时候完成')).toBe('新建集中供水点什么时候完成');
  });

  it('knows the points inside a statement', () => {
    const history = [user('怎么申请'), sourced('一是提交申请表；二是社区初审；三是公示。', HOMES, '第八条')];
    expect(textAfter(history, '第二点多长时间')).toBe('社区初审多长时间');
  });

  it('leaves an article of the document to the document where nothing was listed', () => {
    expect(readAfter(HOMES_ANSWER, '第十五条说了什么')).toMatchObject({ text: '第十五条说了什么', documents: [homes] });
  });

  it('leaves a place beyond the end alone', () => {
    expect(textAfter(WATER_LIST, '第9项谁负责')).not.toContain('undefined');
  });
});

describe('this document', () => {
  it('is the one the last reply cites', () => {
    expect(scopeAfter(HOMES_ANSWER, '这个文件还有效吗')).toEqual({ kind: 'named', documents: [homes] });
    expect(scopeAfter(HOMES_ANSWER, '该办法什么时候施行')).toEqual({ kind: 'named', documents: [homes] });
  });

  it('is asked back when the reply cites several', () => {
    const both = reply(
      ['两处都有。', '', '【依据】', HOMES, '· 第三条：“一”', WATER, '· 二、：“二”', '', LABEL].join('\n'),
    );
    expect(scopeAfter([user('哪里提到了补助'), both], '这个文件还有效吗')).toMatchObject({ kind: 'ambiguous' });
  });
});

describe('more of the same', () => {
  it.each(['还有呢', '还有吗', '然后呢？', '继续', '还有别的吗'])(
    '%s asks the old question past what was shown',
    (text) => {
      const query = understandQuestion(
        { text, history: HOMES_ANSWER },
        { documents, synonyms: new Map(), today: '2026-11-22' },
      );
      expect(query.text).toBe('公租房的租金由谁核定');
      expect(query.shown).toEqual([`${homes.document.id} 第十二条`]);
    },
  );
});

describe('an answer to what we asked', () => {
  it.each([
    ['第二个', water],
    ['2', water],
    ['前一个', jobs],
    ['2023年的', jobs],
    ['饮水那个', water],
    ['稳就业的意见', jobs],
    ['青政发〔2023〕18号', jobs],
  ])('%s chooses', (text, stored) => {
    expect(scopeAfter(ASKED_BACK, text)).toEqual({ kind: 'named', documents: [stored] });
    expect(textAfter(ASKED_BACK, text)).toBe('18号文什么时候完成');
  });

  it('is not asked for again: what stays unclear is looked for in all', () => {
    const query = understandQuestion(
      { text: '不知道', history: ASKED_BACK },
      { documents, synonyms: new Map(), today: '2026-11-22' },
    );
    expect(query.scope).toEqual({ kind: 'named', documents: [jobs, water] });
    expect(query.notes[0]?.text).toContain('一并查找');
  });

  it('may be another question', () => {
    expect(textAfter(ASKED_BACK, '城市公园几点开门')).toBe('城市公园几点开门');
  });

  it('stays chosen in the next turn', () => {
    const history = [...ASKED_BACK, user('第二个'), sourced('2026年底前完成。', WATER, '四、')];
    expect(scopeAfter(history, '那谁牵头')).toEqual({ kind: 'named', documents: [water] });
  });
});

describe('a new subject', () => {
  it('names its own document', () => {
    expect(scopeAfter(HOMES_ANSWER, '饮水安全工程建设方案的目标是什么')).toEqual({ kind: 'named', documents: [water] });
  });

  it('stands alone when it is long enough', () => {
    expect(readAfter(HOMES_ANSWER, '城市公园内设置商业摊点需要经过哪些部门批准并缴纳什么费用')).toMatchObject({
      manner: 'own',
      documents: null,
    });
  });

  it('has no conversation to lean on at the beginning', () => {
    expect(conversationBefore([], { documents, names: NAMES })).toBeNull();
  });
});

describe('after a short reply of any form', () => {
  const PRAISED = [user('饮水工程建设方案表扬了哪几个镇'), reply('表扬了临江镇、白石镇和云溪镇。')];

  it.each([
    ['第二个干了什么', '白石镇干了什么'],
    ['最后一个呢', '云溪镇的内容'],
    ['白石那个做了什么', '白石镇做了什么'],
  ])('%s', (text, standalone) => {
    expect(readAfter(PRAISED, text)).toEqual({
      text: standalone,
      own: standalone,
      documents: [water],
      manner: 'settled',
    });
  });

  it.each([
    ['第五条呢', '住房保障管理办法第五条由谁核定'],
    ['第五条什么时候执行', '住房保障管理办法第五条核定什么时候执行'],
  ])('puts another place into the old question: %s', (text, standalone) => {
    const talk = [user('住房保障管理办法第三条由谁核定'), reply('县住房城乡建设局。')];
    expect(textAfter(talk, text)).toBe(standalone);
  });

  it.each([
    ['24年要求几处', '饮水工程建设方案2024年供水站建要求几处'],
    ['2026年的呢', '饮水工程建设方案2026年供水站要建几处'],
    ['时间呢', '饮水工程建设方案2025年供水站建什么时候'],
    ['白石镇的供水站谁负责管护', '白石镇的供水站谁负责管护'],
  ])('%s', (text, standalone) => {
    expect(textAfter([user('饮水工程建设方案2025年供水站要建几处'), reply('3处。')], text)).toBe(standalone);
  });
});

describe('on any conversation', () => {
  const turn = fc.record({
    role: fc.constantFrom<'user' | 'assistant'>('user', 'assistant'),
    content: fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(...[...WATER_LIST, ...HOMES_ANSWER, ...ASKED_BACK].map(({ content }) => content)),
    ),
  });
  const said = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('第二个', '还有呢', '换成县民政局', '它呢', '第99条', '这个文件', '18号文', ''),
  );

  it('never fails, and gives the same query twice', () => {
    fc.assert(
      fc.property(fc.array(turn, { maxLength: 6 }), said, (history, text) => {
        const ask = () =>
          understandQuestion({ text, history }, { documents, synonyms: new Map(), today: '2026-11-22' });
        expect(ask()).toEqual(ask());
      }),
      { numRuns: 60 },
    );
  });

  it('never asks back twice in a row', () => {
    fc.assert(
      fc.property(said, (text) => {
        expect(scopeAfter(ASKED_BACK, text).kind).not.toBe('ambiguous');
      }),
      { numRuns: 60 },
    );
  });
});
