/**
 * Who may import whom, as in the table of the README. Each rule names what a row may NOT import.
 * `tests/infra/import-rules.test.ts` proves that every rule bites.
 */
const rule = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to });

export default {
  forbidden: [
    rule(
      'domain-is-pure',
      { path: '^shared/domain/' },
      { pathNot: ['^shared/domain/', '(^|/)node_modules/zod/', '(^|/)node_modules/temporal-polyfill/'] },
      'The domain imports zod and itself (temporal-polyfill only where jobs alone import it).',
    ),
    rule(
      'faces-are-pure',
      { path: '^shared/(contract|i18n|mail|pages)/' },
      { pathNot: ['^shared/(domain|contract|i18n|mail|pages)/', '(^|/)node_modules/zod/'] },
      'Contract, texts, mails and pages are values.',
    ),
    rule(
      'platform-below-stores',
      { path: '^shared/platform/' },
      { path: ['^shared/stores/', '^functions/', '^infra/', '^site/', '^tests/'] },
      'The platform knows no store and no feature.',
    ),
    rule(
      'stores-know-domain-and-platform',
      { path: '^shared/stores/' },
      { path: ['^shared/(contract|i18n|mail|pages)/(?!mail\\.ts$)', '^functions/', '^infra/', '^site/', '^tests/'] },
      'A store keeps words of the domain (and a mail as a value) and nothing else.',
    ),
    rule(
      'contracts-are-declarations',
      { path: '^functions/[^/]+/(contract[a-z-]*|env)\\.ts$' },
      {
        pathNot: ['^shared/(domain|contract)/', '^functions/[^/]+/contract[a-z-]*\\.ts$', '(^|/)node_modules/zod/'],
      },
      'Infrastructure reads them: no use case behind them.',
    ),
    rule(
      'features-are-strangers',
      { path: '^functions/([^/]+)/' },
      { path: '^functions/([^/]+)/', pathNot: '^functions/$1/' },
      'One feature tells another something by writing a fact, never by calling it.',
    ),
    rule(
      'functions-know-no-infrastructure',
      { path: '^functions/' },
      { path: ['^infra/', '^site/', '^tests/', '(^|/)node_modules/(aws-cdk-lib|constructs|cdk-nag)/'] },
      'A function does not know where it runs.',
    ),
    rule(
      'functions-reach-aws-by-platform',
      { path: '^functions/(?!mail/|shortage/)' },
      { path: '(^|/)node_modules/@aws-sdk/' },
      'SDK clients live in the platform and in what sends and fetches.',
    ),
    rule(
      'infra-reads-declarations',
      { path: '^infra/(?!local/)' },
      {
        path: ['^functions/', '^shared/(platform|stores|i18n|mail|pages)/'],
        pathNot: ['^functions/[^/]+/(contract[a-z-]*|env)\\.ts$'],
      },
      'Infrastructure reads what a feature declares, not how it works.',
    ),
    rule(
      'local-runs-what-synth-wrote',
      { path: '^infra/local/' },
      { path: ['^functions/', '^shared/(platform|stores|i18n|mail|pages)/'] },
      'The local runtime reads templates and bundles, not the program.',
    ),
    rule(
      'site-knows-words-and-contracts',
      { path: '^site/' },
      {
        path: ['^shared/(?!(domain|contract|i18n)/)', '^functions/', '^infra/', '^tests/'],
        pathNot: ['^functions/[^/]+/contract[a-z-]*\\.ts$'],
      },
      'The console speaks to the program over HTTP, in the words of its contracts.',
    ),
    rule(
      'site-is-reached-by-nobody',
      { pathNot: ['^site/', '^tests/'] },
      { path: '^site/' },
      'It is built and served, never imported; its tests alone take parts of it.',
    ),
    rule(
      'console-runs-in-a-browser',
      { path: '^site/console/' },
      { dependencyTypes: ['core'] },
      'There is no node there.',
    ),
    rule(
      'cdk-stays-in-infra',
      { pathNot: ['^infra/', '^tests/'] },
      { path: '(^|/)node_modules/(aws-cdk-lib|constructs|cdk-nag)/' },
      'CDK belongs to infra.',
    ),
    rule('no-cycles', {}, { circular: true }, 'A cycle has no reading order.'),
    rule('nothing-unresolved', {}, { couldNotResolve: true }, 'Every import leads somewhere.'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
