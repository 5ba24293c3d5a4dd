import type { UnitRole } from '#core/obligation.ts';

interface RoleRule {
  readonly role: UnitRole;
  readonly asked: RegExp;
  /** The role is named only to be kept out: 别把责任单位算进来. */
  readonly excluded: RegExp;
}

/** 配合的不要, 牵头的除外. */
const NOT_THOSE = '(?:单位|部门)?的?(?:就|都)?(?:不要|不算|别算|别列|不列|不用|不含|不计|除外)';
const KEPT_OUT = '(?:别|不要|不用|除了|不含|不算)(?:把|包括|算|含)?.{0,4}';

const RULES: readonly RoleRule[] = [
  {
    role: 'lead',
    asked: /牵头|领头|挑头|打头|主责|主办|带头/u,
    excluded: new RegExp(`${KEPT_OUT}牵头|(?:牵头|主办|领头)${NOT_THOSE}`, 'u'),
  },
  {
    role: 'responsible',
    asked: /责任单位|责任部门|单独负责/u,
    excluded: new RegExp(`${KEPT_OUT}责任|责任${NOT_THOSE}`, 'u'),
  },
  {
    role: 'participant',
    asked: /参与|配合|协办|协助|打下手|搭手|帮忙/u,
    excluded: new RegExp(`${KEPT_OUT}(?:参与|配合)|(?:参与|配合|协办|协助)${NOT_THOSE}`, 'u'),
  },
];

/** The roles a question is limited to; empty when it means any. */
export const askedRoles = (question: string): readonly UnitRole[] =>
  RULES.filter(({ asked, excluded }) => asked.test(question) && !excluded.test(question)).map(({ role }) => role);

/** Parts that tables of tasks print beside the usual ones; 落实 and 建设 are verbs of any question. */
const LABEL = /(指导|主管|审批|审核|监管|归口|承办|实施)(?=的(?!时候|情况)|了?(?:哪|什么|啥|几))/u;

/** The part that a question names by its printed label: 教育局指导的有哪些; null where it names none. */
export const askedLabel = (question: string): string | null => LABEL.exec(question)?.[1] ?? null;

/** True where only tasks count that a unit has to itself: 单独负责的. */
export const asksForSoleUnits = (question: string): boolean => /单独|独自|独立承担/u.test(question);

const ROLE_NAMES: Readonly<Record<UnitRole, string>> = { lead: '牵头', responsible: '责任', participant: '参与' };

/** The role as it is said in a reply. */
export const roleName = (role: UnitRole): string => ROLE_NAMES[role];
