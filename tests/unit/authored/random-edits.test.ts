import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseBank, parseBlueprint, parseRoster } from '../../../src/authored/index.ts'
import { lossBy, originalOf, edited as slipped } from '../../support/authored/single-edits.ts'

const bank = `---
topic: Faults
---

# shared

\`\`\`stimulus
title: "A *title*"
\`\`\`

Read @fig:a and $x_1$.

![A $y$](a.svg){#fig:a width=70%}

## one.a

\`\`\`item
points: 1/3
shuffle: [b, a]
\`\`\`

Let **x** be \`code\` and
$$
a \\label{eq:one}
$$
where @eq:one. ___

- [x] Yes {#a .first}
  > Feedback
- [ ] $z$ {#b points=-1}

### Solution

(a) one
(b) two

| a | b |
|---|---|
| 1 | 2 |

Table: Words {#tab:t}

# end

## two

\`\`\`item
type: written
points: 2
parts: [{id: a, points: 1, step: 1/2}, {id: b, points: 1}]
height: 8cm
\`\`\`

Explain [this](x).
`

const exam = `title: "An exam"
seed: s
roster: { file: x.csv, id: Nr }
scoring: { single-choice: { scheme: right-wrong, wrong: -1/4 } }
grade: { scale: [0, 20], step: 0.25 }
parts:
  - title: First
    intro: |
      Some *text*.
    draw:
      - { from: "*.md", pick: 1, points: 1/2 }
`

const edits = fc.tuple(
  fc.constantFrom('delete' as const, 'double' as const, 'swap' as const),
  fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
)

const edited = (text: string, [what, place]: readonly ['delete' | 'double' | 'swap', number]): string =>
  slipped(text, { what, at: Math.floor(place * (text.length - 1)) })

it('parses the unedited texts without a fault', () => {
  expect(parseBank([{ file: 'b.md', text: bank }]).diagnostics).toEqual([])
  expect(parseBlueprint({ file: 'exam.yaml', text: exam }).diagnostics).toEqual([])
})

const bankFolders = ['bank/ml', 'bank/tour']
const originals = [
  originalOf('b.md', bank),
  ...bankFolders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /^[^.]+\.md$/.test(name))
      .map((name) => originalOf(`${folder}/${name}`, readFileSync(`${folder}/${name}`, 'utf8'))),
  ),
]

/** A place in one of the files; marks are met as often as letters. */
const places = fc.tuple(fc.constantFrom(...originals), fc.boolean(), fc.nat()).map(([original, isMark, n]) => {
  const marks = [...original.text.matchAll(/[^\p{L}\p{N} ,]/gu)].map((match) => match.index)
  return { original, at: isMark ? (marks[n % marks.length] ?? 0) : n % (original.text.length - 1) }
})

/**
 * Not held, because Markdown itself gives the edited text a meaning: a lost `>` joins the feedback to its option, a
 * lost bullet or line end joins lines, a dollar or a backtick takes in one character more or less, a colon aligns a column, and another name, number or word is another one (`# en` opens a
 * stimulus).
 */
it('loses nothing of the sample bank by a slip of the keyboard, or says so within two lines', { timeout: 3_600_000 }, () => {
  fc.assert(
    fc.property(places, fc.constantFrom('delete' as const, 'double' as const, 'swap' as const), ({ original, at }, what) => {
      const slip = JSON.stringify([
        original.file,
        what,
        at,
        original.text.slice(Math.max(0, at - 30), at),
        original.text.slice(at, at + 30),
      ])
      expect(lossBy(original, { what, at }), slip).toBe(undefined)
    }),
    { numRuns: Number(process.env['MARKSENSE_EDITS'] ?? 120), seed: Number(process.env['MARKSENSE_SEED'] ?? 20270120) },
  )
})

it('never throws on an edited exam.yaml or roster', () => {
  fc.assert(
    fc.property(edits, (edit) => {
      parseBlueprint({ file: 'exam.yaml', text: edited(exam, edit) })
      parseRoster({ file: 'r.csv', text: edited('id;name\n1;"A; B"\n2;C\n', edit) }, {}, 'en', { grid: 3 })
    }),
    { numRuns: 60, seed: 20270120 },
  )
})
