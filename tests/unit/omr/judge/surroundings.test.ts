import { describe, expect, it } from 'vitest'
import { zoneId } from '../../../../src/model/ids.ts'
import { isCircled, isGround } from '../../../../src/omr/judge/surroundings.ts'

const dots = {
  seen: 0,
  count: 0,
  faint: 0,
  isScattered: false,
  isFrame: false,
  isThick: false,
  isDusty: false,
  isPrinted: false,
  solid: 0,
  places: [],
}
const box = (ink: number, around: string, corners = '0000') => ({
  measure: { zone: zoneId('z'), ink, darkness: ink, cover: ink, spill: 0, around, corners },
  strength: ink,
})

describe('isGround', () => {
  const isGroundAlone = (ink: number, around: string, more: object = { dots }) => {
    const one = { ...box(ink, around), ...more }
    return isGround(one, [one, box(0, '1'.repeat(24))])
  }

  it('knows the edge of a shadow by what is thicker on three sides than within', () => {
    const edge = `ffffff${'0'.repeat(6)}ffffb8ffffa7`
    expect(isGroundAlone(0.5, edge)).toBe(true)
    expect([0.79, 0.81, 0.95].map((ink) => isGroundAlone(ink, `ffffff${'0'.repeat(6)}${'f'.repeat(12)}`))).toEqual([true, false, false])
    expect(isGroundAlone(0.5, `${'f'.repeat(12)}${'0'.repeat(12)}`)).toBe(false)
    // greys are never dithered
    expect(isGroundAlone(0.5, edge, {})).toBe(false)
    // little ink beside is a pen's
    expect([0.4, 0.5].map((ink) => isGroundAlone(ink, '8'.repeat(24).replace(/8{6}$/, '000000')))).toEqual([false, false])
  })

  it('is sure of no box whose group stands on ground nearly as thick as what is in it', () => {
    const isGroundBeside = (ink: number, around: string, beside: string) => {
      const one = { ...box(ink, around.repeat(24)), dots }
      return isGround(one, [one, box(0, beside.repeat(24))])
    }
    // ink beside all sides: 4/15
    expect([0.36, 0.38].map((ink) => isGroundBeside(ink, '4', '2'))).toEqual([true, false])
    expect(['2', '1'].map((beside) => isGroundBeside(0.36, '4', beside))).toEqual([true, false])
    expect(isGroundBeside(0.2, '2', '2')).toBe(false)
    const one = { ...box(0.36, '4'.repeat(24)), dots }
    expect(isGround(one, [one])).toBe(false)
  })
})

describe('isCircled', () => {
  const nothing = '0'.repeat(24)
  const isRing = (corners: string, others: readonly string[], more: object = {}) => {
    const first = { ...box(0, nothing, corners), ...more }
    return isCircled(first, [first, ...others.map((other) => box(0, nothing, other))])
  }

  it('knows several rings in one question where a box has none', () => {
    expect(isRing('fefe', ['ffff', 'ffff', 'f003'], { dots })).toBe(true)
    expect(isRing('fefe', ['ffff', 'ffff', 'f013'], { dots })).toBe(false)
    expect(isRing('fdff', ['ffff', 'ffff', '0000'], { dots })).toBe(false)
  })

  it('knows several rings of a pencil in greys, where the paper around a box has but noise', () => {
    const spill = (own: number) => ({ measure: { ...box(0, nothing, '7a77').measure, spill: own } })
    expect(isRing('7a77', ['9999', '8988', '2120'])).toBe(true)
    expect(isRing('6a77', ['9999', '8988', '2120'])).toBe(true)
    expect(isRing('5a77', ['9999', '8988', '2120'])).toBe(false)
    expect(isRing('7a77', ['9999', '8988', '3230'])).toBe(false)
    expect(isRing('7a77', ['9999', '8988', '2120'], { dots })).toBe(false)
    const noisy = { ...box(0, nothing, '2120'), measure: { ...box(0, nothing, '2120').measure, spill: 0.06 } }
    const isAmongNoise = (own: number) =>
      isCircled({ ...box(0, nothing), ...spill(own) }, [noisy, box(0, nothing, '9999'), box(0, nothing, '9999')])
    expect([0.11, 0.13].map(isAmongNoise)).toEqual([false, true])
  })

  it('takes no ends of crosses for rings', () => {
    const isBetween = (ink: number) => {
      const first = box(0, nothing, '7a77')
      return isCircled(first, [first, box(ink, nothing, 'aaaa'), box(0, nothing, '9999'), box(0, nothing, '2120')])
    }
    expect([0.19, 0.21].map(isBetween)).toEqual([true, false])
  })

  it('knows a fainter ring where all others have far less', () => {
    expect(isRing('7888', ['3269', '1111'])).toBe(true)
    expect(isRing('7888', ['4469', '3311'])).toBe(false)
  })
  it('takes no dots of grey paper for a ring: more must lie beside a box, or beyond four corners where its question is not marked', () => {
    const dithered = (around: string, corners = '0000', ink = 0) => ({ ...box(ink, around, corners), isDithered: true })
    const isRing = (around: string, corners: string, others: readonly object[]) => {
      const first = dithered(around, corners)
      return isCircled(first, [first, ...others.map((other) => ({ ...dithered(nothing, '3333'), ...other }))])
    }
    expect([isRing('1'.repeat(24), '0000', [{}]), isRing('2'.repeat(24), '0000', [{}])]).toEqual([false, true])
    expect(isRing(nothing, 'ffff', [{}, dithered(nothing, '0000')])).toBe(true)
    expect(isRing(nothing, 'ffdf', [{}])).toBe(false)
    expect(isRing(nothing, 'ffff', [{}, dithered(nothing, '0000', 0.6)])).toBe(false)
  })
})
