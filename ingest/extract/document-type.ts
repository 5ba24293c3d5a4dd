import { documentTypes } from '../parse/document-types.ts';
import { squeeze } from '../parse/squeeze.ts';

/** 文种 and common compounds, longest first so that 行动方案 wins over 方案. */
const compounds = [
  ...[
    '行动方案',
    '实施方案',
    '工作方案',
    '总体方案',
    '试点方案',
    '行动计划',
    '工作计划',
    '发展规划',
    '总体规划',
    '专项规划',
  ],
  ...[
    '管理办法',
    '实施办法',
    '暂行办法',
    '试行办法',
    '实施细则',
    '实施意见',
    '指导意见',
    '若干意见',
    '若干措施',
    '工作要点',
    '工作规则',
  ],
  ...['任务清单', '应急预案', '管理规定', '暂行规定', '工作规范', '发展纲要', '任务分工', '重点工作', '暂行条例'],
];

const verb = /(?:印发|转发|批转|公布|发布|颁布|下发)/u;

/** Type that a title ends with; brackets (试行, the term) and quotation marks at its end do not count. */
const typeOf = (title: string, types: readonly string[]): string | null => {
  const plain = squeeze(title)
    .replace(/(?:[（(〔][^（(〔]*[）)〕])+$/u, '')
    .replace(/[》〉”]$/u, '');
  return types.find((type) => plain.endsWith(type)) ?? (/令$|令[^（(]*号$/u.test(plain) ? '令' : null);
};

/** 文种 by the title, with what a notice issues: `通知（印发行动方案）`; null where the title names none. */
export const documentType = (title: string, enclosureTitle: string | null): string | null => {
  const type = typeOf(title, documentTypes);
  const enclosed = enclosureTitle === null ? null : typeOf(enclosureTitle, [...compounds, ...documentTypes]);
  const action = verb.exec(title)?.[0] ?? (type === '令' ? '公布' : '印发');
  return type === null || enclosed === null ? type : `${type}（${action}${enclosed}）`;
};
