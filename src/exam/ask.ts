import { textOfRatio } from '../base/ratio.ts'
import { stableJson } from '../base/text.ts'
import { askItem } from '../items/index.ts'
import type { Blueprint, BlueprintPart, Draw } from '../model/blueprint.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Item } from '../model/item.ts'
import type { SchemeUse } from '../model/score.ts'
import type { Asked } from '../model/variant.ts'
import { defaultScheme, isApplicable } from '../schemes/index.ts'

/** Lowers items to what is asked; the same item on the same terms gives the same object, shared by all variants. */
export type Asker = (item: Item, draw: Draw, part: BlueprintPart) => Asked

export function createAsker(blueprint: Blueprint): Asker {
  const known = new Map<string, Asked>()
  return (item, draw, part) => {
    const scheme = schemeFor(item, part, blueprint)
    const shuffleOptions = part.shuffleOptions ?? blueprint.shuffleOptions
    const points = draw.points
    const terms = stableJson([item.id, scheme, points === undefined ? '' : textOfRatio(points), shuffleOptions])
    const asked = known.get(terms) ?? askItem(item, { scheme, shuffleOptions, ...(points === undefined ? {} : { points }) })
    known.set(terms, asked)
    return asked
  }
}

/** The item's own scheme, else the part's for its kind, else the exam's, else the kind's default. */
export const schemeFor = (item: Item, part: BlueprintPart, blueprint: Blueprint): SchemeUse =>
  item.settings.scoring ?? part.scoring[item.type] ?? blueprint.scoring[item.type] ?? defaultScheme(item.type)

/** A scheme that cannot score what it is set for; reported at the item when it is the item's own, else at the draw line. */
export function schemeFault(item: Item, draw: Draw, { scheme, field }: Asked): readonly Diagnostic[] {
  if (isApplicable(scheme, field)) return []
  const own = item.settings.scoring !== undefined
  return [
    {
      code: 'scheme-not-applicable',
      severity: 'error',
      message: `the scheme \`${scheme.scheme}\` cannot score the ${item.type} item \`${item.id}\``,
      location: own ? item.at : draw.at,
      hint: `the default for this kind is \`${defaultScheme(item.type).scheme}\``,
    },
  ]
}
