import { decimalOfRatio } from '../base/ratio.ts'
import { questionsOf } from '../exchange/index.ts'
import type { Amendment, Change } from '../model/amendment.ts'
import type { ItemId } from '../model/ids.ts'
import type { SchemeUse } from '../model/score.ts'
import type { Asked, Variant } from '../model/variant.ts'
import { textOfBlocks } from './text-of-blocks.ts'

/** Each amendment in words, with the texts of the options that it names and what held before. */
export function amendmentLines(amendments: readonly Amendment[], variants: readonly Variant[]): readonly string[] {
  const forms = new Map<ItemId, Asked>()
  for (const variant of variants) for (const { asked } of questionsOf(variant)) if (!forms.has(asked.item)) forms.set(asked.item, asked)
  return amendments.map((amendment) => {
    const { change, why, by } = amendment
    const said = [why, by === '' ? '' : `says ${by}`].filter((part) => part !== '').join(', ')
    const form = 'item' in change ? forms.get(change.item) : undefined
    return `${textOfChange(change, form)}${said === '' ? '' : ` – ${said}`}`
  })
}

function textOfChange(change: Change, form: Asked | undefined): string {
  switch (change.kind) {
    case 'accept':
      return `${change.item}: right ${change.right.length === 1 ? 'is' : 'are'} ${listOf(change.right, form)}${form === undefined ? '' : ` (was ${listOf(rightOf(form), form)})`}`
    case 'void':
      return `${change.item}: void, dropped from totals and maxima`
    case 'credit':
      return `${change.item}: full points for everyone who ${change.to === 'all' ? 'had it' : 'answered it'}`
    case 'points':
      return `${change.item}: worth ${decimalOfRatio(change.points)}${form === undefined ? '' : ` (was ${decimalOfRatio(form.points)})`}`
    case 'scheme':
      return `${change.item}: scored by ${textOfScheme(change.use)}${form === undefined ? '' : ` (was ${textOfScheme(form.scheme)})`}`
    case 'score':
      return `copy ${change.copy}, ${change.item}: ${decimalOfRatio(change.points)} points`
    case 'withdraw':
      return `copy ${change.copy}: withdrawn, without a grade`
  }
}

/** `right-wrong, wrong -1/4`. */
export const textOfScheme = ({ scheme, params }: SchemeUse): string =>
  [scheme, ...Object.entries(params).map(([name, value]) => `${name} ${value}`)].join(', ')

function rightOf({ key }: Asked): readonly string[] {
  if (key.kind === 'choice') return key.right
  return key.kind === 'digits' ? [decimalOfRatio(key.shown, 18)] : []
}

const listOf = (right: readonly string[], form: Asked | undefined): string =>
  right.length === 0 ? 'none' : right.map((id) => withText(id, form)).join(', ')

/** `b "It decreases."`: an id with what stood there. */
export function withText(id: string, form: Pick<Asked, 'field'> | undefined): string {
  const option = form?.field.kind === 'choice' ? form.field.options.find((one) => one.id === id) : undefined
  const text = option === undefined || option.word !== undefined ? '' : textOfBlocks(option.content)
  return text === '' ? id : `${id} "${text}"`
}
