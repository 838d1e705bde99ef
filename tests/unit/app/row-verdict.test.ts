import { describe, expect, it } from 'vitest'
import { type DecidedRow, rowVerdict } from '../../../src/app/row-verdict.ts'
import { ratio } from '../../../src/base/ratio.ts'
import { itemId, optionId, zoneId } from '../../../src/model/ids.ts'
import type { PageReading } from '../../../src/model/reading.ts'
import type { Sheet, Zone, ZoneRole } from '../../../src/model/sheet.ts'

const zone = (id: string, role: ZoneRole): Zone => ({
  id: zoneId(id),
  rect: { x: 0, y: 0, width: 3, height: 3 },
  shape: 'square',
  group: 'g',
  role,
})
const points = (n: number, d = 1): Zone => zone(`g${n}/${d}`, { kind: 'grade', item: itemId('gelu'), part: 'all', points: ratio(n, d) })
const zones = [zone('qb', { kind: 'option', item: itemId('mse'), option: optionId('b') }), points(0), points(1, 2), points(1)]
const sheet = { copy: 17, page: 3, zones } as unknown as Sheet
const source = (page: number) => ({ scan: 'abc', file: 's.pdf', page })
const read = { kind: 'read', source: source(1), copy: 17, page: 3, measures: [], registration: {} } as unknown as PageReading
const stray: PageReading = { kind: 'review', source: source(2), reason: 'code-unsure', detail: '' }
const half: PageReading = { kind: 'blank', source: { ...source(4), part: 2 } }
const context = {
  readingOf: (file: string, page: string) => (file === 's.pdf' ? { '1': read, '2': stray, '4b': half }[page] : undefined),
  sheetOf: (copy: number, page: number) => (copy === 17 && page === 3 ? sheet : undefined),
  students: new Set(['20260001', '20260042']),
  isPhotocopied: false,
}
const judge = (row: Partial<DecidedRow>) =>
  rowVerdict({ file: 's.pdf', page: '1', question: '', option: '', decision: '', ...row }, context)

describe('decisions of a doubts list', () => {
  it.each([
    ['marked', true],
    ['X', true],
    ['blank', false],
    ['no', false],
  ])('a box is %s', (decision, marked) => {
    expect(judge({ question: 'mse', option: 'b', decision })).toEqual([{ kind: 'zone', copy: 17, page: 3, zone: 'qb', marked }])
  })

  it('points settle the whole row of grader boxes', () => {
    const verdict = judge({ question: 'gelu', option: 'all', decision: '0,5' })
    expect(verdict).toMatchObject([{ marked: false }, { zone: 'g1/2', marked: true }, { marked: false }])
    expect(judge({ question: 'gelu', option: 'all', decision: '3' })).toMatchObject({ code: 'decision-unclear' })
  })

  it('a single grader box can be named too', () => {
    expect(judge({ question: 'gelu', option: 'all 1/2', decision: 'marked' })).toMatchObject([{ zone: 'g1/2', marked: true }])
  })

  it('a page is named or set aside', () => {
    expect(judge({ page: '2', decision: 'copy 17 page 3' })).toEqual([{ kind: 'page', scan: 'abc', scanPage: 2, copy: 17, page: 3 }])
    expect(judge({ page: '2', decision: 'set aside' })).toEqual([{ kind: 'set-aside', scan: 'abc', scanPage: 2 }])
    expect(judge({ page: '2', decision: 'copy 18 page 3' })).toMatchObject({ code: 'decision-unclear' })
  })

  it('a page is placed by its four corners, and a part of a page is that part', () => {
    const at = (text: string) => judge({ page: '2', decision: `copy 17 page 3 at ${text}` })
    const corners = [
      { x: -12.5, y: 95 },
      { x: 2300, y: 101 },
      { x: 2310, y: 3400 },
      { x: 115, y: 3390 },
    ]
    const placed = { kind: 'page', scan: 'abc', scanPage: 2, copy: 17, page: 3, corners }
    expect(at('-12.5,95 2300,101 2310,3400 115,3390')).toEqual([placed])
    expect(at('-12.5,95; 2300,101; 2310,3400; 115,3390')).toEqual([placed])
    for (const wrong of ['120,95 2300,101 2310,3400', '1,2 3,4 5,6 7,8 9,10', '1,2 3,4 5,6 x,8', '1 2 3 4'])
      expect(at(wrong)).toMatchObject({ code: 'decision-unclear', hint: expect.stringContaining('top left, top right') })
    expect(judge({ page: '4b', decision: 'set aside' })).toEqual([{ kind: 'set-aside', scan: 'abc', scanPage: 4, part: 2 }])
  })

  it('a page of a photocopied exam is put to another page, or stands alone', () => {
    const beside = { scan: 'abc', scanPage: 1 }
    for (const decision of ['with 1', 'with page 1', 'with s.pdf page 1', 'WITH s.pdf 1'])
      expect(judge({ page: '2', decision })).toEqual([{ kind: 'paper', scan: 'abc', scanPage: 2, beside }])
    expect(judge({ page: '2', decision: 'alone' })).toEqual([{ kind: 'paper', scan: 'abc', scanPage: 2 }])
    for (const decision of ['with 2', 'with page 9', 'with other.pdf 1'])
      expect(judge({ page: '2', decision })).toMatchObject({ code: 'decision-unclear' })
  })

  it('of photocopies, boxes and students are those of the scanned page', () => {
    const row = { file: 's.pdf', page: '1', question: 'mse', option: 'b', decision: 'marked' }
    const at = { scan: 'abc', scanPage: 1 }
    const photocopied = { ...context, isPhotocopied: true }
    expect(rowVerdict(row, photocopied)).toEqual([{ kind: 'zone', copy: 17, page: 3, zone: 'qb', marked: true, at }])
    const student = { ...row, question: 'student', option: 'copy 23', decision: '20260042' }
    expect(rowVerdict(student, photocopied)).toEqual([{ kind: 'student', copy: 17, student: '20260042', at }])
  })

  it('a copy is given to a student of the roster; a misspelt id is hinted at', () => {
    expect(judge({ question: 'student', option: 'copy 17', decision: '20260042' })).toEqual([
      { kind: 'student', copy: 17, student: '20260042' },
    ])
    expect(judge({ question: 'student', option: 'copy 17', decision: '20260043' })).toMatchObject({
      code: 'decision-unclear',
      hint: 'did you mean 20260042?',
    })
  })

  it.each([
    [{ file: 'other.pdf', question: 'mse', option: 'b', decision: 'marked' }, 'decision-unknown-place'],
    [{ page: '2', question: 'mse', option: 'b', decision: 'marked' }, 'decision-unknown-place'],
    [{ question: 'mse', option: 'z', decision: 'marked' }, 'decision-unknown-place'],
    [{ question: 'mse', option: 'b', decision: 'perhaps' }, 'decision-unclear'],
  ])('%j is a fault, never a guess', (row, code) => {
    expect(judge(row)).toMatchObject({ code })
  })
})
