import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseAmendments, parseGraderScores } from '../../src/authored/index.ts'
import { compare, equal, ratio, subtract, sum, textOfRatio } from '../../src/base/ratio.ts'
import { stableJson } from '../../src/base/text.ts'
import type { Amendment } from '../../src/model/amendment.ts'
import { studentId } from '../../src/model/ids.ts'
import type { Run } from '../../src/model/run.ts'
import type { CopyScore, GradeScale } from '../../src/model/score.ts'
import type { JudgedPage } from '../../src/score/evidence.ts'
import { answersOf, checkAmendments, diffGradings, explain, gradedCopyOf, gradersPoints, rulesOf, scoresOf } from '../../src/score/index.ts'
import { amend } from '../support/score/amendments.ts'
import { asked, evidence, gridMarks, pagesOf, runOf } from '../support/score/papers.ts'

const ITEMS = ['one', 'two', 'three']
const COPIES = [1, 2, 3, 4]
const LETTERS = ['a', 'b', 'c', 'd']
const SEED = 20270120

const scale = fc.constantFrom<GradeScale | undefined>(
  undefined,
  { from: ratio(0), to: ratio(20), step: ratio(1, 4), rounding: 'nearest', floor: ratio(0), pass: ratio(10) },
  { from: ratio(6), to: ratio(1), step: ratio(1, 3), rounding: 'down', allowedBlanks: 1 },
  { from: ratio(0), to: ratio(6), points: [[ratio(0), ratio(1)], [ratio(3), ratio(6)]], rounding: 'none' }, // biome-ignore format: one thought
)

/** Boxes of one copy: marked, doubtful or cancelled. */
const marks = fc
  .tuple(
    fc.subarray(['one.a', 'one.b', 'one.c', 'two.a', 'two.b', 'two.c', 'two.d', 'three.0', 'three.1', 'three.2']),
    fc.array(fc.constantFrom('', '', '', '?', 'x'), { minLength: 10, maxLength: 10 }),
    fc.constantFrom('', '1234', '1235', '5678', '9999'),
  )
  .map(([boxes, signs, digits]) => [...boxes.map((box, i) => `${signs[i]}${box}`), ...gridMarks(digits)])

const points = fc.constantFrom('0', '1/3', '1', '2.5', '4')
const amendmentOf = (item: string): fc.Arbitrary<readonly Amendment[]> =>
  fc
    .tuple(
      fc.option(fc.subarray(LETTERS, { minLength: 1 }), { nil: undefined }),
      fc.option(fc.constantFrom('right-wrong', 'all-or-none', 'per-option'), { nil: undefined }),
      fc.option(points, { nil: undefined }),
      fc.constantFrom<'all' | 'answered' | undefined>(undefined, undefined, 'all', 'answered'),
      fc.boolean(),
    )
    .map(([right, scheme, worth, to, out]) => {
      if (out) return [amend.void(item)]
      const worthOf = worth === undefined ? [] : [amend.points(item, worth)]
      const credit = creditOf(item, to)
      return credit.length > 0 ? [...worthOf, ...credit] : [...keyOf(item, right), ...schemeOf(item, scheme), ...worthOf]
    })

const creditOf = (item: string, to: 'all' | 'answered' | undefined): readonly Amendment[] =>
  to === undefined || (item === 'three' && to === 'answered') ? [] : [amend.credit(item, to)]
const keyOf = (item: string, right: readonly string[] | undefined): readonly Amendment[] =>
  item === 'three' || right === undefined ? [] : [amend.accept(item, ...right)]
/** Of the schemes that are drawn, each question takes two. */
const FITTING: Readonly<Record<string, readonly string[]>> = { one: ['right-wrong', 'all-or-none'], two: ['all-or-none', 'per-option'] }
const schemeOf = (item: string, scheme: string | undefined): readonly Amendment[] =>
  scheme !== undefined && FITTING[item]?.includes(scheme) ? [amend.scheme(item, scheme)] : []

const amendments: fc.Arbitrary<readonly Amendment[]> = fc
  .tuple(
    fc.tuple(...ITEMS.map(amendmentOf)).map((all) => all.flat()),
    fc.uniqueArray(fc.tuple(fc.constantFrom(...COPIES), fc.constantFrom(...ITEMS), points), {
      maxLength: 3,
      selector: ([copy, item]) => `${copy} ${item}`,
    }),
    fc.subarray(COPIES, { maxLength: 1 }),
  )
  .map(([ofItems, words, out]) => {
    const voided = new Set(ofItems.flatMap(({ change }) => (change.kind === 'void' ? [change.item as string] : [])))
    const scores = words.filter(([, item]) => !voided.has(item)).map(([copy, item, given]) => amend.score(copy, item, given))
    return [...ofItems, ...scores, ...out.map(amend.withdraw)]
  })

