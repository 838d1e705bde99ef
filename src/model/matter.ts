import type { Blueprint } from './blueprint.ts'
import type { Images } from './content.ts'
import type { FontFile } from './drawing.ts'
import type { Template } from './template.ts'
import type { Variant } from './variant.ts'

/** What pages are set from, beside the variants: the same matter and variants give the same pages. */
export interface Matter {
  readonly look: Look
  readonly template: Template
  /** Of copies that name one in place of the exam's. */
  readonly otherTemplates?: readonly Template[]
  /** One definition a line, as in `Bank.macros`. */
  readonly macros?: string
  readonly images: Images
  readonly fonts: readonly FontFile[]
}

/** What an exam says about its pages. */
export type Look = Omit<Blueprint, 'parts' | 'audience' | 'scoring'>

/** What a run keeps standing, as printers keep type: further copies are set from it, and copies again, without the bank. */
export interface Standing {
  /** With the images and fonts that the run's pages show. */
  readonly matter: Matter
  /** By language and number: the variants of copies that are not in the exam's language. */
  readonly translations: ReadonlyMap<string, ReadonlyMap<number, Variant>>
}
