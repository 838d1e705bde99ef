import { beforeAll, expect, it } from 'vitest'
import { doubtsOf, placeOf, probabilityText } from '../../../src/app/doubts.ts'
import { type Evidence, evidenceOf } from '../../../src/app/evidence.ts'
import { textOfRatio } from '../../../src/base/ratio.ts'
import { inStore, type MadeExam, madeExam, RIGHT, readInto, rightPages, withFalseCode } from '../../support/app/made-exam.ts'

let made: MadeExam
let evidence: Evidence

beforeAll(async () => {
  made = await madeExam(4)
  const odd = [
    withFalseCode(await made.fill(3, 1, RIGHT[1] ?? []), made.sheetOf(3, 1)),
    await made.fill(3, 2, []),
    await made.fill(4, 1, RIGHT[1] ?? []),
    await made.fill(4, 2, RIGHT[2] ?? []),
  ]
  await readInto(made, await made.scan('one.pdf', [...(await rightPages(made, [1, 2])), ...odd]))
  evidence = inStore(made.folder, evidenceOf)
})

const summary = (of: Evidence) =>
  doubtsOf(of).map(({ kind, source, place, stake }) => [kind, source.page, `${place.question} ${place.option}`.trim(), textOfRatio(stake)])

it('lists pages, then copies that are nobody’s, then rows without a verdict', () => {
  expect(summary(evidence)).toEqual([
    ['page', 5, '', '0'],
    ['student', 7, 'student copy 4', '0'],
    ['question', 6, 'limit a', '3'],
  ])
  const [page, student, row] = doubtsOf(evidence)
  expect(page?.readAs).toMatch(/^code-check-failed: the code reads \+3\/1\//)
  expect(page?.shown).toBeUndefined()
  expect(student?.shown?.page.reading.copy).toBe(4)
  const boxes = made.sheetOf(3, 2).zones.filter((zone) => zone.role.kind === 'grade')
  const right = Math.max(...boxes.map(({ rect }) => rect.x + rect.width))
  expect((row?.shown?.rect.x ?? 0) + (row?.shown?.rect.width ?? 0)).toBeCloseTo(right, 6)
})

it('lists doubtful boxes by points and how likely the likelier is wrong, until they are decided; digits only while the copy is nobody’s', () => {
  const doubted =
    (copy: number, box: string, probability = 0.4) =>
    (page: Evidence['pages'][number]) => ({
      ...page,
      marks: page.marks.map((mark) => {
        const zone = page.sheet.zones.find(({ id }) => id === mark.zone)
        const place = zone === undefined ? '' : `${placeOf(zone).question} ${placeOf(zone).option}`
        return page.reading.copy === copy && place === box ? { ...mark, state: 'doubtful' as const, probability } : mark
      }),
    })
  const edits = [doubted(1, 'triangle c'), doubted(1, 'limit a 2'), doubted(4, 'student place 1 digit 3')]
  const pages = edits.reduce((all, edit) => all.map(edit), evidence.pages)
  const rows = summary({ ...evidence, pages })
  expect(rows.slice(2)).toEqual([
    ['question', 6, 'limit a', '3'],
    ['box', 2, 'limit a 2', '3'],
    ['box', 1, 'triangle c', '1'],
    ['box', 7, 'student place 1 digit 3', '0'],
  ])
  const sure = [doubted(1, 'triangle c'), doubted(1, 'limit a 2', 0.98)].reduce((all, edit) => all.map(edit), evidence.pages)
  expect(summary({ ...evidence, pages: sure }).slice(2)).toEqual([
    ['question', 6, 'limit a', '3'],
    ['box', 1, 'triangle c', '1'],
    ['box', 2, 'limit a 2', '3'],
  ])
  const zone = made.sheetOf(1, 1).zones.find((one) => placeOf(one).question === 'triangle' && placeOf(one).option === 'c')
  const decide = (what: Evidence['decisions'][number]['what']) => ({ when: '2027-01-21T09:00:00Z', by: 'me', why: '', what })
  const decisions = [
    decide({ kind: 'zone', copy: 1, page: 1, zone: zone?.id ?? made.sheetOf(1, 1).zones[0]?.id ?? ('' as never), marked: false }),
    decide({ kind: 'student', copy: 4, student: made.run.roster.students[0]?.id ?? ('' as never) }),
  ]
  const left = summary({ ...evidence, pages, decisions }).map(([, , place]) => place)
  expect(left).not.toContain('triangle c')
  expect(left).not.toContain('student place 1 digit 3')
  expect(left).toContain('limit a 2')
})

it('prints probabilities with three decimals, and nothing for none', () => {
  expect([undefined, 0, 0.4236, 1].map(probabilityText)).toEqual(['', '0.000', '0.424', '1.000'])
})
