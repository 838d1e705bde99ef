import { compare, parseRatio } from '../base/ratio.ts'
import { nearestWord } from '../base/spelling.ts'
import type { DiagnosticCode } from '../model/codes.ts'
import { type Checked, checked, type Diagnostic, type Location } from '../model/diagnostic.ts'
import type { SchemeUse } from '../model/score.ts'
import { parseFormula } from './formula-names.ts'
import { parseCount } from './parameters.ts'
import { schemeNamed, schemes } from './registry.ts'
import type { ParameterKind, Scheme } from './scheme.ts'
import { strategyFaults } from './strategy-faults.ts'

/** Where a parameter stands: its name, and the first character of its value. */
export interface ParameterPlace {
  readonly name: Location
  readonly value: Location
}

/** A scheme use whose scheme exists, whose parameters it has and whose values parse. Faults of a parameter are reported at its place, or at `at`. */
export function checkSchemeUse(use: SchemeUse, at: Location, places: ReadonlyMap<string, ParameterPlace> = new Map()): Checked<SchemeUse> {
  const scheme = schemeNamed(use.scheme)
  if (scheme === undefined) {
    const names = schemes.map((known) => known.name)
    const message = `there is no scoring scheme \`${use.scheme}\``
    return checked(use, [fault('scheme-unknown', message, at, nameHint(use.scheme, names))])
  }
  const faults = Object.entries(use.params).flatMap(([name, value]) =>
    parameterFaults(scheme, name, value, places.get(name) ?? { name: at, value: at }),
  )
  const missing = (scheme.required ?? [])
    .filter((name) => use.params[name] === undefined)
    .map((name) =>
      fault('scheme-parameter-missing', `the scheme \`${scheme.name}\` needs \`${name}\``, at, 'write it: see docs/scoring.md'),
    )
  return checked(use, [...faults, ...missing, ...crossed(use, places.get('floor')?.name ?? at)])
}

const fault = (code: DiagnosticCode, message: string, location: Location, hint: string): Diagnostic => ({
  code,
  severity: 'error',
  message,
  location,
  hint,
})

function parameterFaults(scheme: Scheme, name: string, value: string, place: ParameterPlace): readonly Diagnostic[] {
  const known: Readonly<Record<string, ParameterKind>> = scheme.parameters
  const kind = known[name]
  if (kind === undefined) {
    const message = `the scheme \`${scheme.name}\` has no parameter \`${name}\``
    return [fault('scheme-parameter-unknown', message, place.name, nameHint(name, Object.keys(known)))]
  }
  if (kind === 'expression') return parseFormula(value, place.value).diagnostics
  if (kind === 'strategy') return strategyFaults(value, place.value)
  if (isValueOf(kind, value)) return []
  return [
    fault('scheme-parameter-bad', `\`${name}: ${value}\` is not a value of the scheme \`${scheme.name}\``, place.name, valueHint(kind)),
  ]
}

type PlainKind = Exclude<ParameterKind, 'expression' | 'strategy'>

function isValueOf(kind: PlainKind, value: string): boolean {
  if (kind === 'points') return parseRatio(value) !== undefined
  return kind === 'count' ? parseCount(value) !== undefined : kind.includes(value)
}

function crossed({ params }: SchemeUse, at: Location): readonly Diagnostic[] {
  const floor = parseRatio(params['floor'] ?? '')
  const ceiling = parseRatio(params['ceiling'] ?? '')
  if (floor === undefined || ceiling === undefined || compare(floor, ceiling) <= 0) return []
  return [fault('scheme-parameter-bad', `the floor ${params['floor']} lies above the ceiling ${params['ceiling']}`, at, 'exchange them')]
}

function nameHint(word: string, known: readonly string[]): string {
  const near = nearestWord(word, known)
  return near === undefined ? `write one of: ${known.join(', ')}` : `did you mean \`${near}\`?`
}

function valueHint(kind: PlainKind): string {
  if (kind === 'points') return 'write a decimal or a fraction of integers: `0.5`, `-1/4`'
  return kind === 'count' ? 'write a whole number from 0: `1`' : `write one of: ${kind.join(', ')}`
}
