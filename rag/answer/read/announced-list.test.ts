import { describe, expect, it } from 'vitest';
import { mappedFromSource } from '#core/mapped-text.ts';
import { announcingPart, entriesInRoom } from './announced-list.ts';

const mapped = (text: string) => mappedFromSource(text, { start: 0, end: text.length });

describe('announcingPart', () => {
  it('keeps a short announcement whole', () => {
    const text = '申请公租房的家庭，应当同时符合下列条件：';
    expect(announcingPart(mapped(text)).text).toBe(text);
  });

  it('gives only the end of a long one, so that the entries find room', () => {
    const text =
      '学生家长可以携带户口簿、不动产权证书原件及复印件到学校所在街道的政务服务中心窗口现场申请办理，也可以登录市教育局官方网站的义务教育招生服务平台在线提交电子材料，办理流程如下：';
    expect(announcingPart(mapped(text)).text).toBe(
      '也可以登录市教育局官方网站的义务教育招生服务平台在线提交电子材料，办理流程如下：',
    );
  });
});

describe('entriesInRoom', () => {
  it('stops at the first entry that does not fit: steps have an order', () => {
    const entries = ['（一）网上登记；', '（二）现场核验原件并由工作人员拍照留存；', '（三）领证。'].map((text) => ({
      sentence: mapped(text),
    }));
    expect(entriesInRoom(entries, 20).map(({ sentence }) => sentence.text)).toEqual(['（一）网上登记；']);
  });
});
