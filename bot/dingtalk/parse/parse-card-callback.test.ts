import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCardCallback } from './parse-card-callback.ts';

const callback = (over: Readonly<Record<string, unknown>>): string =>
  JSON.stringify({
    type: 'actionCallback',
    outTrackId: 'card-1',
    userId: 'FAKEstaff',
    userIdType: 1,
    corpId: 'dingFAKE',
    spaceType: 'IM',
    spaceId: 'cidFAKE==',
    extension: '{}',
    ...over,
  });
const press = { actionIds: ['feedback_up:reply-1'], params: {} };
const own = { actionIds: ['feedback_up'], params: { replyId: 'reply-1' } };

describe('the press of a feedback button', () => {
  it.each([
    ['in content, as JSON', { content: JSON.stringify({ cardPrivateData: press }) }],
    ['in value, as JSON', { value: JSON.stringify({ cardPrivateData: press }) }],
    ['in content, as an object', { content: { cardPrivateData: press } }],
    ['with broken content and a good value', { content: '{', value: JSON.stringify({ cardPrivateData: press }) }],
    ['of an own template', { content: JSON.stringify({ cardPrivateData: own }) }],
    ['with private data of the user', { content: JSON.stringify({ userPrivateData: own }) }],
    [
      'with parameters at the top',
      { content: JSON.stringify({ actionId: 'feedback_up', params: { replyId: 'reply-1' } }) },
    ],
    ['in action data', { content: JSON.stringify({ actionData: { cardPrivateData: own } }) }],
    ['named by a parameter', { content: JSON.stringify({ params: { action: 'feedback_up', replyId: 'reply-1' } }) }],
  ])('is read %s', (_, over) => {
    expect(parseCardCallback(callback(over))).toEqual({
      dedupeKey: 'card:card-1:FAKEstaff:helpful',
      channel: 'dingtalk',
      conversationId: 'cidFAKE==',
      sender: { id: 'FAKEstaff', name: '' },
      replyId: 'reply-1',
      verdict: 'helpful',
    });
  });

  it.each([
    ['another button', { content: JSON.stringify({ cardPrivateData: { actionIds: ['open'], params: {} } }) }],
    ['a button without a reply', { content: JSON.stringify({ cardPrivateData: { actionIds: ['feedback_up'] } }) }],
    ['no card', { outTrackId: undefined, content: JSON.stringify({ cardPrivateData: press }) }],
    ['nothing', {}],
  ])('is not read from %s', (_, over) => {
    expect(parseCardCallback(callback(over))).toBeNull();
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (content, value) => {
        expect(parseCardCallback(callback({ content, value }))).toBeNull();
      }),
    );
  });
});
