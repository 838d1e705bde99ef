import type { Ratio } from '../base/ratio.ts'
import type { Block } from '../model/content.ts'
import type { Marking } from '../model/reading.ts'

/**
 * What is printed beside papers: solutions for everyone, the whole bank for its authors, and the questions whose answers
 * are marked on a sheet. Also the word for its title.
 */
export type Booklet = 'solutions' | 'catalog' | 'questions'

/**
 * What a template sees. Texts and blocks go in as content, never as Markdown; what is not known until a block is
 * placed (question number, page, copy, student) is a late field of the given number of digits.
 */
export interface TemplateScope {
  readonly language: string
  readonly exam: ExamWords
  /** Which booklet is printed; absent on papers to be filled in. In a booklet there is nothing to identify or fill in. */
  readonly booklet?: Booklet
  /** Where answers are marked on a sheet: whose number the sheet and its booklet of questions have in common. */
  readonly bookletOf?: 'copy' | 'variant'
  /** True where the copy is for a known student: name and number are printed. */
  readonly prefilled: boolean
  readonly digits: LateDigits
  /** Of `part.md.hbs`. */
  readonly part?: { readonly title: readonly Block[]; readonly intro: readonly Block[] }
  /** Of `question.md.hbs` and `solution.md.hbs`. */
  readonly question?: QuestionWords
}

export interface ExamWords {
  readonly title: string
  readonly subtitle?: string
  readonly institution?: string
  readonly date?: string
  readonly duration?: string
  readonly marking: Marking
  /** Digits of the student number to be marked; absent = no grid. */
  readonly grid?: number
  readonly nameField: boolean
}

export interface QuestionWords {
  /** The item kind's name: what `{{#if-kind}}` compares. */
  readonly kind: string
  readonly points: Ratio
  /** Whether its points count. */
  readonly scored: boolean
  readonly leadIn: readonly Block[]
  readonly stem: readonly Block[]
  readonly afterOptions: readonly Block[]
  readonly solution: readonly Block[]
}

/** How many digits the late numbers have; one rendering serves all numbers of that many digits. */
export interface LateDigits {
  readonly question: number
  readonly page: number
  readonly pages: number
  readonly copy: number
  readonly booklet: number
}
