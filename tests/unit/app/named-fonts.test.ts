import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { loadExam } from '../../../src/app/load-exam.ts'
import { smallExam } from '../../support/small-exam.ts'

const bright = 'node_modules/computer-modern/fonts/cmu-bright-500-roman.ttf'
const woff2 = 'node_modules/@fontsource/amiri/files/amiri-arabic-400-normal.woff2'
const cjk = '/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc'

function examWith(fonts: string): string {
  const exam = smallExam()
  writeFileSync(exam, `${readFileSync(exam, 'utf8')}fonts: ${fonts}\n`)
  const folder = join(dirname(exam), 'fonts')
  mkdirSync(folder)
  copyFileSync(bright, join(folder, 'bright.ttf'))
  copyFileSync(woff2, join(folder, 'amiri.woff2'))
  writeFileSync(join(folder, 'text.ttf'), 'no font')
  return exam
}

it('finds fonts beside the exam and anywhere on the machine, by what is in them', async () => {
  const exam = examWith('[fonts/bright.ttf, { file: fonts/bright.ttf, name: cmu bright roman, face: bold }]')
  const { value, diagnostics } = await loadExam(exam)
  expect(diagnostics).toEqual([])
  const [one, two] = value?.fonts ?? []
  expect(one).toEqual({ id: expect.stringMatching(/^font-/), path: join(dirname(exam), 'fonts/bright.ttf') })
  expect(two).toEqual({ ...one, face: 'bold' })
  expect(value?.inputsHash).not.toBe((await loadExam(examWith('[]'))).value?.inputsHash)
})

it('reports what is no font to set text from, at its place', async () => {
  const exam = examWith('[fonts/none.ttf, fonts/text.ttf, fonts/amiri.woff2, { file: fonts/bright.ttf, name: Dark }, ../out.ttf]')
  const { value, diagnostics } = await loadExam(exam)
  expect(value?.fonts ?? []).toEqual([])
  expect(diagnostics.map(({ code, message, location }) => [code, message, location.kind === 'file' && location.column])).toEqual([
    ['file-unreadable', 'cannot read fonts/none.ttf: there is no such file', 9],
    ['font-unusable', 'fonts/text.ttf is no font that can be read', 25],
    ['font-unusable', 'fonts/amiri.woff2 is a WOFF2 font, which cannot be put into a PDF', 41],
    ['font-unusable', 'fonts/bright.ttf holds no font `Dark`', 60],
    ['path-outside', "../out.ttf leads out of the exam's folder", 100],
  ])
})

it('reports a bad shape with what to write', async () => {
  const { diagnostics } = await loadExam(examWith('[{ file: fonts/bright.ttf, face: fat }]'))
  expect(diagnostics).toMatchObject([{ code: 'value-bad', hint: expect.stringContaining('face: bold') }])
})

it.skipIf(!existsSync(cjk))('wants to know which font of a collection is meant', async () => {
  expect((await loadExam(examWith(`[${cjk}]`))).diagnostics).toMatchObject([
    { code: 'font-unusable', message: `${cjk} holds several fonts`, hint: expect.stringContaining('NotoSerifCJKsc-Regular') },
  ])
  const { value } = await loadExam(examWith(`[{ file: ${cjk}, name: Noto Serif CJK SC }]`))
  expect(value?.fonts).toMatchObject([{ path: cjk, member: 'NotoSerifCJKsc-Regular' }])
})
