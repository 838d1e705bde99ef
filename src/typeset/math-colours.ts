import colourNames from 'color-name'
import type { Grey } from '../model/drawing.ts'

/**
 * Colours of formulas as greys for a printer without colour. Colours of equal lightness become equal greys, lighter ones
 * lighter greys (CIE 1976 L* of the sRGB colour, IEC 61966-2-1), so "the blue term" looks the same in every formula.
 * Ink on paper uses only the darker part of the scale: even yellow keeps a contrast of 3:1 to white paper (WCAG 2.1,
 * 1.4.11). Coloured boxes stay light and dark as they are, but yellow does not become paper; ink that would not stand out
 * from its box is black or white instead.
 */
const DARKER = { ink: 0.6, box: 0.92 }
const LEAST_CONTRAST = 3
/** From this lightness on a colour is white, and meant not to be seen. */
const WHITE = 99.5

/** Relative luminance, 0 black to 1 white. */
export type Luminance = number

/** The luminance of a colour as TeX names it: `red`, `#ff0000`, `red!30`, `red!30!blue`; undefined when it is no colour. */
export function luminanceOf(colour: string): Luminance | undefined {
  const rgb = mixed(colour.trim())
  if (rgb === undefined) return undefined
  const [r, g, b] = rgb.map(linear)
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0)
}

/** Of ink on paper, or on a box of a luminance as printed; black ink is undefined. */
export function inkGrey(ink: Luminance | undefined, box: Luminance | undefined): Grey | undefined {
  if (box === undefined) {
    if (ink === undefined) return undefined
    const lightness = lightnessOf(ink)
    return lightness >= WHITE ? 1 : encoded(luminanceAt(lightness * DARKER.ink))
  }
  if (contrast(ink ?? 0, box) >= LEAST_CONTRAST) return ink === undefined ? undefined : encoded(ink)
  return contrast(0, box) >= contrast(1, box) ? 0 : 1
}

/** A box's luminance as printed. */
export function printedBox(box: Luminance): Luminance {
  const lightness = lightnessOf(box)
  return lightness >= WHITE ? 1 : luminanceAt(lightness * DARKER.box)
}

export const boxGrey = (printed: Luminance): Grey => encoded(printed)

type Rgb = readonly number[]

/** xcolor's mixtures: `a!30!b` is 30 % of a and 70 % of b, white where there is no b. */
function mixed(text: string): Rgb | undefined {
  const [first = '', ...rest] = text.split('!')
  let colour = plain(first)
  for (let i = 0; i < rest.length && colour !== undefined; i += 2) {
    const share = Number(rest[i]) / 100
    const other = plain(rest[i + 1] ?? 'white')
    colour = share >= 0 && share <= 1 ? other?.map((v, k) => share * (colour?.[k] ?? 0) + (1 - share) * v) : undefined
  }
  return colour
}

/** Parts of 0 to 255. */
function plain(text: string): Rgb | undefined {
  const hex = /^#([0-9a-f]{6})$/i.exec(text.replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3'))?.[1]
  if (hex !== undefined) return [0, 2, 4].map((i) => Number.parseInt(hex.slice(i, i + 2), 16))
  return Object.hasOwn(colourNames, text.toLowerCase()) ? colourNames[text.toLowerCase()] : undefined
}

const linear = (part: number): number => {
  const v = part / 255
  return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4
}

const encoded = (y: Luminance): Grey => Math.round((y <= 0.0031308 ? 12.92 * y : 1.055 * y ** (1 / 2.4) - 0.055) * 1000) / 1000

const lightnessOf = (y: Luminance): number => (y > 216 / 24389 ? 116 * Math.cbrt(y) - 16 : (y * 24389) / 27)
const luminanceAt = (lightness: number): Luminance => (lightness > 8 ? ((lightness + 16) / 116) ** 3 : (lightness * 27) / 24389)

const contrast = (a: Luminance, b: Luminance): number => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
