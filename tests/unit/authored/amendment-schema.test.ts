import { expect, it } from 'vitest'
import { amendmentsSchema } from '../../../src/authored/amendment-schema.ts'

it('takes the amendments that there are, and no other names', () => {
  const entries = [
    { item: 'a', accept: ['b', true, 3], why: 'x' },
    { item: 'a', credit: 'answered', points: '1/3' },
    { copy: 3, withdraw: true },
  ]
  expect(amendmentsSchema.safeParse(entries).success).toBe(true)
  expect(amendmentsSchema.safeParse([{ item: 'a', credits: 'all' }]).success).toBe(false)
  expect(amendmentsSchema.safeParse([{ item: 'a', void: false }]).success).toBe(false)
})
