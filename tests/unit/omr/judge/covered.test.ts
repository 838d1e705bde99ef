import { describe, expect, it } from 'vitest'
import { zoneId } from '../../../../src/model/ids.ts'
import { coveredAmong } from '../../../../src/omr/judge/covered.ts'

const at = (name: string, strength: number, more: object = {}) => ({
  name,
  zone: { rect: { x: 0, y: 0, width: 3.8, height: 3.8 } },
  strength,
  measure: { zone: zoneId(name), ink: strength, darkness: 0, cover: 0, spill: 0, ...more },
})
const framed = { shift: { x: 0, y: 0 } }
const namesOf = (boxes: readonly ReturnType<typeof at>[], perMm = 6) =>
  [...coveredAmong(boxes, { toRaster: [perMm, 0, 0, 0, perMm, 0, 0, 0, 1] })].map(({ name }) => name)
const others = [at('a', 0, framed), at('b', 0.9, framed), at('c', 0, framed)]

describe('coveredAmong', () => {
  it('names a box that shows nothing at all, and one whose darkness goes on on all sides', () => {
    const finger = at('finger', 1, { darkness: 0.5, around: 'c'.repeat(24) })
    expect(namesOf([...others, at('white', 0.005), finger])).toEqual(['white', 'finger'])
  })

  it('names no box with a trace of ink where more than one frame in twenty is lost', () => {
    const of = (count: number, trace: number) =>
      namesOf([...Array.from({ length: count }, (_, i) => at(`${i}`, 0, framed)), at('trace', trace)])
    expect([of(19, 0.07), of(18, 0.07), of(18, 0.007)]).toEqual([['trace'], [], ['trace']])
  })

  it('names a grey box only where the grey goes on beyond the side that has least', () => {
    const grey = (digit: string) => at(digit, 1, { darkness: 0.5, around: `${'f'.repeat(18)}${digit.repeat(6)}` })
    expect(namesOf([...others, grey('5'), grey('6')])).toEqual(['6'])
  })

  it('names no filled box whose frame its ink hides, but does not run over', () => {
    expect(namesOf([...others, at('full', 1, { around: `${'f'.repeat(18)}000000` }), at('faint', 0.3)])).toEqual([])
  })

  it('names no black scribble that runs over on all sides', () => {
    expect(namesOf([...others, at('scribble', 1, { darkness: 0.98, around: 'f'.repeat(24) })])).toEqual([])
  })

  it('names a box that lies in black altogether, corners and all', () => {
    const black = { darkness: 0.98, around: 'f'.repeat(24) }
    expect(namesOf([...others, at('shadow', 1, { ...black, corners: 'ffff' }), at('scribble', 1, { ...black, corners: 'ffdf' })])).toEqual([
      'shadow',
    ])
  })

  it('names no tick of a marker that hides the frame and runs over on all sides, but leaves paper within', () => {
    expect(namesOf([...others, at('tick', 0.9, { ink: 0.848, darkness: 0.848, around: '08cb30f9200b06ef8e05c85f' })])).toEqual([])
  })

  it('says nothing where boxes are so small that frames vanish by themselves', () => {
    expect(namesOf([...others, at('white', 0)], 2.8)).toEqual([])
  })

  it('names none where frames do not show', () => {
    expect(namesOf([at('a', 0), at('b', 0), at('c', 0, framed)])).toEqual([])
  })
  it('names none of more than four that lie strewn over the page, each among frames: print has lost theirs', () => {
    const page = (bare: readonly number[], count = 100) =>
      Array.from({ length: count }, (_, i) => ({
        ...at(`${i}`, 0, bare.includes(i) ? {} : framed),
        zone: { rect: { x: 6 * (i % 10), y: 8 * Math.floor(i / 10), width: 3.8, height: 3.8 } },
      }))
    const countOf = (bare: readonly number[], count?: number) => namesOf(page(bare, count)).length
    expect([countOf([11, 23, 47, 72]), countOf([11, 23, 47, 72, 85])]).toEqual([4, 0])
    // one in fifty of a page with many boxes
    expect([countOf([11, 23, 47, 72, 85, 88], 300), countOf([11, 23, 47, 72, 85, 88, 91], 300)]).toEqual([6, 0])
    // a strip of something hides boxes that lie together
    expect([countOf([31, 32, 33, 34, 35, 36]), countOf([4, 14, 24, 34, 44, 54])]).toEqual([6, 6])
    // the others on a page of strewn ones are no better known
    expect(countOf([11, 23, 47, 72, 85, 60, 61])).toBe(0)
  })
})
