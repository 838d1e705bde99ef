import { expect, it } from 'vitest'
import { contentOf, type ExamReading, exactText, placeOf, present, scoringOf, textOf } from '../../../src/authored/exam-reading.ts'
import { startOf } from '../../../src/authored/origin.ts'
import { readYaml } from '../../../src/authored/yaml.ts'
import { faultsOf, plain } from '../../support/authored/reading.ts'

function reading(text: string): ExamReading {
  const { setting } = readYaml(text, startOf('exam.yaml'))
  if (setting === undefined) throw new Error('no setting')
  return { file: 'exam.yaml', text, root: setting, diagnostics: [] }
}

it('reads texts as Markdown, with faults at their place', () => {
  const exam = reading('a: "x *y*"\nb: |\n  one\n  two $ three\n')
  expect(plain(contentOf(['a'], exam))).toEqual([
    {
      kind: 'paragraph',
      children: [
        { kind: 'text', text: 'x ' },
        { kind: 'emphasis', children: [{ kind: 'text', text: 'y' }] },
      ],
    },
  ])
  expect([contentOf(['b'], exam), contentOf(['c'], exam)]).toEqual([[], []])
  expect(faultsOf(exam)).toEqual(['4:7 math-dollar'])
})

it('reads schemes by kind and leaves faulty ones out', () => {
  const exam = reading('scoring: { written: graded, single-choice: nonsense }')
  expect(scoringOf(['scoring'], exam)).toEqual({ written: { scheme: 'graded', params: {} } })
  expect(faultsOf(exam)).toEqual(['1:44 scheme-unknown'])
})

it('finds exact texts and places', () => {
  const exam = reading('a: 007')
  expect([exactText(['a'], exam), exactText(['b'], exam)]).toEqual(['007', undefined])
  expect(placeOf(['a'], exam)).toMatchObject({ line: 1, column: 4 })
})

it('leaves out what is undefined', () => {
  expect(present({ a: 1, b: undefined })).toEqual({ a: 1 })
  expect([textOf(3), textOf(undefined)]).toEqual(['3', undefined])
})
