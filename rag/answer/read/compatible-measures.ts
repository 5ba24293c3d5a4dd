/** Measure words that count the same kind of thing: people, firms, matters, places, homes, vehicles, ships, events. */
const SAME_KIND: readonly string[] = [
  '人名位',
  '家户',
  '项件',
  '处座所',
  '套户间',
  '辆台部',
  '艘条',
  '场次期',
  '幢栋座',
];
/** What 个 stands for in spoken Chinese. */
const COUNTED_BY_GE = '名人位家项件处座所条台套幢栋辆支艘间类种场';

/** Measure words in which a thing asked for with this one may be printed, itself left out: 几位 may be answered by 900名. */
export const compatibleMeasures = (asked: string): readonly string[] => {
  if (asked === '个') return [...COUNTED_BY_GE];
  const same = SAME_KIND.filter((kind) => kind.includes(asked)).flatMap((kind) => [...kind]);
  const loose = COUNTED_BY_GE.includes(asked) ? ['个'] : [];
  return [...new Set([...same, ...loose])].filter((measure) => measure !== asked);
};
