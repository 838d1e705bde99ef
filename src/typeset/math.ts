import type { FontOutline } from './font.ts'
import { type Macros, macrosOf } from './macros.ts'
import { loadMathEngine } from './math-engine.ts'
import { giveTexClasses, useTexMetrics } from './math-metrics.ts'
import type { AtomClass } from './math-parts.ts'
import { scriptLetters, scriptPlaces } from './math-scripts.ts'
import { failureOf, type MathElement, unknownCharacters } from './math-tree.ts'
import { drawFormula } from './math-walk.ts'
import type { SetFormula } from './set-formula.ts'

/** Sets formulas one by one; nothing of one reaches the next. */
export type FormulaSetter = (tex: string, display: boolean) => SetFormula

/**
 * An outline for a character that the math fonts lack (an accented letter inside `\text{}`), from the text font that
 * matches one of MathJax's variants; undefined when no font has it.
 */
export type TextOutline = (codePoint: number, variant: string) => FontOutline | undefined

/** Packages that load code, touch a web page or hide errors. */
const excluded = ['action', 'html', 'configmacros', 'noerrors', 'noundefined', 'bussproofs', 'tagformat']

/** Commands of LaTeX that MathJax does not know. */
const LATEX = [
  '\\newcommand{\\bm}[1]{\\boldsymbol{#1}}',
  '\\newcommand{\\dag}{\\dagger}',
  '\\newcommand{\\ddag}{\\ddagger}',
  '\\newcommand{\\P}{\\textparagraph}',
]

/** Commands that would change formulas after this one, or reach outside it. */
const forbidden =
  /\\(def|gdef|let|(?:re)?newcommand|providecommand|(?:re)?newenvironment|DeclareMathOperator|DeclarePairedDelimiter\w*|Newextarrow|definecolor|unicode|mathtoolsset|(?:re)?newtagform|usetagform|require|href|style|class|cssId)(?![A-Za-z])/

/** MathJax's `em` in CSS pixels is arbitrary: the SVG is in 1/1000 em. Lines of formulas are never broken by it. */
const METRICS = { em: 16, ex: 8, container: 16 * 40, line: 1_000_000 }

/**
 * Loads MathJax (0.3 s), starts it (0.1 s) and gives it the macros. They are all that formulas know
 * beyond MathJax's own commands: a formula itself can define nothing.
 */
export function createFormulaSetter(outline: TextOutline, macros: Macros = macrosOf('')): FormulaSetter {
  const { AllPackages, HTMLMathItem, liteAdaptor, mathjax, RegisterHTMLHandler, SVG, TeX } = loadMathEngine()
  const adaptor = liteAdaptor()
  RegisterHTMLHandler(adaptor)
  const input = new TeX<MathElement, unknown, unknown>({
    packages: AllPackages.filter((p) => !excluded.includes(p)),
    tags: 'none',
  })
  input.postFilters.add(({ data }: { data: { root: Parameters<typeof giveTexClasses>[0] } }) => giveTexClasses(data.root))
  const output = new SVG<MathElement, unknown, unknown>({ fontCache: 'none' })
  useTexMetrics(output.font)
  output.factory.setNodeClass('text', scriptLetters())
  for (const [kind, places] of Object.entries(scriptPlaces())) output.factory.setNodeClass(kind, places)
  const document = mathjax.document('', { InputJax: input, OutputJax: output })
  const convert = (tex: string, display: boolean) => {
    input.reset()
    const item = new HTMLMathItem<MathElement, unknown, unknown>(tex, input, display)
    item.setMetrics(METRICS.em, METRICS.ex, METRICS.container, METRICS.line, 1)
    item.convert(document)
    return item
  }
  for (const definition of [...LATEX, ...macros.definitions]) convert(definition, false)
  /** Gives the font outlines that it lacks; the answer is the outlines' paths, and how to take them back. */
  const lend = (unknown: readonly { character: string; variant: string }[]) => {
    const paths = new Set<string>()
    const variants = new Map<number, string[]>()
    for (const { character: letter, variant } of unknown) {
      const code = letter.codePointAt(0) ?? 0
      const drawn = outline(code, variant)
      if (drawn === undefined) continue
      const character = charOf(drawn)
      paths.add(`M${character[3].p}Z`)
      output.font.defineChars(variant, { [code]: character })
      variants.set(code, [...(variants.get(code) ?? []), variant])
    }
    const takeBack = () => {
      for (const [code, names] of variants)
        for (const { chars, linked } of names.map((name) => output.font.getVariant(name)))
          for (const held of [chars, ...linked]) delete held[code]
    }
    return { paths, takeBack }
  }
  return (tex, display) => {
    const banned = forbidden.exec(tex)
    if (banned !== null) return failed(tex, `${banned[0]} is not allowed in a formula`)
    const name = `${display ? 'D' : 'T'}${[tex, ...macros.usedBy(tex)].join('\n')}`
    const item = convert(tex, display)
    const failure = failureOf(item.typesetRoot)
    if (failure !== undefined) return failed(tex, failure)
    const unknown = unknownCharacters(item.typesetRoot)
    if (unknown.length === 0) return drawFormula(item.typesetRoot, classesOf(item.root), name)
    const { paths, takeBack } = lend(unknown)
    const again = convert(tex, display)
    takeBack()
    return drawFormula(again.typesetRoot, classesOf(again.root), name, (path) => paths.has(path))
  }
}

/** MathJax keeps a character as height, depth, width in em and a path without its first M and last Z. */
const charOf = (drawn: FontOutline): [number, number, number, { p: string }] => [
  drawn.height / 1000,
  drawn.depth / 1000,
  drawn.advance / 1000,
  { p: drawn.path.replace(/^M/, '').replace(/Z$/, '') },
]

const failed = (tex: string, failure: string): SetFormula => ({
  ...drawFormula(undefined, [], tex),
  failure,
})

interface MathNode {
  readonly kind: string
  readonly texClass: number
  readonly isInferred?: boolean
  readonly text?: string
  readonly childNodes: readonly unknown[]
}

/** MathJax's numbers of TeX's classes of atoms (The TeXbook, ch. 17). */
const classes: ReadonlyMap<number, AtomClass> = new Map([
  [4, 'opening'],
  [5, 'closing'],
  [6, 'punctuation'],
  [3, 'relation'],
  [2, 'operator'],
])
const BARS = /^[|\u2223\u2016\u2225]$/

/** TeX's class of each atom on the formula's top level (inside a style that holds all of it), as far as lines may break at it. */
function classesOf(root: unknown): readonly AtomClass[] {
  const nodes = childrenOf(root as MathNode)
  const [only] = nodes
  if (nodes.length === 1 && only?.kind === 'mstyle') return classesOf(only)
  return nodes.map((node) => {
    if (isSpace(node)) return 'space'
    const known = classes.get(node.texClass)
    if (known !== undefined) return known
    return node.kind === 'mo' && BARS.test((node.childNodes[0] as MathNode | undefined)?.text ?? '') ? 'bar' : 'other'
  })
}

/** `\quad` and `\,` are a style around white space. */
const isSpace = (node: MathNode): boolean => node.kind === 'mspace' || (node.kind === 'mstyle' && childrenOf(node).every(isSpace))

function childrenOf(node: MathNode): readonly MathNode[] {
  const only = node.childNodes[0] as MathNode | undefined
  return (only?.isInferred === true ? only.childNodes : node.childNodes) as readonly MathNode[]
}
