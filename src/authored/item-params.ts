import { placeholderFaults, type ReadParams, readParams, type Settings } from '../items/index.ts'
import type { Diagnostic, Location } from '../model/diagnostic.ts'
import type { Params } from '../model/params.ts'
import type { BracedText } from './markup/desk.ts'
import { FORBIDDEN_COMMANDS } from './markup/formula.ts'

/** The parameters of an item and what is wrong with them, or with the braces in its texts. Without parameters braces are text. */
export function paramsOf(settings: Settings, braced: readonly BracedText[]): ReadParams {
  const read = readParams(settings)
  const names = read.names
  if (names === undefined) return read
  const faults = braced.flatMap((text) => faultsOfText(text, names))
  return { ...read, faults: [...read.faults, ...(read.params === undefined ? [] : forbiddenIn(read.params)), ...faults] }
}

const faultsOfText = ({ text, surroundings, runs }: BracedText, names: readonly string[]): readonly Diagnostic[] =>
  placeholderFaults(text, surroundings, names).flatMap(({ run, code, message, hint }): readonly Diagnostic[] => {
    const location: Location | undefined = runs[run] ?? runs.at(-1)
    return location === undefined ? [] : [{ code, severity: 'error', message, location, hint }]
  })

/** Texts that are drawn become part of formulas: what may not stand there may not stand in them. */
const forbiddenIn = ({ all }: Params): readonly Diagnostic[] =>
  all.flatMap(({ source, at }) =>
    (source.kind === 'one-of' ? source.values : []).flatMap((value): readonly Diagnostic[] => {
      const command = value.kind === 'text' ? value.value.match(FORBIDDEN_COMMANDS)?.[0] : undefined
      if (command === undefined) return []
      const hint = 'write the formula out; macros belong into macros.tex'
      return [{ code: 'math-command', severity: 'error', message: `\`${command}\` may not be used in content`, location: at, hint }]
    }),
  )
