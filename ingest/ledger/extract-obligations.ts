import type { PolicyDocument } from '#core/document.ts';
import type { Obligation } from '#core/obligation.ts';
import { remember } from '#core/remember.ts';
import { buildUnitRegistry } from '#core/units/build-unit-registry.ts';
import { canonicalUnitName } from '#core/units/canonical-unit-name.ts';
import type { UnitAlias } from '#core/units/unit-alias.ts';
import type { GongwenTree } from '../parse/gongwen-tree.ts';
import { addProseLeads } from './add-prose-leads.ts';
import { assignUnits, type PrintedAssignment } from './assign-units.ts';
import { carrySameUnits } from './carry-same-units.ts';
import { collectTasks } from './collect-tasks.ts';
import { readDocumentRules } from './document-rules.ts';
import { documentTime } from './document-time.ts';
import { linkCounterparts } from './link-counterparts.ts';
import { partNature } from './part-nature.ts';
import { readObligation } from './read-obligation.ts';

/**
 * The ledger of a document: every task, goal, measure, requirement and mechanism it lays down, in document order. Owners,
 * deadlines and figures are as it states them; rules about its unit lists are read from it and hold in it only. Never
 * throws. `aliases` are the lines of the office's alias file.
 */
export const extractObligations = ({
  tree,
  document,
  aliases = [],
}: {
  readonly tree: GongwenTree;
  readonly document: PolicyDocument;
  readonly aliases?: readonly UnitAlias[];
}): readonly Obligation[] => {
  const tasks = collectTasks(tree, (part, namesOwners) => partNature(document, part, namesOwners));
  const drafts = carrySameUnits(tasks).map(addProseLeads);
  const rules = readDocumentRules(tree);
  const owners = drafts.map((draft) => assignUnits(draft, rules));
  const registry = buildUnitRegistry(
    owners.flat().map(({ printed }) => printed),
    aliases,
    document.issuer === null ? [] : [document.issuer],
  );
  const nameOf = remember((printed: string) => canonicalUnitName(printed, registry, document.signedOn ?? undefined));
  const withName = (unit: PrintedAssignment) => ({ ...unit, canonical: nameOf(unit.printed) });
  const counterparts = linkCounterparts(drafts);
  const time = documentTime(document);
  return drafts.map((draft, ordinal) =>
    readObligation(draft, {
      documentId: document.id,
      ordinal,
      units: (owners[ordinal] ?? []).map(withName),
      counterpart: counterparts[ordinal] ?? null,
      time,
    }),
  );
};
