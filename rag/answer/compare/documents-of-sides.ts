import type { PolicyDocument } from '#core/document.ts';
import type { AnsweringParts } from '../answering-parts.ts';
import { yearsIn } from '../read/year-fit.ts';
import { commonRuns } from './common-runs.ts';
import { namesSide } from './names-side.ts';
import { type QuestionSides, questionSides } from './question-sides.ts';

/** The documents that each side of a question names. */
export interface SideDocuments {
  readonly sides: QuestionSides;
  readonly left: readonly string[];
  readonly right: readonly string[];
}

/** What kind of paper it is tells no document from another. */
const PAPERS = /(?:政府)?工作报告|通知|意见|办法|方案|规定|条例|公告|文件|报告|政府|人民|实施|管理|工作|关于/gu;
const MOST_PER_SIDE = 3;
/** A name of this length tells a second document for sure, where the question names one by number or title. */
const SURE_NAME = 4;

/** The file's name counts: reports are often titled the same and told apart by it. */
const nameOf = ({ title, enclosureTitle, issuer, file }: PolicyDocument): string =>
  [title, enclosureTitle ?? '', issuer ?? '', file].join(' ');

interface NamingRequest {
  readonly sides: QuestionSides;
  readonly place: 'left' | 'right';
  readonly question: string;
  readonly documents: readonly PolicyDocument[];
}

/** Length of the longest name of a place, an issuer or a matter that a side shares with a document's own names. */
const sharedName = ({ sides, place }: NamingRequest, document: PolicyDocument): number => {
  const text = nameOf(document);
  return (
    commonRuns(sides[place], text.replace(PAPERS, ' ')).find(
      (run) => !/^\d+年?$/u.test(run) && namesSide(run, sides[place], { place, text }),
    )?.length ?? 0
  );
};

/** The documents a side names best; of these the ones whose name has the year asked about, where there are such. */
const documentsOf = (request: NamingRequest): readonly string[] => {
  const { sides, place, question, documents } = request;
  const years = yearsIn(sides[place]).length > 0 ? yearsIn(sides[place]) : yearsIn(question);
  const rated = documents
    .map((document) => ({
      id: document.id,
      named: sharedName(request, document),
      ofYear: yearsIn(nameOf(document)).some((year) => years.includes(year)),
    }))
    .filter(({ named }) => named > 0);
  const ofYear = rated.filter((one) => one.ofYear);
  const kept = ofYear.length > 0 ? ofYear : rated;
  const most = Math.max(0, ...kept.map(({ named }) => named));
  return kept.filter(({ named }) => named === most).map(({ id }) => id);
};

/** The document that one side names beside the one that the question names by number or title. */
const besideNamed = (
  question: string,
  named: PolicyDocument,
  held: readonly PolicyDocument[],
): SideDocuments | null => {
  const others = held.filter(({ id }) => id !== named.id);
  for (const sides of questionSides(question)) {
    const request = { sides, place: 'right', question, documents: others } as const;
    const [only, ...more] = documentsOf(request);
    const other = others.find(({ id }) => id === only);
    if (!other || more.length > 0 || sharedName(request, other) < SURE_NAME) continue;
    // The named document may bear the same words: then they name no second one.
    if (sharedName(request, named) < sharedName(request, other)) return { sides, left: [named.id], right: [other.id] };
  }
  return null;
};

/** Reads which document each side of the question names, by title, issuer or year; null when they name the same or none. */
export const documentsOfSides = ({ query, documents }: AnsweringParts): SideDocuments | null => {
  const named = query.scope.kind === 'named' ? query.scope.documents : documents;
  const held = named.map(({ document }) => document);
  for (const sides of questionSides(query.text)) {
    const request = { sides, question: query.text, documents: held };
    const left = documentsOf({ ...request, place: 'left' });
    const right = documentsOf({ ...request, place: 'right' });
    const few = [left, right].every(({ length }) => length > 0 && length <= MOST_PER_SIDE);
    if (few && !left.some((id) => right.includes(id))) return { sides, left, right };
  }
  const [first, second, ...more] = held;
  if (query.scope.kind === 'named' && first && !second)
    return besideNamed(
      query.text,
      first,
      documents.map(({ document }) => document),
    );
  if (query.scope.kind !== 'named' || !first || !second || more.length > 0) return null;
  return { sides: { left: query.text, right: query.text }, left: [first.id], right: [second.id] };
};
