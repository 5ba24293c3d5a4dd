import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleReply, startDingtalkBench } from '#test/support/dingtalk-bench.ts';

let bench: Awaited<ReturnType<typeof startDingtalkBench>>;

beforeAll(async () => {
  bench = await startDingtalkBench();
  await bench.channel.start(bench.intake);
});
afterAll(() => bench.stop());

describe('the DingTalk channel receives', () => {
  it('a message of a group without the mention, and acknowledges it', async () => {
    const message = await bench.receive({ text: { content: ' 今年有哪些惠企政策 ' } });
    expect(message).toMatchObject({ kind: 'text', isGroup: true, text: '今年有哪些惠企政策', quotedText: null });
    expect(message.sender).toEqual({ id: 'FAKEstaff01', name: '张三' });
  });
});

describe('the DingTalk channel replies', () => {
  it('with one markdown message through the webhook of the message', async () => {
    const { address } = await bench.receive();
    const before = bench.fake.robot.shown.length;
    expect(await bench.channel.send(address, sampleReply())).toBe('sent');
    const shown = await bench.fake.shownAfter(before);
    expect(shown.by).toBe('webhook');
    expect(shown.text).toMatchInlineSnapshot(`
      "> 回复 张三

      到2025年，培育省级企业技术中心5家以上。

      **依据**

      - 《先进制造业发展行动方案》（某政办发〔2023〕26号） 二、（三）5.：“到2025年，培育省级企业技术中心5家以上。”

      **提示**

      - 该方案的实施期到2027年12月31日

      答得不对？回复“反馈 说明”告诉我们。

      内容由人工智能生成，仅供参考，以文件原文为准。"
    `);
  });
});
