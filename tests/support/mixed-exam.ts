import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { tempFolder } from './small-exam.ts'

/** What an exam of every kind of question is made with. */
export interface MixedExam {
  /** Lines of exam.yaml beside the usual ones. */
  readonly lines?: readonly string[]
  /** Language and template of each student; empty for the exam's own. */
  readonly students: readonly { readonly language?: string; readonly template?: string }[]
  /** Templates of its own: copies of a shipped one with some lines of template.yaml replaced. */
  readonly templates?: Readonly<Record<string, { readonly of: string; readonly style: Readonly<Record<string, string>> }>>
}

/** An exam with every kind of question, in English and French, in a folder of its own. Gives its exam.yaml. */
export function mixedExam({ lines = [], students, templates = {} }: MixedExam): string {
  const folder = tempFolder()
  const rows = students.map(({ language = '', template = '' }, i) => `${1000 + 7 * i},Student ${i + 1},${language},${template}`)
  writeFileSync(join(folder, 'students.csv'), ['id,name,language,template', ...rows, ''].join('\n'))
  writeFileSync(join(folder, 'exam.yaml'), `${head}${lines.map((line) => `${line}\n`).join('')}${parts}`)
  writeFileSync(
    join(folder, 'bank.md'),
    bankOf(english, (...lines) => block(lines)),
  )
  writeFileSync(
    join(folder, 'bank.fr.md'),
    bankOf(french, () => ''),
  )
  for (const [name, { of, style }] of Object.entries(templates)) ownTemplate(join(folder, 'templates', name), of, style)
  return join(folder, 'exam.yaml')
}

function ownTemplate(to: string, of: string, style: Readonly<Record<string, string>>): void {
  mkdirSync(to, { recursive: true })
  cpSync(resolve(import.meta.dirname, '../../templates', of), to, { recursive: true })
  const file = join(to, 'template.yaml')
  const changed = Object.entries(style).reduce(
    (text, [key, value]) => text.replace(new RegExp(`^${key}:.*$`, 'm'), `${key}: ${value}`),
    readFileSync(file, 'utf8'),
  )
  writeFileSync(file, changed)
}

const head = `title: Mixed
seed: mixed
language: en
roster: students.csv
duplex: false
identify: { grid: 5, prefilled: true, name-field: true }
marking: fill
`
const parts = `parts:
  - title: Boxes
    draw:
      - { from: bank.md, type: single-choice }
      - { from: bank.md, type: multiple-choice }
      - { from: bank.md, type: true-false }
  - title: Numbers and pairs
    draw:
      - { from: bank.md, type: numeric }
      - { from: bank.md, type: matching }
  - title: Texts
    shuffle: false
    draw: [{ from: bank.md, type: written }]
`

interface Words {
  readonly single: string
  readonly many: string
  readonly truth: string
  readonly number: string
  readonly pairs: string
  readonly prove: string
}
const english: Words = {
  single: 'Which of these is a prime number?',
  many: 'Which of these are even?',
  truth: 'Zero is a natural number.',
  number: 'How much is half of 13?',
  pairs: 'To which layer does each belong?',
  prove: 'Prove it.',
}
const french: Words = {
  single: 'Lequel de ces nombres est premier ?',
  many: 'Lesquels sont pairs ?',
  truth: 'Zéro est un entier naturel.',
  number: 'Combien vaut la moitié de 13 ?',
  pairs: 'À quelle couche appartient chacun ?',
  prove: 'Démontrez-le.',
}

const block = (lines: readonly string[]): string => ['```item', ...lines, '```'].join('\n')

/** A translation has no settings: `set` gives none. */
const bankOf = (words: Words, set: (...lines: readonly string[]) => string): string => `## prime

${words.single}

- [ ] 9
- [x] 11
- [ ] 15
- [ ] 21

## even

${set('type: multiple-choice')}

${words.many}

- [x] 2
- [ ] 3
- [x] 4
- [ ] 5
- [x] 6

## zero

${set('type: true-false', 'answer: true')}

${words.truth}

## half

${set('type: numeric', 'answer: 6.5', 'digits: 3', 'decimals: 1', 'sign: true')}

${words.number}

## layers

${set('type: matching', 'pairs: [{ left: TCP, right: transport }, { left: IP, right: network }]', 'distractors: [physical]')}

${words.pairs}

## proof

${set('type: written', 'points: 2', 'lines: 4')}

${words.prove}
`
