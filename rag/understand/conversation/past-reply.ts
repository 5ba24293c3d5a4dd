import type { StoredDocument } from '#store';
import { formatDatedName, formatDocumentName, shortDocumentName } from '../../cite/format-citation.ts';

/** One row or numbered point of a reply. */
export interface ReplyEntry {
  /** What it says, without its place and its role. */
  readonly text: string;
  /** The document it stands in; null when the reply does not say. */
  readonly stored: StoredDocument | null;
  /** The section path behind the document's name, `''` when there is none; what follows it is in `text` as well. */
  readonly place: string;
}

/** An earlier reply, read back from its text. */
export interface PastReply {
  readonly statement: string;
  /** True when it asked which document is meant; the entries are the choices then. */
  readonly asksBack: boolean;
  /** Documents it cites, in order. */
  readonly documents: readonly StoredDocument[];
  readonly entries: readonly ReplyEntry[];
  /** `<document id> <section path>` of every section it cites. */
  readonly cited: readonly string[];
}

const SOURCES = /\n【(?:依据|最相近|提示)】/u;
const ASKS_BACK = /请说明是哪一份：/u;
const ROW = /^[·•-]\s*/u;
const ROLE = /（(?:牵头|责任|参与|配合|主责|协办|召集)[^（）]*）$/u;
const CITED_SECTION = /^·\s*([^：“”]{1,60})：“/u;
/** 一是…二是…, 1.…2.…, （一）…（二）… inside one statement. */
const POINT =
  /(?:[一二三四五六七八九十]{1,2}是|(?<![\d.])\d{1,2}[.．、](?!\d)|[（(][一二三四五六七八九十\d]{1,2}[)）])/gu;

const namesOf = ({ document }: StoredDocument): readonly string[] => {
  const { documentNumber, indexNumber } = document;
  const titles = [document.title, document.enclosureTitle].flatMap((title) => title ?? []);
  const full = titles.map((title) => formatDocumentName({ title, documentNumber, indexNumber }));
  return [
    ...full,
    ...full.map((name) => formatDatedName(name, document.signedOn)),
    ...titles.map((title) => shortDocumentName({ title, documentNumber })),
  ];
};

/** The document whose name the line begins with, and what follows the name; the longest name wins. */
const documentAtStart = (
  line: string,
  documents: readonly StoredDocument[],
): { readonly stored: StoredDocument; readonly rest: string } | null => {
  let best: { stored: StoredDocument; rest: string; length: number } | null = null;
  for (const stored of documents) {
    for (const name of namesOf(stored)) {
      if (line.startsWith(name) && name.length > (best?.length ?? 0))
        best = { stored, rest: line.slice(name.length), length: name.length };
    }
  }
  return best;
};

const PLACE =
  /^(?:附件\d*表?[·、]?|前言|第[一二三四五六七八九十百零\d]+[编章节条款]|[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|\d{1,3}[.．]|·)+/u;

const rowsOf = (statement: string, documents: readonly StoredDocument[]): readonly ReplyEntry[] =>
  statement.split('\n').flatMap((line) => {
    if (!ROW.test(line)) return [];
    const row = line.replace(ROW, '');
    const named = documentAtStart(row, documents);
    const place = PLACE.exec(named?.rest ?? '')?.[0] ?? '';
    const text = (named ? named.rest.slice(place.length) : row).replace(ROLE, '').trim();
    return [{ text, stored: named?.stored ?? null, place }];
  });

const pointsOf = (statement: string, stored: StoredDocument | null): readonly ReplyEntry[] => {
  const starts = [...statement.matchAll(POINT)];
  if (starts.length < 2) return [];
  return starts.map((match, index) => ({
    text: statement.slice(match.index + match[0].length, starts[index + 1]?.index).replace(/[；;，,。\s]+$/u, ''),
    stored,
    place: '',
  }));
};

/** Reads a reply of ours back from its text; a reply of another form has a statement and nothing else. */
export const readPastReply = (text: string, documents: readonly StoredDocument[]): PastReply => {
  const [statement = ''] = text.split(SOURCES);
  const cited: string[] = [];
  const found: StoredDocument[] = [];
  let current: StoredDocument | null = null;
  for (const line of text.slice(statement.length).split('\n')) {
    current = documentAtStart(line, documents)?.stored ?? current;
    const path = CITED_SECTION.exec(line)?.[1];
    if (path === undefined || current === null) continue;
    cited.push(`${current.document.id} ${path}`);
    found.push(current);
  }
  const rows = rowsOf(statement, documents);
  const inRows = rows.flatMap(({ stored }) => stored ?? []);
  const cites = [...new Set(found.length > 0 ? found : inRows)];
  return {
    statement,
    asksBack: ASKS_BACK.test(statement),
    documents: cites,
    entries: rows.length > 0 ? rows : pointsOf(statement, cites[0] ?? null),
    cited,
  };
};
