import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseBank, parseBlueprint } from '../../src/authored/index.ts'
import { startOf } from '../../src/authored/origin.ts'
import { parseScoring } from '../../src/authored/scoring.ts'
import { readYaml } from '../../src/authored/yaml.ts'
import { parseRatio, type Ratio, textOfRatio } from '../../src/base/ratio.ts'
import { askItem } from '../../src/items/index.ts'
import { columnsOfNumber } from '../../src/model/digit-columns.ts'
import type { SchemeUse } from '../../src/model/score.ts'
import { isApplicable, maximumOf, misfitsOf, pointsOf, schemes } from '../../src/schemes/index.ts'
import { gradeOf, isPass, letterOf } from '../../src/score/grade-scale.ts'
import { choiceQuestion, ticks, withNone } from '../support/schemes/questions.ts'

const page = readFileSync(resolve(import.meta.dirname, '../../docs/scoring.md'), 'utf8')

/** The rows of all tables of the page with this header, their cells without the marks of code. */
function rowsUnder(header: string): readonly (readonly string[])[] {
  const lines = page.split('\n')
  return lines.flatMap((line, i) => {
    if (line !== header) return []
    const end = lines.findIndex((other, j) => j > i && !other.startsWith('|'))
    return lines.slice(i + 2, end < 0 ? undefined : end).map((row) =>
      row
        .slice(1, -1)
        .split(' | ')
        .map((cell) => cell.trim().replace(/^`(.*)`$/, '$1')),
    )
  })
}

/** What an author's text becomes; a text with a fault is no example. */
function schemeIn(text: string): SchemeUse {
  const { setting } = readYaml(text, startOf('exam.yaml'))
  const { value, diagnostics } = setting === undefined ? { value: undefined, diagnostics: [] } : parseScoring(setting)
  expect(diagnostics).toEqual([])
  if (value === undefined) throw new Error(`no scheme: ${text}`)
  return value
}

const exact = (text: string): Ratio => parseRatio(text) ?? expect.fail(`no number: ${text}`)

const choices = rowsUnder('| asked | options | points | scoring | ticked | earns |')
const numbers = rowsUnder('| item | points | scoring | written | earns |')
const grades = rowsUnder('| grade | total | of | gives |')

describe('docs/scoring.md', () => {
  it.each(choices)('%s of %s for %s under %s: %s earns %s', (...row) => {
    const [asked = '', options = '', points = '', scoring = '', ticked = '', earns = ''] = row
    const use = schemeIn(scoring)
    const plain = choiceQuestion({ pick: asked === 'one' ? 'one' : 'many', options, scheme: use.scheme, params: use.params })
    const question = { ...(/ none\*?$/.test(options) ? withNone(plain) : plain), points: exact(points) }
    expect(isApplicable(use, question.field)).toBe(true)
    expect(misfitsOf(question)).toEqual([])
    expect(textOfRatio(pointsOf(question, ticks(ticked === '–' ? '' : ticked.replaceAll(' ', ','))))).toBe(earns)
    // The page says what it preaches: the key earns the item's points.
    expect(textOfRatio(maximumOf(question))).toBe(points)
  })

  it.each(numbers)('the number %s for %s under %s: %s earns %s', (...row) => {
    const [settings = '', points = '', scoring = '', written = '', earns = ''] = row
    const text = `## q\n\n\`\`\`item\n{ type: numeric, points: ${points}, ${settings} }\n\`\`\`\n\nWhich number?\n`
    const { value, diagnostics } = parseBank([{ file: 'q.md', text }])
    expect(diagnostics).toEqual([])
    const [item] = [...(value?.items.values() ?? [])]
    if (item === undefined) throw new Error('no item')
    const question = askItem(item, { scheme: schemeIn(scoring), shuffleOptions: false })
    if (question.field.kind !== 'digits') throw new Error('no number')
    const columns = written === '–' ? undefined : columnsOfNumber(exact(written), question.field)
    const answer = columns === undefined ? ({ kind: 'blank' } as const) : { kind: 'digits' as const, columns: columns.map((one) => [one]) }
    expect(written === '–' || columns !== undefined).toBe(true)
    expect(textOfRatio(pointsOf(question, answer))).toBe(earns)
  })

  it.each(grades)('grade: %s makes of %s of %s: %s', (...row) => {
    const [grade = '', total = '', of = '', gives = ''] = row
    const text = `title: T\nseed: s\ncopies: 1\nparts: [{ draw: [] }]\ngrade: ${grade}\n`
    const { value, diagnostics } = parseBlueprint({ file: 'exam.yaml', text })
    expect(diagnostics.filter(({ code }) => code === 'value-bad')).toEqual([])
    const scale = value?.grade
    if (scale === undefined) throw new Error('no grade scale')
    const found = gradeOf(scale, exact(total), scale.maximum ?? exact(of))
    const passed = isPass(scale, found)
    const words = [textOfRatio(found), letterOf(scale, found), passed === undefined ? undefined : passed ? 'passes' : 'fails']
    expect(words.filter((word) => word !== undefined).join(', ')).toBe(gives)
  })

  it('has examples of every scheme, and they are found', () => {
    const shown = new Set(
      [...choices, ...numbers].map(
        (row) => schemeIn(row.find((cell) => /scheme:|amc:|^[a-z]+-[a-z-]+$|^kprime$|^coverage$/.test(cell)) ?? '').scheme,
      ),
    )
    expect(schemes.map(({ name }) => name).filter((name) => !shown.has(name))).toEqual(['graded'])
    for (const { name } of schemes) expect(page).toContain(`\`${name}\``)
    expect([choices.length, numbers.length, grades.length]).toEqual([choices.length, 5, 18])
    expect(choices.length).toBeGreaterThan(40)
  })

  it('names every parameter of every scheme', () => {
    for (const scheme of schemes)
      for (const name of Object.keys(scheme.parameters)) expect(page).toMatch(new RegExp(`\`${name}\\b|\\b${name}:`))
  })
})
