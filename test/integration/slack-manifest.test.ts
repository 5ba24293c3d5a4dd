import { readFileSync } from 'node:fs';
import type { App } from '@slack/bolt';
import { WebClient } from '@slack/web-api';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createLogger } from '#core/logger.ts';
import { registerListeners } from '../../bot/slack/register-listeners.ts';

const page = readFileSync(new URL('../../docs/slack.md', import.meta.url), 'utf8');

const manifestSchema = z.object({
  features: z.object({ slash_commands: z.array(z.object({ command: z.string() })) }),
  oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }),
  settings: z.object({
    event_subscriptions: z.object({ bot_events: z.array(z.string()) }),
    interactivity: z.object({ is_enabled: z.literal(true) }),
    socket_mode_enabled: z.literal(true),
    token_rotation_enabled: z.literal(false),
  }),
});

/** What the channel listens to, as it tells Bolt. */
const listenedTo = (): { readonly events: readonly string[]; readonly commands: readonly string[] } => {
  const events: string[] = [];
  const commands: string[] = [];
  const app = {
    event: (name: string) => void events.push(name),
    command: (name: string) => void commands.push(name),
    action: () => undefined,
  } as unknown as App;
  registerListeners({
    app,
    identity: { botUserId: 'U', botId: 'B', teamId: 'T' },
    intake: { message: () => 'accepted', feedback: () => 'accepted' },
    lookupWeb: new WebClient(),
    panes: { homeOpened: () => undefined, paneOpened: () => undefined },
    parts: {
      settings: { botToken: '', appToken: '', apiUrl: '', connections: 1, command: '/wenhao', streaming: false },
      logger: createLogger({ level: 'silent' }),
      now: () => 0,
    },
  });
  return { events, commands };
};

describe('the app manifest in docs/slack.md', () => {
  const manifest = manifestSchema.parse(JSON.parse(/```json\n(.+?)```/su.exec(page)?.[1] ?? ''));

  it('subscribes to exactly what the channel listens to', () => {
    const { events, commands } = listenedTo();
    const subscribed = manifest.settings.event_subscriptions.bot_events.map((name) =>
      name.replace('message.im', 'message'),
    );
    expect(subscribed.toSorted()).toEqual(events.toSorted());
    expect(manifest.features.slash_commands.map(({ command }) => command)).toEqual(commands);
  });

  it('asks for no scope that the page does not explain', () => {
    for (const scope of manifest.oauth_config.scopes.bot) expect(page).toContain(`\`${scope}\``);
  });
});
