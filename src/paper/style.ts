import type { Rect } from '../base/geometry.ts'
import { type Mm, mmOfTexPoint } from '../base/units.ts'
import type { Blueprint } from '../model/blueprint.ts'
import type { PageStyle, Template } from '../model/template.ts'
import { wordsOf } from '../template/index.ts'
import type { TextStyle } from '../typeset/index.ts'
import { boxWidth } from './box.ts'

/** What a paper's look depends on beside its template. */
export type ExamLook = Pick<
  Blueprint,
  | 'title'
  | 'subtitle'
  | 'institution'
  | 'date'
  | 'duration'
  | 'language'
  | 'paper'
  | 'answers'
  | 'booklets'
  | 'fontSize'
  | 'identify'
  | 'marking'
  | 'duplex'
  | 'draft'
  | 'wordings'
>

/** The look of copies in a language: its words, and the exam's texts as they are said in it. */
export function lookIn(exam: ExamLook, language: string): ExamLook {
  const { title, subtitle, institution, duration } = exam.wordings.find((wording) => wording.language === language) ?? {}
  return {
    ...exam,
    language,
    ...(title === undefined ? {} : { title }),
    ...(subtitle === undefined ? {} : { subtitle }),
    ...(institution === undefined ? {} : { institution }),
    ...(duration === undefined ? {} : { duration }),
  }
}

/** A template's style with an exam's paper and font size: lengths in mm, everything that the page is measured by. */
export interface PaperStyle {
  readonly page: { readonly width: Mm; readonly height: Mm }
  readonly body: Rect
  /** Left edges of the body's columns, all of one width. */
  readonly columns: readonly Mm[]
  readonly columnWidth: Mm
  readonly box: PageStyle['box']
  readonly spacing: PageStyle['spacing']
  readonly rules: PageStyle['rules']
  readonly greys: PageStyle['greys']
  /** Running text, options, small print (labels, head and foot). */
  readonly text: TextStyle
  readonly option: TextStyle
  readonly small: TextStyle
  /** Size of the text over ten points: what lengths that go with it are multiplied by. */
  readonly unit: number
  /** White space between an answer box and its text. */
  readonly boxGap: Mm
  /** Options: left edges of the box and of its text in the column; of the gap between box and text on a row. */
  readonly boxIndent: Mm
  readonly textIndent: Mm
  readonly words: Readonly<Record<string, string>>
}

/** Of type where neither exam nor template says: ten points. */
const USUAL_SIZE: Mm = mmOfTexPoint(10)

/** White space between an answer box and its text, at ten points. */
const BOX_GAP: Mm = 1.9
/** Lengths do not shrink further than this: what is written by hand stays as large as hands are. */
const LEAST_UNIT = 0.9

/** Scripts whose letters are taller and deeper than Latin ones stand further apart: line distance over the template's. */
const LEADING: Readonly<Record<string, number>> = { ar: 1.2, fa: 1.2, ur: 1.3, zh: 1.2, ja: 1.2, ko: 1.2 }

export function paperStyleOf(template: Template, exam: ExamLook): PaperStyle {
  const { margins, columns, columnGap, leading, align, spacing, box, strings, sizes, rules, greys } = template.style
  const fontSize = exam.fontSize ?? template.style.fontSize ?? USUAL_SIZE
  const body = {
    x: margins.left,
    y: margins.top,
    width: exam.paper.width - margins.left - margins.right,
    height: exam.paper.height - margins.top - margins.bottom,
  }
  const columnWidth = (body.width - columnGap * (columns - 1)) / columns
  const words = wordsOf(strings, exam.language)
  const text: TextStyle = {
    size: fontSize,
    leading: leading * (LEADING[exam.language.split('-', 1)[0] ?? ''] ?? 1),
    align,
    paragraphSkip: spacing.paragraph,
    headings: [sizes.title, sizes.heading, sizes.subheading],
    frameRule: rules.frame,
    language: exam.language,
    strings: words,
  }
  const boxIndent = fontSize * 0.82
  const unit = Math.max(LEAST_UNIT, fontSize / USUAL_SIZE)
  const boxGap = BOX_GAP * unit
  return {
    page: exam.paper,
    body,
    columns: Array.from({ length: columns }, (_, i) => body.x + i * (columnWidth + columnGap)),
    columnWidth,
    box,
    spacing,
    rules,
    greys,
    text,
    option: text,
    small: { ...text, size: fontSize * sizes.small, align: 'ragged' },
    unit,
    boxGap,
    boxIndent,
    textIndent: boxIndent + boxWidth(box) + boxGap,
    words,
  }
}
