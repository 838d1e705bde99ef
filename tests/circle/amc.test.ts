import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { evidenceOf } from '../../src/app/evidence.ts'
import { scoresFrom } from '../../src/app/graded.ts'
import { importAmc, readBatch } from '../../src/app/index.ts'
import { numberOfRatio } from '../../src/base/ratio.ts'
import { amcProject } from '../support/amc/projects.ts'
import { inStore } from '../support/app/made-exam.ts'
import { tempFolder } from '../support/small-exam.ts'

/** What `npm run interop -- --record` wrote beside the scans: what was marked, and what AMC 1.6 measured and scored. */
interface Recorded {
  readonly threshold: number
  readonly scores: Readonly<Record<string, { readonly score: number; readonly max: number }>>
  readonly pages: readonly {
    readonly page: number
    readonly marked: readonly string[]
    /** Share of black by box. */
    readonly black: Readonly<Record<string, number>>
  }[]
}

async function readRecorded(name: 'inline' | 'ovals') {
  const [project, out] = [amcProject(name), tempFolder()]
  const recorded = JSON.parse(readFileSync(join(project, 'capture.json'), 'utf8')) as Recorded
  const imported = await importAmc({ project, out })
  const read = await readBatch({ folder: out, paths: [join(project, 'scans')] })
  expect(read.value?.pages).toMatchObject({ in: recorded.pages.length, read: recorded.pages.length })
  const { pages, scores } = inStore(imported.value?.folder ?? '', (store) => {
    const evidence = evidenceOf(store)
    return { pages: evidence.pages, scores: scoresFrom(evidence) }
  })
  const boxes = recorded.pages.flatMap(({ page, marked, black }) => {
    const marks = pages.find(({ reading }) => reading.page === page)?.marks ?? []
    // Every box that AMC measured is one of ours, and the other way round.
    expect(marks.map(({ zone }) => zone).sort()).toEqual(Object.keys(black).sort())
    return marks.map(({ zone, state }) => ({ zone, state, truth: marked.includes(zone), amc: (black[zone] ?? 0) >= recorded.threshold }))
  })
  return { recorded, boxes, questions: scores[0]?.questions ?? [] }
}

it.each([
  // Ticks in ovals that stay under the threshold that AMC advises for boxes with letters.
  ['inline', 0],
  ['ovals', 5],
] as const)('scans of AMC’s sheets (%s) are read as they were marked; AMC misses %i marks', async (name, missed) => {
  const { boxes } = await readRecorded(name)
  expect(boxes.filter(({ state, truth }) => state !== 'doubtful' && (state === 'marked') !== truth)).toEqual([])
  expect(boxes.filter(({ state }) => state === 'doubtful').length).toBeLessThanOrEqual(boxes.length * 0.02)
  expect(boxes.filter(({ truth, amc }) => truth !== amc)).toHaveLength(missed)
})

it('where both read the same boxes, points and maxima are those that AMC gave', async () => {
  const { recorded, boxes, questions } = await readRecorded('inline')
  expect(boxes.every(({ state, amc }) => (state === 'marked') === amc)).toBe(true)
  const ours = questions.map(({ item, points, maximum }) => [item, { score: numberOfRatio(points), max: numberOfRatio(maximum) }] as const)
  const theirs = Object.entries(recorded.scores).filter(([item]) => !item.startsWith('student.number'))
  expect(Object.fromEntries(ours)).toEqual(Object.fromEntries(theirs))
  expect(new Set(theirs.map(([, { score }]) => score)).size).toBeGreaterThan(4)
})
