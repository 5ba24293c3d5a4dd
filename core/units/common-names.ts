/**
 * Further names in general use of bodies outside the table of departments: the folded body, then what people call it.
 * Standard bodies of any county; a local custom belongs into the alias file.
 */
const table = `
国网供电公司 供电公司 供电局 电力公司
供电公司 供电局 电力公司
人行支行 人民银行 人民银行支行
纪委 纪委监委 监委
人大办 人大 人大常委会 人大机关
政协办 政协 政协机关
团委 共青团 共青团委
红十字会 红会 红十字
关心下一代工作委 关工委
直属机关工作委 直属机关工委 机关工委 直机关工委
社会工作部 社工部
全面深化改革委办 改革办 深改办
党史研究室 党史办
人民武装部 人武部 武装部
消防救援大队 消防大队 消防队
消防救援支队 消防支队
交通警察大队 交警大队 交警
交警大队 交警
疾病预防控制中心 疾控中心 疾控
住房公积金管理中心 公积金中心 公积金管理中心
社会保险事业管理中心 社保中心
社会保险事业服务中心 社保中心
社会保险服务中心 社保中心
就业管理中心 就业中心
就业服务中心 就业中心
不动产登记中心 不动产中心
农业技术推广中心 农技中心 农技推广中心
公路管理局 公路局
公路与运输管理中心 公路中心 公路运输中心
招商服务中心 招商中心
投资服务中心 投资中心
园林绿化中心 园林中心
融媒体中心 融媒中心 融媒
经济开发区管委会 经开区 经开区管委会 开发区
经济技术开发区管委会 经开区 经开区管委会 开发区
高新技术产业开发区管委会 高新区 高新区管委会
开发区管委会 开发区
供销社 供销联社 供销合作社
`;

const namesByBody: ReadonlyMap<string, readonly string[]> = new Map(
  table
    .trim()
    .split('\n')
    .map((line) => {
      const [body = '', ...names] = line.split(' ');
      return [body, names];
    }),
);

/** What a folded body without its level is called besides its name; a company is known by 集团 too. */
export const commonNamesOf = (body: string): readonly string[] => {
  const company = /^(.{2,})公司$/u.exec(body)?.[1];
  const asGroup = company === undefined ? [] : [`${company}集团`, `${company}集团公司`];
  return [...(namesByBody.get(body) ?? []), ...asGroup];
};
