/** Characters that an input method offers for one sound; only those that names of departments hold. */
const soundAlike = `
部布步不 局居句具据 委为位尾 办半伴版 厅听 处出 站战 府俯 司私思 心新欣信 区曲 指止制质 挥辉 经京精 发法 改该 监兼间 市是事 建健件见 资姿 规归
渔鱼余 社设涉 保宝 育玉 财才材 政正证整 交教 通同 农浓 商伤 卫位为 旅吕 文闻 科课 利力立 应映 管馆 审申 计记技 环还 境竟镜 医一 住注驻 城成诚
促醋 源园圆员元原 海害 港岗 气器 象像相 统同 民名 残蚕 联连 协谐 务物 公工 安按 税睡 信心 息系 数树 据具 乡相 镇阵 支之 行航 电店 供公 网往
`;

const groups = soundAlike.trim().split(/\s+/u);

const sameSound = (one: string, other: string): boolean =>
  groups.some((group) => group.includes(one) && group.includes(other));

/** The part of a name that tells it from others: `start` and `end` of its stem, without level and ending. */
export interface NameStem {
  readonly start: number;
  readonly end: number;
}

/** Shortest stem in which a strange character can only be a slip; in a shorter one it may be another department. */
const tellingStem = 3;

const replacementAllowed = (name: string, written: string, at: number, stem: NameStem): boolean => {
  if (sameSound(name.charAt(at), written.charAt(at))) return at >= stem.start;
  return at >= stem.start && at < stem.end && stem.end - stem.start >= tellingStem;
};

const firstDifference = (one: string, other: string): number => {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
};

/**
 * True when `written` is `name` with one slip: a character exchanged, left out, added, or two that changed places.
 * Never in the level before the stem; in the ending, or in a stem of two characters, only for one of the same sound.
 */
export const isMisspelling = (written: string, name: string, stem: NameStem): boolean => {
  const at = firstDifference(name, written);
  if (at < stem.start || written === name) return false;
  const nameRest = name.slice(at + 1);
  if (written.length === name.length) {
    const swapped = name.charAt(at + 1) + name.charAt(at) + name.slice(at + 2);
    if (written.slice(at) === swapped) return at + 1 < stem.end;
    return written.slice(at + 1) === nameRest && replacementAllowed(name, written, at, stem);
  }
  if (at >= stem.end || stem.end - stem.start < tellingStem) return false;
  return written.length < name.length
    ? written.slice(at) === nameRest
    : at > stem.start && written.slice(at + 1) === name.slice(at);
};
