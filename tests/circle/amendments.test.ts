import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { explainCopy, gradeRun, gradingHistory, makeRun, readBatch, simulateRun } from '../../src/app/index.ts'
import { parseRatio, sum, textOfRatio, ZERO } from '../../src/base/ratio.ts'
import { gradedIn, resultOf } from '../support/app/made-exam.ts'
import { sampleExam, tempFolder } from '../support/small-exam.ts'

const out = tempFolder()
const STUDENTS = 2

beforeAll(async () => {
  resultOf(await makeRun({ exam: sampleExam(STUDENTS), out }))
  const scans = join(out, 'scans.pdf')
  resultOf(await simulateRun({ folder: out, to: scans, level: 'clean', seed: 'amend' }))
  resultOf(await readBatch({ folder: out, paths: [scans] }))
}, 240_000)

const changesOf = (graded: { readonly changes: unknown }) =>
  graded.changes as readonly {
    readonly copy: number
    readonly items: readonly { readonly item: string; readonly why: readonly string[] }[]
  }[]

it('read, graded, amended (one void, one accepted, one scored anew), graded again: the change of every student is told and explained', async () => {
  const first = resultOf(await gradeRun(out, { when: '2027-01-21T09:00:00Z' }))
  expect(first).toMatchObject({ copies: STUDENTS, grading: 1, isNew: true, changeLines: [] })
  const before = await gradedIn(out)
  const questions = before.scores.flatMap((score) => score.questions)
  const chosen = questions.filter(({ scheme, answer, points }) => scheme === 'right-wrong' && answer.kind === 'chosen' && points.num <= 0n)
  const [wrong] = chosen.filter(({ answer }) => answer.kind === 'chosen' && !['true', 'false'].includes(answer.options[0] ?? ''))
  const [written] = questions.filter(({ scheme }) => scheme === 'graded')
  const [other] = questions.filter(({ item, scheme }) => scheme === 'right-wrong' && item !== wrong?.item)
  if (wrong?.answer.kind !== 'chosen' || written === undefined || other === undefined) throw new Error('the class is too good')
  const amendments = [
    `- { item: ${wrong.item}, accept: [${wrong.answer.options[0]}], why: The key was wrong }`,
    `- { item: ${other.item}, void: true, why: Misprinted }`,
    `- { item: ${written.item}, points: 7, why: Took long }`,
  ]
  writeFileSync(join(out, 'amendments.yaml'), `${amendments.join('\n')}\n`)
  const second = resultOf(await gradeRun(out, { when: '2027-01-22T09:00:00Z' }))
  expect([second.grading, second.amendments.map((line) => line.split(':')[0])]).toEqual([2, [wrong.item, other.item, written.item]])
  const changes = changesOf(second)
  expect(changes.length).toBeGreaterThan(0)
  expect(new Set(changes.flatMap(({ items }) => items.map(({ item }) => item)))).toEqual(new Set([wrong.item, other.item, written.item]))
  expect(changes.flatMap(({ items }) => items.flatMap(({ why }) => why))).toContain('void (Misprinted)')
  expect(resultOf(await gradingHistory(out)).gradings.map(({ differs, changed }) => [differs, changed])).toEqual([
    [[], 0],
    [['amendments'], changes.length],
  ])
  expect(resultOf(await gradeRun(out)).isNew).toBe(false)
})

it('explains every student of the class: the sum of what counts is the total that grades.json has', async () => {
  const { copies } = JSON.parse(readFileSync(resultOf(await gradeRun(out)).files[1] ?? '', 'utf8')) as {
    readonly copies: readonly { readonly copy: number; readonly points: string; readonly maximum: string }[]
  }
  expect(copies).toHaveLength(STUDENTS)
  for (const { copy, points, maximum } of copies) {
    const explanations = resultOf(await explainCopy(out, `copy ${copy}`)).explanations as readonly {
      readonly questions: readonly { readonly points: string; readonly maximum: string; readonly out?: string }[]
    }[]
    const counted = (explanations[0]?.questions ?? []).filter((question) => question.out === undefined)
    const sumOf = (what: 'points' | 'maximum') => textOfRatio(sum(counted.map((question) => parseRatio(question[what]) ?? ZERO)))
    expect([sumOf('points'), sumOf('maximum')]).toEqual([points, maximum])
  }
})
