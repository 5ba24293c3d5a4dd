import type { StoredDocument } from '#store';
import { squeezeTitle, standsInTitle } from './stands-in-title.ts';

/** Papers that come out again every year under one name, and so are told apart by it. */
const YEARLY_NAME =
  /(?<years>(?:(?:19|20)\d\d年?度?[、和与跟及到至]?)+)(?:这|那)?(?:[两三]?年|[两三]?份)?的?(?<name>[^\d，。；：？！,;:?!、的]{2,14}?(?:报告|要点|方案|计划|公报|清单|意见|通知))/gu;
const YEAR = /(?:19|20)\d\d/gu;
/** Shorter names than this (行动方案) fit papers of any matter. */
const SHORTEST_NAME = 5;

const yearsIn = (text: string): readonly string[] => [...text.matchAll(YEAR)].map(([year]) => year);

/** The year a document is of: in its title or its file's name, else the year it was signed in. */
const isOfYear = ({ document }: StoredDocument, year: string): boolean => {
  const named = yearsIn(`${document.title} ${document.enclosureTitle ?? ''} ${document.file}`);
  return named.length > 0 ? named.includes(year) : (document.signedOn?.startsWith(year) ?? false);
};

const namesOf = ({ document }: StoredDocument): readonly string[] =>
  [document.title, document.enclosureTitle ?? '', document.file].map(squeezeTitle);

/** Years of two figures: 21年 for 2021年; 12年 of something lasts and is none. */
const SHORT_YEAR = /(?<![\d第满近过前后])(\d\d)年(?=度?的?(?:\p{Script=Han}{0,8})(?:报告|要点|方案|计划|公报))/gu;

/**
 * The documents of these years that hold the longest end of a name word for word: 国务院政府工作报告 before 政府工作报告. An end
 * that only papers of other years bear is none; nor is one that a single paper bears.
 */
const heldBy = (
  name: string,
  years: readonly string[],
  documents: readonly StoredDocument[],
): readonly StoredDocument[] => {
  for (let from = 0; name.length - from >= SHORTEST_NAME; from += 1) {
    const end = name.slice(from);
    const found = documents.filter((stored) => namesOf(stored).some((held) => standsInTitle(end, held, 1)));
    const ofYears = years.map((year) => found.filter((stored) => isOfYear(stored, year)));
    if (found.length > 1 && ofYears.every(({ length }) => length > 0)) return ofYears.flat();
  }
  return [];
};

/**
 * The documents that a question names by a yearly name with its year: 2023年国务院政府工作报告, 2012年和2023年两份政府工作报告.
 * None where the name with that year is not held: the year may then be one that the document speaks of.
 */
export const matchYearlyNames = (question: string, documents: readonly StoredDocument[]): readonly StoredDocument[] => {
  const named = new Set<StoredDocument>();
  for (const { groups } of squeezeTitle(question).replace(SHORT_YEAR, '20$1年').matchAll(YEARLY_NAME)) {
    const years = yearsIn(groups?.['years'] ?? '');
    for (const stored of heldBy(groups?.['name'] ?? '', years, documents)) named.add(stored);
  }
  return documents.filter((stored) => named.has(stored));
};
