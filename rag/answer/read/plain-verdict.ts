/** A question of permission; one that is itself denied (不可以…吗) has no plain yes or no. */
const MAY =
  /能不能|可不可以|让不让|允不允许|准不准|许不许|行不行|能否|可否|(?<!不)(?:能|可以|允许|准许|准|让)[^，。？?不]{1,24}(?:吗|么|嘛|不)[？?]?$|[^，。？?](?:行|可以)(?:吗|么|不)[？?]?$/u;
const MUST = /要不要|用不用|需不需要|(?<!不)(?:需要?|还要|必须|得|用)[^，。？?不]{1,24}(?:吗|么|嘛|不)[？?]?$/u;

const FORBIDS = /严禁|禁止|不得|不允许|不准/u;
const ALLOWS = /可以|允许|准予/u;
const WAIVES = /无需|无须|毋须|不需要|免收|免征|免交|免缴|不收取|不再(?:收取|要求|提供|提交)/u;
/** What makes a rule hold for some only. */
const CONDITION = /除|但|经[^，。]{1,16}(?:同意|批准|审批)|符合|满足|具备|可能|原则上|的，|情形|之一/u;

/** What is asked to be allowed or needed: the words from the modal to the end. */
const PREDICATE =
  /(?:能不能|可不可以|让不让|允不允许|准不准|许不许|能否|可否|要不要|用不用|需不需要|允许|准许|可以|需要|必须|还要|能|准|让|得|用|需)(?<act>[^，。？?]{2,24}?)(?:行不行|吗|么|嘛|不)?[？?。]?$/u;

/** True when the ruling clause speaks of the act that is asked about: its verb and the end of its object. */
const rulesOn = (question: string, clause: string): boolean => {
  const act = PREDICATE.exec(question)?.groups?.['act'];
  if (act === undefined) return false;
  return clause.includes(act.slice(-2)) && (MUST.test(question) || clause.includes(act.slice(0, 1)));
};

/** Least share of the question's words that the ruling clause itself must hold. */
const SURE_FROM = 0.3;

const verdictOf = (question: string, clause: string): string | null => {
  const [forbids, allows, waives] = [FORBIDS, ALLOWS, WAIVES].map((words) => words.test(clause));
  if (CONDITION.test(clause) || Number(forbids) + Number(allows) + Number(waives) !== 1) return null;
  if (MUST.test(question)) return waives ? '不用。' : null;
  if (!MAY.test(question) || waives) return null;
  return forbids ? '不可以。' : '可以。';
};

/**
 * 可以, 不可以 or 不用 before a sentence that says so without condition and of the very matter asked about; null
 * wherever that is not certain. `shareOf` tells how much of the question's words a text holds, 0 to 1.
 */
export const plainVerdict = (question: string, sentence: string, shareOf: (text: string) => number): string | null => {
  if (CONDITION.test(sentence)) return null;
  const ruling = sentence
    .split(/[，；。]/u)
    .filter((clause) => [FORBIDS, ALLOWS, WAIVES].some((words) => words.test(clause)));
  const [only, ...others] = ruling;
  if (only === undefined || others.length > 0 || shareOf(only) < SURE_FROM || !rulesOn(question, only)) return null;
  return verdictOf(question, only);
};
