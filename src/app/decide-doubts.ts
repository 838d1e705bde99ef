import { rowsOfCsv } from '../exchange/index.ts'
import { type Checked, checked, type Diagnostic } from '../model/diagnostic.ts'
import { isPhotocopied } from '../score/index.ts'
import { bytesOf, fileFault, textOf } from './read-files.ts'
import { settlePages } from './reread-pages.ts'
import { type DecidedRow, type DecisionContext, isFault, rowVerdict } from './row-verdict.ts'
import { type OpenRun, withRun } from './run-folder.ts'
import { scanNamesOf } from './scan-names.ts'

export interface DecideRequest {
  readonly folder: string
  /** The doubts list, filled in. */
  readonly file: string
  readonly by: string
  /** Kept with each decision whose row has no `why` of its own. */
  readonly why: string
  /** For encrypted scans, of which pages are to be measured. */
  readonly password?: string
  /** ISO 8601 time of the decision. */
  readonly when: string
}

export interface DecidedDoubts {
  readonly decisions: number
  /** Rows without a decision. */
  readonly open: number
}

/**
 * Takes the decisions of a doubts list: `marked` or `blank` for a box, points for a row of grader boxes, `copy 17 page 3`
 * (with `at` and four corners, where it lies) or `set aside` for a page, a student's id for a copy. A column `why`, where
 * somebody adds it, is kept with its row's decision. All rows are checked first; one that cannot be understood keeps the
 * others from being taken, so that a list is taken whole or not at all.
 */
export function decideDoubts(request: DecideRequest): Promise<Checked<DecidedDoubts>> {
  return withRun(request.folder, async (run) => {
    const bytes = bytesOf(request.file)
    if (typeof bytes === 'string') return { value: undefined, diagnostics: [fileFault(request.file, bytes)] }
    const cells = rowsOfCsv(textOf(bytes))
    const rows = cells.map(rowFrom)
    const context = contextOf(run)
    const verdicts = rows.flatMap((row, i) =>
      row.decision === '' ? [] : [{ line: i + 2, verdict: rowVerdict(row, context), why: (cells[i]?.['why'] ?? '').trim() }],
    )
    const diagnostics = verdicts.flatMap(({ line, verdict }): readonly Diagnostic[] =>
      isFault(verdict) ? [{ severity: 'error', ...verdict, location: { kind: 'file', file: request.file, line, column: 1 } }] : [],
    )
    if (diagnostics.length > 0) return { value: undefined, diagnostics }
    const things = verdicts.flatMap(({ verdict, why }) => (isFault(verdict) ? [] : verdict.map((what) => ({ what, why }))))
    const { when, by } = request
    run.store.addDecisions(things.map(({ what, why }) => ({ when, by, why: why === '' ? request.why : why, what })))
    await settlePages(run, request.password)
    return checked({ decisions: things.length, open: rows.length - verdicts.length })
  })
}

const rowFrom = (row: Readonly<Record<string, string>>): DecidedRow => {
  const cell = (name: string): string => (row[name] ?? '').trim()
  return { file: cell('file'), page: cell('page'), question: cell('question'), option: cell('option'), decision: cell('decision') }
}

function contextOf({ store }: OpenRun): DecisionContext {
  const pages = store.pages()
  const names = scanNamesOf(pages.map((reading) => reading.source))
  const readings = new Map(pages.map((reading) => [reading.source, reading]))
  return {
    readingOf: (file, page) => {
      const source = names.sourceOf(file, page)
      return source === undefined ? undefined : readings.get(source)
    },
    sheetOf: store.sheetOf,
    isPhotocopied: isPhotocopied(store.decisions()),
    students: new Set<string>(store.run().roster.students.map((student) => student.id)),
  }
}
