import { errorAt } from '../items/index.ts'
import { type Checked, checked, type Diagnostic } from '../model/diagnostic.ts'
import { studentId } from '../model/ids.ts'
import type { Roster } from '../model/roster.ts'
import type { Seat } from '../model/seat.ts'
import { columnWords } from './roster-columns.ts'
import { lineOf, plainName, type TableSource, tableOf } from './table.ts'

const HEADERS: Readonly<Record<'row' | 'column' | 'room', readonly string[]>> = {
  row: ['row', 'rang', 'rangee', 'reihe', 'fila', 'riga', 'rij'],
  column: [
    'column',
    'col',
    'seat',
    'place',
    'colonne',
    'siege',
    'platz',
    'spalte',
    'columna',
    'asiento',
    'colonna',
    'posto',
    'lugar',
    'stoel',
  ],
  room: ['room', 'hall', 'salle', 'raum', 'saal', 'sala', 'aula', 'zaal'],
}

interface Reading {
  readonly file: string
  readonly known: ReadonlySet<string>
  readonly diagnostics: Diagnostic[]
}

/**
 * A table of `id,row,column`, with `room` where there are several, → seats. Rows and columns are numbers, or letters as
 * halls have them (A is 1). Students that the roster does not have are left out with a warning.
 */
export function parseSeats(source: TableSource, roster: Roster, language: string): Checked<readonly Seat[]> {
  const { file } = source
  const table = tableOf(source)
  const header = (table?.header ?? []).map(plainName)
  const place = (words: readonly string[]): number => header.indexOf(words.find((word) => header.includes(word)) ?? ' ')
  const at = { id: place(columnWords('id', language)), row: place(HEADERS.row), column: place(HEADERS.column), room: place(HEADERS.room) }
  const missing = (['id', 'row', 'column'] as const).filter((column) => at[column] < 0)
  if (table === undefined || missing.length > 0) {
    const message = `the seats have no column \`${missing.join('`, no column `')}\``
    return {
      value: undefined,
      diagnostics: [errorAt('seats-column-missing', message, lineOf(file, 1), 'write a header row: `id,row,column`')],
    }
  }
  const reading: Reading = { file, known: new Set(roster.students.map((student) => student.id)), diagnostics: [] }
  const seats = table.rows.flatMap(({ cells, line }): readonly Seat[] => {
    const cell = (column: number): string => cells[column] ?? ''
    return seatOf({ id: cell(at.id), room: cell(at.room), row: cell(at.row), column: cell(at.column) }, line, reading)
  })
  reportTwice(seats, reading)
  reportUnseated(seats, roster, reading)
  return checked(seats, reading.diagnostics)
}

function seatOf(written: { id: string; room: string; row: string; column: string }, line: number, reading: Reading): readonly Seat[] {
  const at = lineOf(reading.file, line)
  const [row, column] = [numberOf(written.row), numberOf(written.column)]
  if (row === undefined || column === undefined) {
    const bad = row === undefined ? `the row \`${written.row}\`` : `the column \`${written.column}\``
    reading.diagnostics.push(errorAt('seat-bad', `${bad} is no number and no letter`, at, 'write whole numbers, or letters from A on'))
    return []
  }
  if (!reading.known.has(written.id)) {
    const message = `the roster has no student \`${written.id}\``
    reading.diagnostics.push({ code: 'seat-student-unknown', severity: 'warning', message, location: at, hint: 'the seat stays empty' })
    return []
  }
  return [{ student: studentId(written.id), room: written.room, row, column, name: `${written.row} ${written.column}`, at }]
}

/** `12` → 12, `C` → 3, `AB` → 28. */
function numberOf(text: string): number | undefined {
  if (/^\d{1,6}$/.test(text)) return Number(text)
  if (!/^[A-Za-z]{1,2}$/.test(text)) return undefined
  return [...text.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}

function reportTwice(seats: readonly Seat[], { diagnostics }: Reading): void {
  const seen = new Map<string, Seat>()
  for (const seat of seats) {
    const names = [
      [`student ${seat.student}`, `the student \`${seat.student}\` has two seats`],
      [`seat ${seat.row} ${seat.column} ${seat.room}`, `row ${seat.row}, column ${seat.column} is given to two students`],
    ] as const
    for (const [key, what] of names) {
      const first = seen.get(key)
      seen.set(key, first ?? seat)
      if (first === undefined || first.at.kind !== 'file') continue
      diagnostics.push(
        errorAt('seat-twice', `${what}: on line ${first.at.line} too`, seat.at, 'correct one of them; several rooms need a column `room`'),
      )
    }
  }
}

/** Whoever has no seat has no neighbours that are known. */
function reportUnseated(seats: readonly Seat[], { students }: Roster, { file, diagnostics }: Reading): void {
  const seated = new Set(seats.map((seat) => seat.student))
  const unseated = students.filter((student) => !seated.has(student.id))
  if (unseated.length === 0 || seats.length === 0) return
  const names = unseated.slice(0, 5).map(({ id, name }) => `${name} (${id})`)
  const more = unseated.length > names.length ? ` and ${unseated.length - names.length} more` : ''
  const message = `${unseated.length === 1 ? 'one student has' : `${unseated.length} students have`} no seat: ${names.join(', ')}${more}`
  diagnostics.push({
    code: 'seat-missing',
    severity: 'warning',
    message,
    location: lineOf(file, 1),
    hint: 'nothing is known of their neighbours',
  })
}
