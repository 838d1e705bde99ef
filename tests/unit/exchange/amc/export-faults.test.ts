import { expect, it } from 'vitest'
import { exportFaults } from '../../../../src/exchange/amc/export-faults.ts'
import { optionId } from '../../../../src/model/ids.ts'
import { runOf } from '../../../support/score/papers.ts'

const run = runOf([
  { number: 1, variant: 1 },
  { number: 2, variant: 1 },
])

it('a run of one geometry and AMC’s page code can be read by it', () => {
  expect(exportFaults(run)).toEqual([])
})

it('pages of several geometries, wide codes and too many boxes cannot', () => {
  const sheets = run.sheets.map((sheet, i) => (i === 3 ? { ...sheet, width: 148 } : sheet))
  expect(exportFaults({ ...run, sheets })).toMatchObject([{ code: 'amc-export-geometry', severity: 'error' }])
  const codeWidths = { copy: 16, page: 6, check: 6, strong: 12 }
  expect(exportFaults({ ...run, exam: { ...run.exam, codeWidths } })).toMatchObject([{ code: 'amc-export-code', severity: 'error' }])
  const [first] = run.sheets
  const box = first?.zones.find(({ role }) => role.kind === 'option')
  if (first === undefined || box === undefined || box.role.kind !== 'option') throw new Error('no box')
  const { role } = box
  const many = Array.from({ length: 200 }, (_, i) => ({ ...box, role: { ...role, option: optionId(`x${i}`) } }))
  expect(exportFaults({ ...run, sheets: [{ ...first, zones: many }] })).toMatchObject([{ code: 'amc-export-boxes', severity: 'error' }])
})

it('schemes whose points AMC would not give are told of, once an item', () => {
  const [variant] = run.variants
  if (variant === undefined) throw new Error('no variant')
  const under = (scheme: string, params: Record<string, string>) => ({
    ...run,
    variants: [
      {
        ...variant,
        parts: variant.parts.map((part) => ({
          ...part,
          entries: part.entries.map((entry) =>
            entry.kind !== 'question' || entry.question.asked.field.kind !== 'choice'
              ? entry
              : { ...entry, question: { ...entry.question, asked: { ...entry.question.asked, scheme: { scheme, params } } } },
          ),
        })),
      },
    ],
  })
  expect(exportFaults(under('formula', { expr: 'NBC' }))).toEqual([])
  const faults = exportFaults(under('formula', { expr: 'floor(NBC)' }))
  expect(faults[0]).toMatchObject({ code: 'amc-export-scheme', severity: 'warning' })
  expect(faults[0]?.message).toContain('as `formula` does: it knows neither floor')
})
