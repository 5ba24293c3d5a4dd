import { chinaDay } from '#core/china-day.ts';
import type { Obligation, UnitRole } from '#core/obligation.ts';
import { buildUnitRegistry } from '#core/units/build-unit-registry.ts';
import { canonicalUnitName } from '#core/units/canonical-unit-name.ts';
import { matchUnits } from '#core/units/match-units.ts';
import type { UnitRegistry } from '#core/units/unit-registry.ts';
import { withCollectiveOwners } from '#core/units/with-collective-owners.ts';
import type { ObligationFilter, StoredDocument } from '#store';
import type { CliContext } from './cli-context.ts';
import { codePointOffsets } from './code-point-offsets.ts';
import { describeTerm } from './describe-term.ts';
import { documentName } from './document-name.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { findDocuments } from './find-documents.ts';
import { obligationEntry } from './obligation-entry.ts';
import { obligationJson } from './obligation-json.ts';

export interface ObligationQuery {
  /** 文号, 索引号 or part of a title; all documents when absent. */
  readonly doc: string | undefined;
  readonly unit: string | undefined;
  readonly role: UnitRole | undefined;
  readonly due: ObligationFilter['due'] | undefined;
  readonly asOf: string | undefined;
  readonly json: boolean;
  readonly dataFolder: string;
}

/** Lists the rows of the ledger that fit the query: complete, ordered by document and section. */
export const listObligations = async (context: CliContext, query: ObligationQuery): Promise<ExitCode> => {
  const { terminal } = context;
  const { store } = await context.openLibrary(query.dataFolder);
  const all = await store.documents();
  const documents = query.doc === undefined ? all : findDocuments(all, query.doc);
  if (documents.length === 0 && query.doc !== undefined) {
    terminal.notice(`未收录“${query.doc}”。可用 documents 命令查看已收录的文件。`);
    return EXIT.refused;
  }
  const ledger = await store.obligations({});
  const registry = buildUnitRegistry(
    ledger.flatMap(({ units }) => units.map(({ printed }) => printed)),
    [],
    all.flatMap(({ document }) => document.issuer ?? []),
  );
  const fits = rowTest(query, registry);
  const rows = documents.map((stored) => ({
    stored,
    rows: ledger.filter((row) => row.documentId === stored.document.id && fits(row, stored)),
  }));
  const found = rows.filter((one) => one.rows.length > 0);
  if (query.json) {
    const printed = found.map(async ({ stored: { document }, rows: own }) => {
      const toCodePoints = codePointOffsets(await store.sourceText(document.id));
      const asOf = document.signedOn ?? undefined;
      const canonicalName = ({ printed: name }: { readonly printed: string }) => canonicalUnitName(name, registry, asOf);
      return own.map((row) => obligationJson(row, { document, canonicalName, toCodePoints }));
    });
    terminal.printJson((await Promise.all(printed)).flat());
    return EXIT.answered;
  }
  printFound(context, found, { day: query.asOf ?? chinaDay(context.clock), searched: documents.length });
  return EXIT.answered;
};
