/**
 * Making a run: phase by phase, against bare PDF writing (the same pages written again with everything already
 * composed); the memory that 300 and 3,000 copies need; the whole command against auto-multiple-choice on the same
 * questions. `npm run bench:make`; `--quick` for fewer copies.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { loadExam } from '../dist/app/load-exam.js'
import { pressOf } from '../dist/app/press.js'
import { tuneEngine } from '../dist/app/program-code.js'
import { drawVariants } from '../dist/exam/index.js'
import { runId } from '../dist/model/ids.js'
import { STRONG_WIDTHS } from '../dist/model/page-code.js'
import { createRunStore, createSheetPacker } from '../dist/store/index.js'
import { compareWithAmc } from './against-amc.js'
import { median, printTable, timed } from './clock.js'
import { sampleExam, withFolder } from './place.js'
import { measuredApart } from './work-apart.js'

const RUN = runId('0123456789abcdef')
const RUNS = 3
const QUICK = process.argv.includes('--quick')
const COPIES = QUICK ? 30 : 300

/** Name → wall and CPU seconds of each phase, in order; the last is the bare write. */
async function phasesOf(folder, copies) {
  const phases = new Map()
  const phase = async (name, work) => {
    const { value, ...spent } = await timed(work)
    phases.set(name, spent)
    return value
  }
  mkdirSync(folder, { recursive: true })
  const exam = await phase('load', async () => (await loadExam(sampleExam)).value)
  const drawn = await phase('draw', () => drawVariants({ ...exam, copies }).value)
  const variants = new Map(drawn.variants.map((variant) => [variant.number, variant]))
  const press = await phase('open fonts', () => pressOf(exam, RUN))
  const composed = await phase('compose', () => drawn.copies.map((copy) => press.composer.copy(copy, variants.get(copy.variant)).value))
  const write = async (name) => {
    const file = press.openFile(join(folder, name), '')
    for (const { drawings } of composed) for (const drawing of drawings) file.addPage(drawing)
    await file.complete()
  }
  await phase('write PDF', () => write('all.pdf'))
  await phase('freeze', () => createRunStore(join(folder, 'run.sqlite'), frozenOf(exam, drawn, composed)).close())
  await phase('bare write', () => write('again.pdf'))
  return phases
}

function frozenOf(exam, drawn, composed) {
  const { title, language, seed, marking } = exam.blueprint
  const facts = { title, language, seed, marking, codeWidths: STRONG_WIDTHS }
  const packer = createSheetPacker()
  for (const { sheets } of composed) packer.add(sheets)
  return { id: RUN, exam: facts, roster: exam.roster ?? { students: [] }, ...drawn, sheets: packer.packed() }
}

tuneEngine('make')
await withFolder(async (folder) => {
  const runs = []
  for (let i = 0; i < RUNS; i++) runs.push(await phasesOf(join(folder, `phases-${i}`), COPIES))
  const names = [...runs[0].keys()]
  const over = (name, what) => median(runs.map((phases) => phases.get(name)[what]))
  printTable(
    `make --copies ${COPIES}, phase by phase (median of ${RUNS} in one process)`,
    ['phase', 'wall s', 'CPU s'],
    names.map((name) => [name, over(name, 'wall'), over(name, 'cpu')]),
  )
  const ratios = runs.map((phases) => {
    const all = names.filter((name) => name !== 'bare write').reduce((sum, name) => sum + phases.get(name).cpu, 0)
    return all / phases.get('bare write').cpu
  })
  console.log(`all phases / bare write, CPU: ${median(ratios).toFixed(2)} (${ratios.map((ratio) => ratio.toFixed(2)).join(', ')}); bar 3`)
  const perCopy = (name) => ((over(name, 'cpu') * 1000) / COPIES).toFixed(2)
  console.log(`ms of CPU a copy: ${names.map((name) => `${name} ${perCopy(name)}`).join(', ')}`)

  const rows = []
  for (const copies of QUICK ? [30, 300] : [300, 3000]) {
    const { value, wall, cpu, peak } = measuredApart('make', [join(folder, `memory-${copies}`), copies], {
      MARKSENSE_CACHE: join(folder, 'cache'),
    })
    const perPage = (value.storeBytes / value.pages).toFixed(0)
    rows.push([`${copies} copies`, wall, cpu, `${peak.toFixed(0)}`, `${value.pages}`, (value.bytes / 1e6).toFixed(2), perPage])
  }
  const head = ['make of the sample exam', 'wall s', 'CPU s', 'peak MB', 'pages', 'PDF MB', 'bytes of store a page']
  printTable('memory, one process each', head, rows)

  compareWithAmc(folder, QUICK ? { few: 10, many: 30 } : { few: 100, many: 300 }, RUNS)
})
