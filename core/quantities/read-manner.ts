/** 每年, 年均 and the like, and 力争 and the like, in the words before a figure. */
export interface Manner {
  readonly per: string | null;
  readonly softness: string | null;
  /** 每年 leads the wording: it governs what follows in the sentence too. */
  readonly leadsPer: boolean;
}

const rhythm = /每(?:年|月|季度|季|周|天|日|半年|[两二三2-9]个?[年月]|学期|学年)|年均|月均|逐年/gu;
const leadingRhythm = /^(?:全[省市县区])?(?:原则上)?(?:每(?:年|月|季度|季|周|半年|学期|学年)|逐年)(?![^、]*的)/u;
const soft = /力争|力求|原则上|尽可能|努力|争取/u;
/** 争取 is also "to win": 争取上级资金. */
const winning = /争取[\p{Script=Han}\uE000“”]{0,10}(?:资金|补助|支持|指标|债券|试点|政策|贷款|名额|倾斜)/u;

/** Reads both from the lead-in that was cut off and the words of the wording before the figure. */
export const readManner = (leadIn: string, head: string): Manner => {
  const per = [...head.matchAll(rhythm)].at(-1)?.[0] ?? null;
  const words = leadIn + head;
  const softWord = winning.test(words) ? null : (soft.exec(words)?.[0] ?? null);
  return { per, softness: softWord, leadsPer: leadingRhythm.test(head) };
};
