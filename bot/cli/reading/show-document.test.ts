import { describe, expect, it } from 'vitest';
import { fakeCliContext } from '#test/support/fake-cli-context.ts';
import { fakePolicyStore } from '#test/support/fake-policy-store.ts';
import { expiredPlan, taxDeductions } from '#test/support/sample-documents.ts';
import { runCli } from '../run-cli.ts';

const show = async (...argv: string[]) => {
  const fake = fakeCliContext({ store: fakePolicyStore([taxDeductions, expiredPlan]) });
  return { code: await runCli(['show', ...argv], fake.context), stdout: fake.stdout(), stderr: fake.stderr() };
};

describe('show', () => {
  it('prints the card: facts, references, problems, outline', async () => {
    const { code, stdout } = await show('国发〔2018〕41号');
    expect(code).toBe(0);
    expect(stdout).toMatchInlineSnapshot(`
      "《国务院关于印发个人所得税专项附加扣除暂行办法的通知》
      文号：国发〔2018〕41号
      印发的文件：个人所得税专项附加扣除暂行办法
      发文机关：国务院
      层级：国家
      文种：通知（印发办法）
      成文日期：2018-12-13
      施行日期：2019-01-01
      实施期：原文未写明
      主送：各省、自治区、直辖市人民政府
      文件名：aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.txt

      【提到的文件】
      《中华人民共和国个人所得税法》

      【读入时的提示】
      序号不连续：第二章之前缺少条文

      【目录】
      第二章 子女教育
        第五条
      "
    `);
  });

  it('names what is missing without the English of the reader', async () => {
    const problems = [{ code: 'no-document-number', detail: 'no 文号 is printed', span: null }] as const;
    const { context, stdout } = fakeCliContext({ store: fakePolicyStore([{ ...taxDeductions, problems }]) });
    await runCli(['show', '41号'], context);
    expect(stdout()).toContain('【读入时的提示】\n没有文号\n');
  });

  it('judges the term by the day given', async () => {
    expect((await show('三年行动计划')).stdout).toContain(
      '实施期：2019-01-01 至 2021-12-31，已届满（按 2026-11-22 判断；依据：2019—2021年）',
    );
    expect((await show('三年行动计划', '--as-of', '2020-06-01')).stdout).toContain(
      '2021-12-31，实施期内（按 2020-06-01',
    );
  });

  it('prints the text of one section, however its path is typed', async () => {
    const { code, stdout } = await show('41号', '第五条');
    expect(code).toBe(0);
    expect(stdout).toBe(
      '《国务院关于印发个人所得税专项附加扣除暂行办法的通知》（国发〔2018〕41号）第五条\n\n' +
        '第五条 纳税人的子女接受全日制学历教育的相关支出，按照每个子女每月1000元的标准定额扣除。\n',
    );
  });

  it('gives programs document, sections and problems, counted in code points', async () => {
    const { code, stdout } = await show('000014349/2018-00188', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchInlineSnapshot(`
      {
        "document": {
          "addressees": null,
          "annexes": [],
          "approved_by": null,
          "cc": null,
          "chars": 38,
          "doc_number": null,
          "doc_type": null,
          "effective_date": null,
          "file": "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb.txt",
          "id": "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb",
          "index_number": "000014349/2018-00188",
          "issuer": null,
          "level": null,
          "plan_title": null,
          "print_date": null,
          "publicity": null,
          "publish_date": null,
          "references": [],
          "sha256": "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb",
          "title": "关于推进农业机械化三年行动计划（2019—2021年）的通知",
          "validity": {
            "end": "2021-12-31",
            "explicit_expiry_clause": false,
            "raw": "2019—2021年（标题）",
            "source": "title",
            "start": "2019-01-01",
          },
          "web_metadata": {
            "主题分类": "农业、林业、水利",
            "有效性": "",
          },
          "written_date": null,
        },
        "problems": [],
        "sections": [
          {
            "depth": 0,
            "end": 38,
            "heading": "总体要求",
            "id": "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb:一、",
            "kind": "section",
            "label_path": "一、",
            "label_printed": "一、",
            "parent": null,
            "start": 32,
            "text_head": "一、总体要求",
          },
        ],
      }
    `);
  });

  it('gives programs a section with what is below it and its text', async () => {
    const { stdout } = await show('41号', '第二章', '--json');
    const shown = JSON.parse(stdout);
    expect(shown.sections.map(({ label_path }: { label_path: string }) => label_path)).toEqual(['第二章', '第五条']);
    expect(shown.text).toMatch(/^第二章 子女教育\n第五条 .*。$/u);
  });

  it.each([
    [['国发〔2018〕42号'], '未收录“国发〔2018〕42号”。'],
    [['41号', '第九十九条'], '（国发〔2018〕41号）中没有“第九十九条”。'],
  ])('ends %j with 3 and an empty standard output', async (argv, message) => {
    const { code, stdout, stderr } = await show(...argv, '--json');
    expect(code).toBe(3);
    expect(stdout).toBe('');
    expect(stderr).toContain(message);
  });

  it('lists the candidates when a name is too short, and ends with 2', async () => {
    const { code, stdout, stderr } = await show('通知');
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toBe(
      '“通知”对应 2 份文件，请写完整的文号：\n' +
        '  《国务院关于印发个人所得税专项附加扣除暂行办法的通知》（国发〔2018〕41号）\n' +
        '  《关于推进农业机械化三年行动计划（2019—2021年）的通知》（索引号 000014349/2018-00188）\n',
    );
  });
});
