/** What an organisation enters to connect its DingTalk app. */
export interface DingtalkSettings {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Mostly equal to `clientId`. */
  readonly robotCode: string;
  /** `https://api.dingtalk.com`; international tenants use `api.dingtalk.io`. Receives the secret: https or loopback only. */
  readonly apiBase: string;
  /** `https://oapi.dingtalk.com` or `.io`: file uploads. */
  readonly oapiBase: string;
  /** A card template switches AI cards on; null answers in plain markdown, which costs no paid API calls. */
  readonly cardTemplateId: string | null;
  /** Simultaneous connections of this process; 2 survive the loss of one without losing a message. */
  readonly connections: number;
}
