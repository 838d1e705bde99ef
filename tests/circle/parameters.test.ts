import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { compareWithTruth } from '../../src/app/compare-with-truth.ts'
import { makeRun, readBatch, simulateRun } from '../../src/app/index.ts'
import { resultOf } from '../support/app/made-exam.ts'
import { tempFolder } from '../support/small-exam.ts'
import { requireTool } from '../support/tools.ts'

const exam = `title: Numbers of your own
seed: own
copies: 6
variants: 3
duplex: false
identify: { grid: 4 }
parts:
  - title: Questions
    shuffle: true
    draw: [{ from: bank.md }]
`

const bank = `## product

\`\`\`item
params:
  a: { integer: [11, 39] }
  b: { integer: [11, 39], not: a }
  c: { expr: "a*b" }
\`\`\`

How much is {{a}} times {{b}}?

- [x] {{c}} $= {{a}} \\times {{b}}$
- [ ] none {{signed a}}

## area

\`\`\`item
type: numeric
params:
  base: { number: [1, 20], step: 0.5 }
  height: { integer: [3, 9] }
require: "base != height"
answer: "base*height/2"
tolerance: 0.1
digits: 5
decimals: 2
\`\`\`

A triangle has a base of {{base}} and a height of {{height}}. What is its area?

## slope

\`\`\`item
type: written
points: 2
params: { m: { integer: [2, 9] }, n: { integer: [-99, -2] } }
lines: 3
\`\`\`

Sketch $y = \\frac{{{m}}}{7} x {{signed n}}$, \`y({{n}})\`, {{n}} being below.

### Solution

It meets the axis at {{fixed n 1}}.

## plain

Two braces are {{a}}.

- [x] Yes
- [ ] No
`

interface KeyJson {
  readonly variants: readonly { readonly questions: readonly KeyQuestion[] }[]
}
interface KeyQuestion {
  readonly item: string
  readonly right: readonly string[]
  readonly value?: string
  readonly values?: Readonly<Record<string, string>>
}

const valueIn = (question: KeyQuestion | undefined, name: string): number => Number(question?.values?.[name])

async function made() {
  const folder = tempFolder()
  mkdirSync(join(folder, 'exam'))
  writeFileSync(join(folder, 'exam', 'exam.yaml'), exam)
  writeFileSync(join(folder, 'exam', 'bank.md'), bank)
  const run = resultOf(await makeRun({ exam: join(folder, 'exam', 'exam.yaml'), out: join(folder, 'out') }))
  const key = JSON.parse(readFileSync(join(run.folder, 'key.json'), 'utf8')) as KeyJson
  const questionOf = (variant: number, item: string) => key.variants[variant]?.questions.find((question) => question.item === item)
  const textOf = (file: string) =>
    execFileSync('pdftotext', ['-layout', join(run.folder, file), '-'])
      .toString()
      .replaceAll(/\s+/g, ' ')
  return { folder: join(folder, 'out'), run, questionOf, textOf }
}

it('draws each variant its own numbers: key, answers and values agree', async () => {
  const { run, questionOf } = await made()
  const csv = readFileSync(join(run.folder, 'key.csv'), 'utf8')
  const areas = [0, 1, 2].map((variant) => {
    const question = questionOf(variant, 'area')
    const area = (valueIn(question, 'base') * valueIn(question, 'height')) / 2
    const [over = '', under = '1'] = (question?.value ?? '').split('/')
    expect(Number(over) / Number(under)).toBe(area)
    expect(csv).toContain(`${area},,base = ${question?.values?.['base']}; height = ${question?.values?.['height']}`)
    expect(questionOf(variant, 'product')?.right).toEqual(['a'])
    return area
  })
  expect(new Set(areas).size).toBe(3)
})

it.skipIf(!requireTool('pdftotext'))('prints the numbers of its variant on each copy, and says whose the solutions have', async () => {
  const { questionOf, textOf } = await made()
  const papers = textOf('papers/all.pdf')
  for (const variant of [0, 1, 2]) {
    const [product, area, slope] = ['product', 'area', 'slope'].map((item) => questionOf(variant, item))
    const count = (words: string) => papers.split(words).length - 1
    const { a, b, c } = product?.values ?? {}
    expect([count(`How much is ${a} times ${b}?`), count(`${c} = ${a} × ${b}`)]).toEqual([2, 2])
    expect(count(`a base of ${area?.values?.['base']} and a height of ${area?.values?.['height']}.`)).toBe(2)
    expect(count(`y(${slope?.values?.['n']}), −${-valueIn(slope, 'n')} being`)).toBe(2)
  }
  expect(papers.match(/Two braces are \{\{a\}\}\./g)).toHaveLength(6)
  expect(papers).not.toMatch(/\{\{(?!a\})/)
  const solutions = textOf('solutions.pdf')
  expect(solutions).toContain(`meets the axis at −${-valueIn(questionOf(0, 'slope'), 'n')}.0.`)
  expect(solutions.match(/The values are those of variant 1; every variant has its own\./g)).toHaveLength(3)
})

it('is read and scored without a mistake', { timeout: 240_000 }, async () => {
  const { folder } = await made()
  const to = join(folder, 'scans.pdf')
  const simulated = resultOf(await simulateRun({ folder, to, level: 'clean', seed: '5' }))
  const { pages } = resultOf(await readBatch({ folder, paths: [to] }))
  expect([pages.read, pages.review]).toEqual([simulated.pages - pages.blank, 0])
  const compared = resultOf(await compareWithTruth(folder, simulated.truth))
  expect(compared.mistakes).toEqual([])
  expect(compared).toMatchObject({ wrong: 0, scoresWrong: 0, scoresRight: 6 })
})

const spoken = (city: string) => `## fee

\`\`\`item
type: numeric
params: { rate: { number: [1.5, 3.5], step: 0.5 }, far: { one-of: [0.25] } }
answer: rate * far
digits: 4
decimals: 3
\`\`\`

${city}: {{fixed rate 2}}, $x={{far}}$ \`{{far}}\`.
`

it.skipIf(!requireTool('pdftotext'))('prints numbers as the language of a copy does, and the key as programs read them', async () => {
  const folder = tempFolder()
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text)
  write(
    'exam.yaml',
    'title: Nombres\nseed: s\nlanguage: fr\nduplex: false\nroster: s.csv\nvariants: 1\nparts: [{ draw: [{ from: b.md }] }]\n',
  )
  write('exam.en.yaml', 'title: Numbers\n')
  write('s.csv', 'id,name,language\n1,Ann,en\n2,Anne,fr\n')
  write('b.md', spoken('Genf'))
  write('b.en.md', `## fee\n${spoken('Geneva').split('\n```\n')[1]}`)
  const { folder: run } = resultOf(await makeRun({ exam: join(folder, 'exam.yaml'), out: join(folder, 'out') }))
  const textOf = (file: string) =>
    execFileSync('pdftotext', ['-layout', join(run, file), '-'])
      .toString()
      .replaceAll(/\s+/g, ' ')
  const rate = /rate = (\d\.5|\d)/.exec(readFileSync(join(run, 'key.csv'), 'utf8'))?.[1] ?? ''
  const fixed = Number(rate).toFixed(2)
  const papers = textOf('papers/all.pdf')
  expect(papers).toContain(`Geneva: ${fixed}, x = 0.25 0.25.`)
  expect(papers).toContain(`Genf: ${fixed.replace('.', ',')}, x = 0,25 0.25.`)
  expect(textOf('solutions.pdf')).toContain(`Genf: ${fixed.replace('.', ',')}, x = 0,25 0.25.`)
})
