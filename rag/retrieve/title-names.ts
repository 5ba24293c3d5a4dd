/** The name before the word for a kind of place: 浦东 in 上海浦东新区, 义乌 in 义乌市. */
const PLACE = /(\p{Script=Han}{2,3}?)(?:新区|自治[区州县]|特别行政区|开发区|高新区|新城|[省市县区州盟旗镇乡岛湾])/gu;
/** What a title sets apart as a name: “最多跑一次”, “双随机、一公开”. */
const QUOTED = /[“"‘]([^”"’]{2,24})[”"’]/gu;
const SHORTEST = 2;

/**
 * Names in the title of a document: of places, without the word for their kind, and what stands in quotation marks.
 * Where a place's name begins is not known, so that a longer and a shorter reading are given; some are no names.
 */
export const titleNames = (title: string): ReadonlySet<string> => {
  const names = new Set<string>();
  for (const [, name = ''] of title.matchAll(PLACE)) names.add(name).add(name.slice(-SHORTEST));
  for (const [, quoted = ''] of title.matchAll(QUOTED)) {
    for (const name of quoted.split(/[、，,；;\s]/u)) if (name.length >= SHORTEST) names.add(name);
  }
  return names;
};
