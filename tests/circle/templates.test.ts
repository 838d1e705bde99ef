import { join } from 'node:path'
import { expect, it } from 'vitest'
import { compareWithTruth } from '../../src/app/compare-with-truth.ts'
import { makeRun, readBatch, simulateRun } from '../../src/app/index.ts'
import { inStore, resultOf } from '../support/app/made-exam.ts'
import { type MixedExam, mixedExam } from '../support/mixed-exam.ts'
import { tempFolder } from '../support/small-exam.ts'

const box = (shape: string, letters: boolean) => `{ shape: ${shape}, size: 3.9mm, rule: 0.176mm, letters: ${letters} }`
const looks: Record<string, MixedExam> = {
  'large print, two columns and French beside the usual copies': {
    students: [
      {},
      { template: 'large-print' },
      { language: 'fr' },
      { language: 'fr', template: 'large-print' },
      { template: 'compact' },
      { language: 'fr', template: 'compact' },
    ],
  },
  'square, oval and round boxes, with and without letters': {
    templates: {
      square: { of: 'classic', style: { box: box('square', true) } },
      oval: { of: 'classic', style: { box: box('oval', true) } },
      round: { of: 'compact', style: { box: box('round', true) } },
      plain: { of: 'classic', style: { box: box('round', false) } },
    },
    students: ['square', 'oval', 'round', 'plain', 'square', 'oval'].map((template) => ({ template })),
  },
  'a sheet for the answers of every copy': {
    lines: ['answers: sheet'],
    students: [{}, { template: 'large-print' }, { language: 'fr' }, { template: 'answer-sheet' }, {}],
  },
  'sheets that share booklets, beside copies in one piece': {
    lines: ['template: answer-sheet', 'booklets: shared', 'variants: 2'],
    students: [{}, {}, { template: 'large-print' }, { language: 'fr' }, {}],
  },
}

it.each(Object.entries(looks))('%s: made, filled in, scanned, read and scored without a mistake', { timeout: 240_000 }, async (_, exam) => {
  const folder = tempFolder()
  const made = resultOf(await makeRun({ exam: mixedExam(exam), out: folder }))
  const to = join(folder, 'scans.pdf')
  const simulated = resultOf(await simulateRun({ folder, to, level: 'office', seed: 'looks' }))
  const { pages, missing } = resultOf(await readBatch({ folder, paths: [to] }))
  expect(pages.in).toBe(simulated.pages)
  expect(pages).toMatchObject({ refused: 0, in: pages.read + pages.review + pages.blank })
  const compared = resultOf(await compareWithTruth(folder, simulated.truth))
  expect(compared.mistakes).toEqual([])
  expect(compared).toMatchObject({ wrong: 0, studentsWrong: 0, scoresWrong: 0 })
  expect(pages.read + missing.length).toBe(inStore(made.folder, (store) => store.run().sheets.length))
  expect(compared.boxes).toBeGreaterThan(45 * exam.students.length)
  expect(compared.doubtful).toBeLessThan(compared.boxes * 0.02)
})
