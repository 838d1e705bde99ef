import { cpSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { layoutOfTables } from '../../../src/exchange/amc/layout-of-tables.ts'
import { layoutOfXy } from '../../../src/exchange/amc/layout-of-xy.ts'
import type { AmcProject } from '../../../src/exchange/amc/run-of-project.ts'
import { scoringOfTables } from '../../../src/exchange/amc/scoring.ts'
import { type ForeignTables, LAYOUT_TABLES, SCORING_TABLES } from '../../../src/exchange/amc/tables.ts'
import type { Checked } from '../../../src/model/diagnostic.ts'
import { readForeignTables } from '../../../src/store/foreign-tables.ts'
import { tempFolder } from '../small-exam.ts'

/** What AMC 1.6 recorded of exams of our own (`npm run interop -- --record`): boxes beside the answers, and ovals on a separate sheet. */
type Recorded = 'inline' | 'ovals'

const recorded = (name: Recorded): string => resolve(import.meta.dirname, '../../fixtures/amc', name)

/** A copy of a recorded project that a test may damage. */
export function amcProject(name: Recorded): string {
  const folder = join(tempFolder(), name)
  cpSync(recorded(name), folder, { recursive: true })
  return folder
}

export function tablesOf(name: Recorded, database: 'layout' | 'scoring'): ForeignTables {
  const read = readForeignTables(join(recorded(name), 'data', `${database}.sqlite`), database === 'layout' ? LAYOUT_TABLES : SCORING_TABLES)
  if (read.kind !== 'tables') throw new Error(read.reason)
  return read.tables
}

export const xyOf = (name: Recorded): string => readFileSync(join(recorded(name), 'DOC-calage.xy'), 'utf8')

const sure = <T>({ value, diagnostics }: Checked<T>): T => {
  if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join('; '))
  return value
}

/** A recorded project as the import reads it. */
export function loadedProject(name: Recorded, from: 'database' | 'xy' = 'database'): AmcProject {
  const layout = from === 'xy' ? layoutOfXy(xyOf(name), 'calage.xy') : layoutOfTables(tablesOf(name, 'layout'), 'layout.sqlite')
  return {
    file: 'layout.sqlite',
    title: name,
    layout: sure(layout),
    scoring: scoringOfTables(tablesOf(name, 'scoring')),
    options: new Map(),
    roster: { students: [] },
    language: 'en',
  }
}

/** A question with these answers (`*` before a right one): numbered from 1, or from 0 where the first is `none`. */
export function amcQuestion(kind: 'simple' | 'multiple', strategy: string, answers: readonly string[], indicative = false) {
  const first = answers[0]?.replace('*', '') === 'none' ? 0 : 1
  return {
    isMultiple: kind === 'multiple',
    isIndicative: indicative,
    strategy,
    answers: answers.map((text, i) => {
      const [, star, , own = ''] = /^(\*?)([^:]*):?(.*)$/.exec(text) ?? []
      return { answer: i + first, isRight: star === '*', strategy: own }
    }),
  }
}
