import { expect, it } from 'vitest'
import { linesOfBatch } from '../../../src/cli/lines-of-batch.ts'

const copies = Array.from({ length: 14 }, (_, i) => ({
  copy: i + 1,
  ...(i === 1 ? { photocopyOf: 1 } : {}),
  expected: [1, 2],
  received: i === 0 ? [1, 2] : [1],
  waiting: [],
  missing: i === 0 ? [] : [2],
}))
const place = (page: number) => ({ file: 'a.pdf', page })

it('tells the sum, the pages that were not taken, what to do about them once, and where the run stands', () => {
  const lines = linesOfBatch({
    pages: { in: 5, read: 1, review: 2, blank: 1, refused: 1 },
    seconds: 1.25,
    review: [1, 2].map((page) => ({ ...place(page), reason: 'code-unsure (pale)', advice: 'name it' })),
    refused: [{ ...place(3), reason: 'separator (one)', advice: '' }],
    missing: [],
    doubts: 3,
    tradeOff: [],
    wrongAtMost: 0.001,
    odd: [],
    stroked: [],
    ledger: {
      expected: 28,
      received: 15,
      waiting: 2,
      missing: 13,
      copies,
      repeated: [{ copy: 9, page: 1, others: [place(4), place(5)] }],
      otherRuns: [{ file: 'b.pdf', pages: 7 }],
      unknown: [],
      blank: [],
    },
  })
  expect(lines.slice(0, 6)).toEqual([
    '5 pages in = 1 read + 2 in review + 1 blank + 1 refused, 1.3 s',
    '  review: a.pdf page 1: code-unsure (pale)',
    '  review: a.pdf page 2: code-unsure (pale)',
    '    name it',
    '  refused: a.pdf page 3: separator (one)',
    '  of the run: 15 of 28 pages read, 2 in review; 1 copies whole, 13 in part, 0 not seen',
  ])
  expect(lines.filter((line) => line.includes('page 2 not seen yet'))).toHaveLength(10)
  expect(lines).toContain('    copy 2 (photocopy of 1): page 2 not seen yet')
  expect(lines).toContain('    and 3 more: --json has them all')
  expect(lines.slice(-3)).toEqual([
    '    copy 9 page 1 came 2 times, with differing marks',
    '    b.pdf: another run? (7 pages)',
    '  3 doubtful boxes: marksense doubts',
  ])
})
