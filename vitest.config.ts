import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{core,store,ingest,rag,bot,eval,test}/**/*.test.ts'],
    reporters: ['default', './test/support/closing-line-reporter.ts'],
    testTimeout: 30_000,
  },
});
