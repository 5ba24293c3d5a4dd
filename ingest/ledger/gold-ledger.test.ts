import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Obligation, UnitAssignment } from '#core/obligation.ts';
import { ledgerOfDocument } from '#test/support/ledger-of.ts';
import { fixtureFile, readFixture } from '#test/support/read-fixture.ts';

const squeezed = (text: string | null): string | null => text?.replace(/\s/gu, '') ?? null;

const namesOf = (units: readonly UnitAssignment[]): readonly string[] => units.map(({ printed }) => printed);

/** A row as the records have it: words without white space, offsets into the source. */
const recordOf = ({ path, kind, content, span, units, unitsRaw, deadline, recurrences, targets }: Obligation) => ({
  section: path,
  kind,
  text: squeezed(content.text),
  ...span,
  lead: namesOf(units.filter(({ role }) => role === 'lead')),
  participants: namesOf(units.filter(({ role }) => role !== 'lead')),
  unitsRaw: squeezed(unitsRaw),
  deadline: { raw: squeezed(deadline.raw), start: deadline.start, end: deadline.end, basis: deadline.basis },
  recurrence: recurrences.map(({ raw }) => squeezed(raw)),
  targets: targets.map(({ raw, bound, value, high, unit, by, byRaw, byBasis, per, span: { start, end } }) => ({
    raw: squeezed(raw),
    ...{ bound, value, high, unit, by, byBasis, per, start, end },
    byRaw: squeezed(byRaw),
  })),
});

type LedgerRecord = ReturnType<typeof recordOf>;

/** Hand-made records of two real documents: every obligation with all that was read of it. */
describe.each(['plan-2023', 'notice-2019'])('%s', (name) => {
  const gold: readonly LedgerRecord[] = JSON.parse(readFileSync(fixtureFile(name, 'gold-ledger.json'), 'utf8'));
  const read = ledgerOfDocument(readFixture(name)).rows.map(recordOf);

  it('holds these obligations and no others', () => {
    expect(read.map(({ section }) => section)).toEqual(gold.map(({ section }) => section));
  });

  it.each(gold)('$section is read as recorded', (record) => {
    expect(read.find(({ section }) => section === record.section)).toEqual(record);
  });
});
