import type { IngestedDocument } from '#store';
import { ingestedDocument } from './ingested-document.ts';

const UNITS = '教育局 财政局 公安局 民政局 自然资源局 农业农村局 卫生健康局 市场监管局 交通运输局 应急管理局'.split(
  ' ',
);
const VERBS = '推进 完善 编制 建设 改造 出台 新增 培育 整治 规范 扩大 压减'.split(' ');
const OBJECTS = [
  '乡镇卫生院发热门诊',
  '工业园区污水处理设施',
  '高标准农田',
  '老旧小区加装电梯',
  '农村公路安全防护',
  '数字政府一体化平台',
  '海产品冷链物流中心',
  '职业技能培训基地',
  '中小学教室照明',
  '专精特新企业库',
  '地质灾害监测点',
  '公共充电桩',
];

/** `count` documents of `clauses` clauses each, in the wording of task lists; the same ones every time. */
export const syntheticDocuments = (count: number, clauses: number): readonly IngestedDocument[] =>
  Array.from({ length: count }, (_, index) => syntheticDocument(index, clauses));

const syntheticDocument = (number: number, clauses: number): IngestedDocument => {
  const random = randomFrom(number + 1);
  const oneOf = (list: readonly string[]): string => list[random(list.length)] ?? '';
  const clause = (_: unknown, index: number): string => {
    const unit = oneOf(UNITS);
    const [first, second] = [oneOf(OBJECTS), oneOf(OBJECTS)];
    const year = 2024 + random(6);
    const amount = 1 + random(900);
    return `${oneOf(VERBS)}${first}，${oneOf(VERBS)}${second}，${year}年底前完成${amount}项（责任单位：县${unit}，第${index + 1}批）。`;
  };
  return ingestedDocument({
    key: `某政发〔2024〕${number + 1}号`,
    title: `关于${oneOf(VERBS)}${oneOf(OBJECTS)}的实施方案`,
    clauses: Array.from({ length: clauses }, clause),
  });
};

/** Whole numbers below a bound, from a linear congruential generator (constants of Numerical Recipes). */
const randomFrom = (seed: number): ((below: number) => number) => {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
};
