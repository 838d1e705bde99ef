import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { makeWithOutputs } from '../../src/app/index.ts'
import { sampleExam, tempFolder } from '../support/small-exam.ts'
import { requireTool } from '../support/tools.ts'

/** The sample exam's papers and booklets, as other programs see them. */
const run = { folder: '' }
const names = ['papers/all.pdf', 'solutions.pdf', 'catalog.pdf'] as const

beforeAll(async () => {
  const made = await makeWithOutputs({ exam: sampleExam(2), out: tempFolder() }, { catalog: true })
  if (made.value === undefined) throw new Error(made.diagnostics.map((d) => d.message).join('\n'))
  run.folder = made.value.folder
}, 120_000)

const told = (program: string, ...options: readonly string[]): string =>
  execFileSync(program, options, { maxBuffer: 100_000_000, stdio: ['ignore', 'pipe', 'pipe'] }).toString()
const file = (name: string): string => join(run.folder, name)

describe.each(names)('%s', (name) => {
  it.skipIf(!requireTool('qpdf'))('is sound', () => {
    expect(told('qpdf', '--check', file(name))).toContain('No syntax or stream encoding errors')
  })

  it.skipIf(!requireTool('pdffonts'))('embeds every font, as a subset, with its texts', () => {
    const rows = told('pdffonts', file(name)).trim().split('\n').slice(2)
    expect(rows.length).toBeGreaterThan(3)
    for (const row of rows) expect(row).toMatch(/^[A-Z]{6}\+.* yes yes yes +\d+ +0$/)
  })

  it.skipIf(!requireTool('pdftotext'))('has text that can be searched and copied, and nothing that is none', () => {
    const text = told('pdftotext', '-enc', 'UTF-8', file(name), '-')
    expect(text).toContain('Final exam, 180 min')
    expect(text).toContain('ridge regression')
    expect(text).toMatch(/X ∈ ℝ ?N ?× ?d/)
    // Private use, unassigned, surrogates, replacement and control characters are what broken maps give.
    expect(text.replace(/[\n\f]/g, '').match(/[\p{Co}\p{Cn}\p{Cs}\p{Cc}\ufffd]/gu)).toBeNull()
  })

  it.skipIf(!requireTool('pdfinfo'))('says what it is', () => {
    const facts = told('pdfinfo', '-isodates', file(name))
    expect(facts).toMatch(/Title: +Machine Learning/)
    expect(facts).toMatch(/Author: +Example University/)
    expect(facts).toContain('2027-01-20T00:00:00')
    expect(facts).toMatch(name === 'papers/all.pdf' ? /Tagged: +no/ : /Tagged: +yes/)
  })

  it.skipIf(!requireTool('pdftotext'))('shows no word outside its pages', () => {
    const boxes = told('pdftotext', '-bbox', file(name), '-')
    const sizes = [...boxes.matchAll(/<page width="([\d.]+)" height="([\d.]+)"/g)].map(([, width, height]) => [
      Number(width),
      Number(height),
    ])
    const [width = 0, height = 0] = sizes[0] ?? []
    const words = [...boxes.matchAll(/xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)"/g)].map((m) =>
      m.slice(1).map(Number),
    )
    expect(words.length).toBeGreaterThan(500)
    for (const [left = -1, top = -1, right = -1, bottom = -1] of words)
      expect(left > 0 && top > 0 && right < width && bottom < height).toBe(true)
  })
})

describe.skipIf(!requireTool('pdfinfo'))('solutions.pdf', () => {
  const elements = (): string => told('pdfinfo', '-struct-text', file('solutions.pdf'))

  it('is read in its order, questions with their options, words parted and broken words whole', () => {
    const read = elements()
    const questions = [...read.matchAll(/"Question (\d+) /g)].map(([, number]) => Number(number))
    expect(questions.slice(0, 5)).toEqual([1, 2, 3, 4, 5])
    expect(read).toMatch(/H1 \(block\)\n +"Machine Learning"/)
    expect(read).toMatch(/L \(block\)\n +LI \(block\)\n +Lbl \(block\)\n +""\n +LBody \(block\)/)
    expect(read).toMatch(/Table \(block\)\n +TR\n +TH/)
    // A line that ends between two words ends with a blank; one that ends within a word with a soft hyphen.
    expect(read).toContain('Each question has exactly one correct answer. A wrong answer costs a quarter of a point')
  })

  it('says pictures and formulas in words', () => {
    const attributes = told('qpdf', '--qdf', '--object-streams=disable', file('solutions.pdf'), '-')
    const alternatives = [...attributes.matchAll(/\/Alt <([0-9a-f]*)>/g)].map(([, hex = '']) =>
      Buffer.from(hex, 'hex').swap16().toString('utf16le').slice(1),
    )
    expect(alternatives).toContain('\\lambda > 0')
    expect(attributes.match(/\/S \/Figure/g)?.length).toBeGreaterThan(0)
    expect(attributes).toContain('/ActualText <feff2612>')
  })

  it('has an outline of parts and questions', () => {
    const outline = told('qpdf', '--json', '--json-key=outlines', file('solutions.pdf'))
    const { outlines } = JSON.parse(outline) as { outlines: readonly { title: string; kids: readonly { title: string }[] }[] }
    expect(outlines[0]?.title).toBe('First part: multiple choice questions')
    expect(outlines[0]?.kids[0]?.title).toBe('Question 1')
  })
})
