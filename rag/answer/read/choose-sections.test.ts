import { describe, expect, it } from 'vitest';
import type { Query } from '../../understand/query.ts';
import type { Evidence } from '../rank-sentences.ts';
import { chooseSections } from './choose-sections.ts';

const evidence = (path: string, text: string, score: number, documentId = 'a'): Evidence => {
  const content = { text, runs: [{ at: 0, source: 0, length: text.length }] };
  return {
    found: {
      passage: {
        id: `${documentId}#${path}`,
        documentId,
        ordinal: 0,
        path,
        kind: 'item',
        headings: [],
        content,
        span: { start: 0, end: text.length },
      },
      score,
      lexical: score,
      dense: 0,
    },
    sentence: content,
    position: 0,
    score,
  };
};

const query = (...terms: readonly string[]): Query => ({
  ...({} as Query),
  terms: terms.map((term) => ({ term, weight: 1 })),
});
const even = (): number => 1;
const paths = (chosen: readonly Evidence[]): readonly string[] => chosen.map(({ found }) => found.passage.path);

describe('the sections an answer rests on', () => {
  it('are the best one alone when the others only lie near', () => {
    const { chosen, near } = chooseSections(
      [
        evidence('二、（三）', '小微企业可申请最高不超过300万元的创业担保贷款。', 2),
        evidence('二、（五）', '按规定给予就业见习补贴，并适当提高补贴标准。', 1.2),
      ],
      query('贷款'),
      even,
    );
    expect(paths(chosen)).toEqual(['二、（三）']);
    expect(paths(near)).toEqual(['二、（五）']);
  });

  it('include a section that scores as high', () => {
    const { chosen } = chooseSections(
      [evidence('一、', '每季度晾晒一次工作进展。', 2), evidence('四、', '一月一通报，一季一考评。', 1.8)],
      query('晾晒'),
      even,
    );
    expect(paths(chosen)).toEqual(['一、', '四、']);
  });

  it('include the table row that states the same task as the text', () => {
    const { chosen } = chooseSections(
      [
        evidence('三、（三）3.', '建设乡镇周转运营中心5个，村级收投服务点23个。', 2),
        evidence('附件表·三、6', '建设完成乡镇周转运营中心5个，村级收投服务点23个', 1.1),
      ],
      query('服务点'),
      even,
    );
    expect(paths(chosen)).toEqual(['三、（三）3.', '附件表·三、6']);
  });

  it('include a section that holds words of the question that the best one lacks', () => {
    const { chosen } = chooseSections(
      [
        evidence('一、', '申请人应当提交申请表。', 2),
        evidence('五、', '审核结果在网站公示。', 1.6),
        evidence('六、', '其他事项另行通知。', 1.6),
      ],
      query('申请', '公示'),
      even,
    );
    expect(paths(chosen)).toEqual(['一、', '五、']);
  });
});
