import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { zoneId } from '../../../src/model/ids.ts'
import type { DecidedThing, Decision, Mark, MarkState, PageReading, ReadPage } from '../../../src/model/reading.ts'
import { ledgerOf } from '../../../src/score/ledger.ts'

const source = (scan: string, page: number) => ({ scan, file: `${scan}.pdf`, page })
const read = (scan: string, page: number, copy: number, sheet = 1): ReadPage => ({
  kind: 'read',
  source: source(scan, page),
  copy,
  page: sheet,
  registration: { toRaster: [1, 0, 0, 0, 1, 0, 0, 0, 1], residual: 0, fiducials: 4, turns: 0 },
  measures: [],
})
const failed = (scan: string, page: number): PageReading => ({
  kind: 'review',
  source: source(scan, page),
  reason: 'code-check-failed',
  detail: '',
})
const said = (what: DecidedThing): Decision => ({ when: '2027-01-21T08:00:00Z', by: 'R. Grader', why: '', what })
const mark = (state: MarkState): Mark => ({ zone: zoneId('q:a:a'), state, probability: 0.5 })
const ledger = (readings: readonly PageReading[], extra: { decisions?: readonly Decision[]; marks?: Record<string, MarkState> } = {}) =>
  ledgerOf({
    readings,
    decisions: extra.decisions ?? [],
    expected: [1, 2].map((copy) => ({ copy, page: 1 })),
    marksOf: (reading) => [mark(extra.marks?.[`${reading.source.scan} ${reading.source.page}`] ?? 'blank')],
  })
const outcomes = (result: ReturnType<typeof ledger>) =>
  result.pages.map((page) => ('reason' in page ? `${page.outcome} ${page.reason}` : page.outcome))

