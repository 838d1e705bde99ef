import { shortHash } from '../base/hash.ts'
import { createRecent } from '../base/recent.ts'
import { stableJson } from '../base/text.ts'
import type { Mm } from '../base/units.ts'
import type { Block, Images } from '../model/content.ts'
import { type Checked, checked, type Diagnostic, type Location } from '../model/diagnostic.ts'
import type { FontFile, Resources, Shape } from '../model/drawing.ts'
import { directionOf } from './bidi.ts'
import { setGalley } from './blocks.ts'
import type { Direction } from './font.ts'
import { outlineOfText, stretchOf, textsOfFormula, withTexts } from './formula-texts.ts'
import type { Face, Galley, LabelDefined, TextStyle } from './galley.ts'
import { createHyphenate } from './hyphens.ts'
import { macrosOf } from './macros.ts'
import { createFormulaSetter, type FormulaSetter } from './math.ts'
import { missingGlyph } from './missing-glyph.ts'
import { createFormulaCache, type FormulaCache, formulaKey, type SetFormula } from './set-formula.ts'
import type { Fault, Setting } from './setting.ts'
import { createShaper, type ShapedText, type Shaper, shapeLine, type WordStore } from './shape.ts'
import { stackGalley } from './stack.ts'
import { type TracedText, traceLine } from './trace.ts'

export interface TypesetterInput {
  /** The files of `fontFiles` and `scriptFontFiles`, loaded, and those that were named, in order. */
  readonly fonts: readonly FontFile[]
  readonly images: Images
  /** Formulas of earlier runs; kept for this process only when absent. */
  readonly formulas?: FormulaCache
  /** Words of earlier runs with the same fonts. */
  readonly words?: WordStore
  /** Language of quotation marks and hyphenation (`en`, `fr`, `de` …). */
  readonly language: string
  /** What every formula may use: one definition a line, as in `Bank.macros`. */
  readonly macros?: string
}

export interface Typesetter {
  /**
   * Blocks as a galley of a width in mm. Equal blocks, style and width give the same galley object. Faults of content
   * that has no position of its own are reported at `at`.
   */
  readonly typeset: (blocks: readonly Block[], style: TextStyle, width: Mm, at?: Location) => Checked<Galley>
  /**
   * A line of text that is not broken; its runs begin at the origin of the baseline, from the edge where the direction
   * begins.
   */
  readonly shape: (text: string, face: Face, size: Mm, direction?: Direction) => ShapedText
  /** Characters of a text that no font of a face has. What is known of the text may be kept: for names of people, use `shape`. */
  readonly lacking: (text: string, face: Face) => readonly string[]
  /** A line as outlines: for what is not set horizontally. */
  readonly trace: (text: string, face: Face, size: Mm) => TracedText
  /** What drawings refer to; the maps grow while things are set. */
  readonly resources: () => Resources
}

interface Workshop {
  readonly input: TypesetterInput
  readonly shaper: Shaper
  readonly shapes: Map<string, Shape>
  readonly setFormula: (tex: string, display: boolean) => SetFormula
}

/** How many galleys and formulas are remembered: those of a large bank, for with parameters there is no end of them. */
const GALLEYS = 5000
const FORMULAS = 10_000

/** A typesetter with its caches: words per face, formulas, galleys. */
export function createTypesetter(input: TypesetterInput): Typesetter {
  const shaper = createShaper(input.fonts, input.words)
  const shapes = new Map<string, Shape>()
  const shop: Workshop = { input, shaper, shapes, setFormula: formulaSource(input, shaper, shapes) }
  const hyphenates = new Map<string, Setting['hyphenate']>()
  const hyphenateIn = (language: string): Setting['hyphenate'] => {
    const known = hyphenates.get(language) ?? createHyphenate(language)
    hyphenates.set(language, known)
    return known
  }
  const fonts = new Map(input.fonts.map((f) => [f.id, f]))
  const galleys = createRecent<{ readonly galley: Galley; readonly faults: readonly Fault[] }>(GALLEYS)
  return {
    typeset: (blocks, style, width, at) => {
      const key = shortHash(keyJson([blocks, style, width]))
      const made = galleys.get(key) ?? makeGalley(blocks, width, { shop, hyphenate: hyphenateIn(style.language ?? input.language), style })
      galleys.set(key, made)
      return checked(
        made.galley,
        made.faults.map((f) => diagnosticOf(f, at)),
      )
    },
    shape: (text, face, size, direction) => shapeLine(shaper, text, { face, size, direction }),
    lacking: (text, face) => {
      const missing: string[] = []
      shaper.word(text, face, (character) => missing.push(character))
      return missing
    },
    trace: (text, face, size) => traceLine(shaper, text, face, size),
    resources: () => ({ fonts, shapes, images: input.images }),
  }
}

