import type { DocumentReference, PolicyDocument, Term } from '#core/document.ts';

/** A document as programs read it. The field names are a promise: README lists them, others build on them. */
export const documentJson = (document: PolicyDocument, sourceText: string) => ({
  id: document.id,
  file: document.file,
  sha256: document.id,
  chars: [...sourceText].length,
  title: document.title,
  plan_title: document.enclosureTitle,
  doc_number: document.documentNumber,
  index_number: document.indexNumber,
  issuer: document.issuer,
  level: document.level,
  doc_type: document.documentType,
  written_date: document.signedOn,
  print_date: document.printedOn,
  publish_date: document.publishedOn,
  effective_date: document.effectiveOn,
  publicity: document.publicity,
  addressees: document.recipients,
  cc: document.copiedTo,
  approved_by: document.approvedBy,
  validity: validityJson(document.term),
  references: document.references.map(referenceText),
  annexes: document.annexes.map(({ label, title, included }) => ({ label, title, included })),
  web_metadata: document.webMetadata,
});

/** The term as printed, and where it stands when that is no clause of its own. */
const termWords = ({ raw, source }: Term): string => (source === 'title' ? `${raw}（标题）` : raw);

const validityJson = (term: Term | null) => ({
  raw: term && termWords(term),
  start: term?.start ?? null,
  end: term?.end ?? null,
  source: term?.source ?? 'none',
  explicit_expiry_clause: term?.explicitExpiryClause ?? false,
});

const referenceText = ({ title, documentNumber }: DocumentReference): string => {
  if (title === null) return documentNumber ?? '';
  return documentNumber === null ? title : `${title}（${documentNumber}）`;
};
