import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseBank, parseBlueprint, parseRoster } from '../../../src/authored/index.ts'

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

type Edit = readonly ['delete' | 'double' | 'swap', number]

function edited(text: string, [what, place]: Edit): string {
  const i = Math.floor(place * (text.length - 1))
  const [a, b] = [text[i] ?? '', text[i + 1] ?? '']
  if (what === 'delete') return text.slice(0, i) + text.slice(i + 1)
  if (what === 'double') return text.slice(0, i) + a + a + text.slice(i + 1)
  return text.slice(0, i) + b + a + text.slice(i + 2)
}

const edits = fc.tuple(
  fc.constantFrom('delete' as const, 'double' as const, 'swap' as const),
  fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
)

it('parses the unedited texts without a fault', () => {
  expect(parseBank([{ file: 'b.md', text: bank }]).diagnostics).toEqual([])
  expect(parseBlueprint({ file: 'exam.yaml', text: exam }).diagnostics).toEqual([])
})

it('never throws, and places every fault inside the file, whatever single edit is made', () => {
  fc.assert(
    fc.property(edits, (edit) => {
      const text = edited(bank, edit)
      const lines = text.split('\n').length
      const { diagnostics, value } = parseBank([{ file: 'b.md', text }])
      expect(value === undefined).toBe(diagnostics.length > 0)
      for (const { location: at } of diagnostics) {
        expect(at.kind === 'file' && at.file === 'b.md' && at.line >= 1 && at.line <= lines + 1 && at.column >= 1).toBe(true)
      }
    }),
    { numRuns: 60, seed: 20270120 },
  )
})

it('never throws on an edited exam.yaml or roster', () => {
  fc.assert(
    fc.property(edits, (edit) => {
      parseBlueprint({ file: 'exam.yaml', text: edited(exam, edit) })
      parseRoster({ file: 'r.csv', text: edited('id;name\n1;"A; B"\n2;C\n', edit) }, {}, 'en', 3)
    }),
    { numRuns: 60, seed: 20270120 },
  )
})
