import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Decision, type PageReading, wordOfPage } from '../../../src/model/reading.ts'
import { type PapersInput, papersOf } from '../../../src/score/papers.ts'
import { decision } from '../../support/score/papers.ts'

const source = (scan: string, page: number) => ({ scan, file: `${scan}.pdf`, page })
/** Pages of copy 1 as they lie in a file: a number is a page, `?` one in review, `-` a blank back. */
const file = (scan: string, pages: string): readonly PageReading[] =>
  [...pages].map((page, i): PageReading => {
    const from = source(scan, i + 1)
    if (page === '?') return { kind: 'review', source: from, reason: 'code-unsure', detail: '' }
    if (page === '-') return { kind: 'blank', source: from }
    const registration = { toRaster: [1, 0, i, 0, 1, scan.charCodeAt(0), 0, 0, 1], residual: 0, fiducials: 4, turns: 0 } as const
    return { kind: 'read', source: from, copy: 1, page: Number(page), registration, measures: [] }
  })
const sheetsOf = (pages: number) => Array.from({ length: pages }, (_, i) => ({ copy: 1, page: i + 1 }))
const input = (readings: readonly PageReading[], pages: number, decisions: readonly Decision[] = []): PapersInput => ({
  readings,
  scans: ['b', 'a'],
  decisions,
  sheets: sheetsOf(pages),
})
/** Paper of each page, `?` where somebody must say. */
function told(of: PapersInput): string {
  const { paperOf, open } = papersOf(of)
  return of.readings
    .flatMap((reading) => {
      const word = wordOfPage(reading.source)
      return reading.kind !== 'read' ? [] : open.has(word) ? ['?'] : [`${paperOf.get(word)}`]
    })
    .join('')
}

describe('papers of a photocopied exam', () => {
  it.each([
    ['1212', '1122'],
    ['2121', '1122'],
    ['1-2-1-2-', '1122'],
  ])('that lie one after the other in the scan are told apart (%s)', (pages, papers) => {
    expect(told(input(file('a', pages), 2))).toBe(papers)
  })

  it('of one page are always told apart', () => {
    expect(told(input(file('a', '1?11-1'), 1))).toBe('1234')
  })

  it('pages that students may keep need not come, and are asked about by nobody', () => {
    const of = (pages: string) => ({ ...input(file('a', pages), 3), sheets: sheetsOf(3).slice(1) })
    expect(told(of('1232323'))).toBe('1112233')
    const { open } = papersOf(of('1213'))
    expect([...open.keys()]).toEqual(['a 4'])
  })

  it.each([
    ['a page is missing: the next one could be of either', '1121212', '12?3344'],
    ['a page is missing at the end, which leaves the others sure', '121', '112'],
    ['they were sorted by page', '1122', '12??'],
    ['the first page is missing', '2', '?'],
    ['one between them is in review', '1?212', '1?22'],
  ])('nothing is joined by guess: %s', (_why, pages, papers) => {
    expect(told(input(file('a', pages), 2))).toBe(papers)
  })

  it('are numbered in the order in which files came', () => {
    expect(told(input([...file('a', '12'), ...file('b', '1212')], 2))).toBe('331122')
  })

  it('a person says which belong together, or that one stands alone; a later word wins', () => {
    const page = (scanPage: number) => ({ scan: 'a', scanPage })
    const readings = file('a', '1122')
    const with1 = decision({ kind: 'paper', ...page(3), beside: page(1) }, 1)
    expect(told(input(readings, 2, [with1]))).toBe('121?')
    const with2 = decision({ kind: 'paper', ...page(3), beside: page(2) }, 2)
    const last = decision({ kind: 'paper', ...page(4), beside: page(1) }, 3)
    expect(told(input(readings, 2, [with1, with2, last]))).toBe('1221')
    expect(told(input(readings, 2, [decision({ kind: 'paper', ...page(3) }, 4), last]))).toBe('1231')
  })

  it('a page that is put where that page is already, or to nothing, stays open', () => {
    const page = (scanPage: number) => ({ scan: 'a', scanPage })
    const clash = [3, 4].map((at) => decision({ kind: 'paper', ...page(at), beside: page(1) }, at))
    const { open, paperOf } = papersOf(input(file('a', '1122'), 2, clash))
    expect([paperOf.get('a 3'), open.get('a 4')]).toEqual([
      1,
      'page 2 of a photocopy of copy 1: the paper that it was put to has that page already',
    ])
    const nowhere = decision({ kind: 'paper', ...page(3), beside: page(9) })
    expect(papersOf(input(file('a', '1122'), 2, [nowhere])).open.get('a 3')).toMatch(/has no paper itself/)
  })

  it('the very same picture in another file is no further paper', () => {
    const first = file('a', '12')
    const again = first.map((reading) => ({ ...reading, source: { ...reading.source, scan: 'b', file: 'b.pdf' } }))
    const { repeats, copyOf } = papersOf(input([...first, ...again], 2))
    expect([...repeats]).toEqual(['a 1', 'a 2'])
    expect(copyOf.size).toBe(1)
  })

  it('never puts two equal pages, or pages of two files, into one paper', () => {
    const pages = (all: readonly string[], most: number) =>
      fc.array(fc.constantFrom(...all), { maxLength: most }).map((some) => some.join(''))
    fc.assert(
      fc.property(pages(['1', '2', '3', '?', '-'], 14), pages(['1', '2', '3'], 6), (a, b) => {
        const of = input([...file('a', a), ...file('b', b)], 3)
        const { paperOf, open } = papersOf(of)
        const read = of.readings.flatMap((reading) => (reading.kind === 'read' ? [{ ...reading, word: wordOfPage(reading.source) }] : []))
        for (const { word } of read) expect(paperOf.has(word)).toBe(!open.has(word))
        const known = read.filter(({ word }) => paperOf.has(word))
        expect(new Set(known.map(({ word, page }) => `${paperOf.get(word)} page ${page}`)).size).toBe(known.length)
        const homes = new Set(known.map(({ word, source: { scan } }) => `${paperOf.get(word)} in ${scan}`))
        expect(homes.size).toBe(new Set(paperOf.values()).size)
      }),
    )
  })
})
