/** A day, month, year or span by which something is due, begins or ends. */
const TIME =
  /\d{4}\s*年|\d{1,2}\s*月|[一二三四五六七八九十]月|年(?:底|内|末|初)|季度|“?十[三四五六]五”?|[\d一二三四五六七八九十两]\s*(?:个)?(?:工作)?(?:日|月|周|年|天|小时)(?:之?内|以内|前)|个月|之日(?:起|至|止)|截止日|前完成/u;
/** 每年, 每季度: how often, which is no answer to 哪年. */
const RHYTHM = /每(?:年|月|周|季度?|半月|双周)|年均/u;
/** A date that belongs to the document or decision that is referred to. */
const REFERRED = /^(?:依照|根据|按照|依据|遵照)|《[^》]*》/gu;
/** Question words that want a point in time; 到期 and 期限 alone may only describe what is asked about. */
const ASKED =
  /什么时候|啥时候?|何时|几时|哪(?:一)?(?:年|天|月|个月|日)(?!的?更?[高低多少大小快])|几(?:月|号(?!文|楼|线))|多久|多长时间|最[晚迟]|截止|(?:期限|时限)(?:是|到|为|多)/u;

/** Ways to ask for one end of a span, with the ways it is printed. */
const ENDS: readonly { readonly asked: RegExp; readonly printed: RegExp }[] = [
  {
    asked:
      /最[晚迟]|拖到|期限|时限|截止|为止|[到至](?:哪|什么时候|啥时候?|何时|几[月号])|(?:几号|哪天|哪年|啥时候?|什么时候|何时|几月)底?(?:之|以)?前|多久(?:之)?内/u,
    printed:
      /(?:[日月年天时]|工作日|季度|[底末]|期满)(?:之|以)?[内前]|截止|不迟于|届满|[日月年期]止|[年月]底|之日起.{0,8}[内前]/u,
  },
  {
    asked:
      /(?:[打从自](?:哪|啥时候|什么时候|何时|几[月号])|(?:哪年|哪天|哪个月|啥时候?|什么时候|何时|几月|几号)(?:起|开始|生效|施行|实施))/u,
    printed: /[年月日]起|开始|起(?:施行|实施|执行)/u,
  },
];
const END_GAIN = 0.3;

/** True for a question that wants a point in time or a span and nothing to compare. */
export const asksPoint = (question: string): boolean => ASKED.test(question);

/** True for a text that states when. */
export const statesTime = (text: string): boolean => {
  const own = text.trim().replace(REFERRED, (said) => (said.startsWith('《') ? '' : '→'));
  return !own.startsWith('→') && TIME.test(own) && !(RHYTHM.test(own) && !/\d{4}\s*年|\d{1,2}\s*月/u.test(own));
};

/** What it adds to a sentence that it gives the end of the span asked for, the last day or the first: other dates stand beside it. */
export const limitFit = (question: string, sentence: string): number =>
  ENDS.some(({ asked, printed }) => asked.test(question) && printed.test(sentence)) ? END_GAIN : 0;
