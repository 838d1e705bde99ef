import { expect, it } from 'vitest'
import { createFormulaSetter } from '../../../src/typeset/math.ts'
import { createShaper } from '../../../src/typeset/shape.ts'
import { testFonts } from '../../support/fonts.ts'

const shaper = createShaper(testFonts)
const set = createFormulaSetter((code, variant) => {
  const font = shaper.font(variant.includes('bold') ? 'bold' : 'roman')
  return font.has(code) ? font.outline(code) : undefined
})

/** What authors use, by the package of MathJax that knows it. */
const packages: Readonly<Record<string, readonly string[]>> = {
  base: [
    '\\frac ab\\sqrt[3]{x}\\binom nk {a\\over b}{a\\atop b}{a\\choose b}\\root 3\\of x',
    '\\left\\langle\\frac ab\\middle|\\frac cd\\right\\rangle\\Bigg(\\bigg[\\Big\\{\\big|\\left\\lceil\\frac{\\frac ab}{c}\\right\\rceil\\left\\uparrow\\frac ab\\right\\Downarrow',
    '\\hat a\\check a\\tilde a\\acute a\\grave a\\dot a\\ddot a\\breve a\\bar a\\vec a\\mathring a\\widetilde{abc}\\widehat{abc}\\overline{ab}\\underline{ab}',
    '\\overbrace{a+b}^{2}\\underbrace{x}_{y}\\overrightarrow{AB}\\overleftrightarrow{AB}\\underrightarrow{ab}\\overparen{abc}',
    '\\mathbb{ABCR}\\mathcal{ABC}\\mathfrak{ABab}\\mathscr{ABC}\\mathsf{ab}\\mathtt{ab}\\mathbf{ab}\\mathit{ab}\\mathrm{ab}\\oldstyle{12}',
    '\\begin{array}{|c:c|}\\hline 1&2\\\\\\hdashline 3&4\\end{array}\\matrix{1\\cr2}\\cases{a&b\\cr c&d}\\eqalign{a&=b\\cr c&=d}',
    '\\rule{1em}{1pt}\\phantom{x}\\smash{x}\\raise1ex{x}\\lower 1ex{x}\\llap{x}\\rlap{x}\\hspace{1cm}\\kern1em\\mathstrut',
    '{\\tiny a}{\\Large a}\\displaystyle\\sum_{i=1}^n\\limits\\textstyle\\int\\nolimits_0^1\\operatorname{tr}\\pmod n\\not\\equiv',
    '\\aleph\\ell\\wp\\Re\\Im\\partial\\infty\\nabla\\emptyset\\angle\\forall\\exists\\neg\\flat\\clubsuit\\S\\dots\\vdots\\ddots\\surd\\imath\\TeX\\LaTeX',
  ],
  ams: [
    '\\begin{align}a&=b\\\\&=\\begin{cases}1&x>0\\\\0&\\text{otherwise}\\end{cases}\\end{align}',
    '\\begin{gather}a\\\\b\\end{gather}',
    '\\begin{multline}a+b\\\\+c\\end{multline}',
    '\\begin{pmatrix}a&b\\\\c&d\\end{pmatrix}\\begin{bmatrix}a\\end{bmatrix}\\begin{Vmatrix}a\\\\c\\end{Vmatrix}\\begin{smallmatrix}a&b\\end{smallmatrix}',
    '\\dfrac ab\\tfrac ab\\cfrac{1}{1+\\cfrac1x}\\genfrac{\\{}{\\}}{0pt}{}{n}{k}\\substack{a\\\\b}\\sideset{_a^b}{_c^d}\\sum\\iint\\iiint\\idotsint',
    '\\leqslant\\gtrapprox\\subsetneq\\nmid\\therefore\\because\\blacksquare\\lozenge\\checkmark\\maltese\\circledR\\beth\\hbar\\eth\\varnothing\\nrightarrow\\multimap',
    '\\boxed{E=mc^2}\\xleftarrow[a]{b}\\xrightarrow{ab}\\overset ab\\underset ab\\dddot a\\tag*{L}',
  ],
  amscd: ['\\begin{CD}A @>a>> B\\\\ @VVbV @AAcA\\\\ C @= D\\end{CD}'],
  bbox: ['\\bbox[yellow]{a}\\bbox[5px,border:2px solid red]{x}'],
  boldsymbol: ['\\boldsymbol{\\alpha x\\mathcal A}'],
  braket: ['\\bra a\\ket b\\braket{a|b}\\Bra{\\frac ab}\\Ket b\\set{x|y}\\Set{x|\\frac xy}\\ketbra{a}{b}'],
  cancel: ['\\cancel{x}\\bcancel{x}\\xcancel{x}\\cancelto{5}{x}'],
  cases: ['\\begin{numcases}{f(x)=}1&if a\\\\2&b\\end{numcases}'],
  centernot: ['\\centernot\\implies'],
  color: [
    '\\color{red}x\\textcolor{Maroon}{y}\\textcolor[rgb]{0,.5,1}{z}\\colorbox{yellow}{a}\\fcolorbox{red}{yellow}{b}\\textcolor{red!50!blue}{c}',
  ],
  colortbl: ['\\begin{array}{cc}\\rowcolor{yellow}1&2\\\\3&\\cellcolor{red}4\\end{array}'],
  empheq: ['\\begin{empheq}[left=\\empheqlbrace]{align}a&=b\\\\c&=d\\end{empheq}'],
  enclose: [
    '\\enclose{circle}{x}\\enclose{box}{x}\\enclose{roundedbox}{x}\\enclose{longdiv}{12}\\enclose{actuarial}{n}\\enclose{madruwb}{x}',
    '\\enclose{left,right}{x}\\enclose{top,bottom}{x}\\enclose{horizontalstrike}{x}\\enclose{verticalstrike}{x}\\enclose{radical}{x}',
    '\\enclose{updiagonalarrow}{x}\\enclose{southwestarrow}{x}\\enclose{phasorangle}{12}\\enclose{updiagonalstrike,downdiagonalstrike}{x}',
  ],
  extpfeil: ['\\xtwoheadrightarrow{abc}\\xmapsto[b]{a}\\xlongequal{ab}\\xtofrom{abc}'],
  gensymb: ['90\\degree\\celsius\\ohm\\micro\\perthousand'],
  mathtools: [
    '\\begin{pmatrix*}[r]-1&2\\end{pmatrix*}\\begin{dcases}\\frac12&a\\end{dcases}\\begin{rcases}a\\end{rcases}\\begin{bsmallmatrix}a&b\\end{bsmallmatrix}',
    '\\coloneqq\\prescript{a}{b}{X}\\mathclap{abc}\\xleftrightarrow{abc}\\overbracket{abc}\\underbracket{abc}\\cramped{x^2}\\splitfrac{a}{b}',
    '\\begin{align}\\Aboxed{a&=b}\\\\c&=d\\end{align}',
    '\\begin{cases*}1&if $x$\\\\2&else\\end{cases*}\\begin{multlined}a\\\\b\\end{multlined}',
  ],
  mhchem: [
    '\\ce{SO4^2- + Ba^2+ -> BaSO4 v}\\ce{A <=>[a][b] B}\\ce{^{227}_{90}Th+}\\ce{A\\bond{-}B\\bond{=}C\\bond{#}D}',
    '\\ce{x Na(NH4)HPO4 ->[\\Delta] (NaPO3)_x + x NH3 ^ + x H2O}\\pu{123 kJ//mol}\\pu{1.2e3 m s-2}',
  ],
  textcomp: ['\\textdegree\\textcopyright\\texteuro\\textsection\\textparagraph\\textdagger\\textohm\\textmu\\textonehalf'],
  textmacros: ['\\text{a \\textbf{b} \\emph{c} \\texttt{d} $x^2$ é}\\textrm{ab}\\textsf{cd}\\textit{ef}'],
  upgreek: ['\\uppi\\upalpha\\Upgamma'],
  verb: ['\\verb|a_b \\x|'],
  latex: ['\\bm{\\alpha x}\\dag\\ddag\\P'],
}

