import { compare, larger, parseRatio, type Ratio, textOfRatio, ZERO } from '../base/ratio.ts'
import { nearestWord } from '../base/spelling.ts'
import type { Amendment, Change } from '../model/amendment.ts'
import type { DiagnosticCode } from '../model/codes.ts'
import { type Diagnostic, isError, type Location } from '../model/diagnostic.ts'
import { columnsOfNumber } from '../model/digit-columns.ts'
import type { ItemId } from '../model/ids.ts'
import type { Run } from '../model/run.ts'
import type { Asked } from '../model/variant.ts'
import { isApplicable, maximumOf, misfitsOf } from '../schemes/index.ts'
import { MOST_WAYS, waysIn } from './accepted.ts'
import { questionsOf } from './answers-of.ts'
import { amendedWays } from './question-score.ts'
import { rulesOf } from './rules.ts'

type AmendedRun = Pick<Run, 'variants' | 'copies'>

/** What a run asked: of each item every form (drawn values), and what each copy had. */
interface Asking {
  readonly forms: ReadonlyMap<ItemId, readonly Asked[]>
  readonly hasCopy: (copy: number) => boolean
  readonly formOn: (copy: number, item: ItemId) => Asked | undefined
  /** Of items that are worth something else now. */
  readonly worth: ReadonlyMap<ItemId, Ratio>
}

/** Amendments against the run that they are of: every fault, at its place. */
export function checkAmendments(run: AmendedRun, amendments: readonly Amendment[]): readonly Diagnostic[] {
  const asking = askingOf(run, amendments)
  const faults = amendments.flatMap((amendment) => faultsOf(amendment, asking))
  return faults.some(isError) ? faults : [...faults, ...misfits(amendments, asking)]
}

/** Items that cannot be scored as they are amended, told once each at the last amendment of theirs. */
function misfits(amendments: readonly Amendment[], { forms }: Asking): readonly Diagnostic[] {
  const rules = rulesOf(amendments)
  return [...forms].flatMap(([item, all]) => {
    const own = rules.ofItem(item)
    const last = own.at(-1)
    const [misfit] = last === undefined ? [] : all.flatMap((form) => amendedWays(form, own)).flatMap(misfitsOf)
    return last === undefined || misfit === undefined ? [] : [fault(misfit.code, misfit.message, last.at.value, misfit.hint)]
  })
}

function askingOf({ variants, copies }: AmendedRun, amendments: readonly Amendment[]): Asking {
  const forms = new Map<ItemId, Set<Asked>>()
  const ofVariant = new Map(
    variants.map((variant) => [variant.number, new Map(questionsOf(variant).map(({ asked }) => [asked.item, asked] as const))] as const),
  )
  for (const asked of ofVariant.values()) for (const [item, form] of asked) forms.set(item, (forms.get(item) ?? new Set()).add(form))
  const variantOf = new Map(copies.map(({ number, variant }) => [number, variant]))
  return {
    forms: new Map([...forms].map(([item, all]) => [item, [...all]])),
    hasCopy: (copy) => variantOf.has(copy),
    worth: new Map(amendments.flatMap(({ change }) => (change.kind === 'points' ? [[change.item, change.points] as const] : []))),
    formOn: (copy, item) => ofVariant.get(variantOf.get(copy) ?? 0)?.get(item),
  }
}

const fault = (code: DiagnosticCode, message: string, location: Location, hint: string): Diagnostic => ({
  code,
  severity: 'error',
  message,
  location,
  hint,
})

function faultsOf({ change, at }: Amendment, asking: Asking): readonly Diagnostic[] {
  const found: Diagnostic[] = []
  if ('copy' in change && !asking.hasCopy(change.copy))
    found.push(fault('copy-unknown', `the run has no copy ${change.copy}`, at.copy, 'write the number that is printed on the copy'))
  if (!('item' in change)) return found
  const forms = asking.forms.get(change.item)
  if (forms === undefined) return [...found, unknownItem(change.item, [...asking.forms.keys()], at.subject)]
  return [...found, ...faultsOfChange(change, forms, at, asking)]
}

function unknownItem(item: string, known: readonly string[], at: Location): Diagnostic {
  const near = nearestWord(item, known)
  const parts = known.filter((one) => one.startsWith(`${item}.`))
  const hint =
    parts.length > 0
      ? `write one of its questions: ${parts.join(', ')}`
      : near === undefined
        ? 'write the id of an item that was asked: key.csv has them'
        : `did you mean \`${near}\`?`
  return fault('amendment-item-unknown', `no item \`${item}\` was asked`, at, hint)
}

type OfItem = Exclude<Change, { readonly kind: 'withdraw' }>

