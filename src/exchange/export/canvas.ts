import { decimalOfRatio } from '../../base/ratio.ts'
import { csvOfCells } from '../csv.ts'
import type { Exporter } from './exporter.ts'
import { cellIn, EMAIL, platformGrades, usernameOf } from './platform.ts'

/**
 * The gradebook import of Canvas (guides: "How do I import grades in the Gradebook?"): columns Student, ID, SIS User ID, SIS
 * Login ID and Section, then a column for each assignment; a row "Points Possible" under the header. A student is found by ID
 * (Canvas' own, which nobody else knows), then SIS User ID, then SIS Login ID, then name. An assignment that is to be filled
 * and not made anew is named with its number: `Final (1234)`.
 */
export const canvas: Exporter = {
  describe: 'the gradebook import of Canvas',
  file: 'canvas.csv',
  takes: ['points', 'provisional', 'column', 'username'],
  write: (book, options) => {
    const { grades, possible, column, faults } = platformGrades(book, options)
    const rows = grades.map(({ student, grade }) => {
      const login = usernameOf(options, student)
      return [student.name, '', student.id, login === '' ? cellIn(student, EMAIL) : login, cellIn(student, SECTION), grade]
    })
    const points = possible === undefined ? '' : decimalOfRatio(possible)
    const text = csvOfCells([
      ['Student', 'ID', 'SIS User ID', 'SIS Login ID', 'Section', column],
      ['Points Possible', '', '', '', '', points],
      ...rows,
    ])
    return { content: { kind: 'text', text }, faults }
  },
}

const SECTION = ['section', 'group', 'groupe', 'gruppe', 'grupo']
