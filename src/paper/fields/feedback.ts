import type { Mm } from '../../base/units.ts'
import type { Block } from '../../model/content.ts'
import type { Option, Question } from '../../model/variant.ts'
import { type Desk, type Job, setText } from '../desk.ts'
import type { Slab } from '../slab.ts'
import type { FieldUse } from './field.ts'

/** Size per size of the text of what stands under an option in a booklet. */
const SIZE = 0.85

/** Whether something is said about an option where solutions are shown: its options then stand under each other. */
export const hasFeedback = ({ field }: FieldUse<'choice'>, job: Job): boolean =>
  job.solutions && field.options.some((option) => option.feedback.length > 0)

interface FeedbackPlace {
  readonly option: Option
  readonly width: Mm
}

/** Why one might choose an option, small, in italics and grey; nothing on papers to be filled in. */
export function feedbackOf(desk: Desk, { asked }: Question, { option, width }: FeedbackPlace, job: Job): Slab | undefined {
  if (!job.solutions || option.feedback.length === 0) return undefined
  const { hash, item } = asked
  const { text } = desk.style
  const style = { ...text, size: text.size * SIZE, grey: desk.style.greys.remarks }
  return setText(desk, { name: `feedback ${hash} ${option.id} ${width}`, item, blocks: slanted(option.feedback), style, width }, job).slab
}

/** Paragraphs in italics; what has a look of its own keeps it. */
const slanted = (blocks: readonly Block[]): readonly Block[] =>
  blocks.map((block): Block => {
    if (block.kind === 'paragraph') return { ...block, children: [{ kind: 'emphasis', children: block.children }] }
    return block.kind === 'list' ? { ...block, items: block.items.map(slanted) } : block
  })
