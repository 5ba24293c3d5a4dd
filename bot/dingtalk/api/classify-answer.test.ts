import { describe, expect, it } from 'vitest';
import { classifyAnswer } from './classify-answer.ts';

describe('an answer of DingTalk', () => {
  it.each([
    [200, null, null],
    [200, '0', null],
    [200, '130101', 'quota'],
    [200, '90020', 'quota'],
    [200, '40014', 'token'],
    [200, '300001', 'rejected'],
    [401, 'InvalidAuthentication', 'token'],
    [401, 'authFailed', 'credentials'],
    [400, 'invalidClientIdOrSecret', 'credentials'],
    [400, 'invalidParameter.robotCode.empty', 'rejected'],
    [403, 'Forbidden.AccessDenied.AccessTokenPermissionDenied', 'rejected'],
    [403, 'Forbidden.AccessDenied.QpsLimitForAppkeyAndApi', 'quota'],
    [403, 'Forbidden.AccessDenied.ApiCountLimitForOrg', 'quota'],
    [429, null, 'quota'],
    [503, null, 'busy'],
    [500, 'system.error', 'server'],
    [302, null, 'rejected'],
  ])('with status %i and code %s is %s', (status, code, kind) => {
    expect(classifyAnswer({ status, code })).toBe(kind);
  });
});
