import { segmentWords } from '#core/text/segment-words.ts';
import { isQuestionWord } from '../understand/words/question-words.ts';
import { stripQuestionForms } from '../understand/words/strip-question-forms.ts';

/** Words for work, for parts in it, for the papers it stands in and for listing: they are the ask for a unit's work. */
const ASK_OF_WORK =
  /^(?:任务|工作|事项|事情|事儿|活儿|职责|义务|分工|条目|条款|内容|项目|措施|方面|地方|清单|单子|台账|表格?|单位|责任|责任单位|牵头|主办|主责|挑头|打头|打下手|负责|参与|配合|协助|承担|落实|实施|完成|指导|会同|领|派|分|摊|挂|管|做|干|办|抓|点名|要求|安排|涉及|有关|相关|关于|名下|头上|身上|手里|名字|挂名|文件|方案|计划|意见|通知|办法|细则|附件|附表|分工表|任务表|正文|全县|全市|全省|县里|市里|省里|全部|所有|统统|通通|一样|一件|一项|一条|别漏|遗漏|列列|列举|列出|列出来|出来|找出来?|带上|带着|拉个|列个|出个|弄个|做个|拉出来?|给我|帮我|归纳|整理|汇总|统计|梳理|翻翻|具体|主要|重点|完整|单独|独自|共同|明确|需要|年度|承办|各自|分头|有份|沾边|出力|出面|交账|年底|年内|想知道|想了解|了解|领导|督办)+$/u;
const NUMBER =
  /\p{Script=Han}{0,4}[〔[(（]\d{4}[〕\])）]\d+号(?:文件?)?|(?:19|20)?\d{2}年|第?\d+号(?:文件?|令)?|(?:19|20)\d{2}/gu;

/** Who put a document out is no doer in it: 某局印发的文件有哪些附件. */
const ISSUES = /^(?:联合)?(?:印发|发布|下发|出台|制定|公布|转发)的?/u;

/**
 * True where a question that names a unit speaks of something else besides: 某局认定的企业有哪些 asks for firms, 某局有哪些 for
 * what is the unit's. Words of `titles` only say which document is meant.
 */
export const asksBeyondUnit = (question: string, mentioned: readonly string[], titles: readonly string[]): boolean => {
  if (mentioned.some((name) => ISSUES.test(question.slice(question.indexOf(name) + name.length)))) return true;
  const rest = mentioned.reduce((text, name) => text.replace(name, '，'), question).replace(NUMBER, '，');
  return segmentWords(stripQuestionForms(rest)).some(
    (word) =>
      [...word].length > 1 &&
      !isQuestionWord(word) &&
      !ASK_OF_WORK.test(word) &&
      !titles.some((title) => title.includes(word)),
  );
};
