import { describe, expect, test } from 'vitest';
import { loadDocument } from '../load/load-document.ts';
import { checkClassification } from './check-classification.ts';

const check = (text: string, fileName = 'a.txt'): 'open' | 'internal' => {
  const bytes = new TextEncoder().encode(text);
  return checkClassification({ loaded: loadDocument({ bytes, fileName }), bytes, id: 'c0ffee' });
};
const body = '各乡镇要高度重视，切实做好防汛各项准备工作，确保人民群众生命财产安全。';

describe('a secrecy mark', () => {
  test('is refused with the hash and not a word of the document', () => {
    const refused = expect.objectContaining({
      code: 'classified-document',
      message: 'document c0ffee carries a secrecy mark and was not read; take it to the secrecy office',
    });
    expect(() => check(`机 密★20年\n某县人民政府文件\n${body}`)).toThrow(refused);
  });

  test.each([
    [
      'outside the article',
      `<div class="top"><span>秘密★1年</span></div><div id="zoom"><p>${body}</p><p>${body}</p></div>`,
    ],
    ['hidden', `<div id="zoom"><p style="display:none">密级：机密</p><p>${body}</p></div>`],
    ['in the article', `<div id="zoom"><p>绝密★长期</p><p>${body}</p></div>`],
  ])('%s on a web page is found', (_, page) => {
    expect(() => check(`<html><body>${page}</body></html>`, 'a.html')).toThrow(
      expect.objectContaining({ code: 'classified-document' }),
    );
  });
});

test('internal documents are told from open ones', () => {
  expect(check(`000123\n某县人民政府文件\n${body}`)).toBe('internal');
  expect(check(`${body}\n（此件不予公开）`)).toBe('internal');
  expect(check(`${body}保守商业秘密。\n（此件公开发布）`)).toBe('open');
});

test('the menu of a web page makes no document internal', () => {
  const page = `<html><body><ul><li><a>依申请公开</a></li></ul><div id="zoom"><p>${body}</p></div><p><a>依申请公开</a></p></body></html>`;
  expect(check(page, 'a.html')).toBe('open');
});
