import { join } from 'node:path'
import { expect, it } from 'vitest'
import { compareWithTruth } from '../../src/app/compare-with-truth.ts'
import { makeRun, readBatch, simulateRun } from '../../src/app/index.ts'
import { inStore, resultOf } from '../support/app/made-exam.ts'
import { sampleExam, tempFolder } from '../support/small-exam.ts'

/** Another class than last time may be had with MARKSENSE_SEED. */
const seed = process.env['MARKSENSE_SEED'] ?? '11'

it.each([
  { level: 'clean', students: 3 },
  { level: 'office', students: 4 },
] as const)(
  'the sample exam of $students students, scanned $level, is read without a mistake',
  { timeout: 240_000 },
  async ({ level, students }) => {
    process.stderr.write(`circle: level ${level}, seed ${seed}\n`)
    const folder = tempFolder()
    const made = resultOf(await makeRun({ exam: sampleExam(students), out: folder }))
    expect(made.copies).toBe(students)
    const to = join(folder, 'scans.pdf')
    const simulated = resultOf(await simulateRun({ folder, to, level, seed }))
    const { pages, missing } = resultOf(await readBatch({ folder, paths: [to] }))
    expect(pages.in).toBe(simulated.pages)
    expect(pages.in).toBe(pages.read + pages.review + pages.blank + pages.refused)
    const compared = resultOf(await compareWithTruth(folder, simulated.truth))
    expect(compared.mistakes).toEqual([])
    expect(compared).toMatchObject({ wrong: 0, studentsWrong: 0, scoresWrong: 0 })
    expect(pages.read + missing.length).toBe(inStore(made.folder, (store) => store.run().sheets.length))
    expect(compared.boxes).toBeGreaterThan(100 * students)
    expect(compared.studentsRight + compared.studentsOpen).toBe(students)
    expect(compared.scoresRight + compared.scoresProvisional).toBe(students)
    if (level === 'clean')
      expect(compared).toMatchObject({ sheets: pages.read, sheetsToReview: 0, studentsRight: students, scoresRight: students, doubtful: 0 })
  },
)
