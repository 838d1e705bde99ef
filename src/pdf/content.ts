import type { Mm } from '../base/units.ts'
import type { Grey } from '../model/drawing.ts'
import { numeral, type Ref } from './engine.ts'

/**
 * A content stream in the making, with the fonts and XObjects it names. Its space is in mm with y upwards from the
 * top left corner (or the form's origin), so a drawing's y appears negated and text stands upright. Colours and dashes
 * are written only when they change; every stream starts black and solid.
 */
export interface Content {
  readonly fonts: Map<string, Ref>
  readonly xobjects: Map<string, Ref>
  write(operators: string): void
  fill(grey: Grey): void
  stroke(width: Mm, grey: Grey, dash: readonly [Mm, Mm] | undefined): void
  /** Back to black and solid: before a form, which inherits them. */
  reset(): void
  text(): string
}

/** `shared` collects what several streams name. */
export function createContent(shared?: Pick<Content, 'fonts' | 'xobjects'>): Content {
  const lines: string[] = []
  const state = { fill: '0', stroke: '0', width: '', dash: '[]' }
  const change = (what: keyof typeof state, value: string, operator: string): void => {
    if (state[what] === value) return
    state[what] = value
    lines.push(`${value} ${operator}`)
  }
  const dashed = (dash: readonly [Mm, Mm] | undefined): string => (dash ? `[${numeral(dash[0])} ${numeral(dash[1])}]` : '[]')
  const setDash = (dash: readonly [Mm, Mm] | undefined): void => change('dash', dashed(dash), '0 d')
  return {
    fonts: shared?.fonts ?? new Map(),
    xobjects: shared?.xobjects ?? new Map(),
    write: (operators) => void lines.push(operators),
    fill: (grey) => change('fill', numeral(grey), 'g'),
    stroke: (width, grey, dash) => {
      change('stroke', numeral(grey), 'G')
      change('width', numeral(width), 'w')
      setDash(dash)
    },
    reset: () => {
      change('fill', '0', 'g')
      change('stroke', '0', 'G')
      setDash(undefined)
    },
    text: () => lines.join('\n'),
  }
}

/** The resource dictionary that the stream needs. */
export function resourcesOf({ fonts, xobjects }: Pick<Content, 'fonts' | 'xobjects'>): string {
  const named = (type: string, all: ReadonlyMap<string, Ref>): string =>
    all.size === 0 ? '' : `/${type}<<${[...all].map(([name, ref]) => `/${name} ${ref}`).join('')}>>`
  return `<<${named('Font', fonts)}${named('XObject', xobjects)}>>`
}
