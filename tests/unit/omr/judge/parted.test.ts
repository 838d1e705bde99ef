import { describe, expect, it } from 'vitest'
import { likenessOn } from '../../../../src/omr/judge/parted.ts'

const blanks = [0, 0, 0, 0.002, 0.004, 0, 0.001, 0.005]
const marks = [0.06, 0.08, 0.11, 0.14, 0.16, 0.22, 0.25]

describe('likenessOn', () => {
  it('tells the weakest of a hand’s marks from blank boxes where nothing lies between the two', () => {
    const likeness = likenessOn([...marks, ...blanks])
    expect([0, 0.005, 0.06, 0.25].map(likeness)).toEqual(['blank', 'blank', 'mark', 'mark'])
  })

  it('says nothing of a box apart from both: far under the marks, or far over them', () => {
    const likeness = likenessOn([...marks, ...blanks, 0.03, 0.9])
    expect([0.03, 0.9, 0.06, 0.004].map(likeness)).toEqual([undefined, undefined, 'mark', 'blank'])
  })

  it('says nothing where boxes of all strengths lie between, where the two are near, where few are blank, and where few are marked', () => {
    const nothing = (strengths: readonly number[]) => expect(strengths.map(likenessOn(strengths))).toEqual(strengths.map(() => undefined))
    nothing([...marks, ...blanks, 0.009, 0.016, 0.026, 0.042])
    nothing([...blanks, 0.01, ...marks.map((mark) => mark - 0.028)])
    nothing([...marks, 0.1, 0.12, 0.13, 0.15, 0.17, 0.18, 0.19, 0.2, ...blanks])
    nothing([...blanks, ...marks.slice(0, 4)])
    nothing([])
  })
})
