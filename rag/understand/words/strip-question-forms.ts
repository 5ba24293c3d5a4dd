/** 收不收钱, 允不允许: the verb asked about is said twice; the second time carries the meaning. */
const SAID_TWICE = /(\p{Script=Han})[不没](?=\1)/gu;

/**
 * Set phrases of spoken and written questions that a dictionary takes apart wrongly or takes for words of their own:
 * 怎么办 is no subject, and 要不要交 is not 不要交. A measure after 几 or 哪 belongs to the phrase.
 */
const FORMS = new RegExp(
  [
    '怎么(?:样|个)?(?:才(?:能|算|可以)|办理?|弄|搞|整|做|算)?|怎样(?:才(?:能|算))?|咋(?:样|个|办|弄|搞|整|算|说|回事)?|如何(?:是好)?|怎么回事',
    '(?:什么|啥)(?:时候?|时间|意思|样的?|情况下?)?|何时|几时|多久|多长时间|多少',
    '(?<![十百千万\\d])几(?:多|个|家|项|条|类|种|次|天|年|岁|点|号|处|件|位|成|份|折|张|道|档|级|层)(?:以内|之内|为止)?',
    '哪(?:儿|里|边|一?(?:个|种|些|级|类|家|项|条|年|天|位|份|几(?:个|种|类|家|项|条)?))?',
    '(?:由|归|找|靠|该|是|让)?谁(?:来|去)?',
    '有没有(?:说|提到?|写|讲)?|有无(?=规定|要求|说法|说明|政策|限制)|能否|可否|是否|行不行|可不可以',
    '(?:我|我们)?(?:想|要)?(?:请教|问|知道|了解|咨询)(?:一?下)?(?=[，,：:\\s]|什么|$)|想问(?:问|下|一下)?|请教一?下?|为止|到底|究竟',
  ].join('|'),
  'gu',
);

/** The question with a space in the place of every set phrase of asking; what is left says what it is about. */
export const stripQuestionForms = (question: string): string => question.replace(SAID_TWICE, '').replace(FORMS, ' ');
