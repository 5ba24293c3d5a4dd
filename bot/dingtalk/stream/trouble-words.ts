import type { ConnectionTrouble } from './kept-connection.ts';

const CREDENTIALS =
  '钉钉不认可应用凭证：请检查 Client ID 和 Client Secret 是否抄对、应用是否已停用。程序每 5 分钟再试一次。';
const NETWORK =
  '连不上钉钉：请检查网络和防火墙（须放行钉钉接口和 wss-open-connection 域名的 443 端口）。程序会不断重试。';
const PLATFORM = '钉钉网关暂时出错，程序会不断重试。';

const WORDS: Readonly<Record<ConnectionTrouble, string>> = {
  credentials: CREDENTIALS,
  token: CREDENTIALS,
  rejected: CREDENTIALS,
  quota: '钉钉限制了连接次数，程序稍后自动重试。',
  busy: PLATFORM,
  server: PLATFORM,
  unreachable: NETWORK,
  broken: NETWORK,
  lost: '与钉钉的连接断开，正在重连。',
};

/** What whoever runs the bot reads about a connection that does not stand. */
export const troubleWords = (trouble: ConnectionTrouble): string => WORDS[trouble];
