import { expect, test } from 'vitest'
import { fiducialsOf } from '../../../src/paper/fiducials.ts'
import type { LateValues } from '../../../src/paper/page.ts'
import { drawRunningLines } from '../../../src/paper/running-lines.ts'
import { deskOf, jobOf, textsOf } from '../../support/papers.ts'

const desk = deskOf()
const values: LateValues = {
  reference: () => undefined,
  fields: {
    'page-number': '2',
    'page-count': '12',
    'copy-number': '300',
    'booklet-number': undefined,
    'student-name': undefined,
    'student-id': undefined,
  },
}

test('the foot names copy and page, on the line of the lower discs, between them', () => {
  const items = drawRunningLines(desk, jobOf(), values)
  const text = textsOf(items)
  for (const word of ['Copy', '300', 'Page', '2', '12']) expect(text).toContain(word)
  const [left, right, below] = fiducialsOf(desk.style)
  const runs = items.flatMap((item) =>
    item.kind === 'form' ? (item.filled ?? []).map((run) => ({ x: run.x + item.x, y: run.y + item.y })) : [],
  )
  expect(runs).toHaveLength(3)
  for (const run of runs) {
    expect(Math.abs(run.y - below.y)).toBeLessThan(1.5)
    expect(run.x).toBeGreaterThan(left.x + 3)
    expect(run.x).toBeLessThan(right.x - 3)
  }
})

test('the solution booklet has a head', () => {
  expect(textsOf(drawRunningLines(desk, jobOf(true), values))).toContain('Solutions')
  expect(textsOf(drawRunningLines(desk, jobOf(), values))).not.toContain('Solutions')
})
