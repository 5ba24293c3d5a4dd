import { describe, expect, it } from 'vitest';
import { escapeMarkdown } from './escape-markdown.ts';
import { escapeText } from './escape-text.ts';

describe('escapeText', () => {
  it('lets no document or person notify a channel, mention somebody or hide a link', () => {
    expect(escapeText('<!channel> <@U1> <https://x.example|县政府>')).toBe(
      '&lt;!channel&gt; &lt;@U1&gt; &lt;https://x.example|县政府&gt;',
    );
  });

  it('escapes an ampersand once, so that a reader sees what was written', () => {
    expect(escapeText('A&B &lt;')).toBe('A&amp;B &amp;lt;');
  });

  it('drops control characters and marks that turn the text around, keeps line breaks', () => {
    expect(escapeText('一\u0000\u001b[31m\n二\u202e三')).toBe('一[31m\n二三');
  });
});

describe('escapeMarkdown', () => {
  it('keeps marks of Markdown as the characters they are', () => {
    expect(escapeMarkdown('*加粗* [链接](x) `码`')).toBe('\\*加粗\\* \\[链接\\](x) \\`码\\`');
  });

  it('keeps lines and their numbers: no list of its own counting', () => {
    expect(escapeMarkdown('3. 第三项\n- 分项')).toBe('3\\. 第三项  \n\\- 分项');
  });
});
