import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { type MadeExam, madeExam, RIGHT, readInto, rightPages } from '../../../support/app/made-exam.ts'
import { marksense } from '../../../support/small-exam.ts'

let made: MadeExam

beforeAll(async () => {
  made = await madeExam(3)
  await readInto(made, await made.scan('one.pdf', [...(await rightPages(made, [1])), await made.fill(2, 1, RIGHT[1] ?? [])]))
})

it('is exit code 3 while a page is missing, and 0 once it is there', async () => {
  const files = ['grades.csv', 'grades.json'].map((file) => join(made.folder, file))
  const first = await marksense('grade', made.out)
  expect(first).toEqual({
    code: 3,
    out: ['grading 1: 2 copies graded, 1 of them provisional', ...files.map((file) => `  ${file}`)].join('\n'),
    err: '',
  })
  await readInto(made, await made.scan('two.pdf', [await made.fill(2, 2, ['limit a 0'])]))
  const second = await marksense('grade', made.folder, '--json')
  expect(second.code).toBe(0)
  expect(JSON.parse(second.out)).toMatchObject({
    run: made.run.id,
    copies: 2,
    provisional: 0,
    grading: 2,
    isNew: true,
    amendments: [],
    files,
  })
  expect(JSON.parse(second.out).changes).toEqual([])
  expect(readFileSync(files[0] ?? '', 'utf8').split('\n')[2]).toBe(
    '204218,Bruno Sample,bruno@school.example,2,prefilled,3,6,10,yes,final,10,10,,1,1,1,0',
  )
})

it('says which amendments it applied, and refuses faulty ones with their place', async () => {
  const file = join(made.out, 'amendments.yaml')
  writeFileSync(file, '- { item: harmonic, void: true, why: Misprint }\n- { copy: 2, withdraw: true, why: Ill }\n')
  const { code, out } = await marksense('grade', made.out)
  expect([code, out.split('\n').slice(0, 9)]).toEqual([
    0,
    [
      `amendments: ${file}`,
      'harmonic: void, dropped from totals and maxima – Misprint',
      'copy 2: withdrawn, without a grade – Ill',
      expect.stringMatching(/^since grading 2 of 20\d\d-.*Z \(amendments\):$/),
      '  204101 Ada Example, harmonic: 1 of 1 → 1 of 1 (not counted), void (Misprint)',
      '  204101 Ada Example: points 6 → 5, of 6 → 5',
      '  204218 Bruno Sample, harmonic: 1 of 1 → 1 of 1 (not counted), void (Misprint)',
      '  204218 Bruno Sample: withdrawn (Ill)',
      '  204218 Bruno Sample: points 3 → 2, of 6 → 5, grade 10 → none',
    ],
  ])
  expect(readFileSync(join(made.folder, 'grades.csv'), 'utf8').split('\n').slice(1, 3)).toEqual([
    '204101,Ada Example,ada@school.example,1,prefilled,5,5,20,yes,final,20,20,,1,1,,3',
    '204218,Bruno Sample,bruno@school.example,2,prefilled,2,5,,,withdrawn,,,,1,1,,0',
  ])
  const faulty = join(made.out, 'faulty.yaml')
  writeFileSync(faulty, '- { item: harmonics, void: true, why: x }\n')
  const refused = await marksense('grade', made.out, '--amendments', faulty)
  expect(refused).toMatchObject({ code: 1, out: '' })
  expect(refused.err).toContain(
    'faulty.yaml:1:11: error amendment-item-unknown: no item `harmonics` was asked\n  hint: did you mean `harmonic`?',
  )
  rmSync(file)
})

it('numbers nothing anew while nothing has changed, and lists what was graded when', async () => {
  await marksense('grade', made.out)
  const again = await marksense('grade', made.out)
  expect(again.out.split('\n')[0]).toMatch(/^nothing has changed since grading 4 of 20/)
  const { code, out } = await marksense('grade', made.out, '--history')
  expect([code, out.split('\n').map((line) => line.replace(/20\d\d-\S+Z/, 'WHEN'))]).toEqual([
    0,
    [
      '1  WHEN  2 copies, 1 provisional, mean grade 15  (the first)',
      '2  WHEN  2 copies, mean grade 15  (pages were read; 0 copies changed)',
      '3  WHEN  2 copies, 1 withdrawn, mean grade 20  (amendments; 2 copies changed)',
      '4  WHEN  2 copies, mean grade 15  (amendments; 2 copies changed)',
    ],
  ])
  const json = JSON.parse((await marksense('grade', made.out, '--history', '--json')).out)
  expect(json[2]).toMatchObject({ number: 3, copies: 2, withdrawn: 1, mean: '20', changed: 2, differs: ['amendments'] })
})
