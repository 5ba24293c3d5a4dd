import { PUBLIC_COLLECTION } from '#store';
import type { AccessFile } from './access-file.ts';
import type { AccessPolicy, Admission } from './access-policy.ts';
import type { AdmittedGroups } from './admitted-groups.ts';

const PUBLIC_ONLY: Admission = { kind: 'admitted', collections: [PUBLIC_COLLECTION] };

/**
 * The policy of one office. In a group only what everyone in it may see is used, whoever asks; a person's own rights
 * count in a chat of their own. The file goes before what was admitted in the group itself.
 */
export const createAccessPolicy = ({
  file,
  admittedGroups,
}: {
  readonly file: AccessFile;
  readonly admittedGroups: Pick<AdmittedGroups, 'has'>;
}): AccessPolicy => ({
  admit: ({ address: { channel, conversationId }, isGroup, sender }) => {
    const { groups, people } = file.rules();
    if (isGroup) {
      const group = groups.find((one) => one.channel === channel && one.conversationId === conversationId);
      if (group) return { kind: 'admitted', collections: group.collections };
      return admittedGroups.has(channel, conversationId) ? PUBLIC_ONLY : { kind: 'unknown-group' };
    }
    const person = people.find((one) => one.channel === channel && one.userId === sender.id);
    return person ? { kind: 'admitted', collections: person.collections } : PUBLIC_ONLY;
  },
  isAdministrator: (channel, { id }) => id !== null && (file.rules().administrators[channel] ?? []).includes(id),
});
