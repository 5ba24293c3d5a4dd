import type { GovernmentLevel } from '#core/document.ts';
import type { StoredDocument } from '#store';

/** 我县, 咱们市, 本区: the place of the people who ask. */
const OUR_PLACE = /(?:我们|咱们|我|咱|本)(省|市|县|区|镇|乡)(?!里)/gu;
const LEVEL_OF: Readonly<Record<string, GovernmentLevel>> = {
  省: '省',
  市: '市',
  县: '县',
  区: '县',
  镇: '乡镇',
  乡: '乡镇',
};
const PLACE =
  /^(?:中共)?(\p{Script=Han}{2,7}?(?:省|市|县|区|镇|乡))(?=人民政府|政府|委员会|委|\p{Script=Han}{2,8}局|\p{Script=Han}*办公室)/u;

/** The place whose offices issued most of the held documents of a level; null where none did. */
const homeOf = (level: GovernmentLevel, documents: readonly StoredDocument[]): string | null => {
  const counts = new Map<string, number>();
  for (const { document } of documents) {
    const place = document.level === level ? PLACE.exec(document.issuer ?? '')?.[1] : undefined;
    if (place !== undefined) counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
};

/** Puts the name of the place that the held documents are from for 我县 and its like; leaves the rest as it is. */
export const nameHome = (text: string, documents: readonly StoredDocument[]): string =>
  text.replace(OUR_PLACE, (words: string, mark: string) => {
    const level = LEVEL_OF[mark];
    return (level && homeOf(level, documents)) ?? words;
  });
