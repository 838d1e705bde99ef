import type { Argv } from 'yargs'
import type { Terminal } from './terminal.ts'

/** One command of the program: how it is called, and what it does with the use cases of `app`. */
export interface Command {
  /** yargs' notation: `make <exam>`. */
  readonly usage: string
  readonly describe: string
  readonly examples: readonly (readonly [string, string])[]
  /** Declares its options on the parser and returns what runs with them; the number is the exit code. */
  readonly declare: (parser: Argv) => Argv
  readonly run: (options: Options, terminal: Terminal) => Promise<number>
}

/** Parsed options, read through the functions below: yargs has checked names, the functions check kinds. */
export type Options = Readonly<Record<string, unknown>>

export const textOption = (options: Options, name: string): string => `${options[name] ?? ''}`
export const optionalText = (options: Options, name: string): string | undefined => {
  const value = options[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}
export const listOption = (options: Options, name: string): readonly string[] => {
  const value = options[name]
  return Array.isArray(value) ? value.map((entry) => `${entry}`) : []
}
export const countOption = (options: Options, name: string): number | undefined => {
  const value = options[name]
  return typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : undefined
}
/** Whole numbers above 0 and stretches of them: `3,17,40-45`; each once, as written. */
export function numbersOption(options: Options, name: string): readonly number[] | undefined {
  const stretches = `${options[name] ?? ''}`.split(',').map((part) => /^\s*([1-9]\d{0,6})(?:\s*-\s*([1-9]\d{0,6}))?\s*$/.exec(part))
  const numbers: number[] = []
  for (const stretch of stretches) {
    const [from, to] = [Number(stretch?.[1]), Number(stretch?.[2] ?? stretch?.[1])]
    if (stretch === null || from > to || to - from > 100_000) return undefined
    for (let number = from; number <= to; number++) numbers.push(number)
  }
  return [...new Set(numbers)]
}
/** A chance above 0 and at most one half; undefined for anything else. */
export const chanceOption = (options: Options, name: string): number | undefined => {
  const chance = Number(options[name])
  return chance > 0 && chance <= MOST_CHANCE ? chance : undefined
}
const MOST_CHANCE = 0.5

export const flagOption = (options: Options, name: string): boolean => options[name] === true

/** `--password`, where it was given. */
export const passwordIn = (options: Options): { readonly password?: string } => {
  const password = optionalText(options, 'password')
  return password === undefined ? {} : { password }
}

/** `--json`, which every command has. */
export const withJson = (parser: Argv): Argv =>
  parser.option('json', { type: 'boolean', default: false, describe: 'print the result as JSON' })
