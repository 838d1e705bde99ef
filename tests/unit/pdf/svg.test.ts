import { expect, it } from 'vitest'
import type { ImageAsset } from '../../../src/model/content.ts'
import { preparedSvg, svgForm } from '../../../src/pdf/svg.ts'
import { png } from '../../support/pdf/png.ts'
import { recordedEngine } from '../../support/pdf/recorded-engine.ts'

const asset = (svg: string): ImageAsset => ({ id: 's', format: 'svg', bytes: new TextEncoder().encode(svg), width: 25.4, height: 12.7 })

function formOf(svg: string, ids: readonly string[] = []) {
  const { engine, text } = recordedEngine()
  const asked: string[] = []
  const made = svgForm(engine, asset(svg), {
    ids,
    fontOf: (id) => {
      asked.push(id)
      return engine._font
    },
  })
  return { made, asked, text: text(), page: engine.page }
}

it('draws vectors into a form of the natural size', () => {
  const { made, text, page } = formOf(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 48"><path d="M0 0L96 48" stroke="black"/></svg>',
  )
  expect(text).toContain('/BBox [0 0 72 36]')
  expect(text).toMatch(/0 0 m\n96 48 l/)
  expect(made?.matrix).toEqual([1 / 72, 0, 0, 1 / 36, 0, 0])
  expect(page).toBeNull()
})

it('follows no link to a file', () => {
  const { text } = formOf(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><image href="/etc/hostname" width="9" height="9"/><image href="file:///etc/hostname" width="9" height="9"/></svg>',
  )
  expect(text).not.toContain('/Subtype /Image')
})

it('embeds a picture of a figure once, decoded at once whatever it is', () => {
  const clear = Buffer.from(png({ width: 1, height: 1, bits: 8, colour: 4, rows: [[9, 100]] })).toString('base64')
  const image = `<image href="data:image/png;base64,${clear}" width="9" height="9"/>`
  const { text } = formOf(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${image}${image}</svg>`)
  expect(text.match(/\/SMask \d+ 0 R/g)).toHaveLength(1)
  expect(text).toMatch(/\/XObject <<\n\/R[0-9a-f]+ \d+ 0 R/)
})

it('letters a figure that names no font as the text, and sets what it has for those who cannot set HTML', () => {
  expect(preparedSvg('<svg width="1"><text/></svg>')).toBe('<svg font-family="serif" width="1"><text/></svg>')
  expect(preparedSvg('<svg font-family="Arial" stroke-dasharray="0 10, 0.0,5"/>')).toBe(
    '<svg font-family="Arial" stroke-dasharray="0.00001 10, 0.00001,5"/>',
  )
  expect(preparedSvg('<svg font-family="Arial"/>')).toBe('<svg font-family="Arial"/>')
  expect(preparedSvg('<svg font-family="x"><svg/></svg>')).toBe('<svg font-family="x"><svg/></svg>')
  expect(preparedSvg('<svg font-family="x"><line x1="1"/><line fill="red"/><linearGradient/></svg>')).toBe(
    '<svg font-family="x"><line fill="none" x1="1"/><line fill="red"/><linearGradient/></svg>',
  )
  const both = '<svg style="font-family:x"><switch><foreignObject a="1"><p>x</p></foreignObject><text>x</text></switch></svg>'
  expect(preparedSvg(both)).toBe('<svg style="font-family:x"><g><text>x</text></g></svg>')
})

it('draws an empty form for what is no SVG', () => {
  expect(formOf('hello').text).toContain('/Subtype /Form')
})

it('letters figures in the nearest of the document’s fonts', () => {
  const ids = ['serif', 'serif-bold', 'sans', 'sans-bold-italic', 'typewriter']
  const asked = (style: string): string | undefined =>
    formOf(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text ${style}>x</text></svg>`, ids).asked[0]
  expect(asked('font-family="Times"')).toBe('serif')
  expect(asked('font-family="Times" font-weight="bold"')).toBe('serif-bold')
  expect(asked('font-family="Arial"')).toBe('sans')
  expect(asked('font-family="sans-serif" font-weight="bold" font-style="italic"')).toBe('sans-bold-italic')
  expect(asked('font-family="monospace"')).toBe('typewriter')
})
