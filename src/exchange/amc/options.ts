import { parseRatio, type Ratio, ZERO } from '../../base/ratio.ts'
import { strategyOf } from '../../model/amc-strategy.ts'
import type { Marking } from '../../model/reading.ts'
import type { GradeScale } from '../../model/score.ts'
import type { AmcLayout } from './layout.ts'

/** Settings of a project by name, as in its `options.xml`. */
export type AmcOptions = ReadonlyMap<string, string>

/** The settings in an `options.xml`: a flat list of elements. What is none is left out. */
export const optionsOfXml = (text: string): AmcOptions =>
  new Map([...text.matchAll(/<([a-z_]+)>([^<]*)<\/\1>/g)].map(([, name = '', value = '']) => [name, unescaped(value).trim()]))

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const unescaped = (text: string): string =>
  text.replaceAll(/&(?:#(\d{1,6})|#x([0-9a-fA-F]{1,5})|([a-z]+));/g, (all, decimal?: string, hex?: string, name?: string) => {
    const code = decimal !== undefined ? Number(decimal) : hex !== undefined ? Number.parseInt(hex, 16) : undefined
    return code !== undefined && code <= 0x10ffff ? String.fromCodePoint(code) : (ENTITIES[name ?? ''] ?? all)
  })

/** AMC's own default scale: 0 to 20 in halves, rounded down. */
const SCALE = { note_max: '20', note_null: '0', note_grain: '0.5', note_arrondi: 'inf', note_max_plafond: '1' } as const

/** The grade scale of a project's settings, and what the exam says of its total. Undefined where the grade is the plain total. */
export function gradeScaleOf(options: AmcOptions, sheetStrategy: string): GradeScale | undefined {
  const { keys } = strategyOf(sheetStrategy)
  const maximum = parseRatio(keys.get('SUF') ?? '')
  const blanks = Number(keys.get('allowempty') ?? 0)
  const totals = {
    ...(maximum === undefined ? {} : { maximum }),
    ...(Number.isSafeInteger(blanks) && blanks > 0 ? { allowedBlanks: blanks } : {}),
  }
  if (Object.keys(SCALE).some((name) => options.has(name))) return { ...scaleIn(options), ...totals }
  return Object.keys(totals).length === 0 ? undefined : { from: ZERO, to: ZERO, rounding: 'none', ...totals }
}

/** A scale whose ends are one does not scale: AMC's best grade of 0 says so. */
function scaleIn(options: AmcOptions): GradeScale {
  const say = (name: keyof typeof SCALE): string => options.get(name) ?? SCALE[name]
  const number = (text: string): Ratio => parseRatio(text.replace(',', '.')) ?? ZERO
  const [to, step] = [number(say('note_max')), number(say('note_grain'))]
  const from = to.num === 0n ? ZERO : number(say('note_null'))
  const floor = parseRatio((options.get('note_min') ?? '').replace(',', '.'))
  return {
    ...{ from, to, rounding: step.num > 0n ? roundingOf(say('note_arrondi')) : 'none' },
    ...(step.num > 0n ? { step } : {}),
    ...(floor === undefined ? {} : { floor }),
    ...(to.num === 0n ? {} : say('note_max_plafond') === '0' ? { open: true as const } : { ceiling: to }),
  }
}

function roundingOf(word: string): GradeScale['rounding'] {
  if (word.startsWith('i')) return 'down'
  if (word.startsWith('n')) return 'nearest'
  return word.startsWith('s') ? 'up' : 'none'
}

/** Whether letters stand in the boxes: on separate answer sheets they do. */
export const isLettered = ({ variables }: AmcLayout): boolean => variables.get('insidebox') === 'yes' || variables.get('ensemble') === 'yes'

/**
 * How marks are meant: boxes with letters are to be filled; others are ticked. Where settings have an upper threshold,
 * a filled box is one that was taken back.
 */
export function markingOf(layout: AmcLayout, options: AmcOptions): Marking {
  const upper = Number((options.get('seuil_up') ?? '1').replace(',', '.'))
  if (upper > 0 && upper < 1) return 'cross-then-fill-to-cancel'
  return isLettered(layout) ? 'fill' : 'tick'
}
