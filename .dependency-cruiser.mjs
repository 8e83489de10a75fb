// Every arrow that docs/architecture.md does not draw is forbidden here, by the name of the rule it breaks.
const folders = ['common', 'core', 'db', 'host', 'electron', 'renderer', 'scripts', 'tests']
const applicationFolders = '^(common|core|db|host|electron|renderer)/'

/** Files that are started, not imported. */
const entries = [
  '^renderer/main\\.tsx$',
  '^host/(main|serve|cli|demo/main)\\.ts$',
  '^host/.*worker\\.ts$',
  '^electron/(main|preload)\\.ts$',
]

const mayImport = {
  common: [],
  db: ['common'],
  core: ['common', 'db/schema'],
  host: ['common', 'core', 'db'],
  electron: ['common'],
  renderer: ['common'],
}

const missingArrows = Object.entries(mayImport).map(([folder, allowed]) => ({
  name: `${folder}-imports-only-${allowed.length > 0 ? allowed.join('-').replace('/', '-') : 'itself'}`,
  severity: 'error',
  from: { path: `^${folder}/` },
  to: {
    path: `^(${folders.join('|')})/`,
    pathNot: [folder, ...allowed].map((name) => `^${name}/`),
  },
}))

/** @param {string} name */
const packageOf = (name) => `node_modules/${name}/`

/**
 * One file or folder, and nobody else, imports these packages.
 * @param {string} name
 * @param {string[]} packages
 * @param {string} importer
 */
const onlyImporter = (name, packages, importer) => ({
  name,
  severity: 'error',
  from: { pathNot: importer },
  to: { path: packages },
})

/**
 * All the packages that a folder may use.
 * @param {string} folder
 * @param {string[]} packages
 */
const onlyPackages = (folder, packages) => ({
  name: `${folder}-packages`,
  severity: 'error',
  from: { path: `^${folder}/` },
  to: { path: 'node_modules/', pathNot: packages.map(packageOf) },
})

const atelierSide = '^(common|core|db/schema|host|renderer/features)/(atelier|payroll)/'
const shelterSide = '^(common|core|db/schema|host|renderer/features)/(shelter|casework|people)/'

export default {
  forbidden: [
    ...missingArrows,
    { name: 'nobody-imports-tests', severity: 'error', from: { pathNot: '^tests/' }, to: { path: '^tests/' } },
    {
      name: 'electron-takes-only-types-and-texts',
      comment:
        'The shell decides nothing about the work: of common it uses types, the catalogues for its menu, and the HTTP ' +
        'status of a failure that it answers itself.',
      severity: 'error',
      from: { path: '^electron/' },
      to: {
        path: '^common/',
        pathNot: ['^common/i18n/', '^common/kernel/app-error\\.ts$'],
        dependencyTypesNot: ['type-only'],
      },
    },
    onlyImporter('electron-only-in-electron', ['^electron$', packageOf('electron')], '^electron/'),
    onlyImporter('sqlite-only-in-db-open', [packageOf('better-sqlite3(-multiple-ciphers)?')], '^db/open\\.ts$'),
    onlyImporter('big-only-in-money', [packageOf('big\\.js')], '^common/kernel/money\\.ts$'),
    onlyImporter('argon2-only-in-vault', [packageOf('@node-rs/argon2')], '^host/vault(/|\\.ts$)'),
    onlyPackages('common', ['zod', 'big\\.js', 'i18next']),
    onlyPackages('core', ['zod', 'drizzle-orm', 'bwip-js']),
    {
      name: 'no-node-in-pure-folders',
      severity: 'error',
      from: { path: '^(common|core|renderer)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'atelier-apart-from-shelter',
      severity: 'error',
      from: { path: atelierSide },
      to: { path: shelterSide },
    },
    {
      name: 'shelter-apart-from-atelier',
      severity: 'error',
      from: { path: shelterSide },
      to: { path: atelierSide },
    },
    {
      name: 'schema-only-in-queries',
      comment: 'In a feature of core only the *.queries.ts files read and write tables; types of rows may go further.',
      severity: 'error',
      from: { path: '^core/', pathNot: ['\\.queries\\.ts$', '^core/kernel/'] },
      to: { path: '^db/schema/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'rules-are-pure',
      severity: 'error',
      from: { path: '\\.(rules|document|columns)\\.ts$' },
      to: {
        path: [
          '\\.(queries|handlers)\\.ts$',
          '^core/kernel/(dispatch|handlers|context|audit|counters)\\.ts$',
          '^db/',
          packageOf('drizzle-orm'),
        ],
      },
    },
    {
      name: 'features-show-only-components-and-hooks',
      comment:
        'Of another feature a page may use a component (PascalCase.tsx) or a hook (use-….ts), nothing inside it.',
      severity: 'error',
      from: { path: '^renderer/features/([^/]+)/([^/]+)/' },
      to: {
        path: '^renderer/features/',
        pathNot: ['^renderer/features/$1/$2/', '/[^/]+/[A-Z][A-Za-z]*\\.tsx$', '/[^/]+/use-[a-z-]+\\.ts$'],
      },
    },
    {
      name: 'ui-knows-no-feature',
      severity: 'error',
      from: { path: '^renderer/(ui|api)/' },
      to: { path: '^renderer/features/' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: [...entries, '\\.d\\.m?ts$', '^tests/.*\\.(test|spec)\\.ts$', '^scripts/[^/]+$'],
      },
      to: {},
    },
    {
      name: 'no-dead-files',
      // Money belongs to the kernel from the start; the atelier's prices and wages will be its first callers.
      comment: 'A file of the application that no entry reaches is not part of it; tests alone do not keep it alive.',
      severity: 'error',
      from: { path: entries },
      to: {
        path: applicationFolders,
        pathNot: [...entries, '\\.d\\.m?ts$', '^common/kernel/money\\.ts$'],
        reachable: false,
      },
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\?' },
    },
    {
      name: 'no-development-packages',
      severity: 'error',
      from: { path: '^(common|core|db|host|renderer)/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.d.ts'],
    },
  },
}
