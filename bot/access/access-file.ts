import { readFileSync, statSync } from 'node:fs';
import type { Logger } from '#core/logger.ts';
import { type AccessRules, NO_RULES, parseAccessRules } from './access-rules.ts';

/** What the file says at the moment it is asked. */
export interface AccessFile {
  rules(): AccessRules;
  /** What is wrong with the file, in Chinese; empty when it is in order or not there. */
  problems(): readonly string[];
}

interface Reading {
  readonly version: string | null;
  readonly rules: AccessRules;
  readonly problems: readonly string[];
}

const NOT_THERE: Reading = { version: null, rules: NO_RULES, problems: [] };

/**
 * Watches `access.json` by its date, size and place on the disk. A file that can not be understood admits no group and
 * gives nobody more than the public documents: rules that were taken back must not live on because of a missing comma.
 */
export const createAccessFile = (path: string, logger: Logger): AccessFile => {
  let last = NOT_THERE;
  const current = (): Reading => {
    const version = versionOf(path);
    if (version === last.version) return last;
    last = version === null ? NOT_THERE : read(path, version);
    if (last.problems.length > 0) logger.error({ problems: last.problems }, 'access-file-invalid');
    else logger.info({ groups: last.rules.groups.length, people: last.rules.people.length }, 'access-file-read');
    return last;
  };
  return { rules: () => current().rules, problems: () => current().problems };
};

const versionOf = (path: string): string | null => {
  const status = statSync(path, { bigint: true, throwIfNoEntry: false });
  return status ? `${status.mtimeNs} ${status.size} ${status.ino}` : null;
};

const read = (path: string, version: string): Reading => {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return { version, rules: NO_RULES, problems: ['文件读不出来，请检查权限'] };
  }
  const parsed = parseAccessRules(text);
  return 'rules' in parsed
    ? { version, rules: parsed.rules, problems: [] }
    : { version, rules: NO_RULES, problems: parsed.problems };
};
