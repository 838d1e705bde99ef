import type { Field, Question } from '../../model/variant.ts'
import type { Desk, Job } from '../desk.ts'
import type { Slab } from '../slab.ts'
import { choiceDrawer } from './choice.ts'
import { digitsDrawer } from './digits.ts'
import type { FieldDrawer } from './field.ts'
import { writtenDrawer } from './written.ts'

/** How each kind of field is drawn. */
const drawers: { readonly [K in Field['kind']]: FieldDrawer<K> } = {
  choice: choiceDrawer,
  digits: digitsDrawer,
  written: writtenDrawer,
}

export type FieldObject = keyof FieldDrawer<'choice'>

/** The slabs of one object of a question's field. */
export function drawField(desk: Desk, question: Question, object: FieldObject, job: Job): readonly Slab[] {
  const { field, key } = question.asked
  switch (field.kind) {
    case 'choice':
      return drawers.choice[object](desk, { question, field, key: key.kind === 'choice' ? key : undefined }, job)
    case 'digits':
      return drawers.digits[object](desk, { question, field, key: key.kind === 'digits' ? key : undefined }, job)
    case 'written':
      return drawers.written[object](desk, { question, field, key: key.kind === 'written' ? key : undefined }, job)
  }
}
