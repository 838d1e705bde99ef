import { doors, layers } from './tools/layers.js'

const here = (folder) => `^src/${folder}/`
const escaped = (text) => text.replaceAll('.', '[.]')
/** Where a package's code or its types lie; a door that ends in `-` names all packages that begin so. */
const within = (name) => `node_modules/(@types/)?${escaped(name)}${name.endsWith('-') ? '' : '/'}`

const all = Object.entries(layers)
const core = all.filter(([, layer]) => !layer.shell).map(([folder]) => here(folder))
const error = (name, from, to) => ({ name, severity: 'error', from, to })

export default {
  forbidden: [
    ...all.map(([folder, { may }]) =>
      error(`layer-${folder}`, { path: here(folder) }, { path: '^src/', pathNot: [folder, ...may].map(here) }),
    ),
    ...all
      .filter(([, { sees }]) => sees !== undefined)
      .map(([folder, { sees }]) =>
        error(`sees-${folder}`, { path: here(folder) }, { path: here('model'), pathNot: `^src/model/(${sees.join('|')})[.]ts$` }),
      ),
    ...all.flatMap(([folder, { inside }]) =>
      Object.entries(inside ?? {}).map(([part, may]) =>
        error(
          `inside-${folder}-${part}`,
          { path: here(`${folder}/${part}`) },
          { path: `^src/${folder}/[^/]+/`, pathNot: [part, ...may].map((name) => here(`${folder}/${name}`)) },
        ),
      ),
    ),
    error('layer-unknown', { path: '^src/', pathNot: all.map(([folder]) => here(folder)) }, {}),
    ...Object.entries(doors).map(([name, at]) => error(`door-${name}`, { path: '^src/', pathNot: at }, { path: within(name) })),
    error('door-missing', { path: '^src/' }, { path: 'node_modules/', pathNot: Object.keys(doors).map(within) }),
    error('not-found', { path: '^src/' }, { couldNotResolve: true }),
    error(
      'front-door-only',
      { path: '^src/([^/]+)/' },
      { path: '^src/([^/]+)/', pathNot: ['^src/$1/', '^src/[^/]+/index[.]ts$', '^src/(model|base)/'] },
    ),
    error('core-is-pure', { path: core, pathNot: '^src/base/(hash|load-package)[.]ts$' }, { dependencyTypes: ['core'] }),
    error('no-cycles', {}, { circular: true }),
    error('no-orphans', { orphan: true, pathNot: '[.]d[.]ts$' }, {}),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    moduleSystems: ['es6', 'cjs'],
    // Parts of packages (`zxing-wasm/reader`) are where their `exports` say.
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
}
