/** Names people call the bot by, and particles; neither changes what a greeting means. */
const FILLER =
  '文号|小文|机器人|助手|小助手|老师|同志|大家|各位|亲|呀|啊|哦|噢|呢|吧|啦|了|哈|哇|嘛|你|您|们|的|非常|十分|太|先';

const THANKS = '谢谢|多谢|感谢|谢啦|谢了|谢过|辛苦|麻烦|打扰|受累|thanks?|thankyou|thx|3q';
const FAREWELLS = '再见|拜拜|回见|回头见|晚安|bye';
const NODS = '收到|知道|明白|了解|好的|好|行|可以|嗯|ok|okay|没事|没问题';
const GREETINGS =
  '你好|您好|哈喽|哈啰|嗨|hi|hello|早上好|早晨好|早安|早|上午好|中午好|下午好|晚上好|大家好|节日快乐|新年好';
const PRESENCE = '在吗|在不在|在么|在嘛|在没|有人吗|在线吗';

const EXAMPLE = '直接提问就行，例如：“26号文的主要目标是什么”。发送“帮助”看用法。';

/** Tried in this order: 你好，在吗 asks for presence, 好的谢谢 thanks. */
const ANSWERS: readonly (readonly [words: string, answer: string])[] = [
  [PRESENCE, `在的。${EXAMPLE}`],
  [GREETINGS, `您好，我是文号。${EXAMPLE}`],
  [THANKS, '不客气，有问题随时问我。'],
  [FAREWELLS, '再见，有问题随时问我。'],
  [NODS, '好的，有问题随时问我。'],
];

const MEANING = [PRESENCE, GREETINGS, THANKS, FAREWELLS, NODS].join('|');
const NOTHING_ELSE = new RegExp(`^(?:${MEANING}|${FILLER})+$`, 'u');

/** Small pictures as the platforms write them: [微笑]. */
const PICTURES = /\[\p{Script=Han}{1,4}\]/gu;
const MARKS = /[\p{P}\p{S}\p{Z}\p{M}\p{Cc}\p{Cf}]+/gu;
/** In characters; longer is no greeting, and a pattern that repeats must not be tried on a long text. */
const LONGEST = 20;

/**
 * What is said to a message that only greets, thanks or nods; null when it says anything else. A greeting before a
 * question (你好，谁牵头) is part of the question.
 */
export const smallTalk = (text: string): string | null => {
  const said = text.normalize('NFKC').toLowerCase().replace(PICTURES, '').replace(MARKS, '');
  if (said.length > LONGEST || !NOTHING_ELSE.test(said)) return null;
  return ANSWERS.find(([words]) => new RegExp(words, 'u').test(said))?.[1] ?? null;
};
