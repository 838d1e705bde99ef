/** Our printed papers, filled and scanned, read by us and by AMC. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { exportAmc, makeRun, readBatch, simulateRun } from '../../dist/app/index.js'
import { packageRoot } from '../../dist/app/package-root.js'
import { openRunIn } from '../../dist/app/run-folder.js'
import { projectOfRun } from '../../dist/exchange/index.js'
import { captureScans, checkLayout, scoreCapture } from './amc.js'
import { compareReadings, must, report } from './both.js'

/** The sample exam, and what is changed in its exam.yaml. */
const LOOKS = [
  { name: 'classic', threshold: 0.15, change: (text) => text },
  { name: 'answer sheet', threshold: 0.5, change: (text) => text.replace(/^template:.*$/m, 'template: answer-sheet\nanswers: sheet').replace(/^answers: inline.*$/m, '') }, // biome-ignore format: one thought
]

export async function ourPapers(folder, { copies, level }) {
  for (const { name, threshold, change } of LOOKS) {
    const place = join(folder, `ours-${name.replace(' ', '-')}`)
    mkdirSync(place, { recursive: true })
    const exam = sampleExam(join(place, 'bank'), Number(copies), change)
    const out = join(place, 'out')
    const made = must(await makeRun({ exam, out }))
    const scans = join(place, 'scans.pdf')
    must(await simulateRun({ folder: out, to: scans, level, seed: 'interop' }))
    const read = must(await readBatch({ folder: out, paths: [scans] }))
    const project = join(place, 'amc')
    must(await exportAmc({ folder: out, to: project }))
    const layout = checkLayout(project)
    captureScans(project, scans)
    scoreCapture(project, threshold)
    const compared = compareReadings({ run: out, truth: join(place, 'truth.json'), project, threshold, nameOf: namesIn(out), itemsOf })
    report(`our papers, ${name}: ${made.copies} copies, ${made.pages} pages`, { read, threshold, ...compared })
    console.log(`  AMC's own layout of our .xy file: ${layout.boxes} boxes, at most ${layout.most.toFixed(3)} px from ours`)
  }
}

/** A copy of the sample bank for its first few students. */
function sampleExam(to, students, change) {
  cpSync(join(packageRoot(), 'bank'), to, { recursive: true })
  const roster = join(to, 'students.csv')
  writeFileSync(
    roster,
    `${readFileSync(roster, 'utf8')
      .split('\n')
      .slice(0, students + 1)
      .join('\n')}\n`,
  )
  const exam = join(to, 'exam.yaml')
  writeFileSync(exam, change(readFileSync(exam, 'utf8').replace(/^copies-extra:.*$/m, 'copies-extra: 0')))
  return exam
}

/** An item with rows or parts is several questions of AMC's. */
const itemsOf = (item, names) => (names.includes(item) ? [item] : names.filter((name) => name.startsWith(`${item}-`)))

/** Our names of boxes as AMC's: both list a page's boxes in the same order. */
function namesIn(out) {
  const { store } = must(openRunIn(out))
  const run = store.run()
  const { layout } = must(projectOfRun({ run, subjectPage: () => undefined }))
  const names = new Map()
  for (const [i, sheet] of run.sheets.entries()) {
    const boxes = sheet.zones.filter(({ role }) => role.kind !== 'name' && role.kind !== 'writing')
    const page = `${sheet.copy}/${sheet.page}`
    for (const [at, { question, answer }] of layout.pages[i].boxes.entries())
      names.set(`${page} ${boxes[at].id}`, `${page} ${question}.${answer}`)
  }
  store.close()
  return (name) => names.get(name)
}
