import type { PageStyle } from '../../src/model/template.ts'
import { type ExamLook, type PaperStyle, paperStyleOf } from '../../src/paper/style.ts'
import { templateOf } from './templates.ts'

/** An exam on A4 at 10 TeX points, with a grid of eight digits and a name field. */
export const plainExam: ExamLook = {
  title: 'Statistical learning',
  subtitle: 'Final exam',
  duration: '180 minutes',
  institution: 'Example University',
  date: '2027-01-20',
  language: 'en',
  paper: { width: 210, height: 297 },
  fontSize: 3.5146,
  identify: { grid: 8, prefilled: true, nameField: true },
  marking: 'fill',
  duplex: true,
}

/** The plain template's style on the plain exam's paper. */
export const styleFor = (style: Partial<PageStyle> = {}, exam: Partial<ExamLook> = {}): PaperStyle =>
  paperStyleOf(templateOf({}, style), { ...plainExam, ...exam })
