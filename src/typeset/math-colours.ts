import colourNames from 'color-name'
import { greyOfLuminance, type Luminance, luminanceOfRgb, rgbOfHex } from '../base/colour.ts'
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

/** The luminance of a colour as TeX names it: `red`, `#ff0000`, `red!30`, `red!30!blue`; undefined when it is no colour. */
export function luminanceOf(colour: string): Luminance | undefined {
  const rgb = mixed(colour.trim())
  return rgb === undefined ? undefined : luminanceOfRgb(rgb)
}

/** Of ink on paper, or on a box of a luminance as printed; black ink is undefined. */
export function inkGrey(ink: Luminance | undefined, box: Luminance | undefined): Grey | undefined {
  if (box === undefined) {
    if (ink === undefined) return undefined
    const lightness = lightnessOf(ink)
    return lightness >= WHITE ? 1 : greyOfLuminance(luminanceAt(lightness * DARKER.ink))
  }
  if (contrast(ink ?? 0, box) >= LEAST_CONTRAST) return ink === undefined ? undefined : greyOfLuminance(ink)
  return contrast(0, box) >= contrast(1, box) ? 0 : 1
}

/** A box's luminance as printed. */
export function printedBox(box: Luminance): Luminance {
  const lightness = lightnessOf(box)
  return lightness >= WHITE ? 1 : luminanceAt(lightness * DARKER.box)
}

export const boxGrey = (printed: Luminance): Grey => greyOfLuminance(printed)

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
  const named = Object.hasOwn(colourNames, text.toLowerCase()) ? colourNames[text.toLowerCase()] : undefined
  return rgbOfHex(text) ?? named
}

const lightnessOf = (y: Luminance): number => (y > 216 / 24389 ? 116 * Math.cbrt(y) - 16 : (y * 24389) / 27)
const luminanceAt = (lightness: number): Luminance => (lightness > 8 ? ((lightness + 16) / 116) ** 3 : (lightness * 27) / 24389)

const contrast = (a: Luminance, b: Luminance): number => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
