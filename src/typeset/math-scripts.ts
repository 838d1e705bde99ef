import type * as Scripts from 'mathjax-full/js/output/svg/Wrappers/msubsup.js'
import type * as TextNode from 'mathjax-full/js/output/svg/Wrappers/TextNode.js'
import { loadPackage } from '../base/load-package.ts'
import { FATTENED } from './thin.ts'

/**
 * Computer Modern has its own drawings for scripts, wider and stronger than those of the text made smaller: of the same
 * letter, cmmi7 and cmr7 are 0.80 as wide as at 10 pt (mean of their TFM files), cmr5 and cmmi5 0.69, and their stems are
 * 83 and 103 units where cmr10 has 66. MathJax only makes letters smaller, to 0.707 and 0.5. Here they are made wider by
 * the rest, and their outlines thinned as far as gives those stems.
 */
const SCRIPTS = [
  { wide: 1, thinned: FATTENED },
  { wide: 1.135, thinned: FATTENED * 0.6 },
  { wide: 1.38, thinned: FATTENED * 0.5 },
] as const
/** Large operators and tall brackets come from one font at all sizes (cmex10). */
const LARGE = /^-(smallop|largeop|size\d|tex-variant)/
const WIDE = 'data-script'

type Character = [height: number, depth: number, width: number, data: { readonly ic?: number; readonly sk?: number }]

/** As MathJax's own method gives it. */
type Looked = ReturnType<TextNode.SVGTextNode<unknown, unknown, unknown>['getVariantChar']>

/** MathJax's letters, wider in scripts. The class is made from MathJax's, which is loaded when the first formula is set. */
export function scriptLetters() {
  const { SVGTextNode } = loadPackage<typeof TextNode>('mathjax-full/js/output/svg/Wrappers/TextNode.js')
  return class extends SVGTextNode<unknown, unknown, unknown> {
    override getVariantChar(variant: string, code: number) {
      const character = super.getVariantChar(variant, code) as Character
      const { wide } = SCRIPTS[this.level(variant)]
      if (wide === 1) return character as Looked
      const [height, depth, width, data] = character
      const scaled = {
        ...data,
        ...(data.ic === undefined ? {} : { ic: data.ic * wide }),
        ...(data.sk === undefined ? {} : { sk: data.sk * wide }),
      }
      return [height, depth, width * wide, scaled] as unknown as Looked
    }

    override charNode(variant: string, code: string, path: string) {
      const node = super.charNode(variant, code, path)
      const level = this.level(variant)
      if (level > 0) this.adaptor.setAttribute(node, WIDE, String(level))
      return node
    }

    /** 0 for the text's size, 1 for scripts, 2 for scripts of scripts. */
    level(variant: string): 0 | 1 | 2 {
      const level = Number(this.parent?.node.attributes.get('scriptlevel') ?? 0)
      return LARGE.test(variant) || level <= 0 ? 0 : level === 1 ? 1 : 2
    }
  }
}

/** Superscripts begin where their base ends with its italic correction (The TeXbook, app. G, rule 18); MathJax adds to it. */
export function scriptPlaces() {
  const { SVGmsup, SVGmsubsup } = loadPackage<typeof Scripts>('mathjax-full/js/output/svg/Wrappers/msubsup.js')
  const superscript = class extends SVGmsup<unknown, unknown, unknown> {
    override getAdjustedIc() {
      return this.getBaseIc()
    }
  }
  const both = class extends SVGmsubsup<unknown, unknown, unknown> {
    override getAdjustedIc() {
      return this.getBaseIc()
    }
  }
  return { msup: superscript, msubsup: both }
}

/** How a letter is to be drawn: by how much wider than MathJax has it, and what to take off its outline on every side. */
export function scriptLook(element: { readonly attributes: Readonly<Record<string, unknown>> }): (typeof SCRIPTS)[number] {
  return SCRIPTS[Number(element.attributes[WIDE] ?? 0)] ?? SCRIPTS[0]
}
