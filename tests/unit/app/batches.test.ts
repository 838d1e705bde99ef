import { expect, it } from 'vitest'
import { batchesOf } from '../../../src/app/batches.ts'

const copies = [1, 2, 3, 4, 5, 6, 7].map((number) => ({ number, variant: 1 }))
const shown = (all: ReturnType<typeof batchesOf>) =>
  all.map(({ number, place, copies: some }) => `${number} ${place}: ${some.map((copy) => copy.number)}`)

it('parts copies place by place in natural order, spares last, and what is too many', () => {
  const places = ['R10', 'R2', '', 'R2', 'R10', 'R2', '']
  const placeOf = ({ number }: { readonly number: number }) => places[number - 1] ?? ''
  expect(shown(batchesOf(copies, { placeOf, size: 2 }))).toEqual(['1 R2: 2,4', '2 R2: 6', '3 R10: 1,5', '4 : 3,7'])
  expect(shown(batchesOf(copies, { placeOf }))).toEqual(['1 R2: 2,4,6', '2 R10: 1,5', '3 : 3,7'])
})

it('parts them by number alone where nothing else parts them', () => {
  expect(shown(batchesOf(copies, { placeOf: () => '', size: 3 }))).toEqual(['1 : 1,2,3', '2 : 4,5,6', '3 : 7'])
})
