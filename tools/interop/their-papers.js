/** AMC's printed papers, filled and scanned, read by us and by AMC. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { importAmc, readBatch, simulateRun } from '../../dist/app/index.js'
import { captureScans, prepareProject, scoreCapture } from './amc.js'
import { compareReadings, must, report } from './both.js'
import { EXAMS, sourceOf } from './exams.js'

export async function theirPapers(folder, { copies, level }) {
  for (const exam of EXAMS) {
    const project = join(folder, exam.name)
    mkdirSync(project, { recursive: true })
    prepareProject(project, sourceOf(exam, copies))
    const out = join(project, 'ours')
    const imported = must(await importAmc({ project, out }))
    const scans = join(out, 'scans.pdf')
    must(await simulateRun({ folder: out, to: scans, level, seed: 'interop' }))
    const read = must(await readBatch({ folder: out, paths: [scans] }))
    captureScans(project, scans)
    scoreCapture(project, exam.threshold)
    const { threshold } = exam
    const compared = compareReadings({
      ...{ run: out, truth: join(out, 'truth.json'), project, threshold },
      nameOf: (name) => name,
      itemsOf: (item) => [item],
    })
    report(`AMC's papers, ${exam.name}: ${imported.copies} copies, ${imported.pages} pages`, { read, threshold, ...compared })
  }
}
