import { expect, it } from 'vitest'
import { codesOf, digitOf } from '../../../../src/exchange/amc/codes.ts'
import { loadedProject } from '../../../support/amc/projects.ts'

it('finds the places of a code, the leftmost first', () => {
  const { layout, scoring } = loadedProject('inline')
  expect(codesOf(layout, scoring)).toEqual([{ name: 'student.number', places: [1, 2, 3, 4, 5, 6] }])
  expect(codesOf(layout, undefined)).toEqual([{ name: 'student.number', places: [1, 2, 3, 4, 5, 6] }])
})

it('a question whose name looks like a place is none', () => {
  const { layout, scoring } = loadedProject('inline')
  const [number] = [...layout.questions].find(([, name]) => name === 'net.tcp') ?? [0]
  const renamed = { ...layout, questions: new Map([...layout.questions, [number, 'net[2]']]) }
  expect(codesOf(renamed, scoring).map(({ name }) => name)).toEqual(['student.number'])
  const dotted = {
    ...layout,
    variables: new Map([['codedigit', 'dot']]),
    questions: new Map([...layout.questions].map(([one, name]) => [one, name.replace(/\[(\d)\]/, '.$1')])),
  }
  expect(codesOf(dotted, scoring)).toMatchObject([{ name: 'student.number' }])
  expect(codesOf(dotted, undefined)).toEqual([])
})

it('tells digits from letters', () => {
  expect([digitOf(3, ''), digitOf(3, '7'), digitOf(3, 'A'), digitOf(11, ''), digitOf(10, '')]).toEqual([2, 7, undefined, undefined, 9])
})
