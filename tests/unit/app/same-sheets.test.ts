import { expect, it } from 'vitest'
import { withRun } from '../../../src/app/run-folder.ts'
import { differingSheets } from '../../../src/app/same-sheets.ts'
import { checked } from '../../../src/model/diagnostic.ts'
import { madeExam } from '../../support/app/made-exam.ts'

it('tells a box that moved, and a page more or less', async () => {
  const made = await madeExam(2, 2)
  const own = made.run.sheets.filter((sheet) => sheet.copy === 2)
  const moved = own.map((sheet) => ({
    ...sheet,
    zones: sheet.zones.map((zone) => ({ ...zone, rect: { ...zone.rect, x: zone.rect.x + 0.001 } })),
  }))
  const copies = made.run.copies.slice(1)
  await withRun(made.folder, (run) => {
    const told = (sheets: typeof own) =>
      differingSheets(run, copies, sheets).map(({ code, message }) => `${code}: ${message.split(': ').at(-1)}`)
    expect(told(own)).toEqual([])
    expect(told(moved)).toEqual(['reprint-differs: page 1 of copy 2 differs'])
    expect(told(own.slice(1))).toEqual(['reprint-differs: the number of its pages differs'])
    return checked(undefined)
  })
})