function faultsOfChange(change: OfItem, forms: readonly Asked[], at: Amendment['at'], asking: Asking): readonly Diagnostic[] {
  switch (change.kind) {
    case 'accept':
      return faultsOfAccept(change.item, change.right, forms, at)
    case 'credit':
      return change.to === 'answered' && forms.some(({ field }) => field.kind === 'written')
        ? [
            notApplicable(
              `nobody can tell whether \`${change.item}\` was answered: it is graded by hand`,
              at.value,
              'write `credit: all`, or a `score` for each copy',
            ),
          ]
        : []
    case 'scheme':
      return faultsOfScheme(change, at, forms)
    case 'score':
      return faultsOfScore(change, at, asking)
    case 'points':
    case 'void':
      return []
  }
}

const notApplicable = (message: string, at: Location, hint: string): Diagnostic => fault('amendment-not-applicable', message, at, hint)

function faultsOfAccept(item: ItemId, right: readonly string[], forms: readonly Asked[], at: Amendment['at']): readonly Diagnostic[] {
  const [first] = forms
  if (first === undefined || first.field.kind === 'written')
    return [
      notApplicable(`\`${item}\` is graded by hand: it has no right options`, at.value, 'write a `score` for each copy, or `credit: all`'),
    ]
  const { field } = first
  if (right.length === 0 && (field.kind === 'digits' || field.pick === 'one'))
    return [notApplicable(`\`${item}\` would have no right answer`, at.value, 'write `void: true` to drop it, or `credit: all`')]
  const bad = right.flatMap((text, i): readonly Diagnostic[] => faultOfRight(item, text, forms, at.each[i] ?? at.value))
  if (bad.length > 0 || field.kind !== 'choice' || field.rows === undefined || waysIn(field.rows, right) <= MOST_WAYS) return bad
  return [notApplicable(`\`${item}\` would have more than ${MOST_WAYS} right answers`, at.value, 'write `credit: all`')]
}

function faultOfRight(item: ItemId, text: string, forms: readonly Asked[], at: Location): readonly Diagnostic[] {
  const fields = forms.map(({ field }) => field)
  const grids = fields.filter((field) => field.kind === 'digits')
  if (grids.length > 0) {
    const value = parseRatio(text)
    const hint = 'write a decimal as it is filled in: `12.5`'
    if (value === undefined) return [fault('amendment-option-unknown', `\`${text}\` is no number, and \`${item}\` asks for one`, at, hint)]
    const isShown = grids.every((grid) => columnsOfNumber(value, grid) !== undefined)
    return isShown ? [] : [fault('amendment-option-unknown', `the columns of \`${item}\` cannot show ${text}`, at, hint)]
  }
  const ids = [...new Set<string>(fields.flatMap((field) => (field.kind === 'choice' ? field.options.map(({ id }) => id) : [])))]
  if (ids.includes(text)) return []
  const own = ids.find((id) => id === text.toLowerCase())
  const letters = own === undefined ? '' : '; printed letters differ from copy to copy and do not count'
  return [fault('amendment-option-unknown', `\`${item}\` has no option \`${text}\``, at, `write option ids: ${ids.join(', ')}${letters}`)]
}
/** A scheme must know the kind of question, and have a value for every answer to it. */
function faultsOfScheme(
  { item, use }: Extract<Amendment['change'], { readonly kind: 'scheme' }>,
  at: Amendment['at'],
  forms: readonly Asked[],
): readonly Diagnostic[] {
  if (!forms.every(({ field }) => isApplicable(use, field)))
    return [
      fault(
        'scheme-not-applicable',
        `the scheme \`${use.scheme}\` cannot score \`${item}\``,
        at.value,
        'name a scheme for its kind of question',
      ),
    ]
  const misfits = forms.flatMap((form) => misfitsOf({ ...form, scheme: use }))
  const distinct = new Map(misfits.map((misfit) => [misfit.message, misfit]))
  return [...distinct.values()].map(({ code, message, hint }) => fault(code, `\`${item}\`: ${message}`, at.value, hint))
}

function faultsOfScore(
  { copy, item, points }: Extract<Change, { readonly kind: 'score' }>,
  at: Amendment['at'],
  asking: Asking,
): readonly Diagnostic[] {
  if (!asking.hasCopy(copy)) return []
  const form = asking.formOn(copy, item)
  if (form === undefined)
    return [
      fault('amendment-item-unknown', `copy ${copy} did not have \`${item}\``, at.subject, 'look up what its variant asked in key.csv'),
    ]
  const most: Ratio = asking.worth.get(item) ?? larger(maximumOf(form), ZERO)
  if (compare(points, ZERO) >= 0 && compare(points, most) <= 0) return []
  const message = `${textOfRatio(points)} points are ${compare(points, ZERO) < 0 ? 'below 0' : `more than the ${textOfRatio(most)} that \`${item}\` is worth`}`
  return [
    {
      code: 'points-out-of-range',
      severity: 'warning',
      message,
      location: at.value,
      hint: 'it is taken as written; correct it if it is a slip',
    },
  ]
}
