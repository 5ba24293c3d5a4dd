import { documentNumberKey, findDocumentNumbers } from '../document-number.ts';
import { segmentWords } from './segment-words.ts';

/** Changes whenever `lexicalTerms` gives other terms for the same text; a store built with another one is rebuilt. */
export const lexicalTermsVersion = 3;

/**
 * Terms under which a text is indexed and looked up, repeated as often as they occur.
 *
 * Chinese: every character, every pair of neighbours, and the words of three characters or more that the dictionary
 * knows. Latin words and figures are kept whole, narrowed and in lower case (`r&d`, `5g`, `1.5%`); a figure also
 * stands without its unit and with the Chinese character after it (`1.5`, `26号`). A document number is one term in
 * its matching form, besides its parts. What was measured: docs/decisions/2026-11-22-lexical-index.md.
 */
export const lexicalTerms = (text: string): readonly string[] => {
  const narrowed = narrow(text);
  return [
    ...characterTerms(narrowed),
    ...wordTerms(narrowed),
    ...latinAndFigureTerms(narrowed),
    ...documentNumberTerms(text),
  ];
};

/** 1,800万元. Only the half-width comma: the full-width one ends a clause even between figures. */
const thousandsComma = /(?<=\d),(?=\d{3}(?!\d))/gu;
/** ①, ㈠, ❶: labels, which narrowing would glue to the figure that follows (①2023年). */
const enclosedFigure = /[\u2460-\u24ff\u2776-\u2793\u3200-\u32ff]/gu;

const narrow = (text: string): string =>
  text.replace(thousandsComma, '').replace(enclosedFigure, ' ').normalize('NFKC').toLowerCase();

const hanRun = /\p{Script=Han}+/gu;
const longHanWord = /^\p{Script=Han}{3,}$/u;
/** A run of letters and digits other than Han, joined over the dot of a figure, the & of R&D and the + of 1+10, with a per cent sign. */
const latinOrFigure =
  /(?:(?!\p{Script=Han})[\p{L}\p{N}])+(?:(?:(?<=\d)[.+](?=\d)|(?<=\p{L})&)(?:(?!\p{Script=Han})[\p{L}\p{N}])+)*[%‰]?/gu;
const leadingFigure = /^\d+(?:\.\d+)*/u;
const hanCharacter = /^\p{Script=Han}/u;

const characterTerms = function* (text: string): Generator<string> {
  for (const [run] of text.matchAll(hanRun)) {
    let previous = '';
    for (const character of run) {
      yield character;
      if (previous !== '') yield previous + character;
      previous = character;
    }
  }
};

const wordTerms = (text: string): readonly string[] => segmentWords(text).filter((word) => longHanWord.test(word));

const latinAndFigureTerms = function* (text: string): Generator<string> {
  for (const match of text.matchAll(latinOrFigure)) {
    const [term] = match;
    yield term;
    const figure = leadingFigure.exec(term)?.[0];
    if (figure === undefined) continue;
    if (figure !== term) yield figure;
    const unit = hanCharacter.exec(text.slice(match.index + term.length, match.index + term.length + 2));
    if (unit) yield term + unit[0];
  }
};

const documentNumberTerms = function* (text: string): Generator<string> {
  for (const { agency, year, sequence } of findDocumentNumbers(text)) {
    if (agency !== null) yield documentNumberKey({ agency, year, sequence });
    if (year !== null) yield documentNumberKey({ agency: '', year, sequence });
  }
};
