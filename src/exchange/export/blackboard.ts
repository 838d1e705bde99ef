import { decimalOfRatio } from '../../base/ratio.ts'
import { csvOfCells } from '../csv.ts'
import { familyAndGiven } from '../family-name.ts'
import type { Exporter } from './exporter.ts'
import { addressFaults, platformGrades, usernameOf } from './platform.ts'

/**
 * The upload of Blackboard's gradebook (help.blackboard.com, "Upload gradebook items to work offline"): comma-separated cells,
 * all in quotes. A student is found by user name, which must be there; names are not read. The header of a column names it,
 * with `[Total Pts: 20 Score]` behind it; with `|` and its number, as a download shows them, an existing one is filled.
 */
export const blackboard: Exporter = {
  describe: "the upload of Blackboard's gradebook; needs the students' user names",
  file: 'blackboard.csv',
  takes: ['points', 'provisional', 'column', 'username'],
  write: (book, options) => {
    const { grades, possible, column, faults } = platformGrades(book, options)
    const rows = grades.map(({ student, grade }) => [...familyAndGiven(student.name), usernameOf(options, student), student.id, grade])
    const total = possible === undefined || column.includes('|') ? '' : ` [Total Pts: ${decimalOfRatio(possible)} Score]`
    const text = csvOfCells([['Last Name', 'First Name', 'Username', 'Student ID', `${column}${total}`], ...rows], { quotes: 'all' })
    const hint = 'add a column `username` to the roster, or name one that has them: --username COLUMN (`id` for the student number)'
    const addresses = addressFaults(grades, (student) => usernameOf(options, student), { what: 'user name', hint })
    return { content: { kind: 'text', text }, faults: [...faults, ...addresses] }
  },
}