/** Content as text without the places where it was written. Equal text means equal content; the order of fields is kept. */
const keyJson = (value: unknown): string =>
  JSON.stringify(value, (key, held: unknown) => (key === 'at' && typeof held === 'object' ? undefined : held))

interface Job {
  readonly shop: Workshop
  readonly hyphenate: Setting['hyphenate']
  readonly style: TextStyle
}

function makeGalley(blocks: readonly Block[], width: Mm, { shop, hyphenate, style }: Job) {
  const faults = new Map<string, Fault>()
  const labels: LabelDefined[] = []
  const report = (fault: Fault) => {
    const key = stableJson([fault.code, fault.message, fault.at ?? null])
    if (!faults.has(key)) faults.set(key, fault)
  }
  const setting: Setting = {
    style,
    language: style.language ?? shop.input.language,
    direction: directionOf(style.language ?? shop.input.language),
    shaper: shop.shaper,
    hyphenate,
    images: shop.input.images,
    formula: (tex, display, at) => checkedFormula(shop.setFormula(tex, display), tex, at, report),
    hasSymbol: (tex) => {
      const set = shop.setFormula(tex, false)
      return set.failure === undefined && set.missing === undefined
    },
    report,
    define: (label) => {
      if (!labels.some((l) => l.kind === label.kind && l.label === label.label)) labels.push(label)
    },
  }
  const material = setGalley(withFirst(blocks, style), width, setting)
  return { galley: stackGalley(material, width, style, labels), faults: [...faults.values()] }
}

/** The run-in goes before the first paragraph's content; before anything else it is a paragraph of its own. */
function withFirst(blocks: readonly Block[], style: TextStyle): readonly Block[] {
  if (style.first === undefined || style.first.length === 0) return blocks
  const [head, ...rest] = blocks
  return head?.kind === 'paragraph'
    ? [{ kind: 'paragraph', children: [...style.first, ...head.children] }, ...rest]
    : [{ kind: 'paragraph', children: style.first }, ...blocks]
}

function checkedFormula(set: SetFormula, tex: string, at: Location | undefined, report: (fault: Fault) => void): SetFormula | undefined {
  if (set.failure !== undefined) {
    report({
      code: 'math-error',
      severity: 'error',
      message: `${set.failure}: in ${shortened(tex)}`,
      hint: 'correct the TeX; AMS environments and symbols are known, definitions belong into macros.tex',
      at,
    })
    return undefined
  }
  for (const character of set.missing ?? []) report({ ...missingGlyph(character, shortened(tex)), at })
  return set
}

const shortened = (tex: string): string => (tex.length > 80 ? `${tex.slice(0, 77)}…` : tex)

/** Formulas from the cache; MathJax starts at the first one that is not there. */
function formulaSource(input: TypesetterInput, shaper: Shaper, shapes: Map<string, Shape>): Workshop['setFormula'] {
  const cache = input.formulas ?? createFormulaCache()
  const known = createRecent<SetFormula>(FORMULAS)
  const macros = macrosOf(input.macros ?? '')
  const fonts = input.fonts.map(({ id }) => id)
  let setter: FormulaSetter | undefined
  let texts = textsOfFormula('')
  const compute = (tex: string, display: boolean, key: string): SetFormula => {
    setter ??= createFormulaSetter((code, variant) => {
      const stretch = stretchOf(texts, code)
      if (stretch !== undefined) return outlineOfText(shaper, stretch, faceOf(variant))
      return shaper.fontWith(String.fromCodePoint(code), faceOf(variant))?.font.outline(code)
    }, macros)
    texts = textsOfFormula(tex)
    return withTexts(setter(texts.tex, display), texts, key)
  }
  return (tex, display) => {
    const key = formulaKey(tex, display, [...macros.usedBy(tex), ...(FOREIGN.test(tex) ? fonts : [])])
    const met = known.get(key)
    if (met !== undefined) return met
    const held = cache.get(key)
    const set = held ?? compute(tex, display, key)
    if (held === undefined) cache.set(key, set)
    known.set(key, set)
    for (const [id, shape] of Object.entries(set.shapes)) shapes.set(id, shape)
    return set
  }
}

/** Beyond Latin, what a formula looks like depends on the fonts there are. */
const FOREIGN = /[^\p{ASCII}\u0080-\u024f]/u

/** The text face that matches a variant of MathJax. */
const faceOf = (variant: string): Face => variants[variant] ?? 'roman'
const variants: Readonly<Record<string, Face>> = {
  bold: 'bold',
  italic: 'italic',
  'bold-italic': 'bold-italic',
  'sans-serif': 'sans',
  'bold-sans-serif': 'sans-bold',
  monospace: 'typewriter',
}

const diagnosticOf = (fault: Fault, at: Location | undefined): Diagnostic => ({
  code: fault.code,
  severity: fault.severity,
  message: fault.message,
  hint: fault.hint,
  location: fault.at ?? at ?? { kind: 'file', file: '', line: 1, column: 1 },
})
