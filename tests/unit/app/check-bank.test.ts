import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { checkBank } from '../../../src/app/check-bank.ts'
import { loadExam } from '../../../src/app/load-exam.ts'
import { sampleBank } from '../../../src/app/sample-bank.ts'
import { useOwnCache } from '../../support/app/own-cache.ts'
import { smallExam } from '../../support/small-exam.ts'

const cache = useOwnCache()
/** How many; the small exam has four questions and a picture. */
const namesHeld = () => readFileSync(join(cache(), 'faultless.txt'), 'utf8').split('\n').length - 1

async function check(exam: string) {
  const { value } = await loadExam(exam)
  return value === undefined ? [] : checkBank(value, 'en', sampleBank(value.bank, 'seed').variants)
}

it('remembers what has no fault, and finds a fault every time', async () => {
  const exam = smallExam()
  const bank = join(dirname(exam), 'bank', 'questions.md')
  expect(await check(exam)).toEqual([])
  expect(namesHeld()).toBe(5)
  writeFileSync(bank, readFileSync(bank, 'utf8').replace('f(x)=x^2', 'f(x)=\\nonsense'))
  for (let i = 0; i < 2; i++) expect((await check(exam)).map(({ code }) => code)).toEqual(['math-error'])
  expect(namesHeld()).toBe(5)
})

it('forgets when the look or a macro changes', async () => {
  const exam = smallExam()
  await check(exam)
  writeFileSync(exam, `${readFileSync(exam, 'utf8')}font-size: 11pt\n`)
  await check(exam)
  expect(namesHeld()).toBe(9)
  writeFileSync(join(dirname(exam), 'macros.tex'), '\\def\\R{R}\n')
  await check(exam)
  expect(namesHeld()).toBe(13)
})
