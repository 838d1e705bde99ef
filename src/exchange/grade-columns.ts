import { type Ratio, ratio } from '../base/ratio.ts'
import type { CopyScore } from '../model/score.ts'
import type { BookEntry, GradeBook } from './grade-book.ts'
import { identificationText } from './identification-text.ts'

/** A column of a grade book that is not an item's: text, or an exact number; undefined where an entry has none. */
export interface GradeColumn {
  readonly header: string
  readonly valueIn: (entry: BookEntry) => string | Ratio | undefined
}

/** Everything that stands before the items: who, which paper, how known, what it came to and how sure that is. */
export function gradeColumns({ columns, entries, scale }: GradeBook): readonly GradeColumn[] {
  const column = (header: string, valueIn: GradeColumn['valueIn']): GradeColumn => ({ header, valueIn })
  const ofScore = (header: string, valueIn: (score: CopyScore) => string | Ratio | undefined): GradeColumn =>
    column(header, ({ score }) => (score === undefined ? undefined : valueIn(score)))
  const ofGrade = (header: string, valueIn: (score: CopyScore) => string | Ratio | undefined): GradeColumn =>
    ofScore(header, (score) => (score.withdrawn === undefined ? valueIn(score) : undefined))
  const hasPhotocopies = entries.some(({ score }) => score?.photocopyOf !== undefined)
  const printed = ({ photocopyOf }: CopyScore): Ratio | undefined => (photocopyOf === undefined ? undefined : ratio(photocopyOf))
  return [
    column('id', ({ student }) => student?.id),
    column('name', ({ student }) => student?.name),
    ...columns.map((header) => column(header, ({ student }) => student?.columns[header])),
    ...(entries.some(({ run }) => run !== undefined) ? [column('run', ({ run }) => run)] : []),
    ofScore('copy', ({ copy }) => ratio(copy)),
    ...(hasPhotocopies ? [ofScore('photocopy of', printed)] : []),
    ofScore('identified', ({ student }) => identificationText(student)),
    column('status', ({ status }) => status),
    ofScore('points', ({ total }) => total),
    ofScore('of', ({ maximum }) => maximum),
    ofGrade('grade', ({ grade }) => grade),
    ...(scale?.letters === undefined ? [] : [ofGrade('letter', ({ letter }) => letter ?? '')]),
    ...(scale?.pass === undefined ? [] : [ofGrade('passed', ({ passed }) => (passed === true ? 'yes' : 'no'))]),
    ofGrade('lowest', ({ gradeLow }) => gradeLow),
    ofGrade('highest', ({ gradeHigh }) => gradeHigh),
    ofScore('missing pages', ({ missingPages }) => missingPages.join(' ')),
  ]
}
