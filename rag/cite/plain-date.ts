import type { IsoDate } from '#core/document.ts';

/** `2026年11月22日`, as official documents write days. */
export const plainDate = (day: IsoDate): string => {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};
