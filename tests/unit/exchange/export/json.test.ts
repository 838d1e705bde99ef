import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, it } from 'vitest'
import { json } from '../../../../src/exchange/export/json.ts'
import { itemId } from '../../../../src/model/ids.ts'
import { bookOf, scales } from '../../../support/exchange/grade-book.ts'

const book = bookOf(scales['german'])
const documentOf = (of = book) => {
  const { content } = json.write(of, {})
  return JSON.parse(content.kind === 'text' ? content.text : '')
}
const validate = new Ajv2020({ strict: false, allErrors: true }).compile(JSON.parse(readFileSync('schemas/gradebook.json', 'utf8')))

it('is as the published schema says, whatever students answered', () => {
  const changes = [{ kind: 'withdraw', copy: 2 } as const, { kind: 'void', item: itemId('pairs') } as const]
  for (const scale of [undefined, ...Object.values(scales)]) {
    validate(documentOf(bookOf(scale, 40, scale === undefined ? changes : [])))
    expect(validate.errors ?? []).toEqual([])
  }
})

it('the schema refuses what programs could not rely on', () => {
  const document = documentOf()
  for (const broken of [
    { ...document, schema: 'gradebook@2' },
    { ...document, students: [{ status: 'here' }] },
    { ...document, students: [{ status: 'final' }] },
    { ...document, items: [{ ...document.items[0], points: 0.3 }] },
    { ...document, run: undefined },
  ])
    expect(validate(JSON.parse(JSON.stringify(broken)))).toBe(false)
})

it('keeps points exact, by item and option id, with the letters as printed', () => {
  const { students, items } = documentOf()
  expect(items[0]).toEqual({
    item: 'thirds',
    title: 'Which of a and b?',
    type: 'single-choice',
    topic: 'Ratios',
    points: '1/3',
    scored: true,
  })
  expect(students[1]).toMatchObject({ id: '00101', status: 'provisional', printed: { thirds: 'A (C?)' } })
  expect(students[1].paper.items.thirds).toMatchObject({ points: '1/3', range: ['-1/12', '1/3'] })
  expect(students[7]).toEqual({ status: 'absent', id: '00107', name: '_x0041_<b>', columns: { email: 's7@x.example', '=group': '+B' } })
  expect(students[8].id).toBeUndefined()
})
