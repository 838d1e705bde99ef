import { WRITER } from '../mark-params.ts'

/** How many questions somebody answered by strokes alone, and by filling, where filling was asked for; each counted once, however many boxes. */
export interface WriterUse {
  readonly strokes: number
  readonly fills: number
}

/** Whether somebody answers by strokes where filling was asked for, which is worth telling. */
export const isStroker = ({ strokes, fills }: WriterUse): boolean => strokes >= WRITER.told && strokes > fills

/**
 * That the only kind of mark in a question, strokes, is an answer of this writer's. The share of answers that somebody
 * gives by strokes has a Beta distribution over writers (nearly all fill, some never do), so that after so many other
 * questions it is expected to be (a + strokes) / (a + b + questions): the Beta-binomial model (Gelman et al. 2013,
 * Bayesian Data Analysis, ch. 2). Against it stands the share of questions with a stroke that was not meant. One who fills and
 * strokes may mean two things by it (a draft, a deletion): all his strokes are asked about, as one who only fills. The accident is
 * the question's: its `marks` share the chance of it, so that they sum to it where a question is decided (decide.ts).
 */
export function strokeChance({ strokes, fills }: WriterUse, marks = 1): number {
  const others = { strokes: Math.max(0, strokes - 1), fills }
  const counted = others.strokes > fills ? others.strokes : 0
  const expected = (WRITER.strokes + counted) / (WRITER.strokes + WRITER.fills + others.strokes + fills)
  return expected / (expected + WRITER.accident / Math.max(1, marks))
}
