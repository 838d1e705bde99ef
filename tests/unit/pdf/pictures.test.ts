import { expect, it } from 'vitest'
import type { ImageAsset } from '../../../src/model/content.ts'
import { createContent } from '../../../src/pdf/content.ts'
import { createPictures } from '../../../src/pdf/pictures.ts'
import { jpegImage } from '../../../src/pdf/rasters.ts'
import { createTextFonts } from '../../../src/pdf/text-fonts.ts'
import { png } from '../../support/pdf/png.ts'
import { recordedEngine } from '../../support/pdf/recorded-engine.ts'

const asset = (id: string, format: ImageAsset['format'], bytes: Uint8Array): ImageAsset => ({ id, format, bytes, width: 10, height: 10 })
const grey = png({ width: 2, height: 1, bits: 8, colour: 0, rows: [[1, 2]] })
const palette = png({ width: 2, height: 1, bits: 1, colour: 3, palette: [0, 0, 0, 255, 255, 255], rows: [[64]] })
const clear = png({ width: 1, height: 1, bits: 8, colour: 4, rows: [[9, 100]] })

function drawn(images: Readonly<Record<string, ImageAsset>>): { readonly operators: string; readonly objects: string } {
  const { engine, text } = recordedEngine()
  const pictures = createPictures(engine, {
    images: new Map(Object.entries(images)),
    fonts: createTextFonts(engine, new Map()),
    fontIds: () => [],
  })
  const content = createContent()
  for (const name of Object.keys(images)) pictures.draw(content, name, { x: 10, y: 20, width: 30, height: 15 })
  return { operators: content.text(), objects: text() }
}

it('embeds equal bytes once, under as many names as there are', () => {
  const { operators, objects } = drawn({
    'a.png': asset('1', 'png', grey),
    'b.png': asset('1', 'png', grey),
    'c.png': asset('2', 'png', palette),
  })
  expect(operators.split('\n')).toEqual([
    'q 30 0 0 15 10 -35 cm /I1 Do Q',
    'q 30 0 0 15 10 -35 cm /I1 Do Q',
    'q 30 0 0 15 10 -35 cm /I2 Do Q',
  ])
  expect(objects.match(/\/Subtype \/Image/g)).toHaveLength(2)
})

it('passes plain PNGs through and splits off transparency', () => {
  expect(drawn({ a: asset('1', 'png', grey) }).objects).toContain('/Predictor 15\n/Colors 1\n/BitsPerComponent 8\n/Columns 2')
  expect(drawn({ a: asset('1', 'png', palette) }).objects).toContain('/ColorSpace [/Indexed /DeviceRGB 1 <000000ffffff>]')
  expect(drawn({ a: asset('1', 'png', clear) }).objects).toMatch(/\/SMask \d+ 0 R/)
})

it('leaves a frame for a picture that cannot be read', () => {
  const { operators, objects } = drawn({ 'a.png': asset('1', 'png', grey.subarray(0, 20)), 'b.jpg': asset('2', 'jpeg', grey) })
  expect(operators.match(/10 -35 30 15 re S/g)).toHaveLength(2)
  expect(objects).not.toContain('/Subtype /Image')
})

it('turns a JPEG as its orientation says', () => {
  const { engine } = recordedEngine()
  const exif = [
    0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0, 0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0,
  ]
  const frame = [0xff, 0xc0, 0, 11, 8, 0, 16, 0, 32, 1, 1, 0x11, 0]
  const image = jpegImage(engine, Uint8Array.from([0xff, 0xd8, ...exif, ...frame]))
  // Orientation 6: the stored top lies on the right, so the stored top left corner (0, 1) comes to the top right (1, 1).
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = image?.matrix ?? []
  const shown = (x: number, y: number): readonly number[] => [a * x + c * y + e, b * x + d * y + f]
  expect(shown(0, 1)).toEqual([1, 1])
  expect(shown(1, 1)).toEqual([1, 0])
})
