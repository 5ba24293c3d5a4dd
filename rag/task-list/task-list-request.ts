const MAKE = '列|做|弄|出|整|编|拟|搞|拉|捋|理|生成|导出|起草|梳理|汇总|整理';
const LIST = '(?:清单|台账|分解表?|分工表|任务表|列表)(?!的|是|由|管理|要求)';
const WHAT = '任务|工作|责任|职责|事项|分工|牵头|重点|主要';

/** Words between the verb and what is made: 做一个, 给我们列出, 来份. */
const FILLER = '(?:一|出|成|个|份|张|下|些|的|给?我们?|咱们?)*';

/**
 * Somebody wants a list made: 列任务清单, 弄份清单, 做个任务分解表, 做个2025年底前的任务台账, 来份责任清单. 负面清单 and
 * 问题清单 are things of their own.
 */
const MADE = [
  new RegExp(`(?:${MAKE})${FILLER}(?:${WHAT})*${LIST}`, 'u'),
  new RegExp(`(?:${MAKE}|要|来|给|发|需要)${FILLER}[^，。；？！]{0,12}?(?:${WHAT})+${LIST}`, 'u'),
];

/** True for a request to make a task list; questions about a list that a document speaks of are something else. */
export const asksForTaskList = (text: string): boolean =>
  MADE.some((pattern) => pattern.test(text)) &&
  !/什么意思|是(?:什么|啥|指)|什么时候|何时|谁(?:来|去)?(?:编|制|定|列|做)|吗[？?]?$/u.test(text);
