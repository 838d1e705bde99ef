import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { explainCopy } from '../../../src/app/explain-copy.ts'
import { parseRatio, sum, textOfRatio, ZERO } from '../../../src/base/ratio.ts'
import { type MadeExam, madeExam, readInto, resultOf, rightPages } from '../../support/app/made-exam.ts'
import { marksense } from '../../support/small-exam.ts'

let made: MadeExam

beforeAll(async () => {
  made = await madeExam(3)
  const pages = [await made.fill(2, 1, ['derivative a', 'triangle b']), await made.fill(2, 2, ['limit a 2'])]
  await readInto(made, await made.scan('one.pdf', [...(await rightPages(made, [1])), ...pages]))
  writeFileSync(
    join(made.out, 'amendments.yaml'),
    '- { item: derivative, accept: [a, b], why: Ambiguous }\n- { copy: 2, item: limit, score: 2.5, by: R. Grader }\n- { item: harmonic, void: true, why: Misprint }\n',
  )
})

it('finds a student before a copy number, and sums up exactly', async () => {
  const { explanations, lines } = resultOf(await explainCopy(made.out, '204218'))
  expect(explanations).toMatchObject([{ copy: 2, total: '9/2', maximum: '5', grade: { exact: '18', grade: '18', passed: true } }])
  const [{ questions = [] } = {}] = explanations as readonly {
    readonly questions?: readonly { readonly points: string; readonly out?: string }[]
  }[]
  const counted = questions.filter(({ out }) => out === undefined).map(({ points }) => parseRatio(points) ?? ZERO)
  expect(textOfRatio(sum(counted))).toBe('9/2')
  expect(lines).toContain('     accept a, b (Ambiguous): 1 of 1')
  expect(resultOf(await explainCopy(made.out, 'copy 2')).lines).toEqual(lines)
  expect(resultOf(await explainCopy(made.out, '1')).lines[0]).toBe('204101 Ada Example, copy 1 (printed for this student)')
})

it('says of whom nothing was read', async () => {
  const messages = async (whom: string) =>
    (await explainCopy(made.out, whom)).diagnostics.map(({ code, message, hint }) => [code, message, hint])
  expect(await messages('204333')).toEqual([
    ['nobody-to-explain', 'no copy of 204333 was read', 'name a student id or a copy number of grades.csv'],
  ])
  expect(await messages('204111')).toEqual([
    ['nobody-to-explain', 'there is no student or copy `204111` among those that were read', 'did you mean `204101`?'],
  ])
})

it('is printed by grade --explain, which grades nothing', async () => {
  const { code, out } = await marksense('grade', made.out, '--explain', '204218')
  const lines = out.split('\n').map((line) => line.replaceAll(/printed [A-D]/g, 'printed X').replace(/^\d {2}/, 'N  '))
  const from = lines.findIndex((line) => line.startsWith('N  derivative'))
  expect([code, lines.slice(from, from + 5), lines.slice(-2)]).toEqual([
    0,
    [
      'N  derivative (single-choice): 1 of 1',
      String.raw`     right: b "(x^2+2x)\,e^{x}" (printed X)`,
      String.raw`     read on page 1: a "2x\,e^{x}" (printed X) marked`,
      '     scheme right-wrong: 0 of 1',
      '     accept a, b (Ambiguous): 1 of 1',
    ],
    [
      expect.stringMatching(/^points: .* = 9\/2 of 5$/),
      'grade: 0 + (20 - 0) · (9/2) / 5 = 18, rounded to the nearest 1/2, at best 20, at worst 0 → 18, passed',
    ],
  ])
  expect(JSON.parse((await marksense('grade', made.out, '--explain', '2', '--json')).out)).toMatchObject([{ copy: 2, total: '9/2' }])
  expect((await marksense('grade', made.out, '--history')).out).toBe('not graded yet')
})
