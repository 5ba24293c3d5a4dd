import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findUnits } from './find-units.ts';

const found = (text: string): readonly string[] => findUnits(text).map(({ printed }) => printed);

describe('findUnits', () => {
  it.each<[string, readonly string[]]>([
    ['县税务局在这几份文里有任务吗', ['县税务局']],
    ['由清河县发改局牵头，县经信局、县财政局配合', ['清河县发改局', '县经信局', '县财政局']],
    ['市生态环境局清河分局负责', ['市生态环境局清河分局']],
    ['办公室设在县发改局。县府办全力配合', ['县发改局', '县府办']],
    ['落实县委县政府决策', ['县委', '县政府']],
    ['广州市人民政府办公厅关于印发', ['广州市人民政府办公厅']],
    ['清河县人民政府办公室关于印发', ['清河县人民政府办公室']],
    ['浙江省委、省政府部署', ['浙江省委', '省政府']],
    ['财政部、税务总局公告', ['财政部', '税务总局']],
    ['国务院办公厅转发教育部文件', ['国务院办公厅', '教育部']],
    ['国网清河县供电公司、人行清河县支行、团县委', ['国网清河县供电公司', '人行清河县支行', '团县委']],
    ['县委社建委、县大数据管理中心、县交投公司', ['县委社建委', '县大数据管理中心', '县交投公司']],
    ['滨江管委会、航空枢纽建设指挥部', ['滨江管委会', '航空枢纽建设指挥部']],
    ['青山乡和县科协、县总工会', ['县科协', '县总工会']],
    ['县民政局、花山镇', ['县民政局', '花山镇']],
    ['市住房和城乡建设局会同市自然资源和规划局', ['市住房和城乡建设局', '市自然资源和规划局']],
  ])('finds the names in %j', (text, names) => expect(found(text)).toEqual(names));

  it.each([
    '优化产业布局，谋划全局，形成新格局，打开新局面，做好结局',
    '中心城区和重点部位的部署',
    '各部门要集中力量，全部完成工作部署',
    '上市公司和园区公司',
    '城市管理办法和委托书',
    '城乡建设、水乡、美丽城镇、特色小镇',
    '建设大数据中心，市中心医院周边',
    '县级财政资金、市级重点人才、省级工程',
    '举办活动，承办赛事，申办会议',
    '政府性基金和区域中心',
  ])('finds none in %j', (text) => expect(found(text)).toEqual([]));

  it('never throws; spans lie in the text, in order and apart', () => {
    const texts = fc.string({
      unit: fc.constantFrom(...'县市省区委局办部中心公司分教育财政发改府政镇、，。由和 国务院网A1'),
    });
    fc.assert(
      fc.property(texts, (text) => {
        let last = 0;
        for (const { printed, span } of findUnits(text)) {
          expect(text.slice(span.start, span.end)).toBe(printed);
          expect(span.start).toBeGreaterThanOrEqual(last);
          last = span.end;
        }
      }),
      { numRuns: 2000 },
    );
  });
});
