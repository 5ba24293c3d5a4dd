import type { Obligation, UnitAssignment } from '#core/obligation.ts';
import { findUnits } from '#core/units/find-units.ts';
import { matchUnits } from '#core/units/match-units.ts';
import { isCollectiveOwner } from '#core/units/unit-name-shape.ts';
import type { AnsweringParts } from '../answer/answering-parts.ts';
import { askedInstitution } from './asked-institution.ts';
import { askedRoles } from './asked-roles.ts';
import { asksMembership, type Membership } from './asks-membership.ts';
import { unitRegistry } from './unit-names.ts';

/** Units whose part in a task a question asks after by yes or no. */
export interface AskedMember {
  readonly manner: Membership;
  /** The words of the question that name them. */
  readonly mentioned: readonly string[];
  /** True for a unit that is meant. */
  readonly isMeant: (unit: UnitAssignment) => boolean;
  /** One unit of the ledger is meant, so that it can be told whether a task names it. */
  readonly exact: boolean;
}

/** Kinds of bodies by everyday words, and the endings of their names. */
const KINDS: readonly { readonly asked: RegExp; readonly names: RegExp }[] = [
  { asked: /国企|国有企业|国资公司|央企|公司|企业/u, names: /公司|集团/u },
  { asked: /高校|大学|院校|学校/u, names: /大学|学院|学校/u },
  { asked: /乡镇街道|乡镇|镇街|街道/u, names: /[乡镇]$|街道|乡镇/u },
  { asked: /银行|金融机构/u, names: /银行|[支分]行/u },
  { asked: /管委会/u, names: /管委会/u },
];

type Named = Omit<AskedMember, 'manner'>;

const ofLedger = async (text: string, { store, documents, aliases }: AnsweringParts): Promise<Named | null> => {
  const found = matchUnits(text, await unitRegistry(store, documents, aliases), { allowBare: true });
  if (found.length === 0) return null;
  const names = new Set(found.flatMap(({ canonical, printedForms }) => [canonical, ...printedForms]));
  return {
    mentioned: [...new Set(found.map(({ mentioned }) => mentioned))],
    isMeant: ({ canonical, printed }) => names.has(canonical) || names.has(printed),
    exact: found.every(({ exactness }) => exactness !== 'typo'),
  };
};

const ofWords = (text: string): Named | null => {
  const name = askedInstitution(text) ?? findUnits(text)[0]?.printed;
  if (name !== undefined)
    return {
      mentioned: [name],
      isMeant: ({ canonical, printed }) => `${canonical} ${printed}`.includes(name),
      exact: true,
    };
  const kind = KINDS.find(({ asked }) => asked.test(text));
  const word = kind?.asked.exec(text)?.[0];
  return kind && word !== undefined
    ? { mentioned: [word], isMeant: ({ printed }) => kind.names.test(printed), exact: false }
    : null;
};

/** The units after which a question asks (也归文旅管吗, 有没有教育局的份, 里面有国企没); null for any other question. */
export const askedMember = async (parts: AnsweringParts): Promise<AskedMember | null> => {
  const { query } = parts;
  // The old subject of a follow-up may name bodies of its own.
  const text = query.followUp ? query.subject : query.text;
  for (const named of [await ofLedger(text, parts), ofWords(text)]) {
    const manner = named && asksMembership(text, named.mentioned);
    if (named && manner) return { ...named, manner };
  }
  return null;
};

/** A list that names groups or ends in 等 may mean units that it does not name. */
const isOpen = ({ units, unitsRaw }: Obligation): boolean =>
  units.some(({ printed }) => isCollectiveOwner(printed)) || /等/u.test(unitsRaw ?? '');

/** 有 or 没有, 是 or 不是, where the ledger leaves no doubt of it; undefined wherever it does. */
export const memberVerdict = (row: Obligation, member: AskedMember, question: string): string | undefined => {
  if (!member.exact || question.includes('还是')) return undefined;
  const own = row.units.filter(member.isMeant);
  if (own.length === 0) return isOpen(row) ? undefined : member.manner === 'part' ? '没有。' : '不是。';
  const roles = askedRoles(question);
  if (roles.length > 0 && !own.some(({ role }) => roles.includes(role))) return undefined;
  if (member.manner === 'part') return '有。';
  return own.length === row.units.length && member.mentioned.length === 1 ? '是。' : undefined;
};
