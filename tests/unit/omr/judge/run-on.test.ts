import { expect, it } from 'vitest'
import { zoneId } from '../../../../src/model/ids.ts'
import { withRunOn } from '../../../../src/omr/judge/run-on.ts'

const box = (x: number, y: number, strength: number, around = '0'.repeat(24)) => ({
  zone: { rect: { x, y, width: 4, height: 4 }, exclusive: true as const },
  pen: {},
  measure: { zone: zoneId('z'), ink: strength, darkness: strength, cover: strength, spill: 0, around },
  strength,
})
const [left, right, above, below] = [0, 1, 2, 3].map((side) => `${'000000'.repeat(side)}00aff2${'000000'.repeat(3 - side)}`)
const sure = [0.9999, 0.9999]

it('is not sure of the weaker of two marks that run into each other', () => {
  expect(withRunOn([box(0, 0, 0.7, right), box(6, 0, 0.5, left)], sure)).toEqual([0.9999, expect.closeTo(0.982)])
  expect(withRunOn([box(6, 0, 0.5, left), box(0, 0, 0.7, right)], sure)).toEqual([expect.closeTo(0.982), 0.9999])
  expect(withRunOn([box(0, 0, 0.7, below), box(0, 6, 0.5, above)], sure)).toEqual([0.9999, expect.closeTo(0.982)])
})

it('says nothing of ink that leaves at another side or height, of boxes far apart, and beside what is no mark', () => {
  expect(withRunOn([box(0, 0, 0.7, right), box(6, 0, 0.5, right)], sure)).toEqual(sure)
  expect(withRunOn([box(0, 0, 0.7, right), box(6, 0, 0.5, `ff0000${'0'.repeat(18)}`)], sure)).toEqual([0.9999, expect.closeTo(0.982)])
  expect(withRunOn([box(0, 0, 0.7, right), box(6, 0, 0.5, `f70000${'0'.repeat(18)}`)], sure)).toEqual(sure)
  expect(withRunOn([box(0, 0, 0.7, right), box(12, 0, 0.5, left)], sure)).toEqual(sure)
  expect(withRunOn([box(0, 0, 0.7, right), box(6, 6, 0.5, left)], sure)).toEqual(sure)
  expect(withRunOn([box(0, 0, 0.7, right), box(6, 0, 0.5, left)], [0.1, 0.9999])).toEqual([0.1, 0.9999])
})

it('asks about the weaker of several marks only where its hand makes no such mark', () => {
  const scatter = { strength: 0.01, spill: 0.02, full: 0.01 }
  const of = (usual: number | undefined, strength = 0.5) => {
    const pen = usual === undefined ? {} : { usual: { strength: usual, spill: 0.1, full: usual, scatter } }
    const boxes = [box(0, 0, 0.7, right), box(6, 0, strength, left)].map((one) => ({ ...one, zone: { rect: one.zone.rect }, pen }))
    return withRunOn(boxes, sure)[1]
  }
  expect(of(0.7)).toBeCloseTo(0.982)
  expect([of(0.6), of(0.55), of(undefined)]).toEqual([0.9999, 0.9999, 0.9999])
})

it('asks about a stroke that meets a box with more than one of its hand’s strokes, though several may be meant', () => {
  const of = (own: number, other: number, full = 0.24) => {
    const scatter = { strength: 0.02, spill: 0.02, full: 0.02 }
    const pen = { usual: { strength: 0.24, spill: 0, full, scatter } }
    const boxes = [box(0, 0, other, right), box(6, 0, own, left)].map((one) => ({ ...one, zone: { rect: one.zone.rect }, pen }))
    return withRunOn(boxes, sure)[1]
  }
  expect(of(0.22, 0.37)).toBeCloseTo(0.982)
  expect([of(0.24, 0.31), of(0.24, 0.29), of(0.26, 0.37)]).toEqual([expect.closeTo(0.982), 0.9999, 0.9999])
  // broad strokes, and half fillings
  expect([of(0.22, 0.37, 0.49), of(0.22, 0.37, 0.51)]).toEqual([expect.closeTo(0.982), 0.9999])
})
