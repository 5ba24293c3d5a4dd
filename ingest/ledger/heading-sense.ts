import type { Obligation } from '#core/obligation.ts';

/** What a section is about by its heading: a kind of obligation, or `guidance` that obliges nobody. */
export type HeadingSense = Obligation['kind'] | 'guidance';

interface SenseRule {
  readonly sense: HeadingSense;
  readonly pattern: RegExp;
  /** True where only a chapter (一、, 第一章) can have this sense: a task may well be called 健全工作机制. */
  readonly chapterOnly: boolean;
}

const rules: readonly SenseRule[] = [
  {
    sense: 'guidance',
    pattern:
      /指导思想|总体(?:要求|思路|考虑)|^(?:主要|基本|工作|总体|发展)?思路$|原则$|(?:重要|重大|现实)(?:性|意义)|^(?:发展|工作|现有|面临|产业|编制|制定|出台)?(?:现状|形势|背景|基础|依据)(?:和|与|及|$)|^(?:适用|招生|服务|申报|保障|实施|支持)?(?:范围|对象)$|^(?:名词|术语)解释|^(?:定义|总则|附则|有关说明|起草说明)$/u,
    chapterOnly: false,
  },
  { sense: 'goal', pattern: /^.{0,8}目标(?:任务|要求|指标|体系|值)?(?:[（(].*)?$/u, chapterOnly: false },
  { sense: 'requirement', pattern: /^(?:工作|有关|相关|其他|几点|具体|纪律)?要求$/u, chapterOnly: true },
  {
    sense: 'measure',
    pattern:
      /保障措施|^(?:\p{Script=Han}{2}){0,2}(?<!民生|社会|养老|住房|医疗|医保|生活|兜底|安全|能源)保障(?:工作|机制|体系)?$|^(?:加强|强化)?组织(?:实施|领导|推进|落实|协调)|政策(?:措施|支持|扶持)|(?:扶持|支持|配套)政策|^(?:推进|实施)(?:措施|要求)$|监督(?:检查|考核)|^(?:工作|督查|监督)?考核/u,
    chapterOnly: true,
  },
  { sense: 'mechanism', pattern: /(?:工作|推进|运行|运作|调度|协调|管理)(?:机制|制度)/u, chapterOnly: true },
];

/** The sense of a heading, null where it is that of the section around it. */
export const headingSense = (heading: string, isChapter: boolean): HeadingSense | null => {
  const plain = heading.replaceAll(/[\s。．.：:]/gu, '');
  return rules.find(({ pattern, chapterOnly }) => (isChapter || !chapterOnly) && pattern.test(plain))?.sense ?? null;
};
