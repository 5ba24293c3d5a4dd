/** What an installation decides about its Slack app. */
export interface SlackSettings {
  /** `xoxb-…`: reads and writes as the bot. Secret. */
  readonly botToken: string;
  /** `xapp-…` with the scope `connections:write`: opens sockets. Secret. */
  readonly appToken: string;
  /** Base of the Web API, ending in a slash. https, or http on a loopback address; both tokens are sent there. */
  readonly apiUrl: string;
  /** Sockets kept open at once. Slack allows ten per app over all processes. */
  readonly connections: number;
  /** The slash command of the app's manifest, with its slash. */
  readonly command: string;
  /** Whether answers in threads are written piece by piece (chat.startStream). */
  readonly streaming: boolean;
}
