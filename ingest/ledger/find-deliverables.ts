const document = '(?:方案|规划|计划|办法|意见|目录|名录|清单|标准|制度|细则|预案|导则|指南|报告|图集|章程)';
/** Words after which something can be checked to exist. */
const made = new RegExp(
  `(?:制定|制订|修订)?出台|印发(?!之日|后|以来|时)|编制完成|(?:编制|制定|制订|修订|起草|完成)(?:《|[^，,。；;]{2,40}${document}》?(?:编制|的?制定)?$)|(?<!构)建成(?!本)|创成|投产|投用|投入(?:使用|运行|运营)|并网发电|完工|竣工|开工建设|挂牌|揭牌|通过[^，,。；;]{0,12}验收|上线运行`,
  'u',
);
/** What is striven for, hastened or used is not made: 围绕建成…, 加快…竣工, 落实已出台政策, 按照印发的…. */
const notMade =
  /已(?:经)?(?:出台|建成|印发)|建成区|建成后|未建成|现行|^(?:围绕|聚焦|按照?|根据|依据|依托|为|以|加快|促进|推动|推进|支持|鼓励|对)/u;
const longestClause = 60;

/** Outputs of a task that can be checked to exist, clause by clause, verbatim: 出台…办法, 建成…, …投入使用. */
export const findDeliverables = (text: string): readonly string[] =>
  text
    .split(/[，,。；;！？\n]/u)
    .map((clause) => clause.trim())
    .filter((clause) => clause.length <= longestClause && made.test(clause) && !notMade.test(clause));
