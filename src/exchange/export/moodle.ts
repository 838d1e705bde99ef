import { csvOfCells } from '../csv.ts'
import type { Exporter } from './exporter.ts'
import { addressFaults, cellIn, EMAIL, platformGrades } from './platform.ts'

/**
 * The grade import of Moodle from CSV (docs.moodle.org, "Grade import"): a header, commas, UTF-8, a line for each user, who is
 * found by e-mail address or ID number (chosen when importing; one unknown user refuses the whole file). Numbers may have a
 * point as decimal sign in any language.
 */
export const moodle: Exporter = {
  describe: 'the grade import of Moodle: e-mail address, ID number and a column of grades',
  file: 'moodle.csv',
  takes: ['points', 'provisional', 'column', 'encoding', 'separator'],
  write: (book, options) => {
    const { grades, column, faults } = platformGrades(book, options)
    const withEmail = grades.some(({ student }) => cellIn(student, EMAIL) !== '')
    const header = [...(withEmail ? ['Email address'] : []), 'ID number', column]
    const rows = grades.map(({ student, grade }) => [...(withEmail ? [cellIn(student, EMAIL)] : []), student.id, grade])
    const hint = 'fill in the e-mail of every student, or take the column out of the roster: then ID numbers alone are given'
    const addresses = withEmail ? addressFaults(grades, (student) => cellIn(student, EMAIL), { what: 'e-mail', hint }) : []
    const separator = options.separator === 'semicolon' ? ';' : options.separator === 'tab' ? '\t' : ','
    return { content: { kind: 'text', text: csvOfCells([header, ...rows], { separator }) }, faults: [...faults, ...addresses] }
  },
}
