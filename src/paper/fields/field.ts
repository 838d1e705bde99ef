import type { Field, Key, Question } from '../../model/variant.ts'
import type { Desk, Job } from '../desk.ts'
import type { Slab } from '../slab.ts'

/** A question whose field is of one kind. */
export interface FieldUse<K extends Field['kind']> {
  readonly question: Question
  readonly field: Extract<Field, { readonly kind: K }>
  readonly key: Extract<Key, { readonly kind: K }> | undefined
}

/** How a kind of field is drawn: each object that a template can place for it, as slabs under each other. */
export interface FieldDrawer<K extends Field['kind']> {
  readonly answers: (desk: Desk, use: FieldUse<K>, job: Job) => readonly Slab[]
  readonly 'grader-boxes': (desk: Desk, use: FieldUse<K>, job: Job) => readonly Slab[]
  readonly 'writing-space': (desk: Desk, use: FieldUse<K>, job: Job) => readonly Slab[]
}

export const nothingDrawn = (): readonly Slab[] => []
