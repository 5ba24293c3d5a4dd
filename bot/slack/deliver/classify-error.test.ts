import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';
import { describe, expect, it } from 'vitest';
import { classifyError } from './classify-error.ts';

const fetchFailed = (code: string): WebAPIRequestError =>
  new WebAPIRequestError(new TypeError('fetch failed', { cause: Object.assign(new Error('x'), { code }) }));
const refused = (error: string): WebAPIPlatformError => new WebAPIPlatformError({ ok: false, error });

describe('classifyError', () => {
  it.each(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'])(
    'lets a call be made again that never left: %s',
    (code) => {
      expect(classifyError(fetchFailed(code))).toEqual({ kind: 'later', afterMs: null });
    },
  );

  it('finds the reason when both addresses of a host refuse', () => {
    const both = new AggregateError([Object.assign(new Error('x'), { code: 'ECONNREFUSED' })]);
    const error = new WebAPIRequestError(new TypeError('fetch failed', { cause: both }));
    expect(classifyError(error)).toEqual({ kind: 'later', afterMs: null });
  });

  it('waits as long as Slack asks', () => {
    expect(classifyError(new WebAPIRateLimitedError(7))).toEqual({ kind: 'later', afterMs: 7_000 });
    expect(classifyError(refused('ratelimited'))).toEqual({ kind: 'later', afterMs: null });
  });

  it.each([
    ['a broken connection', fetchFailed('ECONNRESET')],
    ['no answer in time', new WebAPIRequestError(new DOMException('timed out', 'TimeoutError'))],
    ['an error of the server', new WebAPIHTTPError(502, 'Bad Gateway', {})],
    ['an answer that is not JSON', refused('<html>proxy</html>')],
    ['an answer that leaves it open', refused('internal_error')],
    ['something unknown', new Error('?')],
  ])('calls the outcome uncertain after %s', (_name, error) => {
    expect(classifyError(error)).toEqual({ kind: 'uncertain' });
  });

  it('knows a refusal', () => {
    expect(classifyError(refused('not_in_channel'))).toEqual({ kind: 'refused', code: 'not_in_channel' });
    expect(classifyError(new WebAPIHTTPError(404, 'Not Found', {}))).toEqual({ kind: 'refused', code: 'http_404' });
  });
});
