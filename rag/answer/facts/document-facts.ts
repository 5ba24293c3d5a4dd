import type { Citation } from '#core/citation.ts';
import type { IsoDate, PolicyDocument } from '#core/document.ts';
import type { StoredDocument } from '#store';
import type { Claim } from '../../cite/claim.ts';
import type { DocumentReader } from '../document-reader.ts';
import { dateAsPrinted } from './date-as-printed.ts';
import { effectiveClaims, validityClaims } from './validity-claims.ts';

/** A question about a document itself, and where the document answers it. */
interface FactRule {
  readonly name: string;
  readonly asked: RegExp;
  /** Sections that hold the fact, the first that exists is cited. */
  readonly paths: readonly string[];
  /** The statement; null when the document does not say. The quote is the cited section's text. */
  readonly state: (document: PolicyDocument, quote: string, asOf: IsoDate) => string | null;
  /** What is said when the document has no such section or value; null where saying nothing is better. */
  readonly absent: (document: PolicyDocument) => string | null;
}

/** Length in characters up to which a cited line is given as it stands. */
const MOST_LINE = 40;

const clean = (quote: string): string => quote.replace(/\s+/gu, '');

const orNone = (value: string | null, render: (value: string) => string): string | null =>
  value === null || value === '' ? null : render(value);

/** Facts that a document's closing clause states. */
const EFFECTIVE = 'effective-on';
const VALIDITY = 'validity';

const RULES: readonly FactRule[] = [
  {
    name: 'document-number',
    asked: /文号(?!不)|发文字号|索引号|几号文|多少号/u,
    paths: ['文号', '元数据'],
    state: (document) =>
      document.documentNumber !== null
        ? `文号是${document.documentNumber}`
        : `没有文号${document.indexNumber !== null ? `，可用索引号${document.indexNumber}` : ''}`,
    absent: () => '没有文号',
  },
  {
    name: 'printed-on',
    asked:
      /印发(?:日期|时间|的日子|那天|是哪天|差)|(?:哪天|几号|什么时候|啥时候|何时|几月).{0,4}(?:印发|下发|发的|出的)|印发.{0,6}(?:哪天|几号|什么时候|何时|差几天)/u,
    paths: ['版记', '成文日期', '元数据'],
    state: ({ printedOn }, quote) =>
      printedOn === null
        ? null
        : quote.length <= MOST_LINE
          ? clean(quote)
          : `印发日期是${dateAsPrinted(printedOn, quote)}`,
    absent: () => null,
  },
  {
    name: 'signed-on',
    asked: /成文|落款(?:日期|时间)|签发(?:日期|时间)/u,
    paths: ['成文日期', '元数据'],
    state: (document, quote) =>
      quote.length <= MOST_LINE
        ? `成文日期是${clean(quote)}`
        : orNone(document.signedOn, (day) => `成文日期是${dateAsPrinted(day, quote)}`),
    absent: () => '没有印成文日期',
  },
  {
    name: 'published-on',
    asked:
      /(?:网站|上网|挂网|公布|发布).{0,4}(?:日期|时间|哪天|几号|什么时候)|什么时候.{0,4}(?:发布|公布|上网)|(?:哪天|几号|啥时候|什么时候|何时|几月).{0,4}(?:挂网|上网|挂(?:到|出|在|上)网|网上)/u,
    paths: ['发布信息', '元数据'],
    state: (document, quote) => orNone(document.publishedOn, (day) => `网站发布日期是${dateAsPrinted(day, quote)}`),
    absent: () => '没有印网站发布日期',
  },
  {
    name: 'issuer',
    asked:
      /谁(?:发|印|出)的|发布机构|发文(?:机关|单位|部门)|哪(?:个|家)(?:单位|部门|机关)?(?:发|印|出)(?:布|发)?的|落款(?:是|单位)?谁/u,
    paths: ['落款', '版头', '元数据', '版记'],
    state: (document) => orNone(document.issuer, (issuer) => `发文机关是${issuer}`),
    absent: () => null,
  },
  {
    name: 'approved-by',
    asked: /常务会|哪次会|什么会|会议?(?:审议)?通过|会过的|审议|经谁同意|谁批的/u,
    paths: ['印发通知', '转发通知', '批转通知', '发布通知', '公布令', '前言'],
    state: (document) => orNone(document.approvedBy, (by) => `经${by.replace(/^经/u, '')}`),
    absent: () => null,
  },
  {
    name: 'recipients',
    asked: /主送|发给(?:谁|哪些)|(?:下|印)发到哪/u,
    paths: ['主送'],
    state: (document) => orNone(document.recipients?.raw ?? null, (raw) => `主送：${raw.replace(/[：:]$/u, '')}`),
    absent: () => '没有印主送机关',
  },
  {
    name: 'copied-to',
    asked: /抄送/u,
    paths: ['抄送'],
    state: (document) => orNone(document.copiedTo?.raw ?? null, (raw) => raw),
    absent: () => '没有印抄送机关',
  },
  {
    name: 'publicity',
    asked: /公开(?:属性|方式|发布)|能不能公开|可以公开|是不是公开/u,
    paths: ['公开属性', '元数据'],
    state: (document) => orNone(document.publicity, (publicity) => `公开属性：${publicity}`),
    absent: () => '没有标公开属性',
  },
  {
    name: EFFECTIVE,
    asked:
      /(?:开始|起)(?:施行|执行|实施|生效)|(?:施行|执行|实施|生效)(?:日期|时间|日)|(?:哪天|哪年|几号|几月|什么时候|啥时候|何时).{0,4}(?:施行|执行|实施|生效)/u,
    paths: ['元数据'],
    state: ({ effectiveOn }, quote) => orNone(effectiveOn, (day) => `施行日期是${dateAsPrinted(day, quote)}`),
    absent: () => null,
  },
  {
    name: VALIDITY,
    asked:
      /有效性|现行|管用(?=[不吗么没呢]|$|[？?])|作数|在(?:计划|实施|有效|规划)?期(?:限)?(?:里|内|中)?(?:[吗没么不了]|$)|还(?:在)?(?:执行|生效)|有(?:没有)?效(?:力)?[吗么没？?]?$|还有效|有效期|失效|废止|作废|过期(?!限)|还(?:能|可以)用|还算数|实施期|计划期|管到(?:哪|什么)/u,
    paths: ['元数据', '方案标题', '标题'],
    state: validity,
    absent: () => null,
  },
];

