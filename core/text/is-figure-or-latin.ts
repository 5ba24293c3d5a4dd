const NOT_HAN = /[^\p{Script=Han}]/u;

/** True for a lexical term that holds a digit or a letter: `2025年`, `1.5%`, `r&d`, `浙政发〔2022〕8号`. */
export const isFigureOrLatin = (term: string): boolean => NOT_HAN.test(term);
