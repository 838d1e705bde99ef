import { beforeAll, expect, it } from 'vitest'
import { simulateStretch } from '../../../src/app/simulate-stretch.ts'
import { type MadeExam, madeExam } from '../../support/app/made-exam.ts'

let made: MadeExam
const pages = (folder: string, from: number, to: number) =>
  simulateStretch({ folder, level: 'clean', seed: '9', stretch: { from, to }, container: 'pdf' })

beforeAll(async () => {
  made = await madeExam(3)
})

it('gives the same pages whatever the stretch, compressed, with their truth', async () => {
  const both = await pages(made.folder, 0, 2)
  const [second] = await pages(made.folder, 1, 2)
  expect(both).toHaveLength(2)
  expect(second?.truth).toEqual(both[1]?.truth)
  expect(Buffer.from(second?.picture.bytes ?? []).equals(Buffer.from(both[1]?.picture.bytes ?? [0]))).toBe(true)
  expect([...(second?.picture.bytes.subarray(0, 3) ?? [])]).toEqual([0xff, 0xd8, 0xff])
  expect([second?.width, second?.height]).toEqual([210, 297])
})

it('takes up another run after the first', async () => {
  const other = await madeExam(4)
  const [page] = await pages(other.folder, 0, 1)
  expect(page?.truth.boxes.map(({ zone }) => zone).sort()).toEqual(
    other
      .sheetOf(page?.truth.copy ?? 0, page?.truth.page ?? 0)
      .zones.filter(({ role }) => role.kind !== 'name' && role.kind !== 'writing')
      .map(({ id }) => id)
      .sort(),
  )
})
