import type { InboundMessage } from '../../channel/inbound-message.ts';
import type { ReplyBlock } from '../../channel/outgoing-reply.ts';

/** What a command is called with. Who and where have been admitted. */
export interface CommandCall {
  readonly message: InboundMessage;
  /** What stands after the command's name; empty for most. */
  readonly words: string;
  /** The collections that may be shown here: a command shows, names and counts nothing else. */
  readonly collections: readonly string[];
  readonly isAdministrator: boolean;
  /** Whose memory it is; null for people outside the organisation in a group. */
  readonly speaker: string | null;
}

/** What a command says: paragraphs and other blocks. */
export type CommandAnswer = readonly (string | ReplyBlock)[];

/** Something the bot does when told, besides answering questions. Rooms add theirs through `composeBot`. */
export interface Command {
  /** For the audit log: `command:<name>`. */
  readonly name: string;
  /** The words after the command when the text is one, mostly ''; null when it is something else. */
  match(text: string): string | null;
  /** One line of the help; null for what is not offered to everybody. */
  readonly help: string | null;
  /** True for what an administrator may do in a group that is not admitted, with no collection to be seen there. */
  readonly beforeAdmission?: boolean;
  run(call: CommandCall): Promise<CommandAnswer>;
}
