import { decimalOfRatio, equal, textOfRatio } from '../base/ratio.ts'
import type { Rng } from '../base/rng.ts'
import { stableJson } from '../base/text.ts'
import { drawValues, lowerItem } from '../items/index.ts'
import type { Blueprint, BlueprintPart, Draw } from '../model/blueprint.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Item } from '../model/item.ts'
import type { Values } from '../model/params.ts'
import type { SchemeUse } from '../model/score.ts'
import type { Asked } from '../model/variant.ts'
import { defaultScheme, isApplicable, maximumOf, misfitsOf, waitsForOthers } from '../schemes/index.ts'

/** Where and how an item is asked. */
export interface Asking {
  readonly draw: Draw
  readonly part: BlueprintPart
  /** The stream of the item's parameters. */
  readonly values: () => Rng
}

/** Lowers items to what is asked; the same item on the same terms and values gives the same object, shared by all variants. */
export interface Asker {
  readonly ask: (item: Item, asking: Asking) => Asked
  /** What some drawn values made of items that cannot be asked; each fault once. */
  readonly faults: () => readonly Diagnostic[]
}

export function createAsker(blueprint: Blueprint): Asker {
  const known = new Map<Item, Map<string, Asked>>()
  const faults = new Map<string, Diagnostic>()
  const report = (found: readonly Diagnostic[]): void => {
    for (const fault of found) faults.set(stableJson([fault.code, fault.location]), fault)
  }
  const lower = (item: Item, { draw, part, values: streamOf }: Asking): Asked => {
    const scheme = schemeFor(item, part, blueprint)
    const shuffleOptions = part.shuffleOptions ?? blueprint.shuffleOptions
    const { points } = draw
    const values = valuesFor(item, streamOf, report)
    const terms = stableJson([scheme, points === undefined ? '' : textOfRatio(points), shuffleOptions, ...(values ?? [])])
    const ofItem = known.get(item) ?? new Map<string, Asked>()
    known.set(item, ofItem)
    const held = ofItem.get(terms)
    if (held !== undefined) return held
    const lowered = lowerItem(item, {
      scheme,
      shuffleOptions,
      ...(points === undefined ? {} : { points }),
      ...(values === undefined ? {} : { values }),
    })
    report(lowered.faults)
    ofItem.set(terms, lowered.asked)
    return lowered.asked
  }
  /** An item without parameters, on one draw line, is asked on the same terms every time. */
  const plain = new Map<Draw, WeakMap<Item, { readonly part: BlueprintPart; readonly asked: Asked }>>()
  const ask = (item: Item, asking: Asking): Asked => {
    const { draw, part } = asking
    const onLine = plain.get(draw) ?? new WeakMap<Item, { readonly part: BlueprintPart; readonly asked: Asked }>()
    plain.set(draw, onLine)
    const met = onLine.get(item)
    if (met?.part === part) return met.asked
    const asked = lower(item, asking)
    if (item.params === undefined) onLine.set(item, { part, asked })
    return asked
  }
  return { ask, faults: () => [...faults.values()] }
}

function valuesFor({ params }: Item, streamOf: Asking['values'], report: (found: readonly Diagnostic[]) => void): Values | undefined {
  if (params === undefined) return undefined
  const drawn = drawValues(params, streamOf())
  report(drawn.diagnostics)
  return drawn.value
}

/** The item's own scheme, else the part's for its kind, else the exam's, else the kind's default. */
export const schemeFor = (item: Item, part: BlueprintPart, blueprint: Blueprint): SchemeUse =>
  item.settings.scoring ?? part.scoring[item.type] ?? blueprint.scoring[item.type] ?? defaultScheme(item.type)

/**
 * What a scheme cannot score, and where its points are not those that the paper says; reported at the item when the scheme is the
 * item's own, else at the draw line.
 */
export function schemeFaultsOf(item: Item, draw: Draw, asked: Asked): readonly Diagnostic[] {
  const { scheme, field } = asked
  const location = item.settings.scoring === undefined ? draw.at : item.at
  if (!isApplicable(scheme, field)) {
    const message = `the scheme \`${scheme.scheme}\` cannot score the ${item.type} item \`${item.id}\``
    const hint = `the default for this kind is \`${defaultScheme(item.type).scheme}\``
    return [{ code: 'scheme-not-applicable', severity: 'error', message, location, hint }]
  }
  const misfits = misfitsOf(asked)
  if (misfits.length > 0)
    return misfits.map(({ code, message, hint }) => ({ code, severity: 'error', message: `\`${item.id}\`: ${message}`, location, hint }))
  const maximum = maximumOf(asked)
  if (!asked.scored || equal(maximum, asked.points) || waitsForOthers(asked)) return []
  const message = `\`${item.id}\` is worth ${decimalOfRatio(asked.points)} on paper, and its right answer earns ${decimalOfRatio(maximum)}`
  const hint = `write \`points: ${textOfRatio(maximum)}\`, or take the points out of \`scoring\``
  return [{ code: 'scheme-points-differ', severity: 'warning', message, location, hint }]
}