/** What the document and its web page say of its validity, and whether its term has ended on the day of the answer. */
function validity(document: PolicyDocument, _quote: string, asOf: IsoDate): string {
  const field = document.webMetadata['有效性'];
  const { term } = document;
  const parts = [
    field === undefined ? null : field === '' ? '网页“有效性”栏为空，没有填写' : `网页“有效性”栏写“${field}”`,
    term === null ? '文件没有写有效期' : `实施期${term.raw}`,
    term?.end && term.end < asOf ? '已届满' : null,
    '知识库未见废止或接续文件，能否作依据请向起草单位核实',
  ];
  return parts.filter((part) => part !== null).join('，');
}

/** Which facts about a document itself the question asks for. */
export const askedFacts = (question: string): readonly string[] =>
  RULES.filter(({ asked }) => asked.test(question)).map(({ name }) => name);

const citedFact = async (rule: FactRule, stored: StoredDocument, reader: DocumentReader): Promise<Citation | null> => {
  for (const path of rule.paths) {
    const citation = await reader.citeSection(stored.document.id, path);
    if (citation) return citation;
  }
  return null;
};

const ANY_SECTION = ['标题', '方案标题', '前言'];

/** What the document's own clause says, where the fact is one that a clause states. */
const statedClauses = async (
  name: string,
  stored: StoredDocument,
  { reader, asOf }: { readonly reader: DocumentReader; readonly asOf: IsoDate },
): Promise<readonly Claim[]> => {
  if (name === EFFECTIVE) return effectiveClaims(stored, reader);
  return name === VALIDITY ? validityClaims(stored, { reader, asOf }) : [];
};

/** Statements of one document about itself, each with the line of the document it stands on. */
export const documentFacts = async (
  names: readonly string[],
  stored: StoredDocument,
  { reader, asOf }: { readonly reader: DocumentReader; readonly asOf: IsoDate },
): Promise<readonly Claim[]> => {
  const claims: Claim[] = [];
  for (const rule of RULES.filter(({ name }) => names.includes(name))) {
    const clauses = await statedClauses(rule.name, stored, { reader, asOf });
    if (clauses.length > 0) {
      claims.push(...clauses);
      continue;
    }
    const citation = await citedFact(rule, stored, reader);
    const statement = citation ? rule.state(stored.document, citation.quote, asOf) : null;
    if (citation && statement !== null) {
      claims.push({ kind: 'composed', text: statement, citations: [citation] });
      continue;
    }
    const absent = rule.absent(stored.document);
    const title = citation ?? (await citedFact({ ...rule, paths: ANY_SECTION }, stored, reader));
    if (absent !== null && title) claims.push({ kind: 'composed', text: absent, citations: [title] });
  }
  return claims;
};
