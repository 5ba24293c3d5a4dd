import type { UnitRole } from '#core/obligation.ts';
import type { Span } from '#core/span.ts';
import { splitUnitList } from '#core/units/split-unit-list.ts';
import type { UnitMention } from '#core/units/unit-mention.ts';

/** A sentence by which a document says once what holds for many of its unit lists. */
export interface RuleStatement {
  /** In the text that was searched. */
  readonly span: Span;
  /**
   * `first-listed`: 列第一位的为牵头单位. `blanket`: 以下各项工作均需各乡镇共同推进. `same-units`: a list that holds for
   * what follows too (余同).
   */
  readonly kind: 'first-listed' | 'blanket' | 'same-units';
  /** `here`: this list only. `onward`: from here on. `before`: what stands above. `all`: 各项任务, wherever it stands. */
  readonly reach: 'here' | 'onward' | 'before' | 'all';
  /** Owners that a blanket clause adds, with their place in the text. */
  readonly units: readonly UnitMention[];
  readonly role: UnitRole;
}

const inClause = '[^，,。；;：:〔〕（）()]';
const sameOnward = '(?:下同|余同|以下同|后同|其余同|以下均同)';

const firstListed = new RegExp(
  `[〔（(［[]?(?:[，,。；;]\\s*)?${inClause}{0,12}(?:[列排位]${inClause}{0,6}?(?:首|第一|第1|最前)|(?<!任)(?:首位|第一(?:个|家|责任)?)(?=单位|部门))${inClause}{0,10}?[为是]${inClause}{0,6}?(?:牵头|主责|主办)${inClause}{0,6}(?:[，,、]?\\s*${sameOnward})?[〕）)］\\]]?`,
  'gu',
);
const blanket = new RegExp(
  `(?<scope>以下|上述|以上|各项|所有|全部|本(?:方案|计划|意见|表))${inClause}{0,12}?[均都](?:需要?|须|应当?|要|由|涉及|请)(?<units>[^，,。；;]{2,40}?)(?:共同|协同|一并|同步|积极|分别)?(?<verb>推进|落实|配合|参与|实施|负责|承担|做好|支持)${inClause}{0,8}(?:[，,]\\s*(?:${sameOnward}|(?:下同)?不再${inClause}{0,6}(?:列|注|说明|标)${inClause}{0,2}))?`,
  'gu',
);
const sameUnits = new RegExp(`[，,、；;。〔（(]\\s*${sameOnward}[〕）)]?\\s*$`, 'u');
const toAll = /各项|各任务|各条|所有|全部|均/u;

/** The rules a text states, in order. `isList` says that the text is a unit list, in which 余同 speaks of the units. */
export const findRuleStatements = (text: string, isList = false): readonly RuleStatement[] => {
  const found = [...firstListedIn(text), ...blanketIn(text)];
  const same = isList ? sameUnits.exec(text) : null;
  const isTaken = same !== null && found.some(({ span }) => span.end > same.index);
  if (same && !isTaken) {
    const span = { start: same.index, end: text.length };
    found.push({ span, kind: 'same-units', reach: 'onward', units: [], role: 'responsible' });
  }
  return found.toSorted((a, b) => a.span.start - b.span.start);
};

/** Most texts state no rule; words every rule holds spare them the search. */
const speaksOfLead = /牵头|主责|主办/u;
const speaksOfAll = /[均都][需须应要由涉请]/u;

const firstListedIn = (text: string): readonly RuleStatement[] =>
  !speaksOfLead.test(text)
    ? []
    : [...text.matchAll(firstListed)].map((match) => ({
        span: spanOf(match),
        kind: 'first-listed',
        reach: reachOf(match[0]),
        units: [],
        role: 'lead',
      }));

const reachOf = (statement: string): RuleStatement['reach'] => {
  if (/下同|余同|后同|以下/u.test(statement)) return 'onward';
  if (/以上|上述/u.test(statement)) return 'before';
  return toAll.test(statement) ? 'all' : 'here';
};

const blanketIn = (text: string): readonly RuleStatement[] =>
  !speaksOfAll.test(text)
    ? []
    : [...text.matchAll(blanket)].flatMap((match) => {
        const { scope = '', units = '', verb = '' } = match.groups ?? {};
        const from = match.index + match[0].indexOf(units, scope.length);
        const added = splitUnitList(units).map((unit) => ({ ...unit, span: shift(unit.span, from) }));
        if (added.length === 0) return [];
        const reach = scope === '以下' ? 'onward' : scope === '以上' || scope === '上述' ? 'before' : 'all';
        const role = /负责|落实|承担|实施/u.test(verb) ? 'responsible' : 'participant';
        return [{ span: spanOf(match), kind: 'blanket', reach, units: added, role } as const];
      });

const spanOf = (match: RegExpMatchArray & { index: number }): Span => ({
  start: match.index,
  end: match.index + match[0].length,
});

const shift = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });
