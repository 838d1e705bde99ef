import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadExam } from '../../../src/app/load-exam.ts'
import { smallExam } from '../../support/small-exam.ts'

const edit = (file: string, from: string, to: string) => writeFileSync(file, readFileSync(file, 'utf8').replace(from, to))
const bankOf = (exam: string) => join(dirname(exam), 'bank', 'questions.md')

it('reads exam, bank, roster, template and figures', async () => {
  const { value, diagnostics } = await loadExam(smallExam())
  expect(diagnostics).toEqual([])
  expect([...(value?.bank.items.keys() ?? [])]).toEqual(['derivative', 'triangle', 'harmonic', 'limit'])
  expect(value?.roster?.students.map((student) => student.id)).toEqual(['204101', '204218', '204333'])
  expect(value?.template.name).toBe('classic')
  expect([...(value?.images.keys() ?? [])]).toEqual(['bank/figures/triangle.svg'])
})

describe('the hash of the inputs', () => {
  it('is the same for the same bytes elsewhere, and ignores what the exam does not use', async () => {
    const [one, two] = [smallExam(), smallExam()]
    writeFileSync(join(dirname(two), 'readme.md'), 'nothing to do with the exam')
    expect((await loadExam(two)).value?.inputsHash).toBe((await loadExam(one)).value?.inputsHash)
  })

  it.each(['exam.yaml', 'students.csv', 'bank/questions.md', 'bank/figures/triangle.svg'])('changes with %s', async (file) => {
    const exam = smallExam()
    const before = (await loadExam(exam)).value?.inputsHash
    appendFileSync(join(dirname(exam), file), '\n')
    const after = (await loadExam(exam)).value?.inputsHash
    expect(after).toMatch(/^[0-9a-f]{64}$/)
    expect(after).not.toBe(before)
  })

  it("changes with the exam's own template, which goes before the shipped one", async () => {
    const exam = smallExam()
    const before = (await loadExam(exam)).value?.inputsHash
    const own = join(dirname(exam), 'templates', 'classic')
    mkdirSync(own, { recursive: true })
    writeFileSync(join(own, 'template.yaml'), 'margins: nonsense\n')
    const { value, diagnostics } = await loadExam(exam)
    expect(value?.inputsHash).not.toBe(before)
    expect(diagnostics.map(({ location }) => location)).toContainEqual(expect.objectContaining({ file: join(own, 'template.yaml') }))
  })
})

describe('macros.tex', () => {
  it('is read beside the bank files, counts among the inputs and reaches every formula', async () => {
    const exam = smallExam()
    const before = (await loadExam(exam)).value?.inputsHash
    writeFileSync(join(dirname(bankOf(exam)), 'macros.tex'), '\\def\\R{\\mathbb{R}}\n')
    const { value, diagnostics } = await loadExam(exam)
    expect(diagnostics).toEqual([])
    expect(value?.bank.macros).toBe('\\newcommand{\\R}{\\mathbb{R}}')
    expect(value?.inputsHash).not.toBe(before)
  })

  it('is reported at its line', async () => {
    const exam = smallExam()
    writeFileSync(join(dirname(exam), 'macros.tex'), '\\def\\R{\\mathbb{R}}\nhello\n')
    const { value, diagnostics } = await loadExam(exam)
    expect(value).toBeUndefined()
    expect(diagnostics).toMatchObject([{ code: 'macro-syntax', location: { file: join(dirname(exam), 'macros.tex'), line: 2 } }])
  })
})

describe('faults', () => {
  it('an exam that is not there', async () => {
    expect(await loadExam('/nowhere/exam.yaml')).toMatchObject({ value: undefined, diagnostics: [{ code: 'file-unreadable' }] })
  })

  it('a roster that is not there, where the exam names it', async () => {
    const exam = smallExam()
    rmSync(join(dirname(exam), 'students.csv'))
    expect((await loadExam(exam)).diagnostics).toMatchObject([
      { code: 'file-unreadable', message: 'cannot read students.csv: there is no such file', location: { file: exam, line: 10 } },
    ])
  })

  it('a template that is not there', async () => {
    const exam = smallExam()
    edit(exam, 'template: classic', 'template: baroque')
    expect(await loadExam(exam)).toMatchObject({ value: undefined, diagnostics: [{ code: 'file-unreadable', location: { file: exam } }] })
  })

  it('a picture outside of the folder, and one that is no picture, at their lines', async () => {
    const exam = smallExam()
    edit(bankOf(exam), 'figures/triangle.svg', '../../secret.svg')
    expect((await loadExam(exam)).diagnostics).toMatchObject([{ code: 'path-outside', location: { file: bankOf(exam), line: 26 } }])
    edit(bankOf(exam), '../../secret.svg', 'figures/triangle.svg')
    writeFileSync(join(dirname(exam), 'bank', 'figures', 'triangle.svg'), 'no picture')
    expect((await loadExam(exam)).diagnostics).toMatchObject([{ code: 'image-unusable', location: { file: bankOf(exam), line: 26 } }])
  })

  it('of bank and exam come together', async () => {
    const exam = smallExam()
    edit(exam, 'subtitle:', 'subtitel:')
    edit(bankOf(exam), 'answer: false\n', '')
    const codes = (await loadExam(exam)).diagnostics.map(({ code }) => code)
    expect(codes).toContain('key-unknown')
    expect(codes).toContain('answer-missing')
  })
})

it('reads the translation of a file that it reads, though no draw line names it', async () => {
  const exam = smallExam()
  const before = (await loadExam(exam)).value?.inputsHash
  writeFileSync(bankOf(exam).replace('.md', '.fr.md'), '## harmonic\n\nLa série diverge.\n')
  const { value, diagnostics } = await loadExam(exam)
  expect(diagnostics).toEqual([])
  expect([...(value?.bank.translations.get('fr')?.items.keys() ?? [])]).toEqual(['harmonic'])
  expect(value?.bank.items.size).toBe(4)
  expect(value?.inputsHash).not.toBe(before)
})

it('reads who sits where, and a changed seat makes another run', async () => {
  const exam = smallExam()
  edit(exam, 'copies-extra: 2', 'copies-extra: 2\nseats: seats.csv')
  const seats = join(dirname(exam), 'seats.csv')
  const missing = await loadExam(exam)
  expect(missing.diagnostics.map(({ code }) => code)).toEqual(['file-unreadable'])
  writeFileSync(seats, 'id,row,column\n204101,1,1\n204218,1,2\n204333,2,1\n')
  const one = (await loadExam(exam)).value
  expect(one?.seats?.map(({ student, row, column }) => [student, row, column])).toEqual([
    ['204101', 1, 1],
    ['204218', 1, 2],
    ['204333', 2, 1],
  ])
  edit(seats, '2,1', '2,2')
  expect((await loadExam(exam)).value?.inputsHash).not.toBe(one?.inputsHash)
})
