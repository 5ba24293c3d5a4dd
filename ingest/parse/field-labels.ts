interface FieldLabels {
  readonly labels: readonly string[];
  /** True where the value is one paragraph, so that an unmarked paragraph after it is not its. */
  readonly closed: boolean;
  readonly why: string;
}

/** Labels that open a field wherever they stand at the start of a line. */
const fieldLabels: readonly FieldLabels[] = [
  {
    labels: [
      ...['牵头单位', '牵头部门', '主责单位', '主管部门', '责任单位', '责任部门', '责任主体', '责任分工', '承办单位'],
      ...['主办单位', '协办单位', '配合单位', '配合部门', '参与单位', '参与部门', '参加单位', '实施单位', '建设单位'],
      ...['实施主体', '建设主体', '支持单位', '联系单位', '督办单位', '承办部门', '协同单位', '协同部门', '成员单位'],
    ],
    closed: true,
    why: 'units: the columns of a 任务分解表 written as lines',
  },
  {
    labels: [
      '召集人',
      '副召集人',
      '牵头领导',
      '分管领导',
      '责任领导',
      '包联领导',
      '责任人',
      '负责人',
      '联系领导',
      '专班组长',
    ],
    closed: true,
    why: 'persons',
  },
  {
    labels: [
      ...['时间要求', '完成时限', '完成时间', '时限要求', '实施期限', '建设年限', '建设周期', '办理时限', '进度要求'],
      ...['建设期限', '起止年限', '计划工期', '实施时间', '工作时限'],
    ],
    closed: true,
    why: 'time limits',
  },
  {
    labels: [
      ...['目标任务', '工作目标', '主要目标', '总体目标', '年度目标', '主要内容', '主要任务', '重点任务', '工作内容'],
      ...['工作任务', '工作措施', '工作举措', '具体措施', '具体举措', '主要举措', '主要措施', '建设内容', '建设规模'],
      ...['项目内容', '实施内容', '预期目标', '预期成效', '改革内容', '进度安排', '资金来源', '总投资', '项目选址'],
    ],
    closed: false,
    why: 'what is to be done; may run over several paragraphs',
  },
];

const closedByLabel: ReadonlyMap<string, boolean> = new Map(
  fieldLabels.flatMap(({ labels, closed }) => labels.map((label) => [label, closed] as const)),
);

/** True for labels that open a field in any document. */
export const isKnownFieldLabel = (label: string): boolean => closedByLabel.has(label);

/** True where a paragraph without a label after the field does not continue its value. */
export const isClosedField = (label: string): boolean =>
  closedByLabel.get(label) ?? /(?:单位|部门|人|时限|期限|时间|日期|电话|地址|标准)$/u.test(label);
