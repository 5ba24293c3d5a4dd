/** Verbs that bring about what is counted after them; 建 and 增 of 新建, 新增 stand in longer words only. */
const doing =
  '建成|建立|建设|建好|新建|改建|扩建|续建|打造|创建|创成|培育|培养|引进|引育|引导|新增|增加|完成|绘就|明确|配套|落实|举办|承办|开展|组织|设立|成立|启动|推出|形成|争创|选树|评选|认定|落地|招引|制定|制订|修订|出台|编制|培训|发放|布局|谋划|实施|推进|开工|竣工|改造|修建|修复|整治|盘活|配备|配置|选派|选聘|招聘|招募|孵化|申报|获批|吸引|解决|累计|实现|筹集|争取|上线|推广|建';

const doingAtEnd = new RegExp(`(?:${doing})[了好成满]?$`, 'u');
const doingAtStart = new RegExp(`^(?:再|各|共|力争|争取)?(?:${doing})`, 'u');

/** Whether the words end in such a verb: `建成` + 一家. */
export const endsWithDoing = (words: string): boolean => doingAtEnd.test(words);

/** Whether the words begin with such a verb. */
export const startsWithDoing = (words: string): boolean => doingAtStart.test(words);

/** Whether money or a share is handed out: 给予…补助, not a condition. */
export const givesMoney = (words: string): boolean =>
  /给予|奖励|补助|补贴|资助|奖补|安排|拨付|发放|罚款|处以|并处|处$|按$|按照$|提取|扣除|支付|贴息|计提/u.test(words);
