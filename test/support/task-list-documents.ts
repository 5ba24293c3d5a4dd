import { unmappedText } from '#core/mapped-text.ts';
import type { Deadline, Obligation, Recurrence, RoleBasis, Target, UnitRole } from '#core/obligation.ts';
import type { Section, SectionKind } from '#core/section.ts';
import type { Span } from '#core/span.ts';
import type { IngestedDocument, PolicyStore, StoredDocument } from '#store';
import { fakePolicyStore } from './fake-policy-store.ts';
import { bareDocument } from './sample-documents.ts';

const spanIn = (source: string, words: string, from = 0): Span => {
  const start = source.indexOf(words, from);
  if (start < 0) throw new Error(`the sample does not hold "${words}"`);
  return { start, end: start + words.length };
};

const sectionOf = (
  source: string,
  { path, kind, text }: { path: string; kind: SectionKind; text: string },
): Section => ({
  path,
  label: null,
  heading: '',
  kind,
  parent: null,
  depth: 0,
  span: spanIn(source, text),
});

/** `[printed, role]`, stated unless a basis is given. */
type UnitSketch = readonly [printed: string, role: UnitRole, basis?: RoleBasis];

interface TaskSketch {
  readonly path: string;
  readonly title: string;
  readonly text: string;
  readonly units?: readonly UnitSketch[];
  /** The printed list with its label. */
  readonly list?: string;
  readonly deadline?: Partial<Deadline>;
  readonly recurrences?: readonly Recurrence[];
  readonly targets?: readonly (Pick<Target, 'raw'> & Partial<Target>)[];
  readonly counterpart?: string;
  readonly kind?: Obligation['kind'];
}

const NO_DEADLINE: Deadline = { raw: null, start: null, end: null, basis: 'none', ambiguous: false };

const targetIn = (source: string, given: Pick<Target, 'raw'> & Partial<Target>): Target => ({
  subject: given.raw,
  bound: '=',
  value: 1,
  high: null,
  unit: '个',
  softness: null,
  per: null,
  by: null,
  byRaw: null,
  byBasis: null,
  span: spanIn(source, given.raw),
  ...given,
});

const obligationsOf = (id: string, source: string, tasks: readonly TaskSketch[]): readonly Obligation[] =>
  tasks.map((task, ordinal) => {
    const span = spanIn(source, task.text);
    const unitsSpan = task.list === undefined ? null : spanIn(source, task.list, span.start);
    return {
      id: `${id}!${ordinal}`,
      documentId: id,
      ordinal,
      path: task.path,
      group: null,
      kind: task.kind ?? 'task',
      title: task.title,
      content: unmappedText(task.text),
      span,
      units: (task.units ?? []).map(([printed, role, basis = 'stated']) => ({
        printed,
        canonical: printed,
        role,
        basis,
        span: basis === 'blanket-clause' ? spanIn(source, printed) : spanIn(source, printed, unitsSpan?.start),
      })),
      unitsRaw: task.list ?? null,
      unitsSpan,
      convener: null,
      deadline: { ...NO_DEADLINE, ...task.deadline },
      recurrences: task.recurrences ?? [],
      targets: (task.targets ?? []).map((target) => targetIn(source, target)),
      deliverables: [],
      counterpart: task.counterpart ?? null,
    };
  });

const DIGITAL_PARTS = {
  title: '临江县人民政府办公室关于印发临江县数字经济行动方案（2024—2026年）的通知',
  goal: '一、主要目标\n到2025年，数字经济核心产业增加值达到20亿元。到2026年，5G基站累计达到600个。',
  computing:
    '1.建设算力中心。2025年6月底前建成县算力中心，新增标准机架200个。（责任单位：县数据局、县发改局、县财政局。列第一位的为牵头单位，下同；以下各项工作均需各乡镇共同推进，不再单独列出）',
  cloud: '2.推进企业上云。每季度通报一次上云进度，引导企业降低用云成本。（责任单位：县经信局）',
  steady: '3.做好网络安全。常态化开展检查。（责任单位：县委网信办、县公安局）',
} as const;

const digitalSource = Object.values(DIGITAL_PARTS).join('\n');
const digitalId = 'd'.repeat(64);
const PLAN_END = { start: '2024-01-01', end: '2026-12-31' } as const;