it.each(Object.entries(packages).flatMap(([name, all]) => all.map((tex) => [name, tex] as const)))('sets what %s knows: %s', (_, tex) => {
  for (const display of [true, false]) {
    const { failure, missing, formula, shapes } = set(tex, display)
    expect([failure, missing]).toEqual([undefined, undefined])
    for (const { shape } of formula.glyphs) expect(shapes[shape]?.path).toMatch(/^M.*Z$/)
    expect(formula.glyphs.every((g) => Number.isFinite(g.x + g.y + g.scaleX + g.scaleY))).toBe(true)
  }
})

/** Ink beside the letters of `x`: outlines and bars. */
const extra = (tex: string): { readonly outlines: number; readonly bars: number } => {
  const { formula } = set(tex, false)
  const letters = set('x', false).formula.glyphs.map((g) => g.shape)
  return { outlines: formula.glyphs.filter((g) => !letters.includes(g.shape)).length, bars: formula.bars.length }
}

it.each([
  ['box', 0, 4],
  ['roundedbox', 1, 0],
  ['circle', 1, 0],
  ['longdiv', 1, 0],
  ['phasorangle', 1, 0],
  ['actuarial', 0, 2],
  ['updiagonalstrike', 1, 0],
  ['horizontalstrike', 0, 1],
  ['northeastarrow', 1, 0],
  ['radical', 1, 1],
])('draws the lines of \\enclose{%s}', (notation, outlines, bars) => {
  expect(extra(`\\enclose{${notation}}{x}`)).toEqual({ outlines, bars })
})

