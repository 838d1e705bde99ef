import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { evidenceOf } from '../../../src/app/evidence.ts'
import { makeRun } from '../../../src/app/make-run.ts'
import { readBatch } from '../../../src/app/read-batch.ts'
import { readRange } from '../../../src/app/read-range.ts'
import { storeFile } from '../../../src/app/run-folder.ts'
import { inStore, type MadeExam, madeExam, readInto, resultOf, rightPages } from '../../support/app/made-exam.ts'
import { tempFolder } from '../../support/small-exam.ts'

let made: MadeExam
let scans: readonly string[]

beforeAll(async () => {
  made = await madeExam(3)
  scans = [
    await made.scan('one.pdf', await rightPages(made, [1])),
    await made.scan('two.pdf', [...(await rightPages(made, [2])), await made.fill(3, 1, ['derivative a', 'triangle c', 'harmonic true'])]),
  ]
})

/** The same run again, unread. */
const again = async () => resultOf(await makeRun({ exam: made.exam, out: tempFolder(), copies: 3 }))
const hashOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex')
const statesIn = (folder: string) =>
  inStore(folder, (store) =>
    evidenceOf(store).pages.map((page) => ({ copy: page.reading.copy, page: page.reading.page, marks: page.marks })),
  )

describe('reading', () => {
  it('accounts for every page, says what is missing, keeps the scans, and a second time changes nothing', async () => {
    const progress: string[] = []
    const request = { folder: made.folder, paths: scans, onProgress: (done: number, total: number) => progress.push(`${done}/${total}`) }
    const first = resultOf(await readBatch(request))
    expect(first.pages).toEqual({ in: 5, read: 5, review: 0, blank: 0, refused: 0 })
    expect(first).toMatchObject({ review: [], refused: [], missing: [{ copy: 3, page: 2 }], doubts: 0 })
    expect(progress).toEqual([1, 2, 3, 4, 5].map((done) => expect.stringMatching(`^${done}/`)))
    expect(progress.at(-1)).toBe('5/5')
    expect(inStore(made.folder, (store) => store.scans()).map(({ name, pages }) => [name, pages])).toEqual([
      ['one.pdf', 2],
      ['two.pdf', 3],
    ])
    for (const scan of scans) expect(existsSync(join(made.folder, 'scans', hashOf(scan)))).toBe(true)
    const pages = inStore(made.folder, (store) => store.pages())
    const second = resultOf(await readBatch(request))
    expect({ ...second, seconds: 0 }).toEqual({ ...first, seconds: 0 })
    expect(progress).toHaveLength(5)
    expect(inStore(made.folder, (store) => store.pages())).toEqual(pages)
  })

  it('gives the same in another order, over two calls and under another name', async () => {
    const other = await again()
    const copied = join(tempFolder(), 'copied.bin')
    writeFileSync(copied, readFileSync(scans[0] ?? ''))
    await readInto(other, scans[1] ?? '')
    await readInto(other, copied)
    expect(statesIn(other.folder)).toEqual(statesIn(made.folder))
    expect(statesIn(other.folder)).toHaveLength(5)
  })

  it('the same pages in another file change nothing: each counts once', async () => {
    const other = await again()
    await readInto(other, ...scans)
    const before = statesIn(other.folder)
    const repeated = await made.scan('again.pdf', [...(await rightPages(made, [2])), ...(await rightPages(made, [1])).toReversed()])
    const batch = await readInto(other, repeated)
    expect(batch.pages).toEqual({ in: 4, read: expect.any(Number), review: 0, blank: 0, refused: expect.any(Number) })
    expect(batch.ledger).toMatchObject({ received: 5, waiting: 0 })
    expect(batch.ledger.repeated.map(({ copy, page, kept, others }) => [copy, page, kept !== undefined, others.length])).toEqual(
      [1, 2].flatMap((copy) => [1, 2].map((page) => [copy, page, true, 1])),
    )
    const named = (states: typeof before) =>
      states.map(({ copy, page, marks }) => [copy, page, marks.map(({ zone, state }) => [zone, state])]).sort()
    expect(named(statesIn(other.folder))).toEqual(named(before))
  })

  it('goes on with a file that was interrupted', async () => {
    const other = await again()
    const [, path = ''] = scans
    const scan = hashOf(path)
    const begun = await readRange({ store: storeFile(other.folder), path, scan, file: 'two.pdf', from: 2, to: 2 })
    inStore(other.folder, (store) => {
      store.addReadings(begun)
      expect([store.pagesOf(scan), store.pages()]).toEqual([[2], []])
    })
    const progress: string[] = []
    const batch = resultOf(
      await readBatch({ folder: other.folder, paths: [path], onProgress: (done, total) => progress.push(`${done}/${total}`) }),
    )
    expect(batch.pages).toMatchObject({ in: 3, read: 3 })
    expect(progress).toEqual(['2/3', '3/3'])
    const ours = (folder: string) => inStore(folder, (store) => store.pages().filter((page) => page.source.scan === scan))
    expect(ours(other.folder)).toEqual(ours(made.folder))
  })

  it('reads nothing when a path is wrong', async () => {
    const other = await again()
    const batch = await readBatch({ folder: other.folder, paths: [scans[0] ?? '', '/nowhere/scans.pdf'] })
    expect(batch).toMatchObject({
      value: undefined,
      diagnostics: [{ code: 'file-unreadable', message: expect.stringContaining('/nowhere/scans.pdf') }],
    })
    expect(inStore(other.folder, (store) => store.scans())).toEqual([])
  })

  it('takes a folder with a file of no bytes, and the same file twice as one', async () => {
    const other = await again()
    const folder = join(tempFolder(), 'scans', 'deep')
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'empty.pdf'), '')
    writeFileSync(join(folder, 'a.pdf'), readFileSync(scans[0] ?? ''))
    writeFileSync(join(folder, 'b.pdf'), readFileSync(scans[0] ?? ''))
    const batch = await readInto(other, join(folder, '..'))
    expect(batch.pages).toEqual({ in: 3, read: 2, review: 1, blank: 0, refused: 0 })
    expect(batch.review).toMatchObject([{ file: 'empty.pdf', page: 1, reason: expect.stringContaining('undecodable-file (empty') }])
  })
})
