import type { Point, Rect } from '../../base/geometry.ts'
import type { Mm } from '../../base/units.ts'

/** What auto-multiple-choice knows of its printed pages, whether from its database or from its `.xy` file. Lengths in mm from the top left corner. */
export interface AmcLayout {
  readonly pages: readonly AmcPage[]
  /** Names by number. The names of a code's places end in `[n]` or `.n`, the last place being 1. */
  readonly questions: ReadonlyMap<number, string>
  /** Numbers as printed, by `sheet/question`; only newer versions note them. */
  readonly numbers: ReadonlyMap<string, string>
  /** The student for whom a sheet was printed. */
  readonly students: ReadonlyMap<number, string>
  /** How it was built: `insidebox`, `ensemble`, `codedigit`, `lang` and others. */
  readonly variables: ReadonlyMap<string, string>
}

/** One page of a sheet: what auto-multiple-choice calls a student is a sheet's number. */
export interface AmcPage {
  readonly sheet: number
  readonly page: number
  readonly check: number
  /** Its place in the printed file, from 1, where that is known. */
  readonly subjectPage?: number
  readonly width: Mm
  readonly height: Mm
  /** 0 on pages without corner marks, which are not to be scanned. */
  readonly markDiameter: Mm
  /** Centres: top left, top right, bottom right, bottom left. */
  readonly marks: readonly Point[]
  readonly digits: readonly AmcDigit[]
  readonly boxes: readonly AmcBox[]
  readonly zones: readonly { readonly name: string; readonly rect: Rect }[]
}

/** A box of the page code: of number 1 (sheet), 2 (page) or 3 (check), the first bit being the most significant. */
export interface AmcDigit {
  readonly number: 1 | 2 | 3
  readonly bit: number
  readonly rect: Rect
}

/** A box to be marked. Answers are numbered as written in the source, from 1; 0 is "none of these". */
export interface AmcBox {
  readonly question: number
  readonly answer: number
  /** Inside the frame of a square, around that of an oval. */
  readonly rect: Rect
  readonly shape: 'square' | 'oval'
  readonly isUnscanned: boolean
  /** Graders' boxes are told from students' by it: they are ticked again when papers are annotated. */
  readonly isGraders: boolean
  /** The letter or digit that belongs to it; empty where it has none. */
  readonly label: string
}

/** Flags of a box in AMC's database. */
export const BOX_FLAGS = { unscanned: 1, unannotated: 2, retick: 4, oval: 16 } as const

/** Roles of a box in AMC's database: one that is to be marked, and one that is printed beside the question of a separate answer sheet. */
export const BOX_ROLES = { answer: 1, question: 2 } as const

/** The zone in which students write their names. */
export const NAME_ZONE = '__n'

/** Dots an inch of the lengths in AMC's database. */
export const AMC_DPI = 300
