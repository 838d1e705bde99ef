import { describe, expect, it } from 'vitest'
import { TABLE_HEAD, tableOf, tallyOf } from '../support/real-scoring.ts'
import { requireScans } from '../support/tools.ts'

// Measured with one setting ('tick', the bound on wrong answers as it comes) for all cases; the bounds are what was
// reached, so that nothing gets worse unseen.
const bounds = {
  box_fixed: { paper: { doubtful: 19, wrong: 0 }, digital: { doubtful: 6, wrong: 0 } },
  box: { paper: { doubtful: 19, wrong: 0 }, digital: { doubtful: 6, wrong: 0 } },
} as const

describe.skipIf(!requireScans())('real scans', () => {
  for (const position of ['box_fixed', 'box'] as const)
    it(`are read as well as before, boxes at their ${position}`, async () => {
      const tallies = await tallyOf({ position })
      console.log(`${TABLE_HEAD}\n${tableOf(position, tallies)}`)
      if (process.env['MARKSENSE_SCANS_LIST'] !== undefined)
        console.log((['paper', 'digital'] as const).flatMap((o) => [...tallies[o].mistakes, ...tallies[o].doubts]).join('\n'))
      const clear = tallies.paper.sheets + tallies.digital.sheets - tallies.paper.doubtfulSheets - tallies.digital.doubtfulSheets
      expect(clear).toBeGreaterThanOrEqual(110)
      for (const origin of ['paper', 'digital'] as const) {
        const tally = tallies[origin]
        const outcomes = Object.values(tally.outcomes).reduce((sum, n) => sum + n, 0)
        expect(outcomes).toBe(tally.pages)
        expect(tally.wrongPage).toBe(0)
        expect(tally.falsePages).toBe(0)
        expect([tally.missedBlanks, tally.falseBlanks]).toEqual([0, 0])
        expect(tally.identified + tally.inReview).toBe(tally.sheets)
        expect(tally.inReview).toBe(0)
        expect(tally.wrong, tally.mistakes.join('\n')).toBeLessThanOrEqual(bounds[position][origin].wrong)
        expect(tally.doubtful, tally.doubts.join('\n')).toBeLessThanOrEqual(bounds[position][origin].doubtful)
      }
    }, 300_000)

  // Bounds as measured. A page of which two discs are lost may have too few boxes to prove how it lies: it goes to a person.
  const losses = [
    { what: 'one disc', masked: (n: number) => [n % 4], leastRead: 118, most: { doubtful: 20 } },
    { what: 'two discs', masked: (n: number) => [n % 4, (n + 1) % 4], leastRead: 109, most: { doubtful: 24 } },
  ] as const
  for (const { what, masked, leastRead, most } of losses)
    it(`are read with ${what} of each sheet painted over, each corner in turn, and none wrong`, async () => {
      const tallies = await tallyOf({ position: 'box_fixed', masked })
      console.log(tableOf(`${what} lost`, tallies))
      if (process.env['MARKSENSE_SCANS_LIST'] !== undefined)
        console.log((['paper', 'digital'] as const).flatMap((o) => [...tallies[o].mistakes, ...tallies[o].doubts]).join('\n'))
      const both = [tallies.paper, tallies.digital]
      const sum = (count: (tally: (typeof both)[0]) => number): number => both.reduce((all, tally) => all + count(tally), 0)
      expect(sum((tally) => tally.wrongPage + tally.falsePages + tally.falseBlanks)).toBe(0)
      expect(
        sum((tally) => tally.wrong),
        both.flatMap((tally) => tally.mistakes).join('\n'),
      ).toBe(0)
      expect(sum((tally) => tally.identified)).toBeGreaterThanOrEqual(leastRead)
      expect(sum((tally) => tally.doubtful)).toBeLessThanOrEqual(most.doubtful)
    }, 300_000)
})
