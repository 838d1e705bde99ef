import { expect, it } from 'vitest'
import { projectOfRun } from '../../../../src/exchange/amc/project-of-run.ts'
import { runOfProject } from '../../../../src/exchange/amc/run-of-project.ts'
import { runId } from '../../../../src/model/ids.ts'
import type { Run } from '../../../../src/model/run.ts'
import { loadedProject } from '../../../support/amc/projects.ts'
import { runOf } from '../../../support/score/papers.ts'

const subjectPage = (copy: number, page: number) => (copy - 1) * 3 + page

function exported(run: Run) {
  const { value, diagnostics } = projectOfRun({ run, subjectPage })
  if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join())
  return value
}

it.each(['inline', 'ovals'] as const)('what was imported of %s goes back as it came', (name) => {
  const project = loadedProject(name)
  const { value } = runOfProject(project)
  if (value === undefined) throw new Error('no run')
  const { layout, questions } = exported({ id: runId('0123456789abcdef'), ...value })
  const nameOf = (of: typeof layout, question: number): string => of.questions.get(question) ?? ''
  const inOrder = (of: typeof layout) => of.pages.toSorted((a, b) => a.sheet - b.sheet || a.page - b.page)
  const boxesOf = (of: typeof layout, at: number) =>
    new Map(
      (inOrder(of)[at]?.boxes ?? []).map((box) => [`${nameOf(of, box.question)}.${box.answer} ${box.shape} ${box.isGraders}`, box.rect]),
    )
  expect(inOrder(layout).map(({ sheet, page, check }) => [sheet, page, check])).toEqual(
    inOrder(project.layout).map(({ sheet, page, check }) => [sheet, page, check]),
  )
  for (const [at, page] of inOrder(layout).entries()) {
    const [ours, theirs] = [boxesOf(layout, at), boxesOf(project.layout, at)]
    expect([...ours.keys()].sort()).toEqual([...theirs.keys()].sort())
    for (const [box, { x, y, width }] of ours) {
      expect(x).toBeCloseTo(theirs.get(box)?.x ?? 0, 2)
      expect(y).toBeCloseTo(theirs.get(box)?.y ?? 0, 2)
      expect(width).toBeCloseTo(theirs.get(box)?.width ?? 0, 2)
    }
    for (const { number, bit, rect } of page.digits)
      expect(rect.x).toBeCloseTo(
        inOrder(project.layout)[at]?.digits.find((one) => one.number === number && one.bit === bit)?.rect.x ?? 0,
        2,
      )
  }
  const strategies = (sheet: number) =>
    [...layout.questions].map(([question, text]) => {
      const theirs = project.scoring?.questionOf(sheet, [...project.layout.questions].find(([, one]) => one === text)?.[0] ?? 0)
      return [questions.get(sheet)?.get(question), theirs]
    })
  for (const [ours, theirs] of strategies(1)) {
    expect(ours?.answers.map(({ answer, isRight }) => [answer, isRight])).toEqual(
      theirs?.answers.map(({ answer, isRight }) => [answer, isRight]),
    )
    expect([ours?.isMultiple, ours?.isIndicative]).toEqual([theirs?.isMultiple, theirs?.isIndicative])
  }
})

it('a run of ours has its grid, its grades and its pages in the project', () => {
  const run = runOf([
    { number: 1, variant: 1, student: '1234' },
    { number: 2, variant: 1 },
  ])
  const { layout, questions } = exported({ ...run, exam: { ...run.exam, gridDigits: 4 } })
  expect([...layout.questions.values()]).toEqual([4, 3, 2, 1].map((n) => `student.number[${n}]`).concat('one', 'two', 'three'))
  expect(layout.students).toEqual(new Map([[1, '1234']]))
  expect(layout.pages.map(({ sheet, page, subjectPage: at }) => [sheet, page, at])).toEqual([[1, 1, 1], [1, 2, 2], [1, 3, 3], [2, 1, 4], [2, 2, 5], [2, 3, 6]]) // biome-ignore format: one thought
  expect(layout.pages[0]?.boxes).toHaveLength(44)
  expect(layout.pages[2]?.boxes.map(({ question, answer, isGraders }) => [question, answer, isGraders])).toEqual([[7, 1, true], [7, 2, true], [7, 3, true]]) // biome-ignore format: one thought
  expect(questions.get(2)?.get(5)?.strategy).toBe('b=1,m=-1/4,v=0,e=-1/4')
})

it('a run that AMC cannot read is an error', () => {
  const run = runOf([{ number: 1, variant: 1 }])
  const wide = { ...run, exam: { ...run.exam, codeWidths: { copy: 20, page: 6, check: 6, strong: 12 } } }
  expect(projectOfRun({ run: wide, subjectPage })).toMatchObject({ value: undefined, diagnostics: [{ code: 'amc-export-code' }] })
})
