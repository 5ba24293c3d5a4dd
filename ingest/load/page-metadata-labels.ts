/**
 * How sure a label is to be a web page's: `page` labels are printed by web sites only, `shared` ones by 公文 too;
 * `counter` ones by web sites, and say nothing of the document (visits, font size).
 */
export type LabelTier = 'page' | 'shared' | 'counter';

interface LabelRule {
  readonly tier: LabelTier;
  /** What a value may look like; a value that does not is body text that happens to follow. */
  readonly value: RegExp;
  readonly labels: readonly string[];
}

const DATE = /^(?:\d{4}\s?[-年/.]\s?\d{1,2}\s?[-月/.]\s?\d{1,2}\s?日?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?|[-—无]*)$/;
const CODE = /^[\w\-/.[\]（）()〔〕 ]{0,60}$/;
const COUNT = /^[\d,，\-—]{0,12}\s*次?$/;
const FONT =
  /^[\s[\]【】()（）|*+-]*(?:(?:超?大|中|小|默认|特大|A|打印|本页|关闭|窗口|收藏|分享|页面)[\s[\]【】()（）|*+-]*){0,12}$/;
const SHORT = /^[^。；！？\n]{0,160}$/;
const VALIDITY = /^(?:[^。；！？，\s]{0,10}(?:有效|失效|无效|废止|修改|修订|作废|是|否)[^。；！？，\s]{0,10}|[-—无]*)$/;
const PUBLICITY = /^(?:[^。；！？，\n]{0,10}(?:公开|公布)[^。；！？，\n]{0,10}|[-—无]*)$/;
const NUMBER = /^(?:[^。；！？，：\n]{1,40}[号期]|[-—–无]{0,3}|[\w-]{1,30})$/;
const LONG = /^[^\n]{0,300}$/;

/**
 * The labels of the metadata blocks that Chinese government sites print above an article, after the catalogue fields
 * of 政府信息公开目录 (索引号 … 有效性) and the line under the headline (来源, 发布时间, 浏览次数).
 */
const RULES: readonly LabelRule[] = [
  {
    tier: 'page',
    value: CODE,
    labels: ['索引号', '信息索引号', '索引', '统一编号', '文件登记号', '规范性文件登记号', '登记号'],
  },
  {
    tier: 'page',
    value: SHORT,
    labels: ['组配分类', '体裁分类', '服务对象分类', '信息分类', '所属栏目', '文章来源', '信息来源', '稿源'],
  },
  {
    tier: 'page',
    value: DATE,
    labels: ['生成日期', '发布时间', '发表时间', '发文时间', '更新时间', '发布日期', '失效日期', '废止日期'],
  },
  {
    tier: 'counter',
    value: COUNT,
    labels: [
      '浏览次数',
      '访问次数',
      '阅读次数',
      '点击次数',
      '点击数',
      '点击率',
      '点击量',
      '浏览量',
      '阅读量',
      '访问量',
    ],
  },
  { tier: 'counter', value: FONT, labels: ['字体大小', '字体', '字号', '文字大小', '浏览字号'] },
  { tier: 'page', value: SHORT, labels: ['责任编辑', '信息提供', '供稿单位'] },
  {
    tier: 'page',
    value: VALIDITY,
    labels: ['有效性', '时效性', '文件状态', '效力状态', '是否有效', '文件效力', '时效'],
  },
  {
    tier: 'shared',
    value: PUBLICITY,
    labels: ['公开方式', '公开形式', '公开范围', '公开类型', '公开类别', '公开属性'],
  },
  {
    tier: 'shared',
    value: DATE,
    labels: ['成文日期', '发文日期', '印发日期', '实施日期', '施行日期', '生效日期', '公开日期', '日期', '时间'],
  },
  {
    tier: 'shared',
    value: SHORT,
    labels: ['主题分类', '主题词', '关键词', '关键字', '分类', '来源', '作者', '编辑', '版本', '标签'],
  },
  {
    tier: 'shared',
    value: SHORT,
    labels: [
      '发布机构',
      '发文机关',
      '发文单位',
      '发文机构',
      '发布单位',
      '发布机关',
      '制发机关',
      '制定机关',
      '公开主体',
    ],
  },
  { tier: 'shared', value: NUMBER, labels: ['文号', '发文字号', '发文号', '文件编号', '文件号'] },
  { tier: 'shared', value: LONG, labels: ['标题', '名称', '文件名称', '信息名称', '文件标题', '内容概述', '信息标题'] },
];

const BY_LABEL: ReadonlyMap<string, LabelRule> = new Map(
  RULES.flatMap((rule) => rule.labels.map((label) => [label, rule] as const)),
);

export interface MetadataLabel {
  readonly tier: LabelTier;
  /** True when only few things can be its value (a date, a code), so that a match means something. */
  readonly strict: boolean;
  accepts(value: string): boolean;
}

/** What is known of a label, spaces inside it taken out; null for an unknown one. */
export const metadataLabel = (label: string): MetadataLabel | null => {
  const rule = BY_LABEL.get(label);
  if (!rule) return null;
  const strict = rule.value !== SHORT && rule.value !== LONG;
  return { tier: rule.tier, strict, accepts: (value) => rule.value.test(value) };
};

/** All labels, longest first, each as a pattern that allows the spaces of justified print (`索 引 号`). */
export const METADATA_LABEL_PATTERN: string = [...BY_LABEL.keys()]
  .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  .map((label) => [...label].join('[ \\u3000\\u00A0]{0,4}'))
  .join('|');
