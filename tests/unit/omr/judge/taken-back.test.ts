import { describe, expect, it } from 'vitest'
import type { Seen } from '../../../../src/omr/judge/chance.ts'
import { takenBack } from '../../../../src/omr/judge/taken-back.ts'
import { box, calibration, full, nothing } from '../../../support/judged-boxes.ts'

describe('takenBack', () => {
  /** Chance that a box, all covered, was scribbled out where another was marked instead; `sides` are the digits of ink beside each of its sides. */
  const taken = (spill: number, sides: readonly string[], more: { pen?: Seen['pen']; noise?: string } = {}): number => {
    const around = sides.map((digits) => digits.padEnd(6, '0')).join('')
    const own = box({
      strength: more.pen?.usual?.full ?? 1,
      cover: 1,
      spill,
      around,
      exclusive: true,
      ...(more.pen === undefined ? {} : { pen: more.pen }),
    })
    const rest = more.noise === undefined ? [] : [box({ ...nothing, around: more.noise.repeat(24) }, 2)]
    return takenBack(own, [own, box(full, 1), ...rest], calibration('tick'))
  }
  const all = (digit: string): readonly string[] => Array.from({ length: 4 }, () => digit.repeat(6))
  const thick = 'f'.repeat(6)
  const sharp = { strength: 0, spill: 0, full: 0 }
  const handOf = (fullness: number): Seen['pen'] => ({ tone: 1, usual: { strength: fullness, spill: 0, full: fullness, scatter: sharp } })

  it('is for one in fifty where a scribble hardly reaches one side, and for all but one where it is thick on all', () => {
    expect(taken(1, [thick, thick, thick, '11'])).toBeCloseTo(0.022, 3)
    expect(taken(1, all('3'))).toBeCloseTo(0.98, 3)
  })

  it('takes twice as much from the ink beside a box as lies beside blank ones', () => {
    // 8/15 less twice 2/15, half-way from what strokes leave to what none does
    expect(taken(0.1, all('8'), { pen: handOf(0.7), noise: '2' })).toBeCloseTo(0.46, 1)
    expect(taken(0.1, all('8'), { pen: handOf(0.7), noise: '1' })).toBeGreaterThan(0.95)
    expect(taken(0.1, all('8'), { pen: handOf(0.7), noise: '3' })).toBeLessThan(0.01)
  })

  it('is open where half of the overrun is seen that is enough of thick ink', () => {
    expect([0, 0.05, 0.1].map((spill) => taken(spill, all('6'), { pen: handOf(0.7) }))).toEqual([
      expect.closeTo(0.02, 2),
      expect.closeTo(0.5, 2),
      expect.closeTo(0.98, 2),
    ])
  })

  it('is perhaps, of a hand that fills its boxes, where hardly more than the frame is run over, but on all sides', () => {
    const of = (spill: number, digit: string, fullness = 0.94) => taken(spill, all(digit), { pen: handOf(fullness) })
    expect([0.03, 0.045, 0.06, 0.1].map((spill) => of(spill, '2'))).toEqual(
      [0.01, 0.25, 0.49, 0.5].map((chance) => expect.closeTo(chance, 1)),
    )
    expect([0, 1, 2].map((digit) => of(0.1, `${digit}`) > 0.1)).toEqual([false, true, true])
    expect([0.74, 0.76].map((fullness) => of(0.1, '1', fullness) > 0.1)).toEqual([false, true])
  })

  it('is for a hand of strokes what fills its box far more than they do', () => {
    const of = (fullness: number) => {
      const [own, other] = [
        box({ strength: 1, spill: 0.02, around: '3'.repeat(24), pen: handOf(fullness) }),
        box({ strength: fullness }, 1),
      ]
      return takenBack(own, [own, other], calibration('tick'))
    }
    expect([0.6, 0.64, 0.66].map(of).map((chance) => chance > 0.4)).toEqual([true, true, false])
    expect(of(0.85)).toBeLessThan(0.2)
  })
})
