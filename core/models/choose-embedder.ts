import type { Clock } from '../clock.ts';
import type { EmbedderConfig } from '../config/embedder-settings.ts';
import type { Embedder } from './embedder.ts';
import type { FittableEmbedder } from './fittable-embedder.ts';

/** Makes the embedder of the settings. What another one needs is not loaded. */
export const chooseEmbedder = async (config: EmbedderConfig, clock: Clock): Promise<Embedder | FittableEmbedder> => {
  if (config.kind === 'folder') {
    const { createFolderEmbedder } = await import('./folder/create-folder-embedder.ts');
    return createFolderEmbedder(config.folder);
  }
  if (config.kind === 'service') {
    const [{ createServiceEmbedder }, { restAfterFailure }] = await Promise.all([
      import('./service/create-service-embedder.ts'),
      import('./rest-after-failure.ts'),
    ]);
    return restAfterFailure(createServiceEmbedder(config.service), clock);
  }
  const { createLsaEmbedder } = await import('./create-lsa-embedder.ts');
  return createLsaEmbedder();
};
