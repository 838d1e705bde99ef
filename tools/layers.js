/**
 * The only copy of the import arrows: read by dependency-cruiser, the bans checker and the docs test.
 * `may` is the complete list of folders a folder imports; `sees` narrows `model` to the named files;
 * `shell` folders touch the world (files, clock, threads), all others are pure and synchronous.
 */
export const layers = {
  base: { may: [] },
  model: { may: ['base'] },
  items: { may: ['base', 'model'] },
  schemes: { may: ['base', 'model'] },
  authored: { may: ['base', 'model', 'items', 'schemes'] },
  exam: { may: ['base', 'model', 'items', 'schemes'] },
  template: { may: ['base', 'model', 'authored'] },
  typeset: { may: ['base', 'model'], sees: ['content', 'drawing', 'diagnostic', 'codes'] },
  paper: { may: ['base', 'model', 'template', 'typeset'] },
  pdf: { may: ['base', 'model'], shell: true, sees: ['drawing', 'content'] },
  image: { may: ['base', 'model'], shell: true, sees: ['raster', 'content', 'diagnostic', 'codes'] },
  omr: { may: ['base', 'model'], sees: ['ids', 'sheet', 'raster', 'reading', 'page-code', 'diagnostic'] },
  score: {
    may: ['base', 'model', 'schemes'],
    sees: ['ids', 'variant', 'reading', 'roster', 'answer', 'score', 'sheet', 'run', 'diagnostic'],
  },
  exchange: { may: ['base', 'model'] },
  simulate: { may: ['base', 'model', 'image'], shell: true },
  store: { may: ['base', 'model'], shell: true },
  app: {
    may: [
      'base',
      'model',
      'items',
      'schemes',
      'authored',
      'exam',
      'template',
      'typeset',
      'paper',
      'pdf',
      'image',
      'omr',
      'score',
      'exchange',
      'simulate',
      'store',
    ],
    shell: true,
  },
  cli: { may: ['base', 'model', 'app'], shell: true },
}

/** Package → the folder or file that alone imports it. */
export const doors = {
  seedrandom: '^src/base/rng[.]ts$',
  yaml: '^src/authored/yaml[.]ts$',
  zod: '^src/authored/',
  'mdast-util-': '^src/authored/markup/',
  'micromark-extension-': '^src/authored/markup/',
  papaparse: '^src/(authored/roster|exchange/csv)[.]ts$',
  handlebars: '^src/template/handlebars[.]ts$',
  fontkit: '^src/typeset/font[.]ts$',
  'mathjax-full': '^src/typeset/math',
  'tex-linebreak': '^src/typeset/lines[.]ts$',
  linebreak: '^src/typeset/',
  hyphen: '^src/typeset/hyphens[.]ts$',
  'computer-modern': '^src/app/',
  pdfkit: '^src/pdf/',
  'svg-to-pdfkit': '^src/pdf/',
  '@embedpdf/pdfium': '^src/image/',
  sharp: '^src/image/',
  libsql: '^src/store/',
  piscina: '^src/app/',
  yargs: '^src/cli/',
  picocolors: '^src/cli/',
  'cli-progress': '^src/cli/',
}
