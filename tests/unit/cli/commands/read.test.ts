import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { type MadeExam, madeExam, RIGHT, rightPages, withoutCode } from '../../../support/app/made-exam.ts'
import { marksense } from '../../../support/small-exam.ts'

let made: MadeExam
let good: string
let odd: string

beforeAll(async () => {
  made = await madeExam(3)
  good = await made.scan('good.pdf', await rightPages(made, [1]))
  odd = await made.scan('odd.pdf', [
    withoutCode(await made.fill(2, 1, RIGHT[1] ?? []), made.sheetOf(2, 1)),
    await made.fill(1, 2, RIGHT[2] ?? []),
  ])
})

describe('read', () => {
  it('prints the counts as JSON; exit code 0 while nothing waits, the same the second time', async () => {
    const first = await marksense('read', made.out, good, '--json')
    expect(first).toMatchObject({ code: 0, err: '' })
    const { seconds, ledger, tradeOff, ...rest } = JSON.parse(first.out)
    expect(tradeOff[0]).toEqual({ wrongAtMost: 0.1, doubtfulBoxes: 0, doubtfulQuestions: 0, expectedWrong: 0 })
    expect(seconds).toBeGreaterThan(0)
    expect(rest).toEqual({
      pages: { in: 2, read: 2, review: 0, blank: 0, refused: 0 },
      review: [],
      refused: [],
      missing: [2, 3].flatMap((copy) => [1, 2].map((page) => ({ copy, page }))),
      doubts: 0,
      wrongAtMost: 0.001,
      odd: [],
      stroked: [],
    })
    expect(ledger).toMatchObject({ expected: 6, received: 2, waiting: 0, missing: 4, repeated: [], unknown: [], blank: [] })
    expect(ledger.copies[0]).toEqual({ copy: 1, expected: [1, 2], received: [1, 2], waiting: [], missing: [] })
    const again = await marksense('read', made.folder, good, '--json')
    expect({ ...JSON.parse(again.out), seconds }).toEqual(JSON.parse(first.out))
  })

  it('names each page that waits or was not taken, with exit code 3', async () => {
    const ran = await marksense('read', made.out, good, odd)
    expect(ran.code).toBe(3)
    expect(ran.out).toMatch(/^4 pages in = 2 read \+ 1 in review \+ 0 blank \+ 1 refused, \d+\.\d s$/m)
    expect(ran.out).toMatch(/^ {2}review: odd\.pdf page 1: \S+ \(.+\)$/m)
    expect(ran.out).toMatch(/^ {2}refused: \S+\.pdf page 2: duplicate \(copy 1 page 2 came 2 times\)$/m)
    expect(ran.out).toContain('  of the run: 2 of 6 pages read; 1 copies whole, 0 in part, 2 not seen')
    expect(ran.out).toContain('    scan it again with all four corner discs in view')
    const { review, pages } = JSON.parse((await marksense('read', made.out, odd, '--json')).out)
    expect(pages.in).toBe(pages.read + pages.review + pages.blank + pages.refused)
    expect(review).toMatchObject([{ file: 'odd.pdf', page: 1 }])
  })

  it('counts two sheets on one page as two, and asks for a mirrored one again with exit code 3', async () => {
    const fresh = await madeExam(2, 2)
    const [left, right, mirrored] = [...(await rightPages(fresh, [1])), ...(await rightPages(fresh, [2]))]
    if (left === undefined || right === undefined || mirrored === undefined) throw new Error('no pages')
    const both = new Uint8Array(2 * left.grey.length)
    for (let y = 0; y < left.height; y++) {
      both.set(left.grey.subarray(y * left.width, (y + 1) * left.width), 2 * y * left.width)
      both.set(right.grey.subarray(y * left.width, (y + 1) * left.width), (2 * y + 1) * left.width)
      mirrored.grey.subarray(y * left.width, (y + 1) * left.width).reverse()
    }
    const path = await fresh.scan('two.pdf', [{ ...left, width: 2 * left.width, grey: both }, mirrored])
    const ran = await marksense('read', fresh.out, path)
    expect(ran.code).toBe(3)
    expect(ran.out).toMatch(/^3 pages in = 2 read \+ 0 in review \+ 0 blank \+ 1 refused/m)
    expect(ran.out).toMatch(/^ {2}refused: two\.pdf page 2: mirrored \(.+\); scan it again/m)
    expect(ran.out).toContain('2 of 4 pages read')
  })

  it('keeps the chance of a wrong answer with the run, and takes nothing but a chance', async () => {
    const bound = async (...more: readonly string[]) =>
      JSON.parse((await marksense('read', made.out, good, '--json', ...more)).out).wrongAtMost
    expect(await bound('--wrong-at-most', '0.01')).toBe(0.01)
    expect(await bound()).toBe(0.01)
    expect(await bound('--wrong-at-most', '0.001')).toBe(0.001)
    for (const bad of ['0', '0.7', 'low']) {
      const ran = await marksense('read', made.out, good, '--wrong-at-most', bad)
      expect(ran.code).toBe(2)
      expect(ran.err).toContain('--wrong-at-most')
    }
  })

  it('a path that is not there is exit code 1, and no path a usage error', async () => {
    const ran = await marksense('read', made.out, join(made.out, 'gone.pdf'))
    expect(ran).toMatchObject({ code: 1, out: '' })
    expect(ran.err).toContain('gone.pdf: there is no such file')
    expect((await marksense('read', made.out)).code).toBe(2)
  })
})
