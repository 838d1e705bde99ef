import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { accuracyExams, writeAccuracyExam } from '../../bench/accuracy-exams.js'
import { seedRanges } from '../../bench/accuracy-seeds.js'
import { addTallies, emptyTally } from '../../src/app/accuracy/accuracy-tally.ts'
import { measureAccuracy } from '../../src/app/accuracy/measure-accuracy.ts'
import { makeRun } from '../../src/app/index.ts'
import type { ScanContainer } from '../../src/app/save-page.ts'
import { resultOf } from '../support/app/made-exam.ts'
import { tempFolder } from '../support/small-exam.ts'

/** A small share of `npm run bench:accuracy`, with seeds of its own: about 10 000 boxes. */
const classes: readonly (readonly [exam: string, students: number, container: ScanContainer])[] = [
  ['dense', 6, 'pdf'],
  ['compact', 3, 'jpeg'],
  ['letters', 2, 'tiff'],
  ['round', 2, 'png'],
  ['cancel', 2, 'pdf'],
]
/** Doubtful boxes: the bar, and what chance may add in so few boxes. */
const levels = [
  { level: 'clean', doubtful: 0.0002, chance: 1 },
  { level: 'office', doubtful: 0.001, chance: 4 },
  { level: 'rough', doubtful: 0.01, chance: 12 },
] as const

const runs = new Map<string, Promise<string>>()
async function made(name: string, students: number): Promise<string> {
  const exam = accuracyExams.find((one) => one.name === name)
  if (exam === undefined) throw new Error(`no exam ${name}`)
  const folder = tempFolder()
  const file = writeAccuracyExam(exam, folder, { students, templates: resolve('templates') })
  return resultOf(await makeRun({ exam: file, out: join(folder, 'out') })).folder
}

it.each(levels)('no sheet of $level scans is silently wrong, and few boxes are doubtful', { timeout: 600_000 }, async (bar) => {
  let sum = emptyTally
  const wrong: string[] = []
  for (const [i, [exam, students, container]] of classes.entries()) {
    if (!runs.has(exam)) runs.set(exam, made(exam, students))
    const folder = (await runs.get(exam)) ?? ''
    const seed = `${seedRanges.checked.from + i}`
    const { tally, findings, pages } = await measureAccuracy({ folder, level: bar.level, seed, container, pictures: false })
    sum = addTallies(sum, tally)
    for (const one of findings.filter(({ kind }) => kind === 'wrong'))
      wrong.push(`${exam} ${one.copy}/${one.page} ${one.zone}: ${one.truth.intent} ${one.truth.style ?? ''} read as ${one.state}`)
    for (const one of pages.filter(({ reason }) => reason.startsWith('taken for')))
      wrong.push(`${exam} ${one.copy}/${one.page}: ${one.reason}`)
  }
  expect(wrong).toEqual([])
  expect(sum).toMatchObject({ silent: 0, mistaken: 0 })
  expect(sum.boxes).toBeGreaterThan(2800)
  expect(sum.inked / sum.boxes).toBeGreaterThan(0.25)
  expect(sum.doubtful).toBeLessThanOrEqual(sum.boxes * bar.doubtful + bar.chance)
  expect(sum.lost).toBeLessThanOrEqual(sum.pages * 0.1)
})
