import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { copiesToDraw, setCopies } from '../../../src/app/check-copies.ts'
import { loadExam } from '../../../src/app/load-exam.ts'
import { drawVariants } from '../../../src/exam/index.ts'
import { resultOf } from '../../support/app/made-exam.ts'
import { smallExam } from '../../support/small-exam.ts'

const roster = (...rows: readonly string[]): string => ['id,name,language,template', ...rows, ''].join('\n')

async function examWith(rows: readonly string[]) {
  const file = smallExam()
  writeFileSync(join(dirname(file), 'students.csv'), roster(...rows))
  return resultOf(await loadExam(file))
}

it('draws one copy where all are alike, and all where students have a language or a look of their own', async () => {
  expect(copiesToDraw(await examWith(['204101,A,,', '204102,B,,']))).toBe(1)
  const exam = await examWith(['204101,A,,', '204102,B,,large-print', '204103,C,,large-print'])
  expect(copiesToDraw(exam)).toBe(3)
  expect(copiesToDraw({ ...exam, blueprint: { ...exam.blueprint, identify: { ...exam.blueprint.identify, prefilled: false } } })).toBe(1)
})

it('sets the first copy of each look, and counts the pages of the very first', async () => {
  const exam = await examWith(['204101,A,,', '204102,B,,large-print', '204103,C,,large-print'])
  const { pages, diagnostics } = setCopies(exam, resultOf(drawVariants({ ...exam, copies: 3 })))
  expect([pages, diagnostics]).toEqual([2, []])
})
