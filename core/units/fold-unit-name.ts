/** Full forms with the short forms in general use, the longer full form first where one holds another. */
const pairs = `
人民政府办公室 府办
人民政府 政府
人民法院 法院
人民检察院 检察院
国有资产监督管理委员会 国资委
证券监督管理委员会 证监会
银行保险监督管理委员会 银保监会
银行业监督管理委员会 银监会
国有资产管理委员会 国资委
管理委员会 管委会
统一战线工作部 统战部
网络安全和信息化委员会办公室 网信办
机构编制委员会办公室 编办
编委办 编办
人才工作领导小组办公室 人才办
社会建设委员会 社建委
科学技术协会 科协
残疾人联合会 残联
妇女联合会 妇联
工商业联合会 工商联
文学艺术界联合会 文联
社会科学界联合会 社科联
归国华侨联合会 侨联
总工会 工会
供销合作社联合社 供销社
供销合作总社 供销社
供销合作社 供销社
交通投资 交投
城市建设投资 城投
旅游投资 旅投
国有资产投资 国投
`;

const foldedPairs: readonly (readonly [string, string])[] = pairs
  .trim()
  .split('\n')
  .map((line) => {
    const [full = '', short = ''] = line.split(' ');
    return [full, short] as const;
  });

/** What one pair can not say, applied in this order around the pairs. */
const verticalSystems: readonly (readonly [RegExp, string])[] = [
  [/^国家税务总局(?=\p{Script=Han}+税务局)/u, ''],
  [/(?:中国)?人民银行/u, '人行'],
  [/国家电网(?:(?:有限|责任)*公司)?/u, '国网'],
  [/^国网\p{Script=Han}{2,4}?[省市]?电力(?:有限)?公司(?=.)/u, '国网'],
  [/^(?:中国)?邮政(?:集团)?(?:有限|股份)*公司(?=.)/u, '邮政'],
  [/^中国(?=邮政|电信|移动|联通|铁塔|民航|民用航空|气象|地震|证券监督|银行|保险监督|[证银保]监会|银保监会)/u, ''],
  [/共青团/u, '团'],
  [/(?:集团)?(?:有限|股份|责任)*公司$|集团$/u, '公司'],
];

const organs: readonly (readonly [RegExp, string])[] = [
  [/人民代表大会/u, '人大'],
  [/(?<=人大)(?:常务委员会|常委会)(?=办)/u, ''],
  [/(?<=.)办公[室厅]$/u, '办'],
  [/政府办$/u, '府办'],
  [/纪律检查委员会/u, '纪委'],
  [/委员会/gu, '委'],
  [/纪委[省市县区州旗]?监委(?:机关)?$|纪委机关$|(?<=[省市县区州旗])监委$/u, '纪委'],
  [/(?<=[乡镇])政府$|(?<=街道)办事处$/u, ''],
];

/** Brackets and dashes that differ between input methods. */
const signs: Readonly<Record<string, string>> = { '(': '（', ')': '）', '-': '—', '–': '—', '―': '—' };

const applyAll = (name: string, rows: readonly (readonly [RegExp, string])[]): string =>
  rows.reduce((folded, [pattern, short]) => folded.replace(pattern, short), name);

/** A name without white space and with one kind of bracket and dash: the form in which printed names are compared. */
export const comparableUnitName = (name: string): string =>
  name.replace(/\s+/gu, '').replace(/[()\-–―]/gu, (sign) => signs[sign] ?? sign);

/** A name with full forms shortened (人民政府办公室 to 府办, 残疾人联合会 to 残联). For matching only. */
export const foldUnitName = (name: string): string => {
  const system = applyAll(comparableUnitName(name), verticalSystems);
  const paired = foldedPairs.reduce((folded, [full, short]) => folded.replace(full, short), system);
  return applyAll(paired, organs);
};

/** The full forms in which a folded name may be written: 残联 gives 残疾人联合会, 府办 gives 人民政府办公室. */
export const unfoldUnitName = (folded: string): readonly string[] => [
  ...foldedPairs.filter(([, short]) => folded.includes(short)).map(([full, short]) => folded.replace(short, full)),
  ...(folded.endsWith('府办') ? [folded.replace(/府办$/u, '政府办'), folded.replace(/府办$/u, '政府办公室')] : []),
  ...(/.办$/u.test(folded) ? [`${folded}公室`] : []),
];
