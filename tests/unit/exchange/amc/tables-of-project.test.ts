import { expect, it } from 'vitest'
import { layoutOfTables } from '../../../../src/exchange/amc/layout-of-tables.ts'
import { projectOfRun } from '../../../../src/exchange/amc/project-of-run.ts'
import { scoringOfTables } from '../../../../src/exchange/amc/scoring.ts'
import { LAYOUT_COLUMNS, layoutRows, SCORING_COLUMNS, scoringRows } from '../../../../src/exchange/amc/tables-of-project.ts'
import { runOf } from '../../../support/score/papers.ts'

const run = runOf([
  { number: 1, variant: 1, student: '1234' },
  { number: 2, variant: 1 },
])
const project = projectOfRun({ run: { ...run, exam: { ...run.exam, gridDigits: 4 } }, subjectPage: () => 1 }).value

it('the rows say what the project says, and stand in columns that there are', () => {
  if (project === undefined) throw new Error('no project')
  const rows = layoutRows(project)
  const { value, diagnostics } = layoutOfTables(rows, 'layout.sqlite')
  expect(diagnostics).toEqual([])
  const rounded = (of: unknown) => JSON.parse(JSON.stringify(of, (_key, held: unknown) => (typeof held === 'number' ? Number(held.toFixed(6)) : held))) // biome-ignore format: one thought
  expect(rounded(value?.pages)).toEqual(rounded(project.layout.pages))
  expect(value?.questions).toEqual(project.layout.questions)
  expect(value?.students).toEqual(project.layout.students)
  expect(value?.variables.get('codedigit')).toBe('squarebrackets')
  const scoring = scoringOfTables(scoringRows(project))
  for (const [sheet, own] of project.questions)
    for (const [question, facts] of own) expect(scoring.questionOf(sheet, question)).toEqual(facts)
  for (const [columns, all] of [[LAYOUT_COLUMNS, rows], [SCORING_COLUMNS, scoringRows(project)]] as const) // biome-ignore format: one thought
    for (const [table, held] of Object.entries(all))
      for (const name of Object.keys(held[0] ?? {})) expect(columns[table]).toMatch(new RegExp(`(^|, ?)${name} `))
})
