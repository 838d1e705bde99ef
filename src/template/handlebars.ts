import Handlebars from 'handlebars'
import type { Template, TemplatePart } from '../model/template.ts'

/** A helper as called: its arguments, and what stands between its tags, rendered on demand. */
export interface HelperCall {
  readonly args: readonly unknown[]
  readonly body: () => string
  readonly otherwise: () => string
}
export type CalledHelper = (call: HelperCall) => string

/** Why a source could not be rendered; line and column from 1, absent when Handlebars does not say. */
export interface TemplateFault {
  readonly message: string
  readonly line?: number
  readonly column?: number
}

type Compiled = ReturnType<typeof Handlebars.compile>

const engine = Handlebars.create()
for (const name of ['log', 'lookup', 'each', 'with', 'blockHelperMissing']) engine.unregisterHelper(name)
engine.unregisterDecorator('inline')

/** Sources are compiled once; a template is immutable, so the compilation lives as long as it does. */
const compilations = new WeakMap<Template, Map<TemplatePart, Compiled>>()

function compile(template: Template, part: TemplatePart, names: readonly string[]): Compiled {
  const known = compilations.get(template) ?? new Map<TemplatePart, Compiled>()
  compilations.set(template, known)
  const compiled =
    known.get(part) ??
    engine.compile(template.sources[part], {
      noEscape: true,
      strict: true,
      knownHelpersOnly: true,
      knownHelpers: Object.fromEntries([...names, 'if', 'unless'].map((name) => [name, true])),
    })
  known.set(part, compiled)
  return compiled
}

/**
 * Runs a template's source over a context of plain data. Nothing is escaped (values are tokens), missing names are
 * faults, no prototype is ever looked up, and only the given helpers exist.
 */
export function renderSource(
  template: Template,
  part: TemplatePart,
  context: object,
  helpers: ReadonlyMap<string, CalledHelper>,
): { readonly text: string } | { readonly fault: TemplateFault } {
  try {
    const compiled = compile(template, part, [...helpers.keys()])
    return { text: compiled(context, { helpers: Object.fromEntries([...helpers].map(([name, helper]) => [name, adapt(helper)])) }) }
  } catch (error) {
    return { fault: faultOf(error) }
  }
}

const nothing = () => ''

function adapt(helper: CalledHelper) {
  return function (this: unknown, ...all: readonly unknown[]): string {
    const options = all.at(-1) as Partial<Handlebars.HelperOptions>
    return helper({
      args: all.slice(0, -1),
      body: () => (options.fn ?? nothing)(this),
      otherwise: () => (options.inverse ?? nothing)(this),
    })
  }
}

/** Handlebars' exceptions carry their position in the text, in fields, or not at all. */
function faultOf(error: unknown): TemplateFault {
  const { message = String(error), lineNumber, column } = error as { message?: string; lineNumber?: number; column?: number }
  const inText = /on line (\d+)/.exec(message) ?? / - (\d+):(\d+)$/.exec(message)
  const line = lineNumber ?? (inText?.[1] === undefined ? undefined : Number(inText[1]))
  const at = column ?? (inText?.[2] === undefined ? undefined : Number(inText[2]))
  return {
    message: (message.split('\n').at(-1) ?? message).replace(/ in \[object Object\]/, '').replace(/ - \d+:\d+$/, ''),
    ...(line === undefined ? {} : { line }),
    ...(at === undefined ? {} : { column: at + 1 }),
  }
}
