import { segmentWords } from '#core/text/segment-words.ts';
import type { StoredDocument } from '#store';
import { squeezeTitle } from './stands-in-title.ts';

/** Characters of the words that a title must hold. */
const FEWEST_CHARACTERS = 4;
const FOUR_HAN = /^(\p{Script=Han}{2})(\p{Script=Han}{2})$/u;

/** Words of two characters and more; of four, which may be two in one (政协提案), the halves. */
const wordsOf = (name: string): readonly string[] => [
  ...new Set(
    segmentWords(name)
      .flatMap((word) => FOUR_HAN.exec(word)?.slice(1) ?? [word])
      .filter((word) => [...word].length > 1),
  ),
];

const headOf = ({ document: { title, enclosureTitle, issuer } }: StoredDocument): string =>
  squeezeTitle([title, enclosureTitle ?? '', issuer ?? ''].join(' '));

/**
 * The one document that holds the document word and most words of a name in its title, every word that another such
 * document holds among them: 船员信息登记那个办法 for 船员信息管理办法. Null where none does or the words are few.
 */
export const documentOfMostWords = (
  name: string,
  documentWord: string,
  documents: readonly StoredDocument[],
): StoredDocument | null => {
  const words = wordsOf(name);
  const held = documents.flatMap((stored) => {
    const head = headOf(stored);
    const own = words.filter((word) => head.includes(word));
    return own.length > 0 && head.includes(documentWord) ? [{ stored, own }] : [];
  });
  const best = held.find(({ stored, own }) =>
    held.every(
      (other) => other.stored === stored || (own.length > other.own.length && other.own.every((w) => own.includes(w))),
    ),
  );
  return best && best.own.join('').length >= FEWEST_CHARACTERS ? best.stored : null;
};
