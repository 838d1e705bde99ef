import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { evidenceOf } from '../../../src/app/evidence.ts'
import { type GradingFiles, gradedOf, scoresFrom } from '../../../src/app/graded.ts'
import { openRunIn } from '../../../src/app/run-folder.ts'
import { textOfRatio } from '../../../src/base/ratio.ts'
import { gradedIn, inStore, type MadeExam, madeExam, readInto, resultOf } from '../../support/app/made-exam.ts'

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

const totals = async (amendments: string, files: GradingFiles = {}) => {
  const file = join(made.out, 'test.yaml')
  writeFileSync(file, amendments)
  const { scores } = await gradedIn(made.folder, { amendments: file, ...files })
  return scores.map(
    ({ total, maximum, withdrawn }) => `${textOfRatio(total)}/${textOfRatio(maximum)}${withdrawn === undefined ? '' : ' withdrawn'}`,
  )
}

it('scores a run under its amendments, and changes nothing that is stored', async () => {
  expect(await totals('')).toEqual(['3/6', '5/6'])
  expect(await totals('- { item: derivative, accept: [a, b], why: x }')).toEqual(['4/6', '5/6'])
  expect(await totals('- { item: harmonic, void: true, why: x }')).toEqual(['2/5', '5/5'])
  expect(await totals('- { copy: 1, item: limit, score: 2, by: x }\n- { copy: 2, withdraw: true, why: x }')).toEqual([
    '4/6',
    '5/6 withdrawn',
  ])
  expect(await totals('- { item: limit, points: 6, why: x }')).toEqual(['4/9', '8/9'])
  expect(inStore(made.folder, (store) => scoresFrom(evidenceOf(store)).map(({ total }) => textOfRatio(total)))).toEqual(['3', '5'])
})

it("takes graders' points under a grader's word: boxes, then lists, then amendments", async () => {
  const scores = join(made.out, 'lists.csv')
  writeFileSync(scores, 'student;item;points;grader\n204101;limit;2,5;R\n204101;limit;3;S\n204218;limit;1;R\n')
  expect(await totals('', { scores })).toEqual(['19/4/6', '3/6'])
  expect(await totals('- { copy: 2, item: limit, score: 2, by: x }', { scores })).toEqual(['19/4/6', '4/6'])
  expect(await totals('- { item: limit, points: 6, why: x }', { scores })).toEqual(['15/2/9', '4/9'])
})

it('finds anew whose copies are with a later roster, and reads nothing again', async () => {
  const roster = join(made.out, 'late.csv')
  writeFileSync(roster, 'id,name\n204101,Ada Lovelace\n')
  const { evidence, scores } = await gradedIn(made.folder, { roster })
  expect(evidence.run.roster.students.map(({ name }) => name)).toEqual(['Ada Lovelace'])
  expect(scores.map(({ student }) => student)).toMatchObject([{ student: '204101' }, { student: '204218' }])
})

it('gives no scores while an amendment has an error', async () => {
  writeFileSync(join(made.out, 'test.yaml'), '- { item: derivative, accept: [z], why: x }')
  const opened = resultOf(openRunIn(made.folder))
  const found = await gradedOf(opened, { amendments: join(made.out, 'test.yaml') })
  opened.store.close()
  expect(found).toMatchObject({ value: undefined, diagnostics: [{ code: 'amendment-option-unknown', location: { line: 1, column: 32 } }] })
})
