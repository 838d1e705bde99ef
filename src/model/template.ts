import type { Mm } from '../base/units.ts'
import type { Grey } from './drawing.ts'

/** A page look: its style and its Handlebars sources by file name without `.md.hbs`. */
export interface Template {
  readonly name: string
  readonly style: PageStyle
  readonly sources: Readonly<Record<TemplatePart, string>>
}

export type TemplatePart = 'front' | 'part' | 'question' | 'solution' | 'running-head' | 'running-foot' | 'answer-sheet'

/** Beside the questions, or on a separate sheet that alone is read. */
export type AnswerPlace = 'inline' | 'sheet'

/** `template.yaml`: everything about the look that is not words. */
export interface PageStyle {
  readonly margins: { readonly top: Mm; readonly bottom: Mm; readonly left: Mm; readonly right: Mm }
  readonly columns: number
  readonly columnGap: Mm
  readonly align: 'justified' | 'ragged'
  /** Where answers are marked; absent: what the exam says, else beside the questions. */
  readonly answers?: AnswerPlace
  /** Absent: 10 points, where the exam says nothing. */
  readonly fontSize?: Mm
  /** Line distance over font size. */
  readonly leading: number
  readonly box: { readonly shape: 'square' | 'oval' | 'round'; readonly size: Mm; readonly rule: Mm; readonly letters: boolean }
  readonly spacing: {
    readonly paragraph: Mm
    readonly question: Mm
    readonly option: Mm
    readonly part: Mm
  }
  /** Headings of the three levels, and small print: times the font size. */
  readonly sizes: { readonly title: number; readonly heading: number; readonly subheading: number; readonly small: number }
  /** Lines around `{{#box}}`; around grids, name fields and cells to write in. */
  readonly rules: { readonly frame: Mm; readonly field: Mm }
  /** What is not black: the ground of grader boxes, letters inside boxes, the word on drafts, remarks on options in booklets. */
  readonly greys: { readonly graderBoxes: Grey; readonly letters: Grey; readonly watermark: Grey; readonly remarks: Grey }
  /** Words printed by the template's helpers, per language: `strings.en.question`. */
  readonly strings: Readonly<Record<string, Readonly<Record<string, string>>>>
}
