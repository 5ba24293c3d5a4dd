/**
 * Words of a question that carry the ask or the courtesy, not the subject. They are left out of retrieval: “什么时候” is
 * in no passage, and “的” is in all of them.
 */
const QUESTION_WORDS =
  '请问 麻烦 帮 帮我 帮忙 一下 到底 究竟 来着 咱 咱们 我 我们 你 您 你们 他 它 她 他们 它们 大家 什么 啥 哪 哪些 哪个 哪几个 哪几家 哪几项 哪家 哪位 哪里 哪儿 哪年 哪天 谁 几 几个 几家 几项 几条 几处 几件 几件事 几次 多少 怎么 咋 如何 怎样 是不是 有没有 能不能 可不可以 会不会 不会 吗 呢 吧 呀 啊 嘛 么 了 的 地 得 是 在 有 要 会 能 都 也 还 就 才 又 把 被 给 对 跟 和 与 及 或 从 向 以 为 那 那个 那些 那项 那条 那边 那件事 那批 那栋 这 这个 这些 这项 这条 这边 说 讲 讲讲 写 指 叫 个 家 件 条 项 处 位 份 里 里头 里面 头 上 下 上面 下面 边 文 文件 时候 啥时候 来 去 到 着 过 得 没 没有 不 别 再 很 最 更 往 由 于 让 使 等 等等 吧 打算 准备 应该 需要 可以 必须 现在 今天 目前 事 事情 活 活儿 点 些 一 一个 一些 一批 一种 总共 一共 一口气 说完 分别 其中 另外 还有 只 光 算 算是 怎样 为什么 为啥 因为 所以 如果 的话 并 而 且 但 但是 之 其 做 弄 搞 干 整 列 列出 列一下 查 查查 查一下 问 看看 看 找 找找 翻翻 捞 理 发 汇总 全部 全 所有 清单 意思 内容 情况 明白 弄明白 知道 懂 新来 告诉 回答 谢谢 你好 号';

/** Of these, what a rule turns on: whether something may, must or must not be. */
const RULING_WORDS: ReadonlySet<string> = new Set('没 没有 不 别 不会 应该 需要 可以 必须 能 会 要'.split(' '));

const WORDS: ReadonlySet<string> = new Set(QUESTION_WORDS.split(' '));

/** True for the words that say whether something may, must or must not be; they are question words too. */
export const isRulingWord = (word: string): boolean => RULING_WORDS.has(word);

/** True for a word that says nothing about the subject of a question. */
export const isQuestionWord = (word: string): boolean => WORDS.has(word) || !/[\p{Script=Han}\p{L}\p{N}]/u.test(word);