const graders = fc.array(fc.tuple(fc.constantFrom(...COPIES), fc.constantFrom('0', '1/2', '1', '2'), fc.constantFrom('R', 'S')), {
  maxLength: 5,
})
const roster = fc.subarray(['1234', '1235', '5678', '42'])
const prefilled = fc.array(fc.constantFrom('1234', '42', undefined), { minLength: 4, maxLength: 4 })

const situation = fc.record({ marks: fc.array(marks, { minLength: 4, maxLength: 4 }), scale, amendments, graders, roster, prefilled })
type Situation = typeof situation extends fc.Arbitrary<infer T> ? T : never

interface Result {
  readonly run: Run
  readonly pages: readonly JudgedPage[]
  readonly scores: readonly CopyScore[]
}

function graded(of: Situation, ofAmendments: readonly Amendment[] = of.amendments): Result {
  const base = runOf(
    COPIES.map((number, i) => ({ number, variant: 1, ...(of.prefilled[i] === undefined ? {} : { student: of.prefilled[i] }) })),
  )
  const students = of.roster.map((id) => ({ id: studentId(id), name: id, columns: {} }))
  const run: Run = { ...base, roster: { students }, exam: { ...base.exam, ...(of.scale === undefined ? {} : { grade: of.scale }) } }
  const pages = COPIES.flatMap((copy, i) => pagesOf(copy, of.marks[i] ?? []))
  const withdrawn = new Set(rulesOf(ofAmendments).withdrawn.keys())
  const answers = answersOf(run, evidence(pages), withdrawn)
  const csv = ['copy,item,points,grader', ...of.graders.map(([copy, given, grader]) => `${copy},three,${given},${grader}`)].join('\n')
  const rows = parseGraderScores({ file: 's.csv', text: csv }, 'en').value ?? []
  const { outside } = gradersPoints(rows, { run, answers, withdrawn, spread: ratio(1) })
  return { run, pages, scores: scoresOf(run, answers, rulesOf(ofAmendments, outside)) }
}

const holds = (law: (of: Situation) => void) => fc.assert(fc.property(situation, law), { numRuns: 60, seed: SEED })

it('every amendment that is made here is one that the check lets pass', () => {
  holds((of) => {
    expect(checkAmendments(graded(of).run, of.amendments).filter(({ severity }) => severity === 'error')).toEqual([])
  })
})

it('for every copy, what is explained adds up to the total and leads to the grade', () => {
  holds((of) => {
    const { run, pages, scores } = graded(of)
    for (const score of scores) {
      const { questions, total, maximum, grade } = explain(run, evidence(pages), score, run.exam.grade)
      const counted = questions.filter(({ out }) => out === undefined)
      expect(textOfRatio(sum(counted.map((one) => one.points)))).toBe(textOfRatio(total))
      expect(textOfRatio(sum(counted.map((one) => one.maximum)))).toBe(textOfRatio(maximum))
      for (const { steps, points: given, maximum: most } of questions) {
        expect(steps.at(-1)).toMatchObject({ points: given, maximum: most })
        expect(steps[0]?.by.kind).toBe('scheme')
      }
      expect(grade.withdrawn === undefined ? grade.grade : undefined).toEqual(score.withdrawn === undefined ? score.grade : undefined)
      if (run.exam.grade?.rounding === 'none' && grade.grade !== undefined) expect(textOfRatio(grade.exact)).toBe(textOfRatio(grade.grade))
    }
  })
})

it('points lie between their lowest and highest, and what is not provisional has only one value', () => {
  holds((of) => {
    for (const { total, low, high, provisional, withdrawn, questions } of graded(of).scores) {
      expect([compare(low, total) <= 0, compare(total, high) <= 0]).toEqual([true, true])
      if (!provisional && withdrawn === undefined)
        expect(questions.filter((one) => one.scored && !one.voided && !one.dropped && !equal(one.low, one.high))).toEqual([])
    }
  })
})

it('a void question leaves totals and maxima by exactly what it was worth, and nothing else changes', () => {
  holds((of) => {
    if (of.scale?.allowedBlanks !== undefined) return
    const rest = of.amendments.filter(({ change }) => !('item' in change) || change.item !== 'two')
    const [before, after] = [graded(of, rest), graded(of, [...rest, amend.void('two')])]
    for (const [i, score] of after.scores.entries()) {
      const was = before.scores[i]
      const two = was?.questions.find(({ item }) => item === 'two')
      if (was === undefined || two === undefined) throw new Error('a copy was lost')
      expect(textOfRatio(score.maximum)).toBe(textOfRatio(subtract(was.maximum, two.maximum)))
      expect(textOfRatio(score.total)).toBe(textOfRatio(subtract(was.total, two.points)))
      expect(score.questions.filter(({ item }) => item !== 'two')).toEqual(was.questions.filter(({ item }) => item !== 'two'))
    }
  })
})

