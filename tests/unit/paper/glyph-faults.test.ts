import { expect, it } from 'vitest'
import { studentId } from '../../../src/model/ids.ts'
import { createDesk } from '../../../src/paper/desk.ts'
import { nameFaults, wordFaults } from '../../../src/paper/glyph-faults.ts'
import { plainExam } from '../../support/papers.ts'
import { templateOf } from '../../support/templates.ts'
import { realTypesetter } from '../../support/typesetters.ts'

const typesetter = realTypesetter()

it('reports once what the words of a language need and no font has', () => {
  const strings = { en: { page: 'Page' }, zh: { page: '页', name: '姓名' } }
  const desk = createDesk(templateOf({}, { strings }), { ...plainExam, language: 'zh' }, typesetter)
  expect(wordFaults(desk)).toMatchObject([
    {
      code: 'missing-glyph',
      message: 'no font has a glyph for "页" (U+9875) in the words of the language `zh` and 2 more characters (姓 名)',
    },
  ])
  expect(wordFaults(createDesk(templateOf({}, { strings }), { ...plainExam, language: 'en' }, typesetter))).toEqual([])
})

it('reports a name that cannot be printed', () => {
  expect(nameFaults({ id: studentId('7'), name: 'Zoë Šimková', columns: {} }, typesetter)).toEqual([])
  expect(nameFaults({ id: studentId('7'), name: 'Li 李李', columns: {} }, typesetter).map(({ message }) => message)).toEqual([
    'no font has a glyph for "李" (U+674E) in the name of student 7, "Li 李李"',
  ])
})
