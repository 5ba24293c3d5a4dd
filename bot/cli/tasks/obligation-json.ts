import type { PolicyDocument } from '#core/document.ts';
import type { Obligation, Target, UnitAssignment } from '#core/obligation.ts';
import { asPrinted, printedText } from '../reading/as-printed.ts';

/** What the rows of one document are printed with. */
export interface RowContext {
  readonly document: PolicyDocument;
  /** Name of a unit across all documents held. */
  readonly canonicalName: (unit: UnitAssignment) => string;
  readonly sourceText: string;
  /** UTF-16 offset to Unicode code points. */
  readonly toCodePoints: (offset: number) => number;
}

/**
 * A row of the ledger as programs read it. The field names are a promise. `participants` are all units that do not lead:
 * a document that names only responsible units has no lead. Offsets count Unicode code points of the source text.
 */
export const obligationJson = (
  { id, path, group, kind, title, content, span, convener, deliverables, counterpart, ...row }: Obligation,
  { document, canonicalName, sourceText, toCodePoints }: RowContext,
) => {
  const text = printedText(content, sourceText);
  const printed = (words: string): string => asPrinted(words, text);
  const leads = row.units.filter(({ role }) => role === 'lead');
  const others = row.units.filter(({ role }) => role !== 'lead');
  return {
    id,
    doc_number: document.documentNumber,
    index_number: document.indexNumber,
    section: sectionOf({ path, group }),
    kind,
    title,
    text,
    start: toCodePoints(span.start),
    end: toCodePoints(span.end),
    lead: leads.map(({ printed }) => printed),
    participants: others.map(({ printed }) => printed),
    lead_canonical: leads.map(canonicalName),
    participants_canonical: others.map(canonicalName),
    lead_basis: leadBasis(row.units),
    units_raw: row.unitsRaw,
    convenor: convener,
    deadline: deadlineJson(row, document, printed),
    recurrence: row.recurrences.map(({ raw, rule }) => ({ raw: printed(raw), rule })),
    targets: row.targets.map((target) => targetJson(target, { printed, toCodePoints })),
    hard_deliverables: deliverables,
    counterpart: counterpart === null ? [] : [counterpart],
  };
};

/** `三、（五）25.[1]`: the section and, where it has several, the number of the responsibility group. */
export const sectionOf = ({ path, group }: Pick<Obligation, 'path' | 'group'>): string =>
  group === null ? path : `${path}[${group}]`;

const leadBasis = (units: readonly UnitAssignment[]): string => {
  const lead = units.find(({ role }) => role === 'lead');
  if (lead) return lead.basis === 'first-listed-rule' ? '规则：列第一位的为牵头单位' : '原文写明';
  return units.length > 0 ? '原文未写明牵头单位' : '未列责任单位';
};

/** Where a deadline is only the document's own term, that is said behind it. */
const deadlineJson = (
  { deadline: { raw, start, end, basis, ambiguous } }: Pick<Obligation, 'deadline'>,
  { term }: PolicyDocument,
  printed: (words: string) => string,
) => {
  const isTitle = basis === 'plan-period' && term?.source === 'title' && raw === term.raw;
  const words = isTitle ? `${raw}（标题）` : (raw?.split('；').map(printed).join('；') ?? null);
  return { raw: words, start, end, basis, ambiguous };
};

interface TargetContext extends Pick<RowContext, 'toCodePoints'> {
  readonly printed: (words: string) => string;
}

const targetJson = ({ high, span, ...target }: Target, { printed, toCodePoints }: TargetContext) => ({
  raw: printed(target.raw),
  subject: target.subject,
  comparator: target.bound,
  value: target.value,
  ...(high !== null && { value2: high }),
  unit: target.bound === 'full' ? '%（全覆盖）' : target.unit,
  softness: target.softness,
  by: target.by,
  by_raw: target.byRaw === null ? null : printed(target.byRaw),
  by_basis: target.byBasis,
  per: target.per,
  start: toCodePoints(span.start),
  end: toCodePoints(span.end),
});