describe('ledger', () => {
  it('names the pages that never came', () => {
    expect(ledger([read('a', 1, 1)]).missing).toEqual([{ copy: 2, page: 1 }])
  })

  it('tells by copy what came, what waits and what is missing', () => {
    const expected = [1, 2, 3].flatMap((copy) => [1, 2].map((page) => ({ copy, page })))
    const readings = [read('a', 1, 1), read('a', 2, 1, 2), read('a', 3, 2), read('b', 1, 2)]
    const marksOf = ({ source }: ReadPage) => [mark(source.scan === 'b' ? 'marked' : 'blank')]
    expect(ledgerOf({ readings, decisions: [], expected, marksOf }).copies).toEqual([
      { copy: 1, expected: [1, 2], received: [1, 2], waiting: [], missing: [] },
      { copy: 2, expected: [1, 2], received: [], waiting: [1], missing: [2] },
      { copy: 3, expected: [1, 2], received: [], waiting: [], missing: [1, 2] },
    ])
  })

  it('the last word in time counts, in whatever order decisions are listed; a page that was named otherwise than it is measured waits', () => {
    const at = (what: DecidedThing, hour: number): Decision => ({ ...said(what), when: `2027-01-21T1${hour}:00:00Z` })
    const aside = at({ kind: 'set-aside', scan: 'a', scanPage: 1 }, 2)
    const named = at({ kind: 'page', scan: 'a', scanPage: 1, copy: 1, page: 1 }, 1)
    const other = at({ kind: 'page', scan: 'a', scanPage: 1, copy: 2, page: 1 }, 3)
    const pages = [read('a', 1, 1)]
    for (const decisions of [
      [aside, named],
      [named, aside],
    ])
      expect(outcomes(ledger(pages, { decisions }))).toEqual(['refused set-aside'])
    expect(outcomes(ledger(pages, { decisions: [other, aside] }))).toEqual(['review unknown-page'])
  })

  it('keeps the first of equal duplicates and refuses the others', () => {
    const result = ledger([read('b', 1, 1), read('a', 7, 1)])
    expect(result.pages.map((page) => [page.source.scan, page.outcome])).toEqual([
      ['a', 'read'],
      ['b', 'refused'],
    ])
  })

  it('sends duplicates with differing marks to review, all of them', () => {
    const result = ledger([read('a', 1, 1), read('b', 1, 1)], { marks: { 'a 1': 'marked' } })
    expect(outcomes(result)).toEqual(['review duplicate-differs', 'review duplicate-differs'])
    expect(result.missing).toContainEqual({ copy: 1, page: 1 })
  })

  it('of equal pages the one with the fewest doubts stands, whichever came first', () => {
    const pages = [read('a', 1, 1), read('b', 1, 1), read('c', 1, 1)]
    expect(outcomes(ledger(pages, { marks: { 'a 1': 'doubtful', 'b 1': 'marked', 'c 1': 'marked' } }))).toEqual([
      'refused duplicate',
      'read',
      'refused duplicate',
    ])
  })

  it('a doubtful mark contradicts nothing', () => {
    expect(outcomes(ledger([read('a', 1, 1), read('b', 1, 1)], { marks: { 'a 1': 'marked', 'b 1': 'doubtful' } }))).toEqual([
      'read',
      'refused duplicate',
    ])
  })

  it('takes the page that a person named, and lets go of one that was set aside', () => {
    const pages = [read('a', 1, 1), read('b', 1, 1)]
    const marks = { 'a 1': 'marked' } as const
    const named = said({ kind: 'page', scan: 'b', scanPage: 1, copy: 1, page: 1 })
    expect(outcomes(ledger(pages, { marks, decisions: [named] }))).toEqual(['refused duplicate', 'read'])
    const aside = said({ kind: 'set-aside', scan: 'b', scanPage: 1 })
    expect(outcomes(ledger(pages, { marks, decisions: [aside] }))).toEqual(['read', 'refused set-aside'])
    expect(outcomes(ledger(pages, { marks, decisions: [aside, named] }))).toEqual(['refused duplicate', 'read'])
  })

  it('sends a page to review of which no box can be told, unless a person has named it or it came again more clearly', () => {
    const settle = (readings: readonly PageReading[], decisions: readonly Decision[]) =>
      ledgerOf({
        readings,
        decisions,
        expected: [{ copy: 1, page: 1 }],
        marksOf: ({ source }) => [mark(source.scan === 'poor' ? 'doubtful' : 'marked')],
        isUnclear: (marks) => marks.every(({ state }) => state === 'doubtful'),
      })
    const poor = read('poor', 1, 1)
    const alone = settle([poor], [])
    expect(outcomes(alone)).toEqual(['review marks-unclear'])
    expect(alone.copies).toEqual([{ copy: 1, expected: [1], received: [], waiting: [1], missing: [] }])
    expect(outcomes(settle([poor], [said({ kind: 'page', scan: 'poor', scanPage: 1, copy: 1, page: 1 })]))).toEqual(['read'])
    expect(outcomes(settle([read('clear', 1, 1), poor], []))).toEqual(['read', 'refused duplicate'])
  })

  it('sends a page to review whose marks may be lost, which counts as it is once it was named, and gives way to a better scan', () => {
    const settle = (readings: readonly PageReading[], decisions: readonly Decision[] = []) =>
      ledgerOf({
        readings,
        decisions,
        expected: [{ copy: 1, page: 1 }],
        marksOf: ({ source }) => [mark(source.scan === 'pale' ? 'blank' : 'marked')],
        isLost: ({ source }) => source.scan === 'pale',
      })
    const pale = read('pale', 1, 1)
    const alone = settle([pale])
    expect(outcomes(alone)).toEqual(['review marks-lost'])
    expect(alone.copies).toEqual([{ copy: 1, expected: [1], received: [], waiting: [1], missing: [] }])
    const named = said({ kind: 'page', scan: 'pale', scanPage: 1, copy: 1, page: 1 })
    expect(outcomes(settle([pale], [named]))).toEqual(['read'])
    expect(outcomes(settle([read('grey', 1, 1), pale]))).toEqual(['read', 'refused duplicate'])
    expect(outcomes(settle([read('grey', 1, 1), pale], [named]))).toEqual(['refused duplicate', 'read'])
  })

  it('sends a whole file to review when two or more of its pages, above 2 %, fail the check', () => {
    const many = Array.from({ length: 60 }, (_, i) => read('a', i + 1, i + 1))
    expect(ledger([...many, failed('a', 61)]).counts).toMatchObject({ read: 60, review: 1 })
    const whole = ledger([...many, failed('a', 61), failed('a', 62), read('b', 1, 99)])
    expect(whole.counts).toMatchObject({ read: 1, review: 62 })
    expect(outcomes(whole)[0]).toBe('review another-run')
  })

  it('accounts for every page whatever comes, and in any order', () => {
    const page = fc.record({
      scan: fc.constantFrom('a', 'b', 'c'),
      copy: fc.integer({ min: 1, max: 3 }),
      kind: fc.constantFrom('read', 'failed', 'blank'),
    })
    fc.assert(
      fc.property(fc.array(page, { maxLength: 20 }), fc.infiniteStream(fc.nat()), (pages, keys) => {
        const readings = pages.map(
          ({ scan, copy, kind }, i): PageReading =>
            kind === 'read'
              ? read(scan, i + 1, copy)
              : kind === 'failed'
                ? failed(scan, i + 1)
                : { kind: 'blank', source: source(scan, i + 1) },
        )
        const result = ledger(readings)
        expect(result.pages.length).toBe(readings.length)
        const mixed = readings.map((reading) => ({ reading, key: keys.next().value ?? 0 })).sort((x, y) => x.key - y.key)
        expect(ledger(mixed.map(({ reading }) => reading))).toEqual(result)
      }),
    )
  })
})
