import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { examFactsOf } from '../../src/app/exam-facts.ts'
import { makeRun } from '../../src/app/index.ts'
import { loadExam } from '../../src/app/load-exam.ts'
import { pressOf } from '../../src/app/press.ts'
import { mmOfTexPoint } from '../../src/base/units.ts'
import { drawVariants } from '../../src/exam/index.ts'
import type { DrawItem, PathItem, TextRun } from '../../src/model/drawing.ts'
import { runId } from '../../src/model/ids.ts'
import type { Sheet } from '../../src/model/sheet.ts'
import { inStore, resultOf } from '../support/app/made-exam.ts'
import { textsOf } from '../support/papers.ts'
import { tempFolder } from '../support/small-exam.ts'

/** What exam.yaml says is followed from its text to the sheets, the drawings and the words on them. */
const question = (id: string): string => `## ${id}\n\nWhich word does ${id} hold?\n\n- [x] capital\n- [ ] minuscule\n\n`

function examOf(settings: readonly string[], parts: readonly string[] = ['{ draw: [{ from: bank.md, items: [one, two] }] }']): string {
  const folder = join(tempFolder(), 'exam')
  mkdirSync(folder)
  writeFileSync(join(folder, 'bank.md'), question('one') + question('two'))
  writeFileSync(join(folder, 's.csv'), 'id,name\n1234,Ada Lovelace\n')
  const lines = ['title: Words', 'seed: s', ...settings, 'parts:', ...parts.map((part) => `  - ${part}`)]
  writeFileSync(join(folder, 'exam.yaml'), `${lines.join('\n')}\n`)
  return join(folder, 'exam.yaml')
}

async function firstCopy(settings: readonly string[], parts?: readonly string[]) {
  const exam = resultOf(await loadExam(examOf(['copies: 1', ...settings], parts)))
  const drawn = resultOf(drawVariants({ ...exam, copies: 1 }))
  const [copy, variant] = [drawn.copies[0], drawn.variants[0]]
  if (copy === undefined || variant === undefined) throw new Error('no copy')
  const { sheets, drawings } = resultOf(pressOf(exam, runId('abcdef012345')).composer.copy(copy, variant))
  return { sheets, drawings, words: drawings.map(({ items }) => textsOf(items)), facts: examFactsOf(exam) }
}

it.each([
  [true, 2],
  [false, 1],
])('duplex: %s gives a copy of one page %i', async (duplex, pages) => {
  const { sheets, drawings } = await firstCopy([`duplex: ${duplex}`])
  expect([sheets.length, drawings.length]).toEqual([1, pages])
  expect(drawings.slice(1).flatMap(({ items }) => items)).toEqual([])
})

it.each([
  ['strong', { copy: 12, page: 6, check: 6, strong: 12 }],
  ['amc', { copy: 12, page: 6, check: 6 }],
])('page-code: %s prints its rows', async (code, rows) => {
  const { sheets, facts } = await firstCopy([`page-code: ${code}`])
  const found: Record<string, number> = {}
  for (const { row } of sheets[0]?.codeBoxes ?? []) found[row] = (found[row] ?? 0) + 1
  expect(found).toEqual(rows)
  expect(sheets[0]?.code).toMatchObject({ copy: 1, page: 1 })
  expect('strong' in (sheets[0]?.code ?? {})).toBe(code === 'strong')
  expect(facts.codeWidths).toEqual({ strong: 0, ...rows })
})

it.each([
  ['a4', 210, 297],
  ['letter', 215.9, 279.4],
  ['{ width: 170mm, height: 24cm }', 170, 240],
])('paper: %s is %f mm by %f mm, and all that is read is on it', async (paper, width, height) => {
  const { sheets, drawings } = await firstCopy([`paper: ${paper}`])
  expect([sheets[0], drawings[0]]).toMatchObject([
    { width, height },
    { width, height },
  ])
  const { fiducials, zones, codeBoxes } = sheets[0] as Sheet
  const [, , corner] = fiducials
  expect([width - corner.x, height - corner.y].every((rest) => rest > 3 && rest < 20)).toBe(true)
  const boxes = [...zones, ...codeBoxes].map(({ rect }) => rect)
  expect(boxes.every((box) => box.x > 0 && box.y > 0 && box.x + box.width < width && box.y + box.height < height)).toBe(true)
})

const runsOf = (items: readonly DrawItem[]): readonly TextRun[] =>
  items.flatMap((item) => (item.kind === 'text' ? [item] : item.kind === 'form' ? runsOf(item.form.items) : []))

it.each([8, 14])('font-size: %ipt is the size of the text', async (points) => {
  const { drawings } = await firstCopy([`font-size: ${points}pt`])
  const run = drawings.flatMap(({ items }) => runsOf(items)).find(({ glyphs }) => glyphs.map(({ text }) => text).join('') === 'minuscule')
  expect(run?.size).toBeCloseTo(mmOfTexPoint(points), 3)
})

const pathsOf = (items: readonly DrawItem[]): readonly PathItem[] =>
  items.flatMap((item) => (item.kind === 'path' ? [item] : item.kind === 'form' ? pathsOf(item.form.items) : []))

it.each([true, false])('draft: %s writes across the page and into the run', async (draft) => {
  const { drawings, facts } = await firstCopy([`draft: ${draft}`])
  const wide = pathsOf(drawings[0]?.items ?? []).filter(({ commands, fill }) => {
    const xs = commands.flatMap((command) => (command[0] === 'Z' ? [] : [command[1]]))
    return (fill ?? 0) > 0.5 && Math.max(...xs) - Math.min(...xs) > 100
  })
  expect([wide.length, facts.draft ?? false]).toEqual([draft ? 1 : 0, draft])
})

it('number-from begins a part anew, and what follows goes on from there', async () => {
  const drawOf = (item: string): string => `draw: [{ from: bank.md, items: [${item}] }]`
  const { words } = await firstCopy([], [`{ number-from: 17, ${drawOf('one')} }`, `{ ${drawOf('two')} }`])
  expect([...words.join(' ').matchAll(/capital minuscule .*?(\d+)/g)].map((match) => match[1])).toEqual(['17', '18'])
})

it.each([
  ['tick', 'tick the box of your choice'],
  ['fill', 'fill the box of your choice completely'],
  ['cross-then-fill-to-cancel', 'put a cross in the box of your choice; to cancel it, fill the box completely'],
])('marking: %s tells students so, and reading', async (marking, words) => {
  const printed = await firstCopy([`marking: ${marking}`])
  expect(printed.words.join(' ').replaceAll('- ', '')).toContain(words)
  expect(printed.facts.marking).toBe(marking)
})

it('copies-extra adds spares for nobody to the copies of the roster', async () => {
  const exam = examOf(['roster: s.csv', 'copies-extra: 2', 'identify: { grid: 4 }', 'duplex: false'])
  const { folder, copies, pages } = resultOf(await makeRun({ exam, out: tempFolder() }))
  const run = inStore(folder, (store) => ({
    copies: store.run().copies,
    sheets: [...store.run().sheets].map(({ copy, page }) => [copy, page]),
  }))
  expect([copies, pages]).toEqual([3, 3])
  expect(run.copies.map(({ number, student }) => [number, student])).toEqual([
    [1, '1234'],
    [2, undefined],
    [3, undefined],
  ])
  expect(run.sheets).toEqual([
    [1, 1],
    [2, 1],
    [3, 1],
  ])
})
