import { expect, it } from 'vitest'
import { readAttributes } from '../../../../src/authored/markup/attributes.ts'
import { createDesk } from '../../../../src/authored/markup/desk.ts'
import { startOf } from '../../../../src/authored/origin.ts'
import { faultsOf } from '../../../support/authored/reading.ts'

function read(raw: string) {
  const desk = createDesk(raw, startOf('x.md'))
  const set = readAttributes(raw, 0, ['#', '.last', 'width', 'alt'], desk)
  return { set: Object.fromEntries([...set].map(([name, { value }]) => [name, value])), faults: faultsOf(desk) }
}

it('reads ids, classes and values, quoted or not', () => {
  expect(read('{#fig:x .last width=70% alt="a } b"}')).toEqual({
    set: { '#': 'fig:x', '.last': '', width: '70%', alt: 'a } b' },
    faults: [],
  })
})

it('reports unknown names, doubles and what it cannot read', () => {
  expect(read('{.lsat}').faults).toEqual(['1:2 attribute-unknown'])
  expect(read('{width=1 width=2}').faults).toEqual(['1:10 attribute-bad'])
  expect(read('{width=1 oops}').faults).toEqual(['1:9 attribute-bad'])
})
