import { expect, it } from 'vitest'
import type { ImageAsset } from '../../../src/model/content.ts'
import { pictureFaults } from '../../../src/pdf/picture-faults.ts'
import { testFonts } from '../../support/fonts.ts'
import { png } from '../../support/pdf/png.ts'

const asset = (format: ImageAsset['format'], bytes: Uint8Array | string): ImageAsset => ({
  ...{ id: 'a', format, width: 10, height: 10 },
  bytes: typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes,
})
const svg = (body: string) =>
  pictureFaults(asset('svg', `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${body}</svg>`), testFonts)

it('finds characters that figures cannot be lettered with', () => {
  expect(svg('<text>naïve λ fi</text>')).toEqual([])
  expect(svg('<text>a 速</text><text font-family="monospace">a ≤ b</text>')).toEqual([
    { kind: 'glyph', what: '速' },
    { kind: 'glyph', what: '≤' },
  ])
})

it('passes on what the drawing itself cannot do', () => {
  expect(svg('<path d="M0 0L1"/>')).toMatchObject([{ kind: 'lost' }])
  expect(svg('<image href="data:image/png;base64,AAAA" width="5" height="5"/>')).toMatchObject([{ kind: 'lost' }])
  expect(svg('<rect filter="url(#f)"/><filter id="f"/>')).toEqual([{ kind: 'changed', what: 'filter: url(#f)' }])
  expect(svg('<foreignObject/>')).toEqual([{ kind: 'lost', what: '<foreignObject>' }])
})

it('finds pictures that are damaged', () => {
  const whole = png({ width: 2, height: 1, bits: 8, colour: 0, rows: [[1, 2]] })
  expect(pictureFaults(asset('png', whole), [])).toEqual([])
  const broken = Uint8Array.from(whole)
  broken.fill(0, 45, 52)
  expect(pictureFaults(asset('png', broken), [])).toMatchObject([{ kind: 'broken' }])
  const frame = [0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0, 16, 0, 32, 1, 1, 0x11, 0]
  expect(pictureFaults(asset('jpeg', Uint8Array.from([...frame, 0xff, 0xd9])), [])).toEqual([])
  expect(pictureFaults(asset('jpeg', Uint8Array.from([...frame, 1, 2, 3])), [])).toEqual([{ kind: 'broken', what: 'ends too early' }])
})
