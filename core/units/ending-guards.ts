/**
 * What follows an ending when it is the first half of another word: 交通部门, 工作部署, 办法, 委托, 布局面, 中心城区.
 * Keyed by the last character of the name.
 */
const otherWord: Readonly<Record<string, RegExp>> = {
  部: /^(?:门|局|署(?!和|、|，|。|的)|分|位|件|队|落(?!实)|委|级|下|首|长级)/u,
  局: /^(?:面|部|势|限|域|促|中人|内|域网|地)/u,
  办: /^(?:法|理|公|结|学|案|件|证|好|成|到|税|厂|得|实|展|赛|节|会(?!同|商)|事(?!处)|不|完|电|报|文|贷|园|医|一|这|那|什么|啥|哪|几|多少)/u,
  委: /^(?:员(?!会)|会(?![议同])|托|派|任|婉|屈|外|培|书记|副书记|常委)/u,
  心: /^(?:城(?!管|投|建)|区|镇|村|组|工|环|点|思|渔|小|校|地|任务|工作|医院|位置|路|广场|主任)/u,
  厅: /^(?:级|堂|局级)/u,
  处: /^(?:理|罚|置|于|所|境|级|分)/u,
  会: /^(?:议|上|同|场|展|员|计|商|谈|见|务|稿|风)/u,
  社: /^(?:会|区|保|团|交|员|群)/u,
  院: /^(?:长|士|校|落|线|所)/u,
  司: /^(?:法|机|令|空)/u,
  镇: /^(?:区|域|痛|静|压)/u,
  乡: /^(?:村|镇|亲|愁|贤|土|音|道|里)/u,
  府: /^(?:办|性|采购|投资|工作报告|债|基金|网站|信息公开|购买|补贴|规章)/u,
};

/** A name goes on behind a whole name: 分局 of a 局, the office of a government, an organ of a committee. */
const longerName: Readonly<Record<string, RegExp>> = {
  局: /^\p{Script=Han}{2,4}分局/u,
  心: /^\p{Script=Han}{2,4}分中心/u,
  司: /^\p{Script=Han}{2,4}(?:分|子)公司/u,
  府: /^(?:办公室|办)/u,
  委: /^(?:办|员会|组织部|宣传部|统战部|政法委|社会|社建|人才|网信|编办|党校|巡察|老干|机关)/u,
  组: /^(?:办公室|办|[各其]?[他它]?成员单位)/u,
  会: /^办公室/u,
};

/** True when a name that ends before `after` is cut out of a longer word or name. */
export const goesOnAsOtherWord = (name: string, after: string): boolean => {
  const last = name.at(-1) ?? '';
  return Boolean(otherWord[last]?.test(after) || longerName[last]?.test(after));
};

/** Words that end like a department and are none: 布局, 全部, 举办, 常委, 部署. */
const ordinaryWord =
  /(?:[布格全大结开变时政当定破困残新僵棋好]局|[外内全东西南北中总干局上下腰头底面]部|[举承主申开公民经督交拟协催代筹创兴查快网通专帮补自]办|[常政部各编]委|[大客餐前]厅|部署)$/u;

/** True for text whose last word only looks like the end of a name. */
export const endsInOrdinaryWord = (text: string): boolean => ordinaryWord.test(text);
