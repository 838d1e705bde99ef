import type { z } from 'zod'
import { ZERO } from '../base/ratio.ts'
import { errorAt, ratioOfSetting, type Setting, textOfSetting, textsOfSetting } from '../items/index.ts'
import type { Amendment, AmendmentPlaces, Change } from '../model/amendment.ts'
import { type Checked, checked, type Diagnostic } from '../model/diagnostic.ts'
import { itemId } from '../model/ids.ts'
import { amendmentSchema } from './amendment-schema.ts'
import { checkShape } from './check-shape.ts'
import { contradictionsIn } from './contradictions.ts'
import { startOf } from './origin.ts'
import { inReadingOrder } from './reading-order.ts'
import { parseScoring } from './scoring.ts'
import { plainText, type SourceFile } from './source-file.ts'
import { readYaml, settingAt } from './yaml.ts'

type Written = z.output<typeof amendmentSchema>

/** Names of what an entry changes about an item, in the order in which they take effect. */
const OF_ITEM = ['accept', 'scheme', 'points', 'credit', 'void'] as const

/**
 * `amendments.yaml` → amendments in the order of the file, one for each thing that is changed. Numbers are exact. Whether
 * the run has the items, options and copies that are named is checked against the run (`score`).
 */
export function parseAmendments(source: SourceFile): Checked<readonly Amendment[]> {
  const text = plainText(source.text)
  const { setting, diagnostics } = readYaml(text, startOf(source.file))
  if (setting === undefined) return checked([], diagnostics)
  if (setting.kind !== 'list') {
    const hint = 'write a list of amendments, each with `- item: …` or `- copy: …`'
    return { value: undefined, diagnostics: [...diagnostics, errorAt('value-bad', 'this is no list of amendments', setting.at, hint)] }
  }
  const faults: Diagnostic[] = [...diagnostics]
  const amendments = setting.items.flatMap((entry) => amendmentsIn(entry, faults))
  faults.push(...contradictionsIn(amendments))
  return checked(amendments, inReadingOrder(faults, [source]))
}

function amendmentsIn(entry: Setting, faults: Diagnostic[]): readonly Amendment[] {
  const shaped = checkShape(entry, amendmentSchema, { keysAt: () => Object.keys(amendmentSchema.shape), planned: new Set() })
  faults.push(...shaped.diagnostics)
  const written = shaped.value
  if (written === undefined) return []
  const misplaced = misplacedIn(written, entry)
  faults.push(...misplaced, ...(misplaced.length === 0 ? unsaidIn(written, entry) : []))
  if (misplaced.length > 0) return []
  return changesIn(written, entry, faults).map(({ change, name }) => ({
    change,
    why: `${written.why ?? ''}`.trim(),
    by: `${written.by ?? ''}`.trim(),
    at: placesOf(name, entry),
  }))
}

/** What an entry says that does not belong together. */
function misplacedIn(written: Written, entry: Setting): readonly Diagnostic[] {
  const bad = (message: string, hint: string, name?: string): Diagnostic =>
    errorAt('amendment-bad', message, (name === undefined ? undefined : settingAt(entry, [name]))?.at ?? entry.at, hint)
  const ofItem = OF_ITEM.filter((name) => written[name] !== undefined)
  const { item, copy, score, withdraw } = written
  const [first] = ofItem
  const found: Diagnostic[] = []
  if (first === undefined && score === undefined && withdraw === undefined)
    found.push(bad('this changes nothing', 'write `accept`, `void`, `credit`, `points`, `scheme`, `score` or `withdraw`'))
  if (first !== undefined && item === undefined) found.push(bad(`\`${first}\` needs an item`, 'write `item: …`', first))
  if (first !== undefined && copy !== undefined)
    found.push(bad(`\`${first}\` changes the item for everyone`, 'take `copy` out; for one student write `score`', 'copy'))
  if (score !== undefined && (item === undefined || copy === undefined))
    found.push(bad('`score` is of one question of one copy', 'write `copy: …` and `item: …`', 'score'))
  if (withdraw !== undefined && copy === undefined) found.push(bad('`withdraw` needs a copy', 'write `copy: …`', 'withdraw'))
  if (withdraw !== undefined && (item !== undefined || score !== undefined))
    found.push(bad('`withdraw` takes a whole copy out', 'write it as an entry of its own, with `copy` alone', 'withdraw'))
  return found
}

/** Who and why, where they are due. */
function unsaidIn({ score, by, why, item }: Written, entry: Setting): readonly Diagnostic[] {
  if (score !== undefined)
    return by === undefined ? [errorAt('key-missing', '`by` is missing', entry.at, 'write whose word it is: `by: R. Grader`')] : []
  if (why !== undefined) return []
  const message = `this says not why ${item === undefined ? 'the copy is withdrawn' : `\`${item}\` is changed`}`
  return [
    {
      code: 'amendment-why-missing',
      severity: 'warning',
      message,
      location: entry.at,
      hint: 'write `why: …`: it stands in every list of changes',
    },
  ]
}

interface NamedChange {
  readonly name: string
  readonly change: Change
}

function changesIn(written: Written, entry: Setting, faults: Diagnostic[]): readonly NamedChange[] {
  const { copy } = written
  const item = itemId(textOfSetting(settingAt(entry, ['item'])) ?? '')
  const exact = (name: string) => ratioOfSetting(settingAt(entry, [name])) ?? ZERO
  const changes: NamedChange[] = []
  const add = (change: Change): void => void changes.push({ name: change.kind, change })
  if (written.accept !== undefined) add({ kind: 'accept', item, right: textsOfSetting(settingAt(entry, ['accept'])) ?? [] })
  const scheme = settingAt(entry, ['scheme'])
  if (scheme !== undefined) {
    const use = parseScoring(scheme)
    faults.push(...use.diagnostics)
    if (use.value !== undefined) add({ kind: 'scheme', item, use: use.value })
  }
  if (written.points !== undefined) {
    const points = exact('points')
    if (points.num < 0n)
      faults.push(errorAt('value-bad', '`points` must not be below 0', placesOf('points', entry).value, 'write what the question is worth'))
    add({ kind: 'points', item, points })
  }
  if (written.credit !== undefined) add({ kind: 'credit', item, to: written.credit })
  if (written.void !== undefined) add({ kind: 'void', item })
  if (written.score !== undefined && copy !== undefined) add({ kind: 'score', item, copy, points: exact('score') })
  if (written.withdraw !== undefined && copy !== undefined) add({ kind: 'withdraw', copy })
  return changes
}

function placesOf(name: string, entry: Setting): AmendmentPlaces {
  const at = (key: string) => settingAt(entry, [key])?.at ?? entry.at
  const value = settingAt(entry, [name])
  const subject = settingAt(entry, ['item']) === undefined ? at('copy') : at('item')
  return {
    entry: entry.at,
    subject,
    copy: at('copy'),
    value: at(name),
    each: value?.kind === 'list' ? value.items.map((one) => one.at) : [],
  }
}
