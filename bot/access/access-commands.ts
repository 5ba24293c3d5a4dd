import type { Clock } from '#core/clock.ts';
import type { Command } from '../conversation/commands/command.ts';
import { matchWords } from '../conversation/commands/match-words.ts';
import type { AdmittedGroups } from './admitted-groups.ts';

/** Opening and closing a group from inside it, for administrators. */
export const accessCommands = ({
  admittedGroups,
  clock,
}: {
  readonly admittedGroups: AdmittedGroups;
  readonly clock: Clock;
}): readonly Command[] => [
  {
    name: 'admit',
    match: matchWords({ slash: 'admit', forms: ['开通本群', '启用本群'] }),
    help: null,
    beforeAdmission: true,
    run: async ({ message: { address, isGroup }, isAdministrator }) => {
      if (!isGroup) return ['请在要开通的群里发送。'];
      if (!isAdministrator) return ['只有管理员可以开通。'];
      const isNew = admittedGroups.admit(address.channel, address.conversationId, clock());
      return [isNew ? '本群已开通，可以查询公开文件。发送“帮助”看用法。' : '本群已经开通。'];
    },
  },
  {
    name: 'dismiss',
    match: matchWords({ slash: 'dismiss', forms: ['停用本群', '关闭本群'] }),
    help: null,
    run: async ({ message: { address, isGroup }, isAdministrator }) => {
      if (!isGroup) return ['请在要停用的群里发送。'];
      if (!isAdministrator) return ['只有管理员可以停用。'];
      const wasHere = admittedGroups.dismiss(address.channel, address.conversationId);
      return [wasHere ? '本群已停用。' : '本群登记在 access.json 里，请在那里删去。'];
    },
  },
];
