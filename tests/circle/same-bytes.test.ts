import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { loadExam } from '../../src/app/load-exam.ts'
import { makeRun } from '../../src/app/make-run.ts'
import { matterOf } from '../../src/app/matter-of.ts'
import { sha256 } from '../../src/base/hash.ts'
import { drawVariants } from '../../src/exam/index.ts'
import { runId } from '../../src/model/ids.ts'
import { STRONG_WIDTHS } from '../../src/model/page-code.ts'
import { createComposer } from '../../src/paper/index.ts'
import { createTypesetter } from '../../src/typeset/index.ts'
import { inStore, resultOf } from '../support/app/made-exam.ts'
import { sampleExam, tempFolder } from '../support/small-exam.ts'

const cache = process.env['MARKSENSE_CACHE']
afterEach(() => {
  if (cache === undefined) delete process.env['MARKSENSE_CACHE']
  else process.env['MARKSENSE_CACHE'] = cache
})

/** Hashes of what a run printed and froze. */
async function made(exam: string, copies: number): Promise<readonly string[]> {
  const { folder } = resultOf(await makeRun({ exam, out: tempFolder(), copies }))
  const files = ['papers/all.pdf', 'solutions.pdf', 'key.csv', 'key.json'].map((file) => sha256(readFileSync(join(folder, file))))
  const run = inStore(folder, (store) =>
    JSON.stringify(store.run(), (_, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value)),
  )
  return [...files, sha256(run)]
}

it('the same exam gives the same bytes: formulas kept or not, alone or with another make beside it', async () => {
  const exam = sampleExam(2)
  process.env['MARKSENSE_CACHE'] = ''
  const nothingKept = await made(exam, 3)
  process.env['MARKSENSE_CACHE'] = tempFolder()
  expect(await made(exam, 3)).toEqual(nothingKept)
  expect(await made(exam, 3)).toEqual(nothingKept)
  expect(await Promise.all([made(exam, 3), made(sampleExam(1), 2), made(exam, 3)])).toMatchObject([nothingKept, {}, nothingKept])
  expect(await made(exam, 4)).not.toEqual(nothingKept)
}, 120_000)

const bank = `## product

\`\`\`item
params: { a: { one-of: [2, 3] } }
\`\`\`

How much is $7 \\cdot {{a}}$?

- [x] $7 \\times {{a}}$, and nothing else
- [ ] more than $10 {{a}}$
`

it('an item with drawn values is set once for each set of values, however many copies ask it', async () => {
  const folder = join(tempFolder(), 'own')
  mkdirSync(folder)
  writeFileSync(join(folder, 'bank.md'), bank)
  writeFileSync(join(folder, 'exam.yaml'), 'title: Own\nseed: own\ncopies: 40\nparts: [{ title: All, draw: [{ from: bank.md }] }]\n')
  const exam = resultOf(await loadExam(join(folder, 'exam.yaml')))
  const { variants, copies } = resultOf(drawVariants({ ...exam, copies: 40 }))
  const { fonts, images, look, template } = matterOf(exam)
  const typesetter = createTypesetter({ fonts, images, language: 'en' })
  let set = 0
  const counting = {
    ...typesetter,
    typeset: (...order: Parameters<typeof typesetter.typeset>) => {
      set += 1
      return typesetter.typeset(...order)
    },
  }
  const terms = { template, exam: look, typesetter: counting, run: runId('0123456789abcdef'), codeWidths: STRONG_WIDTHS, roster: undefined }
  const composer = createComposer(terms)
  const after = copies.map((copy, i) => {
    const variant = variants[i]
    if (variant !== undefined) resultOf(composer.copy(copy, variant))
    return set
  })
  const values = new Set(
    variants.flatMap(({ parts }) =>
      parts.flatMap(({ entries }) => entries.map((entry) => (entry.kind === 'question' ? entry.question.asked.hash : ''))),
    ),
  )
  expect(values.size).toBe(2)
  expect(after.at(-1)).toBe(after[19])
  expect(after[0]).toBeGreaterThan(3)
})
