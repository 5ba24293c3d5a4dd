import { z } from 'zod';
import { PUBLIC_COLLECTION } from '#store';

const channel = z.enum(['dingtalk', 'slack']);
const id = z.string().min(1).max(200);
const collections = z
  .array(z.string().regex(/^[\p{L}\p{N}_-]{1,40}$/u))
  .min(1)
  .default([PUBLIC_COLLECTION]);

const accessSchema = z.strictObject({
  /** People who may add documents and admit groups, by channel and the platform's id. */
  administrators: z.partialRecord(channel, z.array(id)).default({}),
  /** Groups that are answered, each with what everyone in it may see. */
  groups: z
    .array(z.strictObject({ channel, conversationId: id, name: z.string().max(100).optional(), collections }))
    .default([]),
  /** People who may see more than the public documents, in a chat of their own. */
  people: z
    .array(z.strictObject({ channel, userId: id, name: z.string().max(100).optional(), collections }))
    .default([]),
});

/** The rules of `access.json`; without the file there are no groups and nobody sees more than the public documents. */
export type AccessRules = z.infer<typeof accessSchema>;

export const NO_RULES: AccessRules = accessSchema.parse({});

/** Reads the text of `access.json`. The problems name the place and what is wrong there, in Chinese. */
export const parseAccessRules = (
  text: string,
): { readonly rules: AccessRules } | { readonly problems: readonly string[] } => {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    return { problems: ['不是正确的 JSON，请检查逗号、引号和括号'] };
  }
  const parsed = accessSchema.safeParse(value, { error: z.locales.zhCN().localeError });
  if (parsed.success) return { rules: parsed.data };
  return { problems: parsed.error.issues.map(({ path, message }) => `${path.join('.') || '整个文件'}：${message}`) };
};
