import { expect, it } from 'vitest'
import { isUpright, jpegImage, pngImage } from '../../../src/pdf/rasters.ts'
import { png } from '../../support/pdf/png.ts'
import { recordedEngine } from '../../support/pdf/recorded-engine.ts'

/** A JPEG's markers: with Adobe's or without, of so many channels. */
const jpeg = (channels: number, adobe: boolean): Uint8Array => {
  const marker = adobe ? [0xff, 0xee, 0, 14, 0x41, 0x64, 0x6f, 0x62, 0x65, 0, 100, 0, 0, 0, 0, 2] : []
  const components = Array.from({ length: channels }, (_, i) => [i + 1, 0x11, 0]).flat()
  return Uint8Array.from([
    0xff,
    0xd8,
    ...marker,
    0xff,
    0xc2,
    0,
    8 + components.length,
    8,
    0,
    16,
    0,
    32,
    channels,
    ...components,
    0xff,
    0xd9,
  ])
}

it('passes JPEGs through by their channels; only Adobe’s CMYK is inverted', () => {
  const objectOf = (bytes: Uint8Array): string => {
    const { engine, text } = recordedEngine()
    expect(jpegImage(engine, bytes)).toBeDefined()
    return text()
  }
  expect(objectOf(jpeg(1, false))).toContain('/ColorSpace /DeviceGray')
  expect(objectOf(jpeg(3, true))).toMatch(/DeviceRGB\n(?![\s\S]*Decode \[)/)
  expect(objectOf(jpeg(4, true))).toContain('/Decode [1 0 1 0 1 0 1 0]')
  expect(objectOf(jpeg(4, false))).toMatch(/DeviceCMYK\n(?![\s\S]*Decode \[)/)
})

it('embeds PNGs upright', () => {
  const { engine } = recordedEngine()
  const image = pngImage(engine, png({ width: 2, height: 1, bits: 8, colour: 0, rows: [[1, 2]] }))
  expect(image === undefined ? false : isUpright(image.matrix)).toBe(true)
  expect(pngImage(engine, new Uint8Array(60))).toBeUndefined()
})
