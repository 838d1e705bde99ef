import type { Diagnostic } from '../../src/model/diagnostic.ts'
import type { DrawItem } from '../../src/model/drawing.ts'
import type { PageStyle } from '../../src/model/template.ts'
import { createDesk, type Desk, type Job } from '../../src/paper/desk.ts'
import { type ExamLook, type PaperStyle, paperStyleOf } from '../../src/paper/style.ts'
import { templateOf } from './templates.ts'
import { realTypesetter } from './typesetters.ts'

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
  booklets: 'each',
  duplex: true,
  draft: false,
  wordings: [],
}

/** The plain template's style on the plain exam's paper. */
export const styleFor = (style: Partial<PageStyle> = {}, exam: Partial<ExamLook> = {}): PaperStyle =>
  paperStyleOf(templateOf({}, style), { ...plainExam, ...exam })

/** A desk with real type, the plain template and the plain exam. */
export const deskOf = (exam: Partial<ExamLook> = {}, template = templateOf()): Desk =>
  createDesk(template, { ...plainExam, ...exam }, realTypesetter())

/** A job whose faults are kept. */
export function jobOf(solutions = false): Job & { readonly faults: Diagnostic[] } {
  const faults: Diagnostic[] = []
  return { solutions, ...(solutions ? { booklet: 'solutions' } : {}), variant: 1, report: (fault) => faults.push(fault), faults }
}

/** Text of everything that is drawn, forms opened, in the order drawn, runs parted by blanks. */
export function textsOf(items: readonly DrawItem[]): string {
  const parts = items.map((item): string => {
    if (item.kind === 'form') return [textsOf(item.form.items), textsOf(item.filled ?? [])].filter((part) => part !== '').join(' ')
    if (item.kind === 'text') return item.glyphs.map((glyph) => glyph.text).join('')
    return ''
  })
  return parts
    .filter((part) => part !== '')
    .join(' ')
    .replaceAll(/\s+/g, ' ')
}

/** How many boxes are drawn black, forms opened. */
export const blackBoxes = (items: readonly DrawItem[]): number =>
  items.reduce((sum, item) => {
    if (item.kind === 'form') return sum + blackBoxes(item.form.items)
    return sum + (item.kind === 'path' && item.fill === 0 && item.stroke !== undefined ? 1 : 0)
  }, 0)
