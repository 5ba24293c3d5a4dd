import { expect, it } from 'vitest';
import { findDeliverables } from './find-deliverables.ts';

it('finds what can be checked to exist', () => {
  expect(
    findDeliverables(
      '编制园区专项规划，出台扶持办法。建成旅游集散中心；环湖路工程投入使用，通过国家验收，完成码头选址方案，创成省级示范县。',
    ),
  ).toEqual([
    '编制园区专项规划',
    '出台扶持办法',
    '建成旅游集散中心',
    '环湖路工程投入使用',
    '通过国家验收',
    '完成码头选址方案',
    '创成省级示范县',
  ]);
});

it.each(['围绕建成世界一流强港', '落实已出台的政策', '加快重点项目开工建设', '自印发之日起施行', '构建成本共担机制'])(
  'passes over %j',
  (text) => {
    expect(findDeliverables(text)).toEqual([]);
  },
);