it('whatever the order in which amendments are written, the same comes out; and the same again', () => {
  holds((of) => {
    const results = [graded(of), graded(of), graded(of, of.amendments.toReversed())].map(({ scores }) => scores.map(gradedCopyOf))
    const [one, again, reversed] = results.map(stableJson)
    expect(again).toBe(one)
    expect(reversed).toBe(one)
  })
})

it('what changed between two gradings is told for every copy that differs and for no other, with a reason', () => {
  const inputs = { readings: '', decisions: '', amendments: '', scores: '', roster: '' }
  holds((of) => {
    const [before, now] = [graded(of, []), graded(of)].map(({ scores }) => scores.map(gradedCopyOf))
    const changes = diffGradings({ inputs, copies: before ?? [] }, { inputs: { ...inputs, amendments: 'x' }, copies: now ?? [] })
    const told = new Set(changes.map(({ copy }) => copy))
    for (const [i, copy] of (now ?? []).entries()) {
      const was = before?.[i]
      const isSame =
        was !== undefined &&
        equal(was.total, copy.total) &&
        equal(was.maximum, copy.maximum) &&
        stableJson(was.grade) === stableJson(copy.grade)
      if (!isSame) expect(told.has(copy.copy)).toBe(true)
    }
    expect(changes.flatMap(({ items }) => items).filter(({ why }) => why.length === 0)).toEqual([])
  })
})

it('whoever is on the roster, points are the same: only whose they are changes', () => {
  holds((of) => {
    const [one, other] = [graded(of), graded({ ...of, roster: ['1234', '1235', '5678', '42'] })]
    expect(one.scores.map(({ total }) => textOfRatio(total))).toEqual(other.scores.map(({ total }) => textOfRatio(total)))
    const named = one.scores.flatMap(({ student, withdrawn }) =>
      student.kind === 'unknown' || withdrawn !== undefined ? [] : [student.student],
    )
    expect(new Set(named).size).toBe(named.length)
  })
})

it('an answer that is accepted earns all that its question is worth', () => {
  fc.assert(
    fc.property(fc.constantFrom(...LETTERS), points, (letter, worth) => {
      const run = runOf([{ number: 1, variant: 1 }])
      const answers = answersOf(run, evidence(pagesOf(1, [`one.${letter}`])))
      const [score] = scoresOf(run, answers, rulesOf([amend.accept('one', 'd', letter), amend.points('one', worth)]))
      const one = score?.questions.find(({ item }) => item === asked.one.item)
      expect(textOfRatio(one?.points ?? ratio(-1))).toBe(textOfRatio(one?.maximum ?? ratio(-2)))
    }),
    { seed: SEED },
  )
})

/** An entry with the right names and anything for values, or with other names. */
const anything = fc.oneof(fc.integer({ min: -2, max: 9 }), fc.boolean(), fc.constant(null), fc.constantFrom('one', 'two', 'a', 'all', '1/0', '{', '{{x}}'), fc.jsonValue({ maxDepth: 2 })) // biome-ignore format: one thought
const names = fc.constantFrom('item', 'copy', 'accept', 'void', 'credit', 'points', 'scheme', 'score', 'withdraw', 'why', 'by', 'itme')
const anyEntry = fc.oneof(fc.dictionary(names, anything, { maxKeys: 5 }), anything)

it('whatever stands in the file, it ends in amendments that can be applied or in errors with a place', () => {
  const run = runOf([{ number: 1, variant: 1 }])
  const answers = answersOf(run, evidence(pagesOf(1, ['one.b', '?two.a'])))
  fc.assert(
    fc.property(fc.array(anyEntry, { maxLength: 3 }), fc.constantFrom(0, 1, 2), (entries, cut) => {
      const text = JSON.stringify(entries)
      const { value, diagnostics } = parseAmendments({ file: 'a.yaml', text: cut === 0 ? text.slice(0, Math.ceil(text.length / 2)) : text })
      const faults = [...diagnostics, ...(value === undefined ? [] : checkAmendments(run, value))]
      expect(faults.filter(({ location }) => location.kind !== 'file' || location.line < 1 || location.column < 1)).toEqual([])
      if (value === undefined || faults.some(({ severity }) => severity === 'error')) return
      expect(scoresOf(run, answers, rulesOf(value))).toHaveLength(1)
    }),
    { numRuns: 400, seed: SEED },
  )
})
