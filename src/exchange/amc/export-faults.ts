import { stableJson } from '../../base/text.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { AMC_WIDTHS } from '../../model/page-code.ts'
import type { Run } from '../../model/run.ts'
import { strangeTo } from './exported-formula.ts'

/** Most answers that a question of AMC's may have. */
const MOST_ANSWERS = 199

/** Why AMC cannot read a run's papers: it takes one geometry for all pages, and only its own page code. */
export function exportFaults(run: Run): readonly Diagnostic[] {
  const { codeWidths } = run.exam
  const faults: Diagnostic[] = []
  const headers = new Set(run.sheets.map(({ width, height, fiducials, codeBoxes }) => stableJson([width, height, fiducials, codeBoxes])))
  if (headers.size > 1)
    faults.push(
      fault(
        run,
        'amc-export-geometry',
        `the run has pages of ${headers.size} geometries, and auto-multiple-choice takes one for all`,
        'print copies in other looks as a run of their own',
      ),
    )
  if ((['copy', 'page', 'check'] as const).some((row) => codeWidths[row] !== AMC_WIDTHS[row]))
    faults.push(
      fault(
        run,
        'amc-export-code',
        `the page code has ${codeWidths.copy}, ${codeWidths.page} and ${codeWidths.check} bits, and auto-multiple-choice reads 12, 6 and 6`,
        'print at most 4095 copies of 63 pages in a run',
      ),
    )
  const boxes = new Map<string, number>()
  for (const zone of run.sheets.filter(({ copy }) => copy === run.sheets[0]?.copy).flatMap(({ zones }) => zones))
    if ('item' in zone.role && zone.role.kind !== 'writing') boxes.set(zone.role.item, (boxes.get(zone.role.item) ?? 0) + 1)
  for (const [item, count] of boxes)
    if (count > MOST_ANSWERS)
      faults.push(
        fault(
          run,
          'amc-export-boxes',
          `\`${item}\` has ${count} boxes, and auto-multiple-choice takes ${MOST_ANSWERS}`,
          'ask less at once',
        ),
      )
  return [...faults, ...strangeSchemes(run)]
}

/** Items of whose answers AMC would give other points. */
function strangeSchemes(run: Run): readonly Diagnostic[] {
  const asked = run.variants.flatMap(({ parts }) =>
    parts.flatMap(({ entries }) => entries.flatMap((entry) => (entry.kind === 'question' ? [entry.question.asked] : []))),
  )
  const why = new Map(
    asked.flatMap((one) =>
      strangeTo(one) === undefined ? [] : [[one.item, { scheme: one.scheme.scheme, what: strangeTo(one) }] as const],
    ),
  )
  return [...why].map(([item, { scheme, what }]) => ({
    ...fault(
      run,
      'amc-export-scheme',
      `auto-multiple-choice cannot score \`${item}\` as \`${scheme}\` does: ${what}`,
      'let this program score it',
    ),
    severity: 'warning',
  }))
}

const fault = (run: Run, code: Diagnostic['code'], message: string, hint: string): Diagnostic => ({
  ...{ code, severity: 'error', message, hint },
  location: { kind: 'file', file: run.id, line: 1, column: 1 },
})
