import { describe, expect, it } from 'vitest'
import { studentId } from '../../../src/model/ids.ts'
import { matchGrid } from '../../../src/score/match-grid.ts'
import { MATCH } from '../../../src/score/match-params.ts'
import { gridOf } from '../../support/score/papers.ts'

const rosterOf = (...ids: readonly string[]) => ({ students: ids.map((id) => ({ id: studentId(id), name: id, columns: {} })) })

/** A grid whose columns are sure but for one, in which each named digit has the given chance. */
function unsureIn(text: string, column: number, chances: Readonly<Record<number, number>>) {
  const grid = gridOf(text)
  return {
    text: `${text.slice(0, column)}?${text.slice(column + 1)}`,
    chances: grid.chances.map((own, i) => (i === column ? own.map((_, digit) => chances[digit] ?? 0.001) : own)),
  }
}

describe('matchGrid', () => {
  it('names the student whose number agrees, however near others are, and says how far they are', () => {
    const sequential = rosterOf(...Array.from({ length: 300 }, (_, i) => `${20260000 + i}`))
    expect(matchGrid(gridOf('20260123'), sequential)).toMatchObject({
      kind: 'named',
      student: '20260123',
      differing: 0,
      next: { differing: 1 },
    })
  })

  it('takes one wrong or missing digit when nobody else is near', () => {
    const far = rosterOf('20260017', '20264391', '20268824')
    for (const text of ['20264399', '2026439_', '20_64391']) {
      const match = matchGrid(gridOf(text), far)
      expect(match).toMatchObject({ kind: 'named', student: '20264391', differing: 1 })
      expect(match.kind === 'named' ? (match.next?.behind ?? 0) : 0).toBeGreaterThan(5)
    }
  })

  it('asks, with candidates, when another is as near or two digits differ', () => {
    expect(matchGrid(gridOf('20260019'), rosterOf('20260017', '20260018', '20268824'))).toMatchObject({
      kind: 'open',
      candidates: [
        { student: '20260017', differing: 1, behind: 0 },
        { student: '20260018', differing: 1, behind: 0 },
      ],
    })
    expect(matchGrid(gridOf('20264300'), rosterOf('20260017', '20264391'))).toMatchObject({
      kind: 'open',
      candidates: [{ student: '20264391', differing: 2 }],
    })
  })

  it('weighs doubtful boxes by their chance: neighbours in a dense roster are told apart by it', () => {
    const pair = rosterOf('20260017', '20260018')
    expect(matchGrid(unsureIn('20260017', 7, { 7: 0.97, 8: 0.02 }), pair)).toMatchObject({
      kind: 'named',
      student: '20260017',
      differing: 1,
    })
    expect(matchGrid(unsureIn('20260017', 7, { 7: 0.6, 8: 0.3 }), pair).kind).toBe('open')
    expect(matchGrid(unsureIn('20260017', 7, { 7: 0.1, 8: 0.97 }), pair)).toMatchObject({ student: '20260018' })
  })

  it('takes two marks in a column for their student only when the other mark is nobody’s', () => {
    const twice = unsureIn('20260017', 7, { 7: 0.999, 3: 0.999 })
    expect(matchGrid(twice, rosterOf('20260017', '20268824'))).toMatchObject({ kind: 'named', student: '20260017' })
    expect(matchGrid(twice, rosterOf('20260017', '20260013')).kind).toBe('open')
  })

  it('does not trust one digit where numbers are so dense that a stranger’s is as near', () => {
    const dense = rosterOf(...Array.from({ length: 300 }, (_, i) => `${1000 + 29 * i}`))
    const near = [...Array(10).keys()].map((digit) => matchGrid(gridOf(`101${digit}`), dense))
    expect(near.filter((match) => match.kind === 'named').every((match) => match.kind === 'named' && match.differing === 0)).toBe(true)
  })

  it('has nobody without a roster, and counts a short number in all its forms', () => {
    expect(matchGrid(gridOf('1234'), rosterOf())).toEqual({ kind: 'open', candidates: [] })
    for (const text of ['0042', '__42', '42__'])
      expect(matchGrid(gridOf(text), rosterOf('42'))).toMatchObject({ student: '42', differing: 0 })
    expect(matchGrid(gridOf('12'), rosterOf('123'))).toEqual({ kind: 'open', candidates: [] })
  })

  it('finds nearly all of a class with the slips that people make, and nobody wrong', () => {
    const ids = Array.from({ length: 200 }, (_, i) => `${20260000 + ((i * 7919) % 9973)}`)
    const roster = rosterOf(...ids)
    const slipped = ids.map(
      (id, i) => `${id.slice(0, i % 8)}${i % 2 === 0 ? '_' : (Number(id[i % 8]) + 1 + (i % 9)) % 10}${id.slice((i % 8) + 1)}`,
    )
    const matches = slipped.map((text) => matchGrid(gridOf(text), roster))
    const named = matches.filter((match) => match.kind === 'named')
    const wrong = matches.filter((match, i) => match.kind === 'named' && match.student !== ids[i])
    expect(named.length).toBeGreaterThan(120)
    expect(wrong.length).toBeLessThanOrEqual(MATCH.wrongAtMost * ids.length)
  })
})
