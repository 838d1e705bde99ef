import { bug } from '../base/bug.ts'
import { letterAt } from '../base/letters.ts'
import { textOfRatio } from '../base/ratio.ts'
import type { ReadBox } from '../model/explanation.ts'
import type { ItemId, OptionId } from '../model/ids.ts'
import type { Sheet, Zone } from '../model/sheet.ts'
import type { Question } from '../model/variant.ts'
import { type Box, boxesOf } from './boxes.ts'
import type { JudgedPage } from './evidence.ts'
import type { Ruling } from './ruling.ts'

/** The boxes of a copy's questions, as printed: what each stands for, what was seen in it, who decided it. */
export function readBoxes(
  sheets: readonly Sheet[],
  pages: ReadonlyMap<number, JudgedPage>,
  ruling: Ruling,
): (question: Question) => readonly ReadBox[] {
  const { ofItem } = boxesOf(sheets, pages, ruling)
  const copy = sheets[0]?.copy ?? 0
  const marks = new Map([...pages].map(([page, judged]) => [page, new Map(judged.marks.map((mark) => [mark.zone, mark]))]))
  return (question) => boxesFor(ofItem, question).map((box) => readBox(box, question))

  function readBox({ zone, page, state }: Box, question: Question): ReadBox {
    const mark = marks.get(page)?.get(zone.id)
    const decided = ruling.onBox(copy, page, zone.id)
    return {
      page,
      ...nameOf(zone, question),
      ...(mark === undefined ? {} : { mark: mark.state, probability: mark.probability }),
      ...(decided === undefined ? {} : { decided }),
      state: typeof state === 'string' ? state : 'open',
    }
  }
}

const boxesFor = (ofItem: ReadonlyMap<ItemId, readonly Box[]>, { asked, order }: Question): readonly Box[] => {
  const place = ({ zone }: Box): number => (zone.role.kind === 'option' ? order.indexOf(zone.role.option) : 0)
  return (ofItem.get(asked.item) ?? []).toSorted((a, b) => place(a) - place(b))
}

function nameOf({ role }: Zone, { asked, order }: Question): Pick<ReadBox, 'name' | 'letter' | 'right'> {
  const { field, key } = asked
  switch (role.kind) {
    case 'option': {
      const option = field.kind === 'choice' ? field.options.find(({ id }) => id === role.option) : undefined
      const isSpoken = option?.word === 'true' || option?.word === 'false'
      return {
        name: role.option,
        ...(isSpoken ? {} : { letter: letterOf(role.option, order, field) }),
        right: key.kind === 'choice' && key.right.includes(role.option),
      }
    }
    case 'digit':
      return { name: `${role.symbol} in column ${role.column + 1}` }
    case 'grade': {
      const isOnly = field.kind === 'written' && field.parts.length === 1
      return { name: `${isOnly ? '' : `${role.part}: `}${textOfRatio(role.points)}` }
    }
    case 'student-digit':
    case 'name':
    case 'writing':
      return bug(`a box of no question: ${role.kind}`)
  }
}

/** As printed: counted through the options, or within its row. */
function letterOf(option: OptionId, order: readonly OptionId[], field: Question['asked']['field']): string {
  const row = field.kind === 'choice' ? field.rows?.find(({ options }) => options.includes(option)) : undefined
  const among = row === undefined ? order : order.filter((id) => row.options.includes(id))
  return letterAt(among.indexOf(option))
}
