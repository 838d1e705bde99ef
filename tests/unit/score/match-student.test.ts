import { expect, test } from 'vitest'
import { studentId } from '../../../src/model/ids.ts'
import { type IdentityClues, matchStudents } from '../../../src/score/match-student.ts'
import { gridOf, roster } from '../../support/score/papers.ts'

interface Said {
  readonly prefilled?: string
  readonly decided?: string
  readonly digits?: string
  readonly open?: string
  readonly labels?: readonly string[]
}

const clue = (copy: number, more: Said = {}): IdentityClues => ({
  copy,
  prefilled: more.prefilled === undefined ? undefined : studentId(more.prefilled),
  decided: more.decided === undefined ? undefined : studentId(more.decided),
  grid: gridOf(more.digits ?? ''),
  open: more.open ?? '',
  ...(more.labels === undefined ? {} : { labels: more.labels }),
})

const matched = (...clues: readonly IdentityClues[]) => [...matchStudents(clues, roster).values()]
const one = (more: Parameters<typeof clue>[1]) => matched(clue(1, more))[0]

// The roster: 1234, 1235, 5678 and 42.
test('a grid that is a student’s number names them', () => {
  expect(one({ digits: '5678' })).toMatchObject({
    kind: 'grid',
    student: '5678',
    digits: '5678',
    differing: 0,
    next: { differing: 4 },
  })
  expect(one({ digits: '1234' })).toMatchObject({
    kind: 'grid',
    student: '1234',
    digits: '1234',
    differing: 0,
    next: { student: '1235', differing: 1 },
  })
})

test.each(['5679', '567_', '5?78', '_678'])('%s differs in one place from one student and is as far from all others', (digits) => {
  expect(one({ digits })).toMatchObject({ kind: 'grid', student: '5678', digits, differing: 1 })
})

test.each([
  ['1236', ': perhaps 1234 (1 digit differs) or 1235 (1 digit differs)'],
  ['123_', ': perhaps 1234 (1 digit differs) or 1235 (1 digit differs)'],
  ['123?', ': perhaps 1234 (1 digit differs) or 1235 (1 digit differs)'],
  ['5600', ': perhaps 5678 (2 digits differ)'],
  ['9999', ''],
])('%s is nobody’s, or nearer to two than it tells apart', (digits, perhaps) => {
  const reason = `no single student of the roster has a number like ${digits}${perhaps}`
  const found = one({ digits })
  expect(found).toMatchObject({ kind: 'unknown', digits, reason, cause: digits === '9999' ? 'unexpected' : 'unclear' })
  expect(found?.kind === 'unknown' ? (found.candidates?.length ?? 0) : -1).toBe(perhaps === '' ? 0 : perhaps.split(' or ').length)
})

test.each(['0042', '__42', '42__'])('a short number may be written as %s', (digits) => {
  expect(one({ digits })).toMatchObject({ kind: 'grid', student: '42', digits, differing: 0 })
})

test('without a number there is a reason', () => {
  expect(one({ digits: '____' })).toEqual({
    kind: 'unknown',
    digits: '____',
    cause: 'empty',
    reason: 'the student number is not filled in',
  })
  expect(one({})).toEqual({ kind: 'unknown', digits: '', cause: 'empty', reason: 'there is no student number on it' })
  expect(one({ digits: '????', open: 'page 1 is missing' })).toEqual({
    kind: 'unknown',
    digits: '????',
    cause: 'missing',
    reason: 'page 1 is missing',
  })
})

test('a prefilled copy is its student’s, with the grid empty, alike or nobody’s', () => {
  for (const digits of ['', '____', '1234', '123?', '12_4', '9999'])
    expect(one({ prefilled: '1234', digits })).toEqual({ kind: 'prefilled', student: '1234' })
})

test('a prefilled copy whose grid names somebody else is flagged', () => {
  const reason = 'printed for 1234, but the grid names 5678'
  expect(one({ prefilled: '1234', digits: '5678' })).toEqual({ kind: 'unknown', digits: '5678', cause: 'conflict', reason })
  expect(one({ prefilled: '1234', digits: '567_' })).toEqual({ kind: 'unknown', digits: '567_', cause: 'conflict', reason })
})

test('one digit away from its own student is still somebody else’s exact number', () => {
  expect(one({ prefilled: '1234', digits: '1235' })?.kind).toBe('unknown')
})

test('a decision wins over all', () => {
  expect(one({ prefilled: '1234', digits: '5678', decided: '42' })).toEqual({ kind: 'decided', student: '42' })
})

test('two copies that claim one student are both flagged', () => {
  expect(matched(clue(1, { digits: '5678' }), clue(2, { prefilled: '5678' }), clue(3, { digits: '1234' }))).toEqual([
    { kind: 'unknown', digits: '5678', cause: 'conflict', reason: '5678 is claimed by copy 2 too' },
    { kind: 'unknown', digits: '', cause: 'conflict', reason: '5678 is claimed by copy 1 too' },
    { kind: 'grid', student: '1234', digits: '1234', differing: 0, next: { student: '1235', differing: 1, behind: 8.4 } },
  ])
})

test('among the claims a decided one stands; two decided ones are both flagged', () => {
  expect(matched(clue(1, { decided: '5678' }), clue(2, { digits: '5678' }))).toEqual([
    { kind: 'decided', student: '5678' },
    { kind: 'unknown', digits: '5678', cause: 'conflict', reason: '5678 was given to copy 1 too' },
  ])
  expect(matched(clue(1, { decided: '5678' }), clue(2, { decided: '5678' })).map((i) => i.kind)).toEqual(['unknown', 'unknown'])
})

test('a label says whose a copy is, unless the grid or the print says something else', () => {
  const labels = ['5678']
  expect(one({ labels })).toEqual({ kind: 'label', student: '5678', text: '5678' })
  expect(one({ digits: '5678', labels })).toMatchObject({ kind: 'label' })
  expect(one({ digits: '567_', labels })).toMatchObject({ kind: 'label' })
  for (const clash of [{ digits: '1234' }, { digits: '9999' }, { prefilled: '1234' }])
    expect(one({ ...clash, labels })).toMatchObject({ kind: 'unknown', cause: 'conflict' })
  expect(one({ prefilled: '5678', labels })).toMatchObject({ kind: 'prefilled' })
  expect(one({ digits: '1234', labels: ['shelf 7'] })).toMatchObject({ kind: 'grid', student: '1234' })
  expect(one({ labels: ['5678', '1234'] })).toMatchObject({
    kind: 'unknown',
    cause: 'conflict',
    reason: 'its labels name several students: 5678, 1234',
  })
  expect(one({ labels: ['777'] })).toMatchObject({ kind: 'unknown', cause: 'unexpected', digits: '777' })
})
