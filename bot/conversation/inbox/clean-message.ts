import { maskPersonalData } from '#core/personal-data.ts';
import type { InboundMessage } from '../../channel/inbound-message.ts';
import { withoutInvisible } from '../../channel/without-invisible.ts';

/** Far above what is answered, so that the answer can say how much too long it was. */
const LONGEST_TEXT = 20_000;
const LONGEST_QUOTED = 4_000;
const LONGEST_NAME = 200;
const MOST_FILES = 10;

/** The bot's name typed or pasted as plain text, which no platform takes for a mention. */
const TYPED_MENTION = /^(?:[@＠](?:文号|wenhao)[\s,，:：]*)+/iu;

/**
 * The message as it is kept and answered: bounded, without what can not be seen, and with phone and ID numbers masked
 * before anything is written. What only the channel reads back (`values`, `handle`) is left as it is.
 */
export const cleanMessage = (message: InboundMessage): InboundMessage => ({
  ...message,
  sender: { ...message.sender, name: clean(message.sender.name, LONGEST_NAME) },
  conversationTitle: message.conversationTitle === null ? null : clean(message.conversationTitle, LONGEST_NAME),
  text: clean(message.text, LONGEST_TEXT).replace(TYPED_MENTION, ''),
  quotedText: message.quotedText === null ? null : clean(message.quotedText, LONGEST_QUOTED) || null,
  files: message.files.slice(0, MOST_FILES).map((file) => ({ ...file, name: clean(file.name, LONGEST_NAME) })),
});

const clean = (text: string, limit: number): string =>
  maskPersonalData(
    withoutInvisible(text.slice(0, limit))
      .replace(/\p{Surrogate}/gu, '')
      .trim(),
  );
