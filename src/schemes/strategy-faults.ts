import { nearestWord } from '../base/spelling.ts'
import { namesIn, parseLoosely, placeAfter } from '../expression/index.ts'
import { entriesOf, type StrategyEntry } from '../model/amc-strategy.ts'
import type { Diagnostic, Location } from '../model/diagnostic.ts'
import { countsOf } from './amc-values.ts'

/** Keys of a question's strategy, and the verbs that set values. */
const KEYS = ['e', 'v', 'b', 'm', 'd', 'p', 'P', 'haut', 'mz', 'auto', 'formula', 'MAX']
const VERBS = ['default', 'set', 'setx', 'setglobal', 'requires']
/** Keys that AMC takes elsewhere, and where that is here. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  SUF: 'write `maximum` under `grade` in exam.yaml',
  allowempty: 'write `allowed-blanks` under `grade` in exam.yaml',
  bforce: 'it belongs to a single answer: no item says that; take it out',
  mforce: 'it belongs to a single answer: no item says that; take it out',
}

const COUNTS: ReadonlySet<string> = new Set(countsOf({ isMultiple: true, strategy: '', answers: [] }, []).keys())

/** What is wrong with a strategy that somebody wrote for a question; `at` is the place of its first character. */
export function strategyFaults(text: string, at: Location): readonly Diagnostic[] {
  const entries = entriesOf(text)
  const own = new Set(entries.flatMap(({ key }) => (key === undefined ? [] : assignedBy(key))))
  const seen = new Set<string>()
  return entries.flatMap((entry) => {
    const place = placeAfter(at, entry.offset)
    if (entry.key === undefined) return [bareFault(entry, text, place)]
    const isTwice = seen.has(entry.key)
    seen.add(entry.key)
    if (isTwice) return [fault(`\`${entry.key}\` is given twice, and the last one holds`, place, 'keep one of them')]
    const keyFault = faultOfKey(entry.key, place)
    return keyFault === undefined ? valueFaults({ text, entry, own, at }) : [keyFault]
  })
}

const fault = (message: string, location: Location, hint: string): Diagnostic => ({
  code: 'amc-strategy-bad',
  severity: 'error',
  message,
  location,
  hint,
})

/** The name that a key gives a value. */
function assignedBy(key: string): readonly string[] {
  const [, verb = '', name = ''] = /^([a-z]+)\.(.+)$/.exec(key) ?? []
  return VERBS.includes(verb) && verb !== 'requires' ? [name] : []
}

/** A formula with a comma falls apart when nobody quotes it. */
function bareFault({ value }: StrategyEntry, text: string, place: Location): Diagnostic {
  const message = `\`${value.slice(0, 40)}\` stands for itself, and a question has no use for it`
  const isCut = /[()]/.test(value) && !text.includes('"') && !text.includes("'")
  return fault(message, place, isCut ? 'quote what has commas in it: `"formula=max(0,NBC-NMC)"`' : 'write a key before it: `b=2`')
}

function faultOfKey(key: string, place: Location): Diagnostic | undefined {
  const [, verb, name = ''] = /^([^.]+)\.(.*)$/.exec(key) ?? []
  const where = ELSEWHERE[key]
  if (where !== undefined) return fault(`\`${key}\` is not said of a question`, place, where)
  if (verb === undefined) {
    if (KEYS.includes(key) || /^num[a-z]+$/.test(key)) return undefined
    const near = likeness(key, KEYS)
    return fault(
      `auto-multiple-choice knows no key \`${key}\``,
      place,
      near === undefined ? `write one of: ${KEYS.join(', ')}` : `did you mean \`${near}\`?`,
    )
  }
  if (!VERBS.includes(verb))
    return fault(`auto-multiple-choice knows no \`${verb}.\``, place, `write one of: ${VERBS.map((one) => `${one}.X`).join(', ')}`)
  if (!/^[A-Za-z_]\w*$/.test(name)) return fault(`\`${name}\` is no name of a value`, place, 'write letters and digits: `default.X=1`')
  if (COUNTS.has(name) && verb !== 'requires') return fault(`\`${name}\` is counted and cannot be set`, place, 'take another name')
  return undefined
}

interface Valued {
  readonly text: string
  readonly entry: StrategyEntry
  /** Names that the strategy gives a value. */
  readonly own: ReadonlySet<string>
  readonly at: Location
}

/** Values are expressions over counts and names that the strategy sets; a declared maximum knows no counts. */
function valueFaults({ text, entry: { key, value, offset }, own, at }: Valued): readonly Diagnostic[] {
  if (key === undefined || value === '' || key.startsWith('requires.') || key.startsWith('num')) return []
  const start = Math.max(offset, text.indexOf(value, offset + key.length))
  const parsed = parseLoosely(value, placeAfter(at, start))
  if (parsed.value === undefined)
    return parsed.diagnostics.map(({ message, location, hint }) =>
      fault(message, location, cutHint(value, text) ?? hint ?? 'write an expression: `NBC-NMC`'),
    )
  return namesIn(parsed.value).flatMap(({ name, offset: within }) => {
    const place = placeAfter(at, start + within)
    if (key === 'MAX') return [fault(`\`MAX\` cannot use \`${name}\``, place, 'write a number: `MAX=3`')]
    if (COUNTS.has(name) || own.has(name)) return []
    const near = likeness(name, [...COUNTS])
    return [
      fault(
        `nothing is called \`${name}\``,
        place,
        near === undefined ? `give it a value for when no other question does: \`default.${name}=0\`` : `did you mean \`${near}\`?`,
      ),
    ]
  })
}

/** Of one or two letters any word is near. */
const likeness = (word: string, known: readonly string[]): string | undefined => (word.length < 3 ? undefined : nearestWord(word, known))

const cutHint = (value: string, text: string): string | undefined =>
  value.split('(').length > value.split(')').length && text.includes(',')
    ? 'quote what has commas in it: `"formula=max(0,NBC-NMC)"`'
    : undefined
