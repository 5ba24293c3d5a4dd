import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{core,store,ingest,rag,bot,eval,demo,test}/**/*.test.ts'],
    reporters: ['default', './test/support/closing-line-reporter.ts'],
    testTimeout: 30_000,
    // Suites that read the founding documents first do so while others keep every core busy.
    hookTimeout: 60_000,
  },
});
