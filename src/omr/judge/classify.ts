import type { Mark, ReadPage } from '../../model/reading.ts'
import type { Sheet } from '../../model/sheet.ts'
import { CHANCE, WRONG_AT_MOST } from '../mark-params.ts'
import type { Calibration } from './calibrate.ts'
import { meantChance, type Seen, type TakenBack, touchedChance } from './chance.ts'
import { openBoxes } from './decide.ts'
import { jointly } from './joint.ts'
import { isHalfLost, withLostMarks } from './lost-marks.ts'
import { withRunOn } from './run-on.ts'
import { groupsOf, seenOn } from './seen.ts'
import { takenBack } from './taken-back.ts'
import { withUnclearPage } from './unclear-page.ts'

/**
 * The state of every box of a page, in the order of the reading's measures; measures without a box are left out. Each
 * box has its chance by itself (chance.ts); boxes of which one may be meant are judged jointly (joint.ts); a question's
 * least sure boxes are left open until the chance that it is read wrong is within the bound (decide.ts); and where too many of a page are open, all are (unclear-page.ts).
 */
export function classify(reading: ReadPage, sheet: Sheet, calibration: Calibration, wrongAtMost: number = WRONG_AT_MOST): readonly Mark[] {
  const seen = seenOn(reading, sheet, calibration)
  const groups = groupsOf(seen)
  const judged = new Map<Seen, { readonly mark: Mark; readonly touched: number }>()
  for (const group of groups)
    for (const [box, mark] of marksOf(group, calibration, wrongAtMost))
      judged.set(box, { mark, touched: box.isCovered === true ? CHANCE.covered : touchedChance(box, group) })
  const inOrder = seen.flatMap((box) => judged.get(box) ?? [])
  const marks = inOrder.map(({ mark }) => mark)
  const asked = groups.filter(([box]) => box?.zone.role.kind !== 'grade')
  const answers = asked.map((group) => group.map((box) => ({ box, state: judged.get(box)?.mark.state })))
  if (isHalfLost(answers)) return marks.map((mark) => ({ ...mark, state: 'doubtful' }))
  return withUnclearPage(
    marks,
    inOrder.map(({ touched }) => touched),
    seen.some(({ isDithered }) => isDithered === true),
  )
}

function marksOf(group: readonly Seen[], calibration: Calibration, wrongAtMost: number): readonly (readonly [Seen, Mark])[] {
  const taken = group.map((box) => takenBack(box, group, calibration))
  const alone = group.map((box, i) => meantChance(box, group, taken[i] ?? 0, calibration))
  const isEither = group.length > 1 && group.every(({ zone }) => zone.exclusive === true)
  const apart = withRunOn(group, alone)
  const chances = withLostMarks(group, isEither ? jointly(apart) : apart)
  const open = openBoxes(chances, wrongAtMost)
  return group.map((box, i) => {
    const probability = chances[i] ?? 0
    return [box, { zone: box.zone.id, state: stateOf(probability, open[i] === true, taken[i] ?? 0), probability }] as const
  })
}

function stateOf(probability: number, isOpen: boolean, taken: TakenBack): Mark['state'] {
  if (isOpen) return 'doubtful'
  if (probability >= 0.5) return 'marked'
  return taken >= 0.5 ? 'cancelled' : 'blank'
}
