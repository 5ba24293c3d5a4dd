import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Config } from '#core/config.ts';
import type { StoreStatistics } from '#store';
import { messageOf } from '../message-of.ts';
import type { HealthCheck } from './health-check.ts';

/** Oldest Node.js that runs Wenhao; the same as `engines` in package.json. */
const OLDEST_NODE = [20, 19] as const;

/** What `doctor` looks at. Nothing of it is changed. */
export interface HealthSubjects {
  readonly dataFolder: string;
  readonly config: Pick<Config, 'dataFolder' | 'logLevel' | 'colourAllowed'>;
  /** As in `process.versions.node`. */
  readonly nodeVersion: string;
  readonly version: string;
  /** Founding documents that come with the package: names of files. */
  readonly seeds: readonly string[];
  readonly embedderId: () => Promise<string>;
  /** Null where there is no store yet. */
  readonly inspectStore: () => Promise<StoreStatistics | null>;
}

/** Looks at everything an answer depends on. */
export const checkHealth = async (subjects: HealthSubjects): Promise<readonly HealthCheck[]> => [
  checkNode(subjects.nodeVersion),
  { id: 'version', name: '文号版本', status: 'ok', detail: subjects.version },
  checkSettings(subjects),
  await checkFolder(subjects.dataFolder),
  await checkStore(subjects.inspectStore),
  await checkEmbedder(subjects.embedderId),
  checkSeeds(subjects.seeds),
];

const checkNode = (nodeVersion: string): HealthCheck => {
  const [major = 0, minor = 0] = nodeVersion.split('.').map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_NODE;
  const recent = major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
  const detail = recent ? nodeVersion : `${nodeVersion}，太旧。请安装 ${OLDEST_NODE.join('.')} 或更新的版本。`;
  return { id: 'node', name: 'Node.js', status: recent ? 'ok' : 'broken', detail };
};

const checkSettings = ({ config }: HealthSubjects): HealthCheck => ({
  id: 'settings',
  name: '设置',
  status: 'ok',
  detail: `WENHAO_DATA=${config.dataFolder}　WENHAO_LOG_LEVEL=${config.logLevel}　颜色${config.colourAllowed ? '开' : '关'}`,
});

const checkFolder = async (dataFolder: string): Promise<HealthCheck> => {
  const folder = resolve(dataFolder);
  const base = { id: 'folder', name: '数据文件夹' };
  const found = await stat(folder).catch(() => null);
  if (found && !found.isDirectory()) {
    return { ...base, status: 'broken', detail: `${folder} 是文件，不是文件夹。请用 --data 另选。` };
  }
  const target = found ? folder : await nearestFolder(folder);
  if (!(await isWritable(target))) {
    return { ...base, status: 'broken', detail: `${target} 不可写。请检查权限，或用 --data 另选。` };
  }
  return found
    ? { ...base, status: 'ok', detail: `${folder}，可写` }
    : { ...base, status: 'absent', detail: `${folder} 还没有，首次提问时建立` };
};

/** The folder in which the missing ones would be made. */
const nearestFolder = async (folder: string): Promise<string> => {
  const parent = dirname(folder);
  if (parent === folder || (await stat(parent).catch(() => null))) return parent;
  return nearestFolder(parent);
};

const isWritable = (path: string): Promise<boolean> =>
  access(path, constants.W_OK).then(
    () => true,
    () => false,
  );

const checkStore = async (inspectStore: HealthSubjects['inspectStore']): Promise<HealthCheck> => {
  const base = { id: 'store', name: '文件库' };
  try {
    const statistics = await inspectStore();
    if (statistics === null) return { ...base, status: 'absent', detail: '还没有，首次提问时建立' };
    const { location, schemaVersion, documents, passages, vectorIndexWasFresh } = statistics;
    const index = vectorIndexWasFresh ? '' : '；向量索引已重建';
    const detail = `${location}，结构版本 ${schemaVersion}，文件 ${documents} 份，段落 ${passages} 个${index}`;
    return { ...base, status: 'ok', detail };
  } catch (error) {
    return { ...base, status: 'broken', detail: messageOf(error).replaceAll('\n', ' ') };
  }
};

const checkEmbedder = async (embedderId: HealthSubjects['embedderId']): Promise<HealthCheck> => {
  const base = { id: 'embedder', name: '向量模型' };
  try {
    return { ...base, status: 'ok', detail: await embedderId() };
  } catch (error) {
    return { ...base, status: 'broken', detail: messageOf(error).replaceAll('\n', ' ') };
  }
};

const checkSeeds = (seeds: readonly string[]): HealthCheck => {
  const base = { id: 'seeds', name: '首批文件' };
  return seeds.length > 0
    ? { ...base, status: 'ok', detail: `${seeds.length} 份` }
    : { ...base, status: 'broken', detail: '安装目录里没有 seeds/*.txt。请重新安装。' };
};
