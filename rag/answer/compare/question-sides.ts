/** The words of a question on either side of what joins the two things it compares. */
export interface QuestionSides {
  readonly left: string;
  readonly right: string;
}

/** Words and marks that join two things set side by side; parts of other words are left out. */
const JOINING =
  /(?<![总温饱平缓柔])和(?!解|谐)|与(?!否)|跟(?!踪|进)|(?<![共合不相协会一])同(?!时|意|级|比|样|一|等|期|步)|以及|(?<![普涉危以])及(?!时|其|格)|(?<![占同环对相之百])比(?!例|重|较|率|如)|较(?!大|多|高|低|为|好)|[、，,；;]|[到至](?=\d{4}|去年|今年|明年)|还是|(?<!的)是(?=.{1,16}倍)|加(?!快|强|大|起|一|分|装)/gu;

const FIRM = /[\p{Script=Han}\p{L}\p{N}]/u;

/** Every way to read a question as being about two things, in the order of its words. */
export const questionSides = (question: string): readonly QuestionSides[] =>
  [...question.normalize('NFKC').matchAll(JOINING)]
    .map((match) => ({
      left: question.normalize('NFKC').slice(0, match.index),
      right: question.normalize('NFKC').slice(match.index + match[0].length),
    }))
    .filter(({ left, right }) => FIRM.test(left) && FIRM.test(right));
