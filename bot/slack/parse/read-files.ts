import type { InboundFile, InboundKind } from '../../channel/inbound-message.ts';
import type { SlackFile } from './slack-message.ts';

const MEDIA = /^(?:image|video|audio)\//u;

const transcriptOf = ({ subtype, transcription }: SlackFile): string | null =>
  subtype === 'slack_audio' && transcription?.status === 'complete' ? (transcription.preview?.content ?? null) : null;

const toInboundFile = (file: SlackFile): InboundFile => ({
  name: file.name ?? file.id,
  sizeBytes: file.size ?? null,
  // The address is looked up by the id when the event does not carry it (files of other organisations).
  handle: { fileId: file.id, url: file.url_private_download ?? '' },
});

/** Sorts what came with a message: documents are handed in, a voice clip's words count as text, pictures do not. */
export const readFiles = (
  text: string,
  files: readonly SlackFile[],
): { readonly kind: InboundKind; readonly text: string; readonly files: readonly InboundFile[] } => {
  const documents = files.filter(({ mimetype }) => !MEDIA.test(mimetype ?? ''));
  if (documents.length > 0) return { kind: 'file', text, files: documents.map(toInboundFile) };
  const transcript = files.map(transcriptOf).find((words) => words !== null) ?? null;
  if (transcript !== null && text === '') return { kind: 'voice', text: transcript.trim(), files: [] };
  return { kind: files.length > 0 && text === '' ? 'unsupported' : 'text', text, files: [] };
};