/** A running plan that states who leads and who helps by rule: first-listed, blanket clause, stages, a rhythm. */
export const digitalPlan: IngestedDocument = {
  document: bareDocument({
    id: digitalId,
    title: DIGITAL_PARTS.title,
    enclosureTitle: '临江县数字经济行动方案（2024—2026年）',
    documentNumber: '临政办发〔2024〕8号',
    level: '县',
    signedOn: '2024-02-20',
    term: { raw: '2024—2026年', ...PLAN_END, source: 'title', explicitExpiryClause: false },
  }),
  sourceText: digitalSource,
  sections: [
    sectionOf(digitalSource, { path: '一、', kind: 'section', text: DIGITAL_PARTS.goal }),
    sectionOf(digitalSource, { path: '二、1.', kind: 'item', text: DIGITAL_PARTS.computing }),
    sectionOf(digitalSource, { path: '二、2.', kind: 'item', text: DIGITAL_PARTS.cloud }),
    sectionOf(digitalSource, { path: '二、3.', kind: 'item', text: DIGITAL_PARTS.steady }),
  ],
  passages: [],
  problems: [],
  obligations: obligationsOf(digitalId, digitalSource, [
    {
      path: '一、',
      kind: 'goal',
      title: '主要目标',
      text: DIGITAL_PARTS.goal,
      deadline: { raw: '到2025年；到2026年', ...PLAN_END, basis: 'explicit' },
      targets: [
        { raw: '数字经济核心产业增加值达到20亿元', by: '2025-12-31', byRaw: '到2025年', byBasis: 'explicit' },
        { raw: '5G基站累计达到600个', by: '2026-12-31', byRaw: '到2026年', byBasis: 'explicit' },
      ],
    },
    {
      path: '二、1.',
      title: '建设算力中心',
      text: '建设算力中心。2025年6月底前建成县算力中心，新增标准机架200个。',
      list: '（责任单位：县数据局、县发改局、县财政局',
      units: [
        ['县数据局', 'lead', 'first-listed-rule'],
        ['县发改局', 'participant', 'first-listed-rule'],
        ['县财政局', 'participant', 'first-listed-rule'],
      ],
      deadline: { raw: '2025年6月底前', start: '2024-01-01', end: '2025-06-30', basis: 'explicit' },
      targets: [{ raw: '新增标准机架200个', by: '2025-06-30', byRaw: '2025年6月底前', byBasis: 'explicit' }],
    },
    {
      path: '二、2.',
      title: '推进企业上云',
      text: '推进企业上云。每季度通报一次上云进度，引导企业降低用云成本。',
      list: '（责任单位：县经信局）',
      units: [
        ['县经信局', 'lead', 'first-listed-rule'],
        ['各乡镇', 'participant', 'blanket-clause'],
      ],
      deadline: { raw: '2024—2026年', ...PLAN_END, basis: 'plan-period' },
      recurrences: [{ raw: '每季度通报一次上云进度', rule: 'FREQ=MONTHLY;INTERVAL=3' }],
    },
    {
      path: '二、3.',
      title: '做好网络安全',
      text: '做好网络安全。常态化开展检查。',
      list: '（责任单位：县委网信办、县公安局）',
      units: [
        ['县委网信办', 'lead', 'first-listed-rule'],
        ['县公安局', 'participant', 'first-listed-rule'],
        ['各乡镇', 'participant', 'blanket-clause'],
      ],
      deadline: { raw: '常态化' },
    },
  ]),
};

const HOUSING_PARTS = {
  title: '关于印发《临江县老旧小区改造三年行动计划（2021—2023年）》的通知',
  item: '三、改造供水管网\n2023年底前完成老旧小区供水管网改造，惠及居民3000户，改造小区12个。',
  row: '改造老旧小区供水管网\t惠及居民3000户，更换管道50公里\t2022—2023\t县住建局、县经信局',
} as const;

const housingSource = Object.values(HOUSING_PARTS).join('\n');
const housingId = 'e'.repeat(64);

/** A plan whose term has ended, without 文号; its table names the owners of what the body states. */
export const housingPlan: IngestedDocument = {
  document: bareDocument({
    id: housingId,
    title: HOUSING_PARTS.title,
    enclosureTitle: '临江县老旧小区改造三年行动计划（2021—2023年）',
    indexNumber: '0014/2021-33',
    level: '县',
    signedOn: '2021-03-01',
    term: { raw: '2021—2023年', start: '2021-01-01', end: '2023-12-31', source: 'title', explicitExpiryClause: false },
  }),
  sourceText: housingSource,
  sections: [
    sectionOf(housingSource, { path: '三、', kind: 'section', text: HOUSING_PARTS.item }),
    sectionOf(housingSource, { path: '附件表·1', kind: 'table-row', text: HOUSING_PARTS.row }),
  ],
  passages: [],
  problems: [],
  obligations: obligationsOf(housingId, housingSource, [
    {
      path: '三、',
      title: '改造供水管网',
      text: HOUSING_PARTS.item,
      deadline: { raw: '2023年底前', start: '2021-01-01', end: '2023-12-31', basis: 'explicit' },
      targets: ['惠及居民3000户', '改造小区12个'].map((raw) => ({
        raw,
        by: '2023-12-31',
        byRaw: '2023年底前',
        byBasis: 'explicit' as const,
      })),
      counterpart: '附件表·1',
    },
    {
      path: '附件表·1',
      title: '改造老旧小区供水管网',
      text: HOUSING_PARTS.row,
      list: '县住建局、县经信局',
      units: [
        ['县住建局', 'responsible'],
        ['县经信局', 'responsible'],
      ],
      deadline: { raw: '2022—2023', start: '2022-01-01', end: '2023-12-31', basis: 'explicit' },
      targets: [{ raw: '惠及居民3000户' }, { raw: '更换管道50公里' }],
      counterpart: '三、',
    },
  ]),
};

/** A store that holds the given documents with their ledgers, as `selectTasks` reads it. */
export const taskListStore = (documents: readonly IngestedDocument[]): PolicyStore => ({
  ...fakePolicyStore(documents),
  obligations: async () => documents.flatMap(({ obligations }) => obligations),
});

/** The documents as a store lists them. */
export const storedOf = ({ document, problems }: IngestedDocument): StoredDocument => ({
  document,
  collection: 'public',
  problems,
  ingestedAt: '2026-11-22T00:00:00.000Z',
  supersededBy: null,
});
