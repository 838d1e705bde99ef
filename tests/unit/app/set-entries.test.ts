import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { checkEntriesOf } from '../../../src/app/check-entries.ts'
import { loadExam } from '../../../src/app/load-exam.ts'
import { sampleBank } from '../../../src/app/sample-bank.ts'
import { setEntries } from '../../../src/app/set-entries.ts'
import { present } from '../../../src/base/bug.ts'
import { smallExam } from '../../support/small-exam.ts'

it('tells which of the entries that it sets together has the fault; it may cross threads', async () => {
  const file = smallExam()
  const bank = join(dirname(file), 'bank', 'questions.md')
  writeFileSync(bank, readFileSync(bank, 'utf8').replace('f(x)=x^2', 'f(x)=\\nonsense'))
  const exam = present((await loadExam(file)).value, 'the exam')
  const entries = sampleBank(exam.bank, 'seed').variants.flatMap((variant) => checkEntriesOf(variant, exam.images))
  const bare = { ...exam, bank: { items: new Map(), stimuli: new Map(), translations: new Map() } }
  const { diagnostics, faultless } = await setEntries(structuredClone({ exam: bare, entries }))
  expect(diagnostics.map(({ code }) => code)).toEqual(['math-error'])
  expect(
    entries
      .filter(({ name }) => !faultless.includes(name))
      .map(({ entries: [entry] }) => entry?.kind === 'question' && entry.question.asked.item),
  ).toEqual(['derivative'])
})
