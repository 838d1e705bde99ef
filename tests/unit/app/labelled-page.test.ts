import { beforeAll, expect, it } from 'vitest'
import { labelledPage } from '../../../src/app/labelled-page.ts'
import { listStudents } from '../../../src/app/list-students.ts'
import type { Rect } from '../../../src/base/geometry.ts'
import type { Raster } from '../../../src/model/raster.ts'
import { inStore, type MadeExam, madeExam, readInto, resultOf } from '../../support/app/made-exam.ts'
import { gridBoxes } from '../../support/app/student-grid.ts'
import { stickLabel } from '../../support/label.ts'

let made: MadeExam
const PX = 150 / 25.4

/** Where a label lies, px: a bar code within the name field of a copy, a square code across its frame. */
function field(copy: number, format: 'Code128' | 'QRCode'): Rect {
  const zone = made.sheetOf(copy, 1).zones.find(({ role }) => role.kind === 'name')
  if (zone === undefined) throw new Error('no name field')
  const { x, y, width, height } = zone.rect
  if (format === 'QRCode') return { x: (x + 2) * PX, y: (y - 2) * PX, width: 30 * PX, height: (height + 4) * PX }
  return { x: (x + 2) * PX, y: (y + 2) * PX, width: Math.min(70, width - 4) * PX, height: (height - 4) * PX }
}

const labelled = async (copy: number, text: string, digits = '', format: 'Code128' | 'QRCode' = 'Code128'): Promise<Raster> =>
  stickLabel(await made.fill(copy, 1, gridBoxes(digits)), text, format, field(copy, format))

beforeAll(async () => {
  made = await madeExam(10)
  const pages = await Promise.all([
    labelled(4, '204218'),
    labelled(5, 'EXAM-7/0204333', '204333', 'QRCode'),
    labelled(6, '204218', '204333'),
    labelled(7, '777777'),
    made.fill(8, 1, gridBoxes('204101')),
    labelled(9, '204101', '999999'),
    labelled(10, 'shelf 12', '20410'),
  ])
  await readInto(made, await made.scan('one.pdf', pages))
})

it('says whose a paper is, sets the grid aside only where it agrees, and sends contradictions to a person', async () => {
  const { papers } = resultOf(await listStudents({ folder: made.out }))
  expect(papers.map(({ copy, how, student, detail }) => [copy, how, student?.id ?? '-', detail])).toEqual([
    [4, 'label', '204218', 'label 204218'],
    [5, 'label', '204333', 'label EXAM-7/0204333'],
    [6, 'conflict', '-', 'the label names 204218, but the grid names 204333'],
    [7, 'unexpected', '-', 'its label says 777777, which is nobody of the roster'],
    [8, 'conflict', '-', '204101 is claimed by copy 10 too'],
    [9, 'conflict', '-', 'the label names 204101, but the grid says 999999'],
    [10, 'conflict', '-', '204101 is claimed by copy 8 too'],
  ])
})

it('keeps what labels say with the reading, and looks for none on prefilled copies and in empty fields', async () => {
  const readings = inStore(made.folder, (store) => store.pages())
  const labels = new Map(readings.flatMap((reading) => (reading.kind === 'read' ? [[reading.copy, reading.labels] as const] : [])))
  expect([labels.get(4), labels.get(8), labels.get(10)]).toEqual([['204218'], undefined, ['shelf 12']])
  const reading = readings.find((one) => one.kind === 'read' && one.copy === 4)
  if (reading?.kind !== 'read') throw new Error('not read')
  const { labels: _labels, ...plain } = reading
  const search = { raster: await labelled(4, '204218'), sheetOf: made.sheetOf, isPrefilled: () => true }
  expect(await labelledPage(plain, search)).toBe(plain)
  const blank = { source: reading.source, kind: 'blank' } as const
  expect(await labelledPage(blank, { ...search, isPrefilled: () => false })).toBe(blank)
})