it('draws rules, and lines of tables solid, dashed and dotted', () => {
  expect(set('\\rule{2em}{1ex}', false).formula.bars).toEqual([{ x: 0, y: 0, width: 2000, height: 431 }])
  const bars = (tex: string): number => set(tex, true).formula.bars.length
  expect(bars('\\begin{array}{c|c}1&2\\\\\\hline 3&4\\end{array}')).toBe(2)
  expect(bars('\\begin{array}{c:c}1&2\\\\3&4\\end{array}')).toBeGreaterThan(5)
})

it('turns arrows with their lines', () => {
  const { formula, shapes } = set('\\enclose{northeastarrow}{xxxx}', false)
  const arrow = shapes[formula.glyphs.at(-1)?.shape ?? '']?.path ?? ''
  const points = [...arrow.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const)
  const byX = points.toSorted((a, b) => a[0] - b[0])
  expect((byX.at(-1)?.[1] ?? 0) - (byX[0]?.[1] ?? 0)).toBeGreaterThan(500)
})

it('prints colours as greys, lighter ones lighter, and boxes behind their letters', () => {
  const greyOf = (tex: string): number | undefined => set(tex, false).formula.glyphs.at(-1)?.grey
  expect(greyOf('x')).toBeUndefined()
  expect(greyOf('\\color{black}x')).toBe(0)
  const [blue = 1, red = 1, lime = 0] = ['blue', 'red', 'lime'].map((name) => greyOf(`\\color{${name}}x`))
  expect(0 < blue && blue < red && red < lime && lime < 0.6).toBe(true)
  expect(greyOf('{\\color{red}x}y')).toBeUndefined()
  expect(set('\\color{red}a=b', false).parts.map(({ formula }) => formula.glyphs.map((g) => g.grey))).toEqual([[red], [red], [red]])
  const box = set('\\colorbox{black}{\\color{white}x}', false).formula
  expect(box.bars).toMatchObject([{ grey: 0, behind: true }])
  expect(box.glyphs.map((g) => g.grey)).toEqual([1])
  expect(set('\\colorbox{navy}{x}y', false).formula.glyphs.map((g) => g.grey)).toEqual([1, undefined])
  expect(set('\\color{red}\\frac ab', false).formula.bars[0]?.grey).toBe(red)
})

it('names a colour that it does not know', () => {
  expect(set('\\color{nosuch}x', false).failure).toBe('the colour nosuch is not known')
})
