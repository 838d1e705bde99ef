import { expect, it } from 'vitest'
import { openRunIn } from '../../../src/app/run-folder.ts'
import { sittingsBook } from '../../../src/app/sittings-book.ts'
import { madeExam, readInto, resultOf, rightPages } from '../../support/app/made-exam.ts'
import { tempFolder } from '../../support/small-exam.ts'

it('is the book of a run, and of others with it; a folder without a run keeps all from being written', async () => {
  const [first, second] = [await madeExam(3), await madeExam(5)]
  await readInto(first, await first.scan('a.pdf', await rightPages(first, [1])))
  await readInto(second, await second.scan('b.pdf', await rightPages(second, [2])))
  const run = resultOf(openRunIn(first.out))
  const lines = async (others: readonly string[]) =>
    resultOf(await sittingsBook(run, others)).entries.map(({ student, status, run: of }) => [student?.id, status, of])
  expect(await lines([])).toEqual([
    ['204101', 'final', undefined],
    ['204218', 'absent', undefined],
    ['204333', 'absent', undefined],
  ])
  expect(await lines([second.out])).toEqual([
    ['204101', 'final', first.run.id],
    ['204218', 'final', second.run.id],
    ['204333', 'absent', undefined],
  ])
  expect(await sittingsBook(run, [tempFolder(), second.out])).toMatchObject({ value: undefined, diagnostics: [{ code: 'run-not-found' }] })
  run.store.close()
})
