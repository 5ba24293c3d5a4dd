/** Refusals that stay until a person changes the settings, in Chinese for whoever runs the bot. */
const REFUSALS: Readonly<Record<string, string>> = {
  not_authed: '没有提供令牌',
  invalid_auth: '令牌不正确',
  account_inactive: '令牌所属的账号或应用已停用',
  user_removed_from_team: '令牌所属的账号已被移出工作区',
  team_disabled: '工作区已停用',
  token_revoked: '令牌已被吊销',
  token_expired: '令牌已过期',
  not_allowed_token_type: '令牌种类不对，两个令牌可能填反了',
  missing_scope: '令牌缺少权限',
};

/** Says what a person has to mend; null when the code is one that trying again may mend. */
export const describeRefusal = (code: string | null): string | null =>
  code !== null && Object.hasOwn(REFUSALS, code) ? `${REFUSALS[code]}（${code}）` : null;
