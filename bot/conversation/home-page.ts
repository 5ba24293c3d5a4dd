import { restrictStore } from '#store';
import type { AccessPolicy } from '../access/access-policy.ts';
import type { ChannelName, Sender } from '../channel/inbound-message.ts';
import type { OutgoingReply } from '../channel/outgoing-reply.ts';
import { documentName } from '../cli/document-name.ts';
import type { Library } from '../cli/library.ts';
import { INTRODUCTION } from './commands/create-commands.ts';
import { plainReply } from './reply/plain-reply.ts';

/** The page for one person: what the bot is for, and the documents this person may see in a chat of their own. */
export const homePage = async ({
  library,
  access,
  channel,
  sender,
  id,
}: {
  readonly library: Library;
  readonly access: AccessPolicy;
  readonly channel: ChannelName;
  readonly sender: Sender;
  readonly id: string;
}): Promise<OutgoingReply> => {
  const address = { channel, conversationId: '', threadId: null, values: {} };
  const admission = access.admit({ address, isGroup: false, sender });
  const collections = admission.kind === 'admitted' ? admission.collections : [];
  const documents = await restrictStore(library.store, collections).documents();
  return plainReply(id, INTRODUCTION, `可以查的文件（${documents.length} 份）：`, {
    kind: 'list',
    items: documents.map(({ document }) => documentName(document)),
  });
};
