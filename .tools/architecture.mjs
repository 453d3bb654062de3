// Who may import whom, as dependency-cruiser reads it; CONTRIBUTING.md says it in words. test/repository breaks each rule
// on purpose and sees it reported.

const TYPES_ONLY = ['type-only', 'pre-compilation-only'];
/** Folders of the Worker that are no feature: they serve all features. Any other folder is one, as soon as it is there. */
const SHARED = 'access|crypto|db|demo|events|http|pages';

/** A rule that fails the check. `from` and `to` are dependency-cruiser's own restrictions. */
function forbid(name, comment, from, to) {
  return { name, comment, severity: 'error', from, to };
}

export default {
  forbidden: [
    forbid('no-cycles', 'Modules do not import each other in a circle.', {}, { circular: true }),
    forbid(
      'everything-resolves',
      'An import names something that is there.',
      {},
      { couldNotResolve: true, pathNot: '^(cloudflare|node):' },
    ),
    forbid(
      'sdk-imports-nobody',
      'The SDK is what the programs agree on: it knows neither of them.',
      { path: '^sdk/' },
      { path: '^(worker|widget|test|\\.tools)/' },
    ),
    forbid('routes-import-nothing', 'sdk/routes.ts is the spine.', { path: '^sdk/routes\\.ts$' }, { path: '.' }),
    forbid(
      'sdk-has-no-dependencies',
      'The published client has no run-time dependencies.',
      { path: '^sdk/(?!contract/)' },
      { path: 'node_modules/', dependencyTypesNot: TYPES_ONLY },
    ),
    forbid(
      'widget-knows-the-sdk-only',
      'The widget talks to the Worker through the SDK.',
      { path: '^widget/' },
      { path: '^(worker|test|\\.tools)/' },
    ),
    forbid(
      'worker-takes-templates-only',
      'From the widget the Worker takes views and styles, nothing that needs a browser.',
      { path: '^worker/' },
      { path: '^widget/(?!views/|styles/)' },
    ),
    forbid(
      'worker-stands-alone',
      'Programs do not import tests or tools.',
      { path: '^worker/' },
      { path: '^(test|\\.tools)/' },
    ),
    forbid(
      'zod-stays-on-the-server',
      'zod never reaches a browser.',
      { path: '^(sdk/(?!contract/)|widget/)' },
      { path: '(^sdk/contract/|node_modules/zod)', dependencyTypesNot: TYPES_ONLY },
    ),
    forbid(
      'lit-stays-in-templates',
      'Lit is for the widget, the hosted pages and the console.',
      { path: '^worker/', pathNot: '^worker/console/|/pages/|/(pages|console|filter-form)\\.ts$' },
      { path: 'node_modules/(lit|lit-html|lit-element|@lit|@lit-labs)/' },
    ),
    forbid(
      'rules-are-pure',
      'In a feature folder only routes, store, table, pages and console build queries with drizzle or speak Hono.',
      {
        path: `^worker/(?!(${SHARED})/)[^/]+/`,
        pathNot: ['/pages/', '-store\\.ts$', '/(routes|store|table|pages|console|mailbox)\\.ts$'],
      },
      { path: 'node_modules/(hono|drizzle-orm)/' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(sdk/)?dist/' },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'] },
  },
};
