import { subjectRuns } from '../words/question-terms.ts';

/** Words of the ask that are no question words by themselves: what the next question may ask instead. */
const ASKED =
  /(?:由)?(?:谁|哪个(?:单位|部门)|哪家)?(?:牵头|负责|主管|主责|配合|参与)(?:单位|部门)?|责任(?:单位|部门)|完成时限|时限|截止(?:时间|日期)?|什么时候|何时|期限|(?:有|是)?(?:多少|几个|哪些|什么)(?:钱|条件|要求|标准|目标|任务)?/gu;

const joinRuns = (runs: readonly string[]): string => runs.join('').trim();

/** What a question is about, without what it wants to know: `低效用地整治由谁牵头` → `低效用地整治`. */
export const topicOf = (question: string, names: ReadonlySet<string>): string => {
  const bare = question.replaceAll(ASKED, ' ').trim();
  const topic = joinRuns(subjectRuns(bare, names));
  return topic === '' ? joinRuns(subjectRuns(question, names)) : topic;
};
