/** A standard function of government departments with the forms in which names print it, the fullest first. */
export interface DepartmentFunction {
  readonly name: string;
  readonly forms: readonly string[];
  /** True when one body of a place carries it, whatever it is called: 大数据局、大数据中心、大数据管理中心. */
  readonly anyKind: boolean;
}

/**
 * Functions whose department is a 局, 委, 厅 or 部. First form full, the others abbreviations in general use.
 * Names differ from place to place, so every form of a row means the same function wherever it is printed.
 */
const departments = `
发展和改革 发展改革 发改
经济和信息化 经济信息化 经济与信息化 经信
工业和信息化 工业信息化 工信
教育 教
教育体育 教体
科学技术 科技
民族宗教事务 民族宗教 民宗
公安
民政
司法行政 司法
财政
人力资源和社会保障 人力资源社会保障 人力社保 人社
自然资源和规划 自然资源与规划 规划和自然资源 规划自然资源 自然资源规划 自然资源 资源规划 规划资源 资规 自规 规资 规自
生态环境 环境保护 环保
住房和城乡建设 住房城乡建设 住房和建设 城乡建设 住建
城市管理 城管
综合行政执法 行政综合执法 综合执法 执法
交通运输 交通
水利
水务
农业农村 农业 农
海洋与渔业 海洋和渔业 海洋渔业 海渔
林业和草原 林草
林业
商务
文化和广电旅游体育 文化广电和旅游体育 文化广电旅游体育 文化体育和旅游 文化和旅游 文化旅游 文广旅体 文旅体 文广旅 文旅
卫生健康 卫生 卫健
退役军人事务 退役军人 退役
应急管理 应急
审计
国有资产监督管理 国有资产监管 国资监管 国资
市场监督管理 市场监管 市监
体育
统计
医疗保障 医保
信访
乡村振兴
能源
税务
气象
地震
烟草专卖 烟草
档案
港航和口岸管理 港航口岸管理 港航口岸 港航管理 港航
海洋经济发展 海洋经济
粮食和物资储备 粮食物资储备 粮食和储备 粮食 粮储
药品监督管理 药品监管 药监
知识产权
广播电视 广电
文物
中医药管理 中医药
疾病预防控制 疾控
民用航空 民航
消防救援 消防
数据资源管理 数据管理 数据
行政审批服务 行政审批 审批
口岸管理 口岸
园林绿化 园林
水利水电
旅游
文化
渔业
民族事务
宗教事务
老干部
国家安全
监察
铁路
邮政管理
海事
住房保障
房产管理 房管
城乡规划 规划
国土资源 国土
工商行政管理 工商
质量技术监督 质监
安全生产监督管理 安监
扶贫开发 扶贫
机要保密 保密
`;

/** Functions that are a 局 in one place and a 办 or 中心 in the next; a place has one of them. */
const anyKindFunctions = `
大数据发展管理 大数据资源管理 大数据管理 大数据
政务服务管理 政务服务 政务 政管
外事 外
机关事务管理 机关事务服务 机关事务 机管
投资促进 投促
金融工作 地方金融监督管理 地方金融监管 金融
人民防空 人防
国防动员 国动
`;

const readTable = (table: string, anyKind: boolean): readonly DepartmentFunction[] =>
  table
    .trim()
    .split('\n')
    .map((line) => {
      const forms = line.split(' ');
      return { name: forms[0] ?? line, forms, anyKind };
    });

const functions = [...readTable(departments, false), ...readTable(anyKindFunctions, true)];

const functionByForm: ReadonlyMap<string, DepartmentFunction> = new Map(
  functions.flatMap((entry) => entry.forms.map((form) => [form, entry] as const)),
);

/** Every printed form of every function, longest first. */
export const departmentFunctionForms: readonly string[] = [...functionByForm.keys()].sort(
  (first, second) => second.length - first.length,
);

/** The function that a name without level and ending stands for (经信, 农业农村), null for any other name. */
export const departmentFunctionOf = (form: string): DepartmentFunction | null => functionByForm.get(form) ?? null;

const everydayForms: ReadonlySet<string> = new Set(
  (
    '教育 退役 执法 审批 公安 民政 司法 财政 科技 环保 交通 水利 水务 农业 农业农村 商务 文化 旅游 文化旅游 卫生 卫生健康 应急 应急管理 审计 外事 体育 ' +
    '统计 信访 乡村振兴 能源 税务 气象 地震 烟草 档案 粮食 知识产权 文物 中医药 消防 数据 数据管理 行政审批 口岸 园林 园林绿化 林业 渔业 ' +
    '生态环境 自然资源 城市管理 海洋渔业 海洋经济 海洋经济发展 交通运输 市场监管 医疗保障 科学技术 铁路 海事 住房保障 规划 城乡规划 ' +
    '城乡建设 城管 扶贫 保密 国家安全 监察 政务 政务服务 金融 人民防空 国防动员 投资促进 大数据 大数据管理 机关事务 退役军人 民族事务 宗教事务 广播电视'
  ).split(' '),
);

/** True for a form that is an ordinary word too, so that it names a department only in a narrow context. */
export const isEverydayForm = (form: string): boolean => everydayForms.has(form);
