import type { UnitRole } from '#core/obligation.ts';
import type { AnsweringParts } from '../answer/answering-parts.ts';
import type { DueWindow } from '../task-list/select-tasks.ts';
import { type AskedPart, askedPart } from '../tasks/asked-part.ts';
import { askedLabel, askedRoles, asksForSoleUnits, roleName } from '../tasks/asked-roles.ts';
import { findAskedUnits, type MatchedUnits } from '../tasks/find-asked-units.ts';
import { unitRegistry } from '../tasks/unit-names.ts';
import { askedTheme, type Theme } from './asked-theme.ts';
import { askedWindow } from './asked-window.ts';
import { askedUnstated, type Unstated } from './unstated.ts';

/** What a question for tasks or figures limits them to; every condition must hold. */
export interface TaskConditions {
  readonly units: MatchedUnits | null;
  /** Empty for any role. */
  readonly roles: readonly UnitRole[];
  readonly soleOnly: boolean;
  /** A part by its printed label, 指导 or 实施; counts where the ledger has one of the unit's so. */
  readonly label: string | null;
  readonly window: DueWindow | null;
  readonly unstated: Unstated | null;
  readonly theme: Theme | null;
  /** A part of the documents: 附表, 正文. */
  readonly within: AskedPart | null;
  /** Every place that names the unit is wanted, not only the tasks it is given. */
  readonly everyMention: boolean;
  /** Only tasks that name a figure to be reached. */
  readonly withFigures: boolean;
}

/** A question that limits its list by nothing. */
export const NO_CONDITIONS: TaskConditions = {
  units: null,
  roles: [],
  soleOnly: false,
  label: null,
  window: null,
  unstated: null,
  theme: null,
  within: null,
  everyMention: false,
  withFigures: false,
};

const DUE =
  /到期|截止|交账|见账|(?:要|该|须|应|得|需)(?:要|在)?(?:做)?完(?:成)?|完成的|底前|前(?:要|须|应|需|得)|时限(?:在|为|是)|[年月]的?(?:任务|指标|目标)/u;
const WITH_FIGURES =
  /(?:有|带|含|写了?|定了?|明确了?)(?:具体|明确)?的?(?:量化|数字|数值|定量|硬|考核)?(?:的)?(?:指标|数字|数值|目标值)|量化/u;

/** The question without the names of units in it. */
const withoutUnits = (subject: string, units: MatchedUnits | null): string =>
  (units?.mentioned ?? []).reduce((rest, name) => rest.replace(name, '，'), subject);

/** Reads the conditions of a question. */
export const readTaskConditions = async ({
  query: { text, subject, asOf },
  store,
  documents,
  aliases,
}: AnsweringParts): Promise<TaskConditions> => {
  const registry = await unitRegistry(store, documents, aliases);
  const unstated = askedUnstated(text);
  const units = findAskedUnits(text, { registry, documents });
  return {
    units,
    roles: unstated ? [] : askedRoles(text),
    soleOnly: asksForSoleUnits(text),
    label: askedLabel(text),
    window: DUE.test(subject) ? askedWindow(subject, asOf) : null,
    unstated,
    theme: askedTheme(withoutUnits(subject, units)),
    within: askedPart(text),
    everyMention: false,
    withFigures: WITH_FIGURES.test(text),
  };
};

/** The days in words: 2025-01-01至2025-12-31到期. */
const windowWords = ({ from, to }: DueWindow): string =>
  from !== null && to !== null ? `${from}至${to}到期的` : to === null ? `${from}以后到期的` : `${to}以前到期的`;

const partWords = (roles: readonly UnitRole[], label: string | null): string => {
  const words = [...roles.map(roleName), ...(label === null ? [] : [label])];
  return words.length === 0 ? '' : `${words.join('、')}的`;
};

/** The conditions in the words of a reply: 县司法局牵头的、2025-01-01至2025-12-31到期的. */
export const describeConditions = ({
  units,
  roles,
  label,
  window,
  unstated,
  theme,
  within,
  withFigures,
}: TaskConditions): string =>
  (within ? `${within.name}中` : '') +
  [
    ...(units ? [`${units.canonicals.join('、')}${partWords(roles, label)}`] : []),
    ...(units === null && roles.length > 0 ? [`写明${roles.map(roleName).join('、')}单位的`] : []),
    ...(theme ? [`关于“${theme.printed}”的`] : []),
    ...(window ? [windowWords(window)] : []),
    ...(unstated ? [unstated.name] : []),
    ...(withFigures ? ['有量化指标的'] : []),
  ].join('、');
