import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { makeRun } from '../../src/app/index.ts'
import { inStore, resultOf } from '../support/app/made-exam.ts'
import { smallExam, tempFolder } from '../support/small-exam.ts'

const project = resolve(import.meta.dirname, '../..')
const page = readFileSync(join(project, 'docs/how-to/template.md'), 'utf8')
/** Blocks of the page that name a file after their language, by file. */
const blocks = new Map([...page.matchAll(/^```\w+ (\S+)\n([\s\S]*?)^```$/gm)].map(([, file = '', text = '']) => [file, text]))

it('following the page on templates gives an exam with the look that it describes', async () => {
  const exam = smallExam()
  const folder = dirname(exam)
  expect(page).toContain('cp -r "$MARKSENSE/templates/classic" templates/ours')
  cpSync(join(project, 'templates/classic'), join(folder, 'templates/ours'), { recursive: true })
  const [setting, roster, ...files] = ['exam.yaml', 'students.csv', 'templates/ours/template.yaml', 'templates/ours/front.md.hbs'].map(
    (file) => ({ file, text: blocks.get(file) ?? '' }),
  )
  writeFileSync(exam, readFileSync(exam, 'utf8').replace(/^template: .*\n/m, setting?.text ?? ''))
  for (const { file, text } of [...files, ...(roster === undefined ? [] : [roster])]) {
    expect(text).not.toBe('')
    writeFileSync(join(folder, file), text)
  }
  const { folder: run } = resultOf(await makeRun({ exam, out: tempFolder() }))
  const sheets = inStore(run, (store) => [...store.run().sheets])
  const option = (copy: number) =>
    sheets.filter((sheet) => sheet.copy === copy).flatMap(({ zones }) => zones.filter((zone) => zone.role.kind === 'option'))[0]
  expect(option(1)).toMatchObject({ shape: 'round', inside: 'A', rect: { width: 4, height: 4 } })
  expect(option(2)?.rect.height).toBe(6.6)
  expect(sheets[0]?.fiducials[0].x).toBe(16.8)
})
