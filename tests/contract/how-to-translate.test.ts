import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { loadExam } from '../../src/app/load-exam.ts'
import { stableJson } from '../../src/base/text.ts'
import { drawVariants } from '../../src/exam/index.ts'
import { tempFolder } from '../support/small-exam.ts'

const page = readFileSync('docs/how-to/translate.md', 'utf8')
const block = (language: string): string => new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(page)?.[1] ?? ''

/** The exam that the page translates. */
function originalIn(folder: string): string {
  mkdirSync(join(folder, 'bank'))
  const item = (id: string) => `## ${id}\n\nWhich number is the positive root of $x^2 = 2$?\n\n- [ ] $1.41$\n- [x] $\\sqrt2$\n- [ ] $2$\n`
  writeFileSync(join(folder, 'bank/questions.md'), item('square-root'))
  const lines = ['title: Machine learning', 'seed: x', 'roster: students.csv', 'identify: { grid: 8 }', 'variants: 1', 'parts:']
  const part = ['  - title: Choices', '    draw: [{ items: [square-root] }, { from: bank/*.md, exclude: [square-root], heading: Chance }]']
  writeFileSync(join(folder, 'bank/more.md'), item('other-root'))
  writeFileSync(join(folder, 'bank/more.fr.md'), item('other-root'))
  writeFileSync(join(folder, 'exam.yaml'), [...lines, ...part].join('\n'))
  return join(folder, 'exam.yaml')
}

it('translates an exam by what the page says', async () => {
  const folder = tempFolder()
  const exam = originalIn(folder)
  writeFileSync(join(folder, 'students.csv'), block('csv'))
  writeFileSync(join(folder, 'bank/questions.fr.md'), block('markdown'))
  writeFileSync(join(folder, 'exam.fr.yaml'), block('yaml'))
  const loaded = await loadExam(exam)
  expect(loaded.diagnostics).toEqual([])
  const { value, diagnostics } = drawVariants({ ...(loaded.value as NonNullable<typeof loaded.value>), copies: 2 })
  expect(diagnostics).toEqual([])
  expect(value?.copies.map((copy) => copy.language)).toEqual([undefined, 'fr'])
  const french = stableJson(value?.translations.get('fr')?.get(1)?.parts)
  for (const words of ['Première partie', 'Une seule réponse', 'Probabilités', 'Quel nombre']) expect(french).toContain(words)
  expect(loaded.value?.blueprint.wordings).toMatchObject([{ language: 'fr', title: 'Apprentissage automatique' }])
})
