import { expect, test } from 'vitest'
import { levels } from '../../../src/simulate/levels.ts'
import { phone } from '../../../src/simulate/phone-level.ts'

// The figures were fixed before any reader was tuned on them: a reader that fails is to be mended, not they.
test('phone holds what is said of it', () => {
  expect(phone.scanner.quality).toEqual([45, 85])
  expect(phone.harm?.photo?.shadow).toBe(0.5)
  expect(phone.harm?.photo?.fill).toEqual([0.78, 0.96])
})

test('photographs are taken up to 35 degrees askew, in the hand and not in a feeder', () => {
  expect(phone.harm?.photo?.tilt).toEqual([0, 35])
  expect([phone.scanner.rotation, phone.scanner.specks, phone.scanner.streaks]).toEqual([0, 0, 0])
  expect(levels.phone).toBe(phone)
})
