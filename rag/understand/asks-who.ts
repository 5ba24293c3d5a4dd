/** Bodies that may be asked for. 办 and 部 begin other words: 办法, 部分. */
const BODY =
  '(?:单位|部门|机关|机构|部委|科室|处室|政府|管委会|委办局|主管|局|厅|司(?!机|法)|委|办(?!法|理|公|事|结|学)|部(?!分|位|件|法|队|署|电))';
const HOW_MANY = '(?:哪|哪些|哪几|哪一|哪两|哪三|哪俩|什么|啥)(?:个|家|大|级|层)*';
/** Words that may follow 哪家 where it stands for a body by itself; a noun makes it one of that kind: 哪家超市. */
const AFTER_BARE =
  '(?=$|[，,。；;？?！!、）)]|的(?=$|[，,。？?活事份]|责任|任务|工作)|牵头|挑头|领头|打头|主责|主办|主管|负责|配合|参与|参加|协助|指导|管|搞|做|干|办|弄|抓|审|批|定(?!点)|出(?!租|口|版)|来|去|给|发(?!电|展)|收|在|承担|落实|实施|推进|组织|认定|受理|联合|一起|共同|分别|说了算|拍板)';
/** Who may use or get something is a question of conditions, not of who is charged with it. */
const ELIGIBLE = '(?!.{0,6}(?:可以|能够|能(?!源|耗)|有资格|符合|属于|算是|享受|申请|申报|报名|适用))';

const WHO = new RegExp(
  [
    '谁',
    `${HOW_MANY}${BODY}${ELIGIBLE}`,
    `哪(?:些|几|一|两|三|俩)?家${AFTER_BARE}`,
    '哪(?:几|一)?位(?=$|[，,。？?]|[省市县区]?领导|召集|牵头|负责|分管|副?[省市县区州]长)',
    '归(?:到|口)?哪(?!类|种|档|级|批|[一个]?(?:类|种|档))',
    '哪一?级(?=管|负责|牵头|审|批|说了算|统筹)',
    '召集人|责任单位|责任部门|(?:牵头|参与|配合)(?:单位|的里?)|头上',
    '^(?!.*(?:哪|什么|啥|多少|几(?:个|件|项|家))).*(?:牵头|挑头|领头|打头|张罗|主责|经办|主管)',
  ].join('|'),
  'u',
);

/**
 * True where a question asks which body or person is charged with something: 谁, 由哪些单位, 哪几个局, 归哪. A thing of a
 * kind (哪家超市, 哪位老师) and those who may apply (哪些单位可以申请) are other questions.
 */
export const asksWho = (question: string): boolean => WHO.test(question);
