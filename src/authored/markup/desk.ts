import { runsIn, type Surroundings } from '../../items/index.ts'
import type { DiagnosticCode } from '../../model/codes.ts'
import type { Inline, ReferenceTarget } from '../../model/content.ts'
import type { Diagnostic, Location } from '../../model/diagnostic.ts'
import { locatorOf, type Origin } from '../origin.ts'

/** What stands for a value that a template put into its Markdown. */
export interface Token {
  readonly kind: 'inline'
  readonly content: readonly Inline[]
}

export type Tokens = ReadonlyMap<number, Token>

/** A label or a reference, with where it was written. */
export interface Label {
  readonly target: ReferenceTarget
  readonly label: string
  readonly at: Location
}

/** A text with two braces in it, which stand for a value in items that have parameters. */
export interface BracedText {
  readonly text: string
  readonly surroundings: Surroundings
  /** Where each run of two or more braces begins. */
  readonly runs: readonly Location[]
}

/** What one conversion of Markdown needs and gathers. */
export interface Desk {
  readonly source: string
  readonly file: string
  readonly tokens: Tokens
  /** Whether headings are content (templates) or faults (items). */
  readonly headings: boolean
  readonly locate: (offset: number) => Location
  readonly report: (code: DiagnosticCode, offset: number, message: string, hint: string) => void
  readonly diagnostics: Diagnostic[]
  readonly labels: Label[]
  readonly references: Label[]
  readonly braced: BracedText[]
}

export function createDesk(source: string, origin: Origin, options: { readonly tokens?: Tokens; readonly headings?: boolean } = {}): Desk {
  const locate = locatorOf(source, origin)
  const diagnostics: Diagnostic[] = []
  return {
    source,
    file: origin.file,
    tokens: options.tokens ?? new Map(),
    headings: options.headings ?? false,
    locate,
    report: (code, offset, message, hint) => {
      diagnostics.push({ code, severity: 'error', message, location: locate(offset), hint })
    },
    diagnostics,
    labels: [],
    references: [],
    braced: [],
  }
}

interface Warning {
  readonly code: DiagnosticCode
  readonly offset: number
  readonly message: string
  readonly hint: string
}

/** Reports what is allowed, but hardly meant. */
export function warn({ code, offset, message, hint }: Warning, desk: Desk): void {
  desk.diagnostics.push({ code, severity: 'warning', message, location: desk.locate(offset), hint })
}

/** Keeps a text that has two braces in it, with where they stand in the range it was read from. */
export function noteBraces(text: string, surroundings: Surroundings, [start, end]: readonly [number, number], desk: Desk): void {
  if (!text.includes('{{')) return
  const runs = runsIn(desk.source.slice(start, end)).map((offset) => desk.locate(start + offset))
  desk.braced.push({ text, surroundings, runs: runs.length === 0 ? [desk.locate(start)] : runs })
}
