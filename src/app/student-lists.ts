import { compareNatural } from '../base/text.ts'
import type { Student } from '../model/roster.ts'
import type { Run } from '../model/run.ts'
import type { Listing, ListTable } from '../paper/index.ts'
import { type StudentPlace, studentPlaces } from './student-places.ts'

type Words = Readonly<Record<string, string>>

interface Listed {
  readonly student: Student
  readonly copy: string
  readonly place: StudentPlace
}

/** Height of a row to be signed in, and of one to be read. */
const SIGNED = 9
const READ = 5.4

/**
 * The lists of a run with a roster: who comes, in the roster's order, with room for a signature, a page or more for each
 * room; and who sits where, when that is known.
 */
export function studentLists(run: Pick<Run, 'exam' | 'roster' | 'copies' | 'seats'>, words: Words): readonly Listing[] {
  const note = [run.exam.title, run.exam.date].filter((part) => part !== undefined && part !== '').join(' · ')
  const places = studentPlaces(run)
  const copyOf = new Map(run.copies.map((copy) => [copy.student ?? '', `${copy.number}`]))
  const all = run.roster.students.map(
    (student): Listed => ({
      student,
      copy: copyOf.get(student.id) ?? '',
      place: places.get(student.id) ?? { room: '', seat: '' },
    }),
  )
  const rooms = [...new Set(all.map(({ place }) => place.room))].sort((a, b) => Number(a === '') - Number(b === '') || compareNatural(a, b))
  const inRoom = (room: string) => all.filter(({ place }) => place.room === room)
  const spares = run.copies.filter((copy) => copy.student === undefined).map((copy) => `${copy.number}`)
  const attendance = rooms.map((room, i) => attendanceTable(inRoom(room), { room, words, spares: i === rooms.length - 1 ? spares : [] }))
  const seating = rooms
    .filter((room) => inRoom(room).some(({ place }) => place.seat !== ''))
    .map((room) => seatingTable(inRoom(room), room, words))
  return [
    { title: wordIn(words, 'attendance'), note, tables: attendance },
    ...(seating.length === 0 ? [] : [{ title: wordIn(words, 'seating'), note, tables: seating }]),
  ]
}

/** Names and copies of a batch, for its separator sheet. */
export function batchTable(run: Pick<Run, 'roster' | 'seats'>, copies: Run['copies'], words: Words): ListTable {
  const places = studentPlaces(run)
  const students = new Map<string, Student>(run.roster.students.map((student) => [student.id, student]))
  const rows = copies.map(({ number, student: id }) => {
    const student = students.get(id ?? '')
    return [`${number}`, student?.id ?? '', student?.name ?? wordIn(words, 'spare'), places.get(id ?? '')?.seat ?? '']
  })
  const seated = rows.some((row) => row[3] !== '')
  return {
    columns: [
      { header: wordIn(words, 'copy'), align: 'right' },
      { header: wordIn(words, 'student-number'), align: 'left', least: 30 },
      { header: wordIn(words, 'name'), align: 'left', grows: true },
      ...(seated ? [{ header: wordIn(words, 'seat'), align: 'left', least: 22 } as const] : []),
    ],
    rows,
    rowHeight: 4.6,
  }
}

export const wordIn = (words: Words, name: string): string => words[name] ?? name

function attendanceTable(
  listed: readonly Listed[],
  { room, words, spares }: { readonly room: string; readonly words: Words; readonly spares: readonly string[] },
): ListTable {
  const seated = listed.some(({ place }) => place.seat !== '')
  const withCopy = spares.length > 0 || listed.some(({ copy }) => copy !== '')
  const cells = (copy: string, id: string, name: string, seat: string): readonly string[] => [
    ...(withCopy ? [copy] : []),
    id,
    name,
    ...(seated ? [seat] : []),
    '',
  ]
  return {
    ...headingOf(room, words),
    newPage: true,
    columns: [
      ...(withCopy ? [{ header: wordIn(words, 'copy'), align: 'right' } as const] : []),
      { header: wordIn(words, 'student-number'), align: 'left', least: 28 },
      { header: wordIn(words, 'name'), align: 'left', least: 52 },
      ...(seated ? [{ header: wordIn(words, 'seat'), align: 'left', least: 16 } as const] : []),
      { header: wordIn(words, 'signature'), align: 'left', least: 50, grows: true },
    ],
    rows: [
      ...listed.map(({ student, copy, place }) => cells(copy, student.id, student.name, place.seat)),
      ...spares.map((copy) => cells(copy, '', '', '')),
    ],
    rowHeight: SIGNED,
    upright: true,
  }
}

function seatingTable(listed: readonly Listed[], room: string, words: Words): ListTable {
  const [row, column] = [(one: Listed) => one.place.order?.[0] ?? 0, (one: Listed) => one.place.order?.[1] ?? 0]
  const ordered = listed
    .filter(({ place }) => place.seat !== '')
    .toSorted((a, b) => row(a) - row(b) || column(a) - column(b) || compareNatural(a.place.seat, b.place.seat))
  return {
    ...headingOf(room, words),
    newPage: true,
    columns: [
      { header: wordIn(words, 'seat'), align: 'left', least: 24 },
      { header: wordIn(words, 'name'), align: 'left', grows: true },
      { header: wordIn(words, 'student-number'), align: 'left', least: 34 },
      { header: wordIn(words, 'copy'), align: 'right', least: 16 },
    ],
    rows: ordered.map(({ student, copy, place }) => [place.seat, student.name, student.id, copy]),
    rowHeight: READ,
  }
}

const headingOf = (room: string, words: Words): Pick<ListTable, 'heading'> =>
  room === '' ? {} : { heading: `${wordIn(words, 'room')} ${room}` }
