import { expect, test } from 'vitest'
import { present } from '../../../src/base/bug.ts'
import { ratio } from '../../../src/base/ratio.ts'
import { createVariantPacker, readAsked, unpackVariant } from '../../../src/store/frozen-variants.ts'
import { questionsIn } from '../../support/exam/banks.ts'
import { emptyDatabase, run } from '../../support/store/stores.ts'

test('a variant comes back from its package and what was asked, which is written once', () => {
  const database = emptyDatabase()
  const variant = present(run.variants[0], 'variant')
  const bytes = createVariantPacker(database)(variant)
  expect(unpackVariant(new Uint8Array(bytes).buffer, readAsked(database))).toEqual(variant)
  createVariantPacker(database)(variant)
  expect(readAsked(database).size).toBe(questionsIn(variant).length)
})

test('a variant that asks what is not there is a bug', () => {
  const bytes = createVariantPacker(emptyDatabase())(present(run.variants[0], 'variant'))
  expect(() => unpackVariant(new Uint8Array(bytes).buffer, new Map())).toThrow('not frozen')
})

test('a fraction outside of what is asked is a bug, never lost', () => {
  const variant = { ...present(run.variants[0], 'variant'), number: ratio(1, 3) as unknown as number }
  expect(() => createVariantPacker(emptyDatabase())(variant)).toThrow('BigInt')
})
