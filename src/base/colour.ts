/** Relative luminance (IEC 61966-2-1), 0 black to 1 white. */
export type Luminance = number

/** Red, green and blue, 0 to 255, of `#rgb` or `#rrggbb`; undefined when the text is neither. */
export function rgbOfHex(text: string): readonly [number, number, number] | undefined {
  const hex = /^#([0-9a-f]{6})$/i.exec(text.replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3'))?.[1]
  if (hex === undefined) return undefined
  const part = (from: number): number => Number.parseInt(hex.slice(from, from + 2), 16)
  return [part(0), part(2), part(4)]
}

/** Luminance of an sRGB colour, its parts 0 to 255. */
export function luminanceOfRgb([r = 0, g = 0, b = 0]: readonly number[]): Luminance {
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)
}

const linear = (part: number): number => {
  const v = part / 255
  return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4
}

/** The sRGB grey of a luminance, 0 black to 1 white, to a thousandth. */
export const greyOfLuminance = (y: Luminance): number =>
  Math.round((y <= 0.0031308 ? 12.92 * y : 1.055 * y ** (1 / 2.4) - 0.055) * 1000) / 1000

/** The grey as light as a colour written `#rgb` or `#rrggbb`; undefined when it is no such colour. */
export function greyOfHex(text: string): number | undefined {
  const rgb = rgbOfHex(text)
  return rgb === undefined ? undefined : greyOfLuminance(luminanceOfRgb(rgb))
}
