import { centreOf, type Rect } from '../../base/geometry.ts'
import { MM_PER_TEX_POINT, type Mm } from '../../base/units.ts'
import { type Checked, checked } from '../../model/diagnostic.ts'
import { amcFault } from './faults.ts'
import { type AmcBox, type AmcLayout, type AmcPage, BOX_FLAGS } from './layout.ts'
import { type XyEntry, xyEntriesOf } from './xy-entries.ts'

/** TeX's scaled points in a point. */
export const SP_PER_POINT = 65_536

/** The layout in an `.xy` file, which TeX writes while it sets the sheets. Lines that make no sense are told of and skipped. */
export function layoutOfXy(text: string, file: string): Checked<AmcLayout> {
  const entries = xyEntriesOf(text)
  const named = namesIn(entries)
  const opened = tracedPages(entries)
  const pages = opened.map((page, i) => closedPage(page, i + 1, named))
  const broken = entries.filter((entry) => !isKnown(entry))
  const [first] = broken
  const faults =
    first === undefined
      ? []
      : [
          amcFault('amc-row-broken', 'warning', `${broken.length} lines make no sense, the first of them: ${first.text.slice(0, 60)}`, {
            file,
            line: first.line,
          }),
        ]
  const none = pages.length === 0 ? [amcFault('amc-no-pages', 'error', `${file} has no page`, file)] : []
  const { questions, numbers, students, variables } = named
  return checked({ pages, questions, numbers, students, variables }, [...faults, ...none])
}

/** Shapes of the lines that are read, by command; those of others are only known by name. */
const FORMS: Readonly<Record<string, readonly RegExp[]>> = {
  page: [/^\d+\/\d+\/\d+$/, /^[\d.]+pt$/, /^[\d.]+pt$/],
  tracepos: [/^\d+\/\d+:.+$/, /^-?[\d.]+(sp|pt)$/, /^-?[\d.]+(sp|pt)$/],
  question: [/^\d+$/, /^.+$/],
  questionnum: [/^\d+$/, /^\d+$/, /^/],
  association: [/^\d+$/, /^/],
  dontscan: [/^\d+,\s*\d+$/],
  retick: [/^\d+,\s*\d+$/],
  boxchar: [/^\d+\/\d+:.+$/, /^/],
  with: [/^[^=]+=/],
  ...Object.fromEntries(['version', 'rngstate', 'dontannotate', 'xyopen', 'xyclose'].map((name) => [name, []])),
}

const isKnown = ({ command, parts }: XyEntry): boolean => FORMS[command]?.every((form, i) => form.test(parts[i] ?? '')) ?? false

interface Names extends Omit<AmcLayout, 'pages'> {
  /** Flags of all boxes of a question, by `sheet/question`. */
  readonly flags: ReadonlyMap<string, number>
  /** By the key of a box, sheet and page included. */
  readonly labels: ReadonlyMap<string, string>
}

