import { z } from 'zod';
import type { Logger } from '#core/logger.ts';
import type { SendOutcome } from '../../channel/channel.ts';
import type { OutgoingFile } from '../../channel/outgoing-reply.ts';
import { describeError } from '../api/describe-error.ts';
import { DingtalkError } from '../api/dingtalk-error.ts';
import type { OpenApi } from '../api/open-api.ts';
import type { ReplyTarget } from '../reply-target.ts';
import type { DeliverMessage } from './deliver-message.ts';

/** Uploads a file and sends it into the conversation; never rejects. */
export type DeliverFile = (target: ReplyTarget, file: OutgoingFile) => Promise<SendOutcome>;

/** The platform's limit for `media/upload` of type `file`. */
const FILE_BYTES = 20 * 1024 * 1024;
const NAME_CHARACTERS = 80;

const uploaded = z.looseObject({ media_id: z.string().min(1) });

/** A name without anything a file system or a multipart header could misread; the ending stays. */
const fileNameOf = (name: string): { readonly fileName: string; readonly fileType: string } => {
  const clean = name.replace(/[\u0000-\u001f\u007f"\\/:*?<>|]/gu, ' ').trim() || '文件';
  const dot = clean.lastIndexOf('.');
  const fileType = dot > 0 ? clean.slice(dot + 1) : 'file';
  const stem = dot > 0 ? clean.slice(0, dot) : clean;
  return { fileName: `${stem.slice(0, NAME_CHARACTERS)}.${fileType}`, fileType };
};

/** Makes the delivery of files: https://open.dingtalk.com/document/orgapp/upload-media-files */
export const createDeliverFile = ({
  openApi,
  deliver,
  logger,
}: {
  readonly openApi: OpenApi;
  readonly deliver: DeliverMessage;
  readonly logger: Logger;
}): DeliverFile => {
  const upload = async (fileName: string, { bytes, mediaType }: OutgoingFile): Promise<string> => {
    if (bytes.byteLength > FILE_BYTES) throw new DingtalkError('rejected', 'FILE_TOO_LARGE');
    const answer = await openApi.upload('/media/upload?type=file', () => {
      const form = new FormData();
      form.append('type', 'file');
      form.append('media', new Blob([Uint8Array.from(bytes)], { type: mediaType }), fileName);
      return form;
    });
    const parsed = uploaded.safeParse(answer);
    if (!parsed.success) throw new DingtalkError('server', 'UPLOAD_ANSWER', 200);
    return parsed.data.media_id;
  };

  return async (target, file) => {
    const { fileName, fileType } = fileNameOf(file.name);
    try {
      const mediaId = await upload(fileName, file);
      return await deliver(target, { msgKey: 'sampleFile', param: { mediaId, fileName, fileType } });
    } catch (error) {
      logger.warn(describeError(error), 'dingtalk-upload-failed');
      return 'failed';
    }
  };
};
