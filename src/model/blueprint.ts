import type { Ratio } from '../base/ratio.ts'
import type { Mm } from '../base/units.ts'
import type { Block } from './content.ts'
import type { Location } from './diagnostic.ts'
import type { FontFace } from './drawing.ts'
import type { Marking } from './reading.ts'
import type { GradeScale, SchemeUse } from './score.ts'
import type { AnswerPlace } from './template.ts'

/** `exam.yaml`, parsed. */
export interface Blueprint {
  readonly file: string
  readonly title: string
  readonly subtitle?: string
  readonly institution?: string
  readonly date?: string
  readonly duration?: string
  readonly language: string
  /** Where the language is written, if it is. */
  readonly languageAt?: Location
  readonly seed: string
  readonly template: string
  /** Fonts for what the template's own faces lack, in the order in which they are asked. */
  readonly fonts?: readonly FontUse[]
  readonly paper: { readonly width: Mm; readonly height: Mm }
  /** Of the exam's own template; absent: what the template says. */
  readonly answers?: AnswerPlace
  /** Where answers stand on a sheet: a booklet of questions for each copy, or one a variant that copies share, in a file of its own. */
  readonly booklets: 'each' | 'shared'
  /** Of the exam's own template; absent: what the template says. */
  readonly fontSize?: Mm
  /** A roster file (relative to the exam's folder) with its column mapping, or a number of copies. */
  readonly audience: Audience
  readonly copiesExtra: number
  readonly variants: 'each' | number
  /** Who sits where: neighbours are kept apart. A file, relative to the exam's folder. */
  readonly seats?: { readonly file: string; readonly at: Location }
  readonly identify: { readonly grid?: number; readonly prefilled: boolean; readonly nameField: boolean }
  readonly marking: Marking
  readonly pageCode: 'strong' | 'amc'
  readonly duplex: boolean
  /** Prints a watermark; such a run is never graded. */
  readonly draft: boolean
  readonly shuffleOptions: boolean
  /** Defaults by item kind. */
  readonly scoring: Readonly<Record<string, SchemeUse>>
  readonly grade?: GradeScale
  readonly parts: readonly BlueprintPart[]
  /** What `exam.fr.yaml` and its like say in place of the texts here; a language once. */
  readonly wordings: readonly ExamWording[]
}

/** The texts of an exam in another language; what is absent is said in the exam's. Parts and draws in the exam's order. */
export interface ExamWording extends Partial<Pick<Blueprint, 'title' | 'subtitle' | 'institution' | 'duration'>> {
  readonly language: string
  readonly parts: readonly PartWording[]
}

export interface PartWording extends Partial<Pick<BlueprintPart, 'title' | 'intro'>> {
  readonly draws: readonly Pick<Draw, 'heading' | 'intro'>[]
}

/** A font file that is named: where it lies, which font of a collection, and the face it is meant for if not for all. */
export interface FontUse {
  readonly file: string
  readonly name?: string
  readonly face?: FontFace
  readonly at: Location
}

export type Audience =
  | { readonly kind: 'roster'; readonly file: string; readonly columns: Readonly<Record<string, string>>; readonly at: Location }
  | { readonly kind: 'count'; readonly copies: number }

export interface BlueprintPart {
  readonly title: readonly Block[]
  readonly intro: readonly Block[]
  readonly shuffle: boolean | 'within'
  readonly shuffleOptions?: boolean
  readonly newPage: boolean
  readonly numberFrom?: number
  readonly headings?: 'topic'
  readonly scoring: Readonly<Record<string, SchemeUse>>
  readonly draws: readonly Draw[]
}

/** One `draw` line. Selectors that are absent let everything through. */
export interface Draw {
  readonly from: readonly string[]
  readonly topic?: string
  readonly tags?: readonly string[]
  readonly type?: string
  readonly difficulty?: readonly [number, number]
  readonly items?: readonly string[]
  readonly exclude?: readonly string[]
  readonly pick?: number
  readonly same: boolean
  readonly points?: Ratio
  readonly heading?: readonly Block[]
  readonly intro?: readonly Block[]
  readonly constraints: readonly Constraint[]
  readonly at: Location
}

/**
 * What the items that a line draws must fulfil together (`blueprint`). A bound that is absent does not bind.
 * `tagged` counts the items that have the tag.
 */
export interface Constraint {
  readonly of:
    | { readonly kind: 'points' | 'minutes'; readonly by: 'sum' | 'mean' }
    | { readonly kind: 'difficulty'; readonly by: 'sum' | 'mean' }
    | { readonly kind: 'tagged'; readonly tag: string }
  readonly low?: Ratio
  readonly high?: Ratio
  readonly at: Location
}
