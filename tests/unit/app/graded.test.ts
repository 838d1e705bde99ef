import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { evidenceOf } from '../../../src/app/evidence.ts'
import { gradedOf, scoresFrom } from '../../../src/app/graded.ts'
import { textOfRatio } from '../../../src/base/ratio.ts'
import { inStore, type MadeExam, madeExam, readInto, resultOf } from '../../support/app/made-exam.ts'

let made: MadeExam

beforeAll(async () => {
  made = await madeExam(3)
  const pages = [
    await made.fill(1, 1, ['derivative a', 'triangle b', 'harmonic false']),
    await made.fill(1, 2, ['limit a 1']),
    await made.fill(2, 1, ['derivative b', 'triangle b', 'harmonic true']),
    await made.fill(2, 2, ['limit a 3']),
  ]
  await readInto(made, await made.scan('all.pdf', pages))
})

const totals = (amendments: string) => {
  const file = join(made.out, 'test.yaml')
  writeFileSync(file, amendments)
  const { scores } = inStore(made.folder, (store) => resultOf(gradedOf({ folder: made.folder, store }, { amendments: file })))
  return scores.map(
    ({ total, maximum, withdrawn }) => `${textOfRatio(total)}/${textOfRatio(maximum)}${withdrawn === undefined ? '' : ' withdrawn'}`,
  )
}

it('scores a run under its amendments, and changes nothing that is stored', () => {
  expect(totals('')).toEqual(['3/6', '5/6'])
  expect(totals('- { item: derivative, accept: [a, b], why: x }')).toEqual(['4/6', '5/6'])
  expect(totals('- { item: harmonic, void: true, why: x }')).toEqual(['2/5', '5/5'])
  expect(totals('- { copy: 1, item: limit, score: 2, by: x }\n- { copy: 2, withdraw: true, why: x }')).toEqual(['4/6', '5/6 withdrawn'])
  expect(totals('- { item: limit, points: 6, why: x }')).toEqual(['4/9', '8/9'])
  expect(inStore(made.folder, (store) => scoresFrom(evidenceOf(store)).map(({ total }) => textOfRatio(total)))).toEqual(['3', '5'])
})

it('gives no scores while an amendment has an error', () => {
  writeFileSync(join(made.out, 'test.yaml'), '- { item: derivative, accept: [z], why: x }')
  const found = inStore(made.folder, (store) => gradedOf({ folder: made.folder, store }, { amendments: join(made.out, 'test.yaml') }))
  expect(found).toMatchObject({ value: undefined, diagnostics: [{ code: 'amendment-option-unknown', location: { line: 1, column: 32 } }] })
})
