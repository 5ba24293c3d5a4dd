/** The arrows of ARCHITECTURE.md: two one-way streets that meet at the store. */
module.exports = {
  forbidden: [
    {
      name: 'core-stands-alone',
      comment: 'core/ holds the words everyone uses; if it knew a stage, every stage would depend on that stage.',
      severity: 'error',
      from: { path: '^core/' },
      to: { path: '^(store|ingest|rag|bot|eval)/' },
    },
    {
      name: 'store-knows-only-core',
      comment: 'The store is where ingest and rag meet; it must not know who fills or reads it.',
      severity: 'error',
      from: { path: '^store/' },
      to: { path: '^(ingest|rag|bot|eval)/' },
    },
    {
      name: 'ingest-and-rag-are-strangers',
      comment:
        'Reading documents and answering questions change for different reasons; they share only store and core.',
      severity: 'error',
      from: { path: '^ingest/' },
      to: { path: '^(rag|bot|eval)/' },
    },
    {
      name: 'rag-does-not-read-documents',
      comment: 'An answer may rest only on what the store holds, never on a fresh parse.',
      severity: 'error',
      from: { path: '^rag/' },
      to: { path: '^(ingest|bot|eval)/' },
    },
    {
      name: 'only-main-composes',
      comment: 'Channels hold no policy logic and choose no implementation; bot/main.ts does.',
      severity: 'error',
      from: { path: '^bot/', pathNot: '^bot/(main|compose)[^/]*\\.ts$' },
      to: { path: '^ingest/' },
    },
    {
      name: 'only-main-chooses-the-store',
      comment: 'Outside the entry points the store is known by its port only.',
      severity: 'error',
      from: {
        path: '^(rag|bot|ingest|eval)/',
        pathNot: '^(bot/main|bot/compose[^/]*|ingest/main|eval/main)\\.ts$|\\.test\\.ts$',
      },
      to: { path: '^store/(sqlite|postgres)/' },
    },
    {
      name: 'rooms-have-doors',
      comment: 'Other folders enter ingest/, rag/ and store/ through index.ts, so that the inside can be rearranged.',
      severity: 'error',
      from: { path: '^(core|store|ingest|rag|bot|eval)/', pathNot: '\\.test\\.ts$' },
      // Who may choose the store is the business of `only-main-chooses-the-store`.
      to: { path: '^(ingest|rag|store)/(?!index\\.ts$)', pathNot: ['^$1/', '^store/sqlite/open-sqlite-store\\.ts$'] },
    },
    {
      name: 'demo-is-not-product',
      comment: 'The demos put fake platforms around the real bot; the bot must not know them.',
      severity: 'error',
      from: { path: '^(core|store|ingest|rag|bot|eval)/', pathNot: '\\.test\\.ts$' },
      to: { path: '^demo/' },
    },
    {
      name: 'no-circular',
      comment: 'A circle means that neither file can be read first.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-test-code-in-product',
      comment: 'Fixtures, fakes and development tools are not shipped.',
      severity: 'error',
      from: { path: '^(core|store|ingest|rag|bot)/', pathNot: '\\.test\\.ts$' },
      to: { path: '(^test/|\\.test\\.ts$)' },
    },
    {
      name: 'not-to-dev-dependency',
      comment: 'What the product imports must be installed with it.',
      severity: 'error',
      from: { path: '^(core|store|ingest|rag|bot)/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
