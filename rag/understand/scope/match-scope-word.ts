import { onceFor } from '#core/once-for.ts';
import type { StoredDocument } from '#store';
import type { LooseMatch } from './match-loose-name.ts';
import { squeezeTitle, standsInTitle } from './stands-in-title.ts';

/** `subject + 里/中/上` before what somebody is to do: 稳就业工作里县人社局牵头的, 在老旧小区方案中负责的. */
const PLACE =
  /(?:^|[，,。；;：:？?]|在|从|看看?|查查?)(?<name>[\p{Script=Han}A-Za-z0-9]{3,18}?)(?:(?:这|那)(?:一)?[份个])?(?:里面|里头|里(?!程)|当中|中(?!心|央|国|小|医|学|型|期|层|共|间|心)|上(?!级|半|海|市|限|报|线|岛|门|下|网|述))(?<rest>.+)/gu;
/** The list is one of work and of those who do it; a subject before any other question may be said in many documents. */
const OF_WORK = /牵头|挑头|负责|参与|配合|责任|主责|主办|承担|落实|认领|分管|召集人|任务|分工|(?:的|有|啥|什么)活/u;
const LEAD = /^(?:请问|把|在|从|看看?|查查?|按照?)?(?:(?:这|那)(?:一)?[份个])?/u;
/** The word for a document may be any: what its title calls a 意见 is called a 方案 just as well. */
const DOCUMENT_WORD = /(?:的|这份|那份|这个|那个)?(?:文件|材料|方案|计划|规划|意见|通知|办法|细则|规定|要点|清单|文)$/u;
/** Places and bodies stand in titles as those who issue. */
const ISSUER = /(?:[省市县区州旗镇乡局委办厅院部]|街道|政府|公司|中心|这里|哪里|附件|附表|正文|部分|其中)$/u;
const SHORTEST = { bare: 3, withWord: 2, after: 4 };
/** Times its own length that a short form may be spread over a title (三年计划 in 三年行动计划). */
const SPREAD = 2;
const MOST = 8;

const titlesOf = onceFor(({ document }: StoredDocument): readonly string[] =>
  [document.enclosureTitle, document.title].flatMap((title) => (title === null ? [] : [squeezeTitle(title)])),
);

const heldBy = (name: string, documents: readonly StoredDocument[]): readonly StoredDocument[] =>
  ISSUER.test(name)
    ? []
    : documents.filter((stored) => titlesOf(stored).some((title) => standsInTitle(name, title, SPREAD)));

/** The whole name, else its longest end that titles hold: who acts may be named before (县人社局稳就业工作里). */
const bestEnd = (name: string, shortest: number, documents: readonly StoredDocument[]): LooseMatch | null => {
  const whole = name.length >= shortest ? heldBy(name, documents) : [];
  if (whole.length > 0) return { documents: whole, printed: name, meansOne: true };
  for (let length = name.length - 1; length >= SHORTEST.after; length -= 1) {
    const end = name.slice(-length);
    const found = heldBy(end, documents);
    if (found.length === 1) return { documents: found, printed: end, meansOne: true };
  }
  return null;
};

/**
 * The documents that a list of work is limited to by a distinctive part of their titles before 里, 中 or 上. Null when
 * there is none, or when it fits all documents or too many to ask about.
 */
export const matchScopeWord = (question: string, documents: readonly StoredDocument[]): LooseMatch | null => {
  for (const { groups } of squeezeTitle(question).matchAll(PLACE)) {
    const { name = '', rest = '' } = groups ?? {};
    if (!OF_WORK.test(rest)) continue;
    const said = name.replace(LEAD, '');
    const subject = said.replace(DOCUMENT_WORD, '');
    const best = bestEnd(subject, subject === said ? SHORTEST.bare : SHORTEST.withWord, documents);
    if (best && best.documents.length <= MOST && (best.documents.length < documents.length || documents.length === 1))
      return best;
  }
  return null;
};
