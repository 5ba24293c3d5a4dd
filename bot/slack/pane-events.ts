import type { Sender } from '../channel/inbound-message.ts';
import type { OutgoingReply } from '../channel/outgoing-reply.ts';
import { callSlack } from './deliver/call-slack.ts';
import type { PaneEvents } from './register-listeners.ts';
import { renderHome } from './render/render-home.ts';
import type { SlackParts } from './slack-parts.ts';

/** A question the assistant pane offers to start with. */
export interface SuggestedPrompt {
  readonly title: string;
  readonly message: string;
}

/** Slack shows four at most. */
const MOST_PROMPTS = 4;

/** Fills the home page and the assistant pane when people open them. */
export const createPaneEvents = ({
  parts,
  home,
  prompts,
  track,
}: {
  readonly parts: SlackParts;
  /** Help, and the documents this person may see. */
  readonly home: (sender: Sender) => Promise<OutgoingReply>;
  readonly prompts: readonly SuggestedPrompt[];
  /** Takes work that goes on after the event was acknowledged. */
  readonly track: (work: Promise<unknown>) => void;
}): PaneEvents => {
  const publishHome = async (sender: Sender): Promise<void> => {
    try {
      const view = renderHome(await home(sender));
      await callSlack(parts, 'views.publish', () => parts.web.views.publish({ user_id: sender.id ?? '', view }));
    } catch (error) {
      parts.logger.error({ event: 'slack-home-failed', reason: error instanceof Error ? error.name : 'unknown' });
    }
  };
  const offerPrompts = async (channel: string, threadId: string): Promise<void> => {
    const [first, ...others] = prompts.slice(0, MOST_PROMPTS).map(({ title, message }) => ({ title, message }));
    if (first === undefined) return;
    await callSlack(parts, 'assistant.threads.setSuggestedPrompts', () =>
      parts.web.assistant.threads.setSuggestedPrompts({
        channel_id: channel,
        thread_ts: threadId,
        title: '可以这样问',
        prompts: [first, ...others],
      }),
    );
  };
  return {
    homeOpened: (sender) => track(publishHome(sender)),
    paneOpened: ({ channel, threadId }) => track(offerPrompts(channel, threadId)),
  };
};