function namesIn(entries: readonly XyEntry[]): Names {
  const known = entries.filter(isKnown)
  const of = <K>(command: string, pair: (parts: readonly string[]) => readonly [K, string]): ReadonlyMap<K, string> =>
    new Map(known.filter((entry) => entry.command === command).map((entry) => pair(entry.parts)))
  const flags = new Map<string, number>()
  for (const { command, parts } of known) {
    const flag = command === 'dontscan' ? BOX_FLAGS.unscanned : command === 'retick' ? BOX_FLAGS.retick : 0
    const name = (parts[0] ?? '').replace(/,\s*/, '/')
    if (flag !== 0) flags.set(name, (flags.get(name) ?? 0) | flag)
  }
  return {
    questions: of('question', ([number, name = '']) => [Number(number), name]),
    numbers: of('questionnum', ([sheet, question, shown = '']) => [`${sheet}/${question}`, shown]),
    students: of('association', ([sheet, student = '']) => [Number(sheet), student]),
    variables: of('with', ([pair = '']) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
    labels: of('boxchar', ([key = '', label = '']) => [key, label]),
    flags,
  }
}

interface TracedPage extends Pick<AmcPage, 'sheet' | 'page' | 'check' | 'width' | 'height'> {
  readonly traces: Map<string, Trace>
}

/** The points of an object: two to four corners, each giving one coordinate or both. */
interface Trace {
  readonly xs: number[]
  readonly ys: number[]
  shape: string
}

function tracedPages(entries: readonly XyEntry[]): readonly TracedPage[] {
  const pages: TracedPage[] = []
  for (const { command, parts } of entries.filter(isKnown)) {
    const [first = ''] = parts
    const page = pages.at(-1)
    if (command === 'page') {
      const [sheet = 0, number = 0, check = 0] = first.split('/').map(Number)
      // The printed file may have pages of another size than the paper that TeX was told of: the file's count.
      const [paperWidth = 0, paperHeight = 0, width = 0, height = 0] = parts.slice(1).map(mmOf)
      pages.push({ sheet, page: number, check, width: width || paperWidth, height: height || paperHeight, traces: new Map() })
    } else if (command === 'tracepos' && page !== undefined) trace(page, parts)
  }
  return pages.filter(({ width, height }) => width > 0 && height > 0)
}

function trace({ traces, height }: TracedPage, [key = '', x = '', y = '', shape = 'square']: readonly string[]): void {
  const found = traces.get(key) ?? { xs: [], ys: [], shape }
  traces.set(key, found)
  found.shape = shape
  // A coordinate of 0 is one that was not given. They count from the bottom left corner.
  if (mmOf(x) !== 0) found.xs.push(mmOf(x))
  if (mmOf(y) !== 0) found.ys.push(height - mmOf(y))
}

const mmOf = (length: string): Mm => (Number.parseFloat(length) / (length.endsWith('sp') ? SP_PER_POINT : 1)) * MM_PER_TEX_POINT

/** A traced object of a page. */
interface Placed {
  readonly key: string
  readonly rect: Rect
  readonly shape: string
}

/** Corner marks: top left, top right, bottom right, bottom left. */
export const CORNERS = ['positionHG', 'positionHD', 'positionBD', 'positionBG']

function closedPage({ traces, ...page }: TracedPage, subjectPage: number, names: Names): AmcPage {
  const placed = [...traces].flatMap(([key, { xs, ys, shape }]): readonly Placed[] => {
    if (xs.length < 2 || ys.length < 2) return []
    const [x, y] = [Math.min(...xs), Math.min(...ys)]
    return [{ key, shape, rect: { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y } }]
  })
  const keyIn = (one: Placed): string => one.key.slice(one.key.indexOf(':') + 1)
  const corners = CORNERS.flatMap((name) => placed.filter((one) => keyIn(one) === name).map(({ rect }) => rect))
  const whole = corners.length === CORNERS.length
  const extents = corners.flatMap(({ width, height }) => [width, height])
  return {
    ...page,
    subjectPage,
    markDiameter: whole ? extents.reduce((sum, one) => sum + one, 0) / extents.length : 0,
    marks: whole ? corners.map(centreOf) : [],
    digits: placed.flatMap((one) => {
      const [, number, digit] = /^chiffre:([123]),(\d+)$/.exec(keyIn(one)) ?? []
      return number === undefined ? [] : [{ number: Number(number) as 1 | 2 | 3, bit: Number(digit) - 1, rect: one.rect }]
    }),
    boxes: placed.flatMap((one) => boxIn(one, page.sheet, names)),
    zones: placed.flatMap((one) => {
      const [, name] = /^(?:__zone:[^:]*:)?(__n|[^:]+)$/.exec(keyIn(one)) ?? []
      return name === undefined || CORNERS.includes(name) ? [] : [{ name, rect: one.rect }]
    }),
  }
}

function boxIn({ key, rect, shape }: Placed, sheet: number, { flags, labels }: Names): readonly AmcBox[] {
  const [, question, answer] = /^\d+\/\d+:case:.*:(\d+),(\d+)$/.exec(key) ?? []
  if (question === undefined) return []
  const has = (flag: number): boolean => ((flags.get(`${sheet}/${question}`) ?? 0) & flag) !== 0
  return [
    {
      ...{ question: Number(question), answer: Number(answer), rect, shape: shape === 'oval' ? 'oval' : 'square' },
      ...{ isUnscanned: has(BOX_FLAGS.unscanned), isGraders: has(BOX_FLAGS.retick), label: labels.get(key) ?? '' },
    },
  ]
}
