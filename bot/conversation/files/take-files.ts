import { AppError } from '#core/errors.ts';
import type { Logger } from '#core/logger.ts';
import type { Channel } from '../../channel/channel.ts';
import type { ChannelName, InboundFile, InboundMessage } from '../../channel/inbound-message.ts';
import type { DocumentIntake, TakenDocument } from './document-intake.ts';
import type { OfferedFiles } from './offered-files.ts';

/** What is said to files and about them, one paragraph each. */
export interface FileDesk {
  /** To a message that brings files. */
  receive(
    message: InboundMessage,
    by: { readonly isAdministrator: boolean; readonly speaker: string | null },
  ): readonly string[];
  /** Takes the files that wait for this person's word; null when none do. */
  confirm(message: InboundMessage, speaker: string): Promise<readonly string[] | null>;
  /** True for the word that `receive` asks for. */
  isConfirmation(text: string): boolean;
}

const CONFIRMATION = /^[\s“"]*(?:确认)?收录(?:吧|了)?[\s”"。！!]*$/u;

interface FileParts {
  readonly documents: DocumentIntake;
  readonly offered: OfferedFiles;
  readonly channels: ReadonlyMap<ChannelName, Channel>;
  readonly logger: Logger;
}

/** Files are taken only from administrators in single chats, and only after they said so. */
export const createFileDesk = (parts: FileParts): FileDesk => {
  const { documents, offered } = parts;
  return {
    receive: (message, { isAdministrator, speaker }) => {
      if (message.isGroup) return ['文件请在和我的单聊里发给我；群里可以直接提问。'];
      if (!isAdministrator || speaker === null) {
        return ['收录文件要由管理员办理。已收录的文件可以直接提问，例如：“26号文的主要目标是什么”。'];
      }
      const readable = message.files.filter((file) => documents.endings.includes(endingOf(file)));
      const refused = message.files
        .filter((file) => !readable.includes(file))
        .map((file) => cannotRead(file, documents));
      if (readable.length === 0) return refused.length > 0 ? refused : ['没有收到文件，请重新发送一次。'];
      offered.offer(speaker, readable);
      const names = readable.map((file) => `《${bareName(file)}》`).join('、');
      return [...refused, `收录${names}？回复“收录”确认，10分钟内有效。涉密文件、内部文件请勿发送。`];
    },
    confirm: async (message, speaker) => {
      const files = offered.take(speaker);
      if (files.length === 0) return null;
      const said: string[] = [];
      for (const file of files) said.push(await takeOne(parts, message, file));
      return said;
    },
    isConfirmation: (text) => CONFIRMATION.test(text),
  };
};

const takeOne = async (parts: FileParts, { address }: InboundMessage, file: InboundFile): Promise<string> => {
  const { channels, documents, logger } = parts;
  const failed = `《${bareName(file)}》没有取到`;
  try {
    const bytes = await channels.get(address.channel)?.fetchFile(file, documents.limitBytes);
    return bytes ? describe(file, await documents.take({ name: file.name, bytes })) : `${failed}，请重新发送一次。`;
  } catch (error) {
    if (error instanceof AppError && error.code === 'file-too-large')
      return `${failed}：超过 ${megabytes(documents)} MB。`;
    if (!(error instanceof AppError)) logger.error({ err: error }, 'file-fetch-fail');
    return `${failed}，请重新发送一次。`;
  }
};

const endingOf = ({ name }: InboundFile): string => /\.([^.]+)$/u.exec(name)?.[1]?.toLowerCase() ?? '';

const bareName = ({ name }: InboundFile): string =>
  name
    .replace(/\.[^.]+$/u, '')
    .replaceAll('《', '')
    .replaceAll('》', '');

const megabytes = ({ limitBytes }: DocumentIntake): number => Math.floor(limitBytes / 1_048_576);

const cannotRead = (file: InboundFile, { endings }: DocumentIntake): string => {
  const ending = endingOf(file);
  return `《${bareName(file)}》${ending === '' ? '没有扩展名' : `是 ${ending} 文件`}，暂时读不了，请另存为下面的一种再发：${endings.join('、')}。`;
};

const describe = (file: InboundFile, taken: TakenDocument): string => {
  const name = `《${taken.title ?? bareName(file)}》${taken.documentNumber === null ? '' : `（${taken.documentNumber}）`}`;
  switch (taken.outcome) {
    case 'added':
      return `已收录${name}：${taken.passages}段，${taken.obligations}项任务，现在可以提问了。`;
    case 'replaced':
      return `已收录${name}的新版本：${taken.passages}段，${taken.obligations}项任务；旧版本存为历史。`;
    case 'unchanged':
      return `${name}以前已经收录，没有变化。`;
    case 'refused':
      // Its name may be as secret as its content.
      return `这份文件没有收录，也没有留存：${taken.problem ?? '文件带有密级标志'}。`;
    default:
      return `《${bareName(file)}》没有收录：${taken.problem ?? '文件读不了'}。`;
  }
};
