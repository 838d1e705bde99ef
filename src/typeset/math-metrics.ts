import type * as Output from 'mathjax-full/js/output/svg.js'

type Font = Output.SVG<unknown, unknown, unknown>['font']

/**
 * Italic corrections of cmmi10 and cmmib10 (their TFM files), 1/1000 em. MathJax's are 20 to 50 smaller: cut to the
 * outlines they were drawn from.
 */
const ITALIC_CORRECTIONS =
  'B:50/48 C:72/70 D:28/32 E:58/55 F:139/160 H:81/82 I:78/78 J:96/101 K:72/70 M:109/114 N:109/114 O:28/32 P:139/160 R:8/4 S:58/54 ' +
  'T:139/160 U:109/114 V:222/256 W:139/160 X:78/78 Y:222/256 Z:72/70 f:108/110 g:36/37 j:57/62 k:31/19 l:20/9 q:36/37 r:28/32 ' +
  'v:36/37 w:27/28 y:36/37 z:44/42 α:4/0 β:53/34 γ:56/64 δ:38/38 ζ:74/62 η:36/37 θ:28/32 ν:64/69 ξ:46/30 π:36/37 σ:36/37 ' +
  'τ:113/135 υ:36/37 ψ:36/37 ω:36/37 Γ:139/160 Θ:28/32 Ξ:76/75 Π:81/82 Σ:58/55 Υ:139/160 Ψ:110/117 Ω:50/48'

const EM = 1000
/** MathJax moves an accent by the skew of its letter and by this much of the correction; TeX by the skew (The TeXbook, app. G, rule 12). */
const ACCENT_SHARE = 0.75
/** The interword space of cmr10, which `\ ` and `~` are, and the characters that MathJax takes for it. */
const SPACE = 1 / 3
const SPACES = [0x20, 0xa0]
/**
 * TeX leaves \nulldelimiterspace (0.12 em) at the sides of a fraction and draws its bar as wide as the wider half. MathJax
 * draws it this much longer at either end, and the rest of that space is left.
 */
export const BAR_OVERHANG = 100
const NULL_DELIMITER = 120

/** Gives MathJax's font the widths that TeX sets formulas with; `extra_ic` is white space that it puts before every script. */
export function useTexMetrics(font: Font): void {
  font.params.nulldelimiterspace = (NULL_DELIMITER - BAR_OVERHANG) / EM
  font.params.extra_ic = 0
  for (const variant of ['normal', 'italic', 'bold', 'bold-italic'])
    for (const code of SPACES) font.defineChars(variant, { [code]: [0, 0, SPACE] })
  for (const entry of ITALIC_CORRECTIONS.split(' ')) {
    const [letter = '', corrections = ''] = entry.split(':')
    const [italic = 0, bold = 0] = corrections.split('/').map(Number)
    correct(font, 'italic', letter, italic / EM)
    correct(font, 'bold-italic', letter, bold / EM)
  }
}

/** Letters of math alphabets stand at their own code points; MathJax keeps the plain letter's entry as a pointer to it. */
function correct(font: Font, variant: string, letter: string, ic: number): void {
  const plain = letter.codePointAt(0) ?? 0
  const code = font.getChar(variant, plain)?.[3]?.smp ?? plain
  const [height, depth, width, options] = font.getChar(variant, code) ?? []
  if (height === undefined || depth === undefined || width === undefined || options?.ic === ic) return
  font.defineChars(variant, { [code]: [height, depth, width, { ...options, ic, sk: (options?.sk ?? 0) - ACCENT_SHARE * ic }] })
}

/** A node of MathJax's tree, as far as classes of atoms go. */
interface AtomNode {
  readonly kind: string
  texClass: number
  readonly childNodes: readonly unknown[]
  getProperty(name: string): unknown
  setTeXclass(previous: AtomNode | null): AtomNode | null
}

/** MathJax's number of TeX's class Ord. */
const ORD = 0

/**
 * Classes of atoms where MathJax's differ from TeX's, before spaces are put between them: a fraction is Ord (LaTeX's \frac
 * stands in braces), MathJax gives it none; and what follows `\left … \right` follows Inner, not the closing bracket.
 */
export function giveTexClasses(node: AtomNode): void {
  if (node.kind === 'mfrac') node.texClass = ORD
  if (node.kind === 'mrow' && (node.getProperty('open') ?? node.getProperty('close')) !== undefined) {
    const asMathJax = node.setTeXclass.bind(node)
    node.setTeXclass = (previous) => {
      asMathJax(previous)
      return node
    }
  }
  for (const child of node.childNodes) if (isAtom(child)) giveTexClasses(child)
}

const isAtom = (node: unknown): node is AtomNode => typeof node === 'object' && node !== null && 'setTeXclass' in node
