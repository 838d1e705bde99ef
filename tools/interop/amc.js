/** Runs Debian's auto-multiple-choice, each step in a process of its own, and reads what it recorded. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readForeignTables } from '../../dist/store/index.js'

const AMC = 'auto-multiple-choice'

const isInstalled = (program) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0
/** What a comparison needs of this machine and does not find. */
export const missingPrograms = () => [AMC, 'pdflatex', 'pdfimages'].filter((program) => !isInstalled(program))

function run(folder, words) {
  const { status, stdout, stderr } = spawnSync(words[0], words.slice(1), { cwd: folder, encoding: 'utf8', maxBuffer: 1e9 })
  if (status !== 0 || /^ERR>/m.test(stdout)) throw new Error(`${words.join(' ')} failed:\n${`${stdout}\n${stderr}`.slice(-3000)}`)
  return stdout
}

/** The version of the installed program. */
export const amcVersion = () => /\d+\.\d+\.\d+\S*/.exec(spawnSync('dpkg-query', ['-W', AMC], { encoding: 'utf8' }).stdout)?.[0] ?? 'unknown'

/** Makes a project of a LaTeX source: papers, layout and scoring. */
export function prepareProject(folder, source) {
  mkdirSync(join(folder, 'data'), { recursive: true })
  writeFileSync(join(folder, 'exam.tex'), source)
  const prepare = (mode) =>
    run(folder, [AMC, 'prepare', '--mode', mode, '--with', 'pdflatex', '--prefix', `${folder}/DOC-`, '--data', 'data', 'exam.tex'])
  prepare('s')
  run(folder, [AMC, 'meptex', '--src', 'DOC-calage.xy', '--data', 'data'])
  prepare('b')
}

/** Lets AMC capture a PDF of scans. */
export function captureScans(folder, pdf) {
  mkdirSync(join(folder, 'scans'), { recursive: true })
  run(folder, ['pdfimages', '-j', '-png', pdf, join('scans', 'page')])
  captureImages(folder, readdirSync(join(folder, 'scans')).sort().map((file) => join(folder, 'scans', file))) // biome-ignore format: one thought
}

/** Lets AMC capture pages, one a file. */
export function captureImages(folder, files) {
  mkdirSync(join(folder, 'cr'), { recursive: true })
  writeFileSync(join(folder, 'scans.txt'), files.map((file) => `${file}\n`).join(''))
  run(folder, [AMC, 'analyse', '--projet', folder, '--data', join(folder, 'data'), '--cr', join(folder, 'cr'), '--no-multiple', '--n-procs', '1', '--no-ignore-red', '--liste-fichiers', join(folder, 'scans.txt')]) // biome-ignore format: one command
}

/** Lets AMC score what it captured, without a scale of marks unless `more` says one. */
export const scoreCapture = (folder, threshold, more = ['--grain', '0', '--notemax', '0', '--plafond', '0']) =>
  run(folder, [AMC, 'note', '--data', 'data', '--seuil', `${threshold}`, ...more])

/** Rows of a table of one of the project's databases. */
export function rowsOf(folder, database, table) {
  const read = readForeignTables(join(folder, 'data', `${database}.sqlite`), [table])
  if (read.kind !== 'tables') throw new Error(`${database}: ${read.reason}`)
  return read.tables[table] ?? []
}

/** Zone types of AMC's capture. */
const BOX = 4

/** AMC's view of every answer box: share of black pixels, by `sheet/page question.answer`. */
export const capturedBoxes = (folder) =>
  new Map(
    rowsOf(folder, 'capture', 'capture_zone')
      .filter(({ type, total }) => type === BOX && total > 0)
      .map(({ student, page, id_a: question, id_b: answer, total, black }) => [`${student}/${page} ${question}.${answer}`, black / total]),
  )

/** Pages that AMC recognised, as `sheet/page`. */
export const capturedPages = (folder) => new Set(rowsOf(folder, 'capture', 'capture_page').map(({ student, page }) => `${student}/${page}`))

/** Lets AMC make a layout database of a project's `.xy` file, and compares it with the one that is there: boxes, and how far the farthest is off. */
export function checkLayout(folder) {
  const again = join(folder, 'layout-check')
  mkdirSync(again, { recursive: true })
  run(folder, [AMC, 'meptex', '--src', 'DOC-calage.xy', '--data', again])
  const read = (data) => {
    const found = readForeignTables(join(data, 'layout.sqlite'), ['layout_box'])
    return found.kind === 'tables' ? found.tables.layout_box : []
  }
  const theirs = new Map(read(again).map((row) => [`${row.student} ${row.question}.${row.answer}`, row]))
  let most = 0
  const boxes = read(join(folder, 'data'))
  for (const row of boxes) {
    const other = theirs.get(`${row.student} ${row.question}.${row.answer}`)
    if (other === undefined || other.flags !== row.flags || other.page !== row.page || other.char !== row.char)
      throw new Error(`AMC has another box for ${JSON.stringify(row)}: ${JSON.stringify(other)}`)
    for (const side of ['xmin', 'xmax', 'ymin', 'ymax']) most = Math.max(most, Math.abs(row[side] - other[side]))
  }
  if (theirs.size !== boxes.length) throw new Error(`AMC has ${theirs.size} boxes, we ${boxes.length}`)
  return { boxes: boxes.length, most }
}
