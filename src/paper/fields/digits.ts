import { type FieldDrawer, nothingDrawn } from './field.ts'

/** Columns of boxes beside each other. */
export const digitsDrawer: FieldDrawer<'digits'> = {
  answers: nothingDrawn,
  'grader-boxes': nothingDrawn,
  'writing-space': nothingDrawn,
}
