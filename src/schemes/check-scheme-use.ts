import { compare, parseRatio } from '../base/ratio.ts'
import { nearestWord } from '../base/spelling.ts'
import type { DiagnosticCode } from '../model/codes.ts'
import { type Checked, checked, type Diagnostic, type Location } from '../model/diagnostic.ts'
import type { SchemeUse } from '../model/score.ts'
import { schemeNamed, schemes } from './registry.ts'
import type { ParameterKind } from './scheme.ts'

/** A scheme use whose scheme exists, whose parameters it has and whose values parse; all faults are reported at `at`. */
export function checkSchemeUse(use: SchemeUse, at: Location): Checked<SchemeUse> {
  const fault = (code: DiagnosticCode, message: string, hint: string): Diagnostic => ({
    code,
    severity: 'error',
    message,
    location: at,
    hint,
  })
  const scheme = schemeNamed(use.scheme)
  if (scheme === undefined) {
    const names = schemes.map((known) => known.name)
    return checked(use, [fault('scheme-unknown', `there is no scoring scheme \`${use.scheme}\``, nameHint(use.scheme, names))])
  }
  const known: Readonly<Record<string, ParameterKind>> = scheme.parameters
  const faults = Object.entries(use.params).flatMap(([name, value]): readonly Diagnostic[] => {
    const kind = known[name]
    if (kind === undefined) {
      const message = `the scheme \`${scheme.name}\` has no parameter \`${name}\``
      return [fault('scheme-parameter-unknown', message, nameHint(name, Object.keys(known)))]
    }
    if (isValueOf(kind, value)) return []
    return [fault('scheme-parameter-bad', `\`${name}: ${value}\` is not a value of the scheme \`${scheme.name}\``, valueHint(kind))]
  })
  const crossed = isCrossed(use)
    ? [fault('scheme-parameter-bad', `the floor ${use.params['floor']} lies above the ceiling ${use.params['ceiling']}`, 'exchange them')]
    : []
  return checked(use, [...faults, ...crossed])
}

const isValueOf = (kind: ParameterKind, value: string): boolean =>
  kind === 'points' ? parseRatio(value) !== undefined : kind.includes(value)

function isCrossed({ params }: SchemeUse): boolean {
  const floor = parseRatio(params['floor'] ?? '')
  const ceiling = parseRatio(params['ceiling'] ?? '')
  return floor !== undefined && ceiling !== undefined && compare(floor, ceiling) > 0
}

function nameHint(word: string, known: readonly string[]): string {
  const near = nearestWord(word, known)
  return near === undefined ? `write one of: ${known.join(', ')}` : `did you mean \`${near}\`?`
}

const valueHint = (kind: ParameterKind): string =>
  kind === 'points' ? 'write a decimal or a fraction of integers: `0.5`, `-1/4`' : `write one of: ${kind.join(', ')}`
