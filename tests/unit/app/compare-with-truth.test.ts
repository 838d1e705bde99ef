import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { compareWithTruth } from '../../../src/app/compare-with-truth.ts'
import { readBatch } from '../../../src/app/read-batch.ts'
import { simulateRun } from '../../../src/app/simulate-run.ts'
import type { AnswerTruth, ClassTruth } from '../../../src/simulate/index.ts'
import { type MadeExam, madeExam, resultOf } from '../../support/app/made-exam.ts'

let made: MadeExam
let truth: ClassTruth
let scans: string

beforeAll(async () => {
  made = await madeExam(2, 2)
  scans = join(made.out, 'scans.pdf')
  const simulated = resultOf(await simulateRun({ folder: made.out, to: scans, level: 'clean', seed: '5' }))
  truth = JSON.parse(readFileSync(simulated.truth, 'utf8'))
})

async function compared(edited: ClassTruth) {
  const file = join(made.out, 'edited.json')
  writeFileSync(file, JSON.stringify(edited))
  return resultOf(await compareWithTruth(made.folder, file))
}

const flipped = (page: ClassTruth['pages'][number]) => ({
  ...page,
  boxes: page.boxes.map((box, i) => (page.copy === 1 && page.page === 1 && i === 0 ? { ...box, marked: !box.marked } : box)),
})

it('counts every sheet to review while nothing is read', async () => {
  expect(await compared(truth)).toMatchObject({ boxes: 0, wrong: 0, sheets: 4, sheetsToReview: 4, scoresRight: 0, studentsRight: 0 })
})

it('finds the reading right, and each thing that is not', async () => {
  expect(resultOf(await readBatch({ folder: made.folder, paths: [scans] })).pages).toMatchObject({ in: 4, read: 4 })
  const right = await compared(truth)
  expect(right).toEqual({
    boxes: 28,
    wrong: 0,
    doubtful: 0,
    sheets: 4,
    sheetsToReview: 0,
    mistakes: [],
    studentsRight: 2,
    studentsWrong: 0,
    studentsOpen: 0,
    scoresRight: 2,
    scoresWrong: 0,
    scoresProvisional: 0,
  })
  const box = await compared({ ...truth, pages: truth.pages.map(flipped) })
  expect(box).toMatchObject({ wrong: 1, mistakes: [{ copy: 1, page: 1, zone: truth.pages.find(isFirst)?.boxes[0]?.zone }] })
  const more = (answer: AnswerTruth): AnswerTruth =>
    'points' in answer ? { ...answer, points: { a: answer.points['a'] === '0' ? '1' : '0' } } : answer
  const others = truth.copies.map((copy) => (copy.copy === 2 ? { ...copy, answers: copy.answers.map(more) } : copy))
  expect(await compared({ ...truth, copies: others })).toMatchObject({ scoresRight: 1, scoresWrong: 1 })
  const swapped = truth.copies.map((copy) => (copy.copy === 2 ? { ...copy, student: truth.copies[0]?.student ?? copy.student } : copy))
  expect(await compared({ ...truth, copies: swapped })).toMatchObject({ studentsRight: 1, studentsWrong: 1 })
})

const isFirst = (page: ClassTruth['pages'][number]): boolean => page.copy === 1 && page.page === 1
