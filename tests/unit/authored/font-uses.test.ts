import { expect, it } from 'vitest'
import { parseBlueprint } from '../../../src/authored/blueprint.ts'

const exam = (fonts: string) => `title: T\nseed: s\ncopies: 1\nparts: [{ draw: [{ from: x.md }] }]\n${fonts}`

it('reads files, names and faces with their places', () => {
  const { value, diagnostics } = parseBlueprint({
    file: 'exam.yaml',
    text: exam('fonts:\n  - a.ttf\n  - { file: b.ttc, name: B-Regular, face: bold-italic }\n'),
  })
  expect(diagnostics).toEqual([])
  expect(value?.fonts).toEqual([
    { file: 'a.ttf', at: { kind: 'file', file: 'exam.yaml', line: 6, column: 5 } },
    { file: 'b.ttc', name: 'B-Regular', face: 'bold-italic', at: { kind: 'file', file: 'exam.yaml', line: 7, column: 5 } },
  ])
})

it('is absent where nothing is named', () => {
  expect(parseBlueprint({ file: 'exam.yaml', text: exam('') }).value).not.toHaveProperty('fonts')
})
