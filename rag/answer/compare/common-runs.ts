const WORDS = /[\p{Script=Han}\p{L}\p{N}]+/gu;
const SHORTEST = 2;
/** Words of asking and measuring that tell nothing apart. */
const ASKING =
  /多少|相差|几个|一共|总共|合计|一样|有什么|不同|区别|标准|分别|这个|那个|每个|可以|规定|要求|的是|是多|元的|以上|以下|不超|超过/u;

/** The longest stretches of words that two texts share, longest first; stretches of asking words are left out. */
export const commonRuns = (side: string, text: string): readonly string[] => {
  const runs = new Set<string>();
  for (const [words] of side.matchAll(WORDS)) {
    for (let start = 0; start < words.length; start += 1) {
      let end = start + SHORTEST;
      while (end <= words.length && text.includes(words.slice(start, end))) end += 1;
      const run = words.slice(start, end - 1);
      if (run.length >= SHORTEST && !ASKING.test(run)) runs.add(run);
    }
  }
  return [...runs].sort((a, b) => b.length - a.length);
};
