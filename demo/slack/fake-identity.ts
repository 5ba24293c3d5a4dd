/** Who is who at the fake. */
export interface FakeIdentity {
  readonly botToken: string;
  readonly appToken: string;
  readonly teamId: string;
  readonly appId: string;
  readonly botUserId: string;
  readonly botId: string;
}

export const FAKE_IDENTITY: FakeIdentity = {
  botToken: 'xoxb-fake-bot-token',
  appToken: 'xapp-fake-app-token',
  teamId: 'T0FAKE',
  appId: 'A0FAKE',
  botUserId: 'U0BOT',
  botId: 'B0BOT',
};
