/**
 * Everything that can be printed, on labelled pages to be looked at: each template, paper, box and language, the booklets
 * and lists of a run. `npm run gallery [folder]` (default out/gallery) writes PDFs, a picture of each page, and index.html.
 */
import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parse, stringify } from 'yaml'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const built = (file) => import(pathToFileURL(join(root, 'dist', file)).href)
const [{ makeWithOutputs }, { encodePng, openPdfPages }] = await Promise.all(['app/index.js', 'image/index.js'].map(built))

const out = resolve(process.argv[2] ?? join(root, 'out', 'gallery'))
const bank = join(out, 'bank')
/** Of the pictures. */
const DPI = 60
/** Where Debian's package fonts-noto-cjk has what no shipped font has. */
const CJK = [
  { file: '/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc', name: 'NotoSerifCJKsc-Regular' },
  { file: '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc', name: 'NotoSansCJKsc-Regular' },
]

/** One sheet of the gallery: an exam of the bank with some of its settings changed. */
const shown = [
  { name: 'features', exam: 'gallery/features.yaml', booklets: true },
  ...['compact', 'large-print', 'answer-sheet'].map((template) => ({
    name: `features-${template}`,
    exam: 'gallery/features.yaml',
    without: ['Wide formulas'],
    change: { template, ...(template === 'answer-sheet' ? { answers: 'sheet' } : {}) },
  })),
  { name: 'kinds', exam: 'all-kinds.yaml', booklets: true },
  ...['compact', 'large-print', 'answer-sheet'].map((template) => ({
    name: `kinds-${template}`,
    exam: 'all-kinds.yaml',
    change: { template, ...(template === 'answer-sheet' ? { answers: 'sheet' } : {}) },
  })),
  ...['letter', 'a5', 'legal', 'b5'].map((paper) => ({ name: `paper-${paper}`, exam: 'all-kinds.yaml', change: { paper } })),
  { name: 'paper-landscape', exam: 'all-kinds.yaml', change: { paper: { width: '297mm', height: '210mm' } } },
  ...['tick', 'cross-then-fill-to-cancel'].map((marking) => ({ name: `marking-${marking}`, exam: 'all-kinds.yaml', change: { marking } })),
  { name: 'draft', exam: 'all-kinds.yaml', change: { draft: true } },
  { name: 'languages', exam: 'gallery/languages.yaml', pages: 60 },
  { name: 'exam', exam: 'exam.yaml', pages: 12, booklets: true },
]

/** Writes the exam under another name beside it, labelled and changed. */
function examOf({ name, exam, change = {}, without = [] }) {
  const written = parse(readFileSync(join(bank, exam), 'utf8'))
  const label = Object.entries(change).map(
    ([key, value]) => `${key}: ${typeof value === 'object' ? Object.values(value).join(' × ') : value}`,
  )
  const parts = written.parts.filter(({ title }) => !without.includes(title))
  const file = join(dirname(join(bank, exam)), `gallery-${name}.yaml`)
  const fonts = written.fonts ?? CJK.filter((font) => existsSync(font.file)).slice(0, 1)
  const named = name.startsWith('languages') && fonts.length > 0 ? { fonts } : {}
  for (const translation of readdirSync(dirname(file)).filter(
    (name) => name.startsWith(`${basename(exam, '.yaml')}.`) && name.split('.').length === 3,
  ))
    copyFileSync(join(dirname(file), translation), join(dirname(file), `gallery-${name}.${translation.split('.')[1]}.yaml`))
  writeFileSync(
    file,
    stringify({ ...written, parts, ...named, ...change, subtitle: label.length > 0 ? label.join(', ') : written.subtitle }),
  )
  return file
}

/** Pictures of a PDF's first pages; their file names. */
async function picturesOf(pdf, name, most) {
  const pages = await openPdfPages(pdf)
  const files = []
  for (let page = 1; page <= Math.min(pages.pages, most); page++) {
    const file = `${name}-${page}.png`
    writeFileSync(join(out, file), await encodePng(await pages.render(page, DPI)))
    files.push(file)
  }
  pages.close()
  return files
}

const OUTPUTS = {
  'papers/all.pdf': '',
  'papers/booklets.pdf': 'booklets',
  'solutions.pdf': 'solutions',
  'catalog.pdf': 'catalog',
  'key.pdf': 'key',
  'lists.pdf': 'lists',
}

rmSync(out, { recursive: true, force: true })
mkdirSync(out, { recursive: true })
cpSync(join(root, 'bank'), bank, { recursive: true })
const sections = []
for (const one of shown) {
  const made = await makeWithOutputs({ exam: examOf(one), out: join(out, 'runs', one.name) }, { catalog: one.booklets })
  for (const { severity, code, message } of made.diagnostics) console.log(`${one.name}: ${severity} ${code}: ${message}`)
  if (made.value === undefined) {
    process.exitCode = 1
    continue
  }
  for (const [file, what] of Object.entries(OUTPUTS)) {
    const source = join(made.value.folder, file)
    if (!existsSync(source) || (what !== '' && what !== 'booklets' && !one.booklets)) continue
    const name = what === '' ? one.name : `${one.name}-${what}`
    copyFileSync(source, join(out, `${name}.pdf`))
    sections.push({ name, pictures: await picturesOf(source, name, one.pages ?? 8) })
    console.log(`${name}.pdf`)
  }
}
rmSync(join(out, 'runs'), { recursive: true, force: true })

const figures = sections.map(
  ({ name, pictures }) =>
    `<h2><a href="${name}.pdf">${name}</a></h2>\n${pictures.map((file) => `<a href="${name}.pdf"><img src="${file}" alt="${basename(file, '.png')}"></a>`).join('\n')}`,
)
const style = 'body{font-family:sans-serif;background:#ddd}img{background:#fff;margin:4px;box-shadow:0 0 3px #888}'
writeFileSync(
  join(out, 'index.html'),
  `<!doctype html><meta charset="utf-8"><title>Gallery</title><style>${style}</style>\n<h1>Gallery</h1>\n${figures.join('\n')}\n`,
)
console.log(`open ${join(out, 'index.html')}`)
