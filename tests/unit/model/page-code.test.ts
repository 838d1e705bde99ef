import { describe, expect, it } from 'vitest'
import { sha256 } from '../../../src/base/hash.ts'
import { runId } from '../../../src/model/ids.ts'
import { AMC_WIDTHS, bitsOf, isCodeOf, pageCodeOf, STRONG_WIDTHS, textOfPageCode, valueOfBits } from '../../../src/model/page-code.ts'

const run = runId('3fa92c0011223344')
const other = runId('3fa92d0011223344')

describe('page code', () => {
  it('writes bits most significant first', () => {
    expect(bitsOf(5, 6)).toEqual([0, 0, 0, 1, 0, 1])
    expect(valueOfBits(bitsOf(3001, 12))).toBe(3001)
  })

  it('is accepted by its own run and by no other', () => {
    const code = pageCodeOf(run, 17, 3, STRONG_WIDTHS)
    expect(isCodeOf(run, code, STRONG_WIDTHS)).toBe(true)
    expect(isCodeOf(other, code, STRONG_WIDTHS)).toBe(false)
  })

  it('has no strong row in the two rows that AMC prints', () => {
    expect(pageCodeOf(run, 17, 3, AMC_WIDTHS).strong).toBeUndefined()
    expect(textOfPageCode({ copy: 17, page: 3, check: 42 })).toBe('+17/3/42+')
  })

  it.each([
    ['amc', AMC_WIDTHS],
    ['strong', STRONG_WIDTHS],
  ] as const)('never accepts a %s code with one or two bits misread', (_name, widths) => {
    const printed = (bits: readonly number[]) => {
      const copy = valueOfBits(bits.slice(0, 12))
      const page = valueOfBits(bits.slice(12, 18))
      const check = valueOfBits(bits.slice(18, 24))
      return widths.strong === 0 ? { copy, page, check } : { copy, page, check, strong: valueOfBits(bits.slice(24, 36)) }
    }
    for (const [copy, page] of [
      [1, 1],
      [300, 12],
      [4095, 63],
    ] as const) {
      const code = pageCodeOf(run, copy, page, widths)
      const bits = [...bitsOf(copy, 12), ...bitsOf(page, 6), ...bitsOf(code.check, 6), ...bitsOf(code.strong ?? 0, widths.strong)]
      for (let i = 0; i < bits.length; i++)
        for (let j = i; j < bits.length; j++) {
          const flipped = bits.map((bit, k) => (k === i || k === j ? 1 - bit : bit))
          expect(isCodeOf(run, printed(flipped), widths)).toBe(false)
        }
    }
  })

  it('takes another run for this one in about 1 of 64 pages with two rows and hardly ever with three', () => {
    let weak = 0
    let strong = 0
    const n = 4096
    for (let i = 0; i < n; i++) {
      const foreign = runId(sha256(`run ${i}`))
      if (isCodeOf(run, pageCodeOf(foreign, 9, 2, AMC_WIDTHS), AMC_WIDTHS)) weak++
      if (isCodeOf(run, pageCodeOf(foreign, 9, 2, STRONG_WIDTHS), STRONG_WIDTHS)) strong++
    }
    expect(weak / n).toBeLessThan(1 / 50)
    expect(strong / n).toBeLessThan(1 / 1000)
  })
})
