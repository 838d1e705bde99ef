import { describe, expect, it } from 'vitest'
import { boxesOf, galleyOf, linesOf, text } from '../../support/typeset/bench.ts'

const image = { image: 'a.png', alt: 'A', width: { percent: 50 } } as const

describe('setFigure', () => {
  it('centres the picture and keeps its caption with it', () => {
    const galley = galleyOf([{ kind: 'figure', image, caption: { label: 'fig:a', children: [text('Three sets.')] } }], 80)
    const [picture, caption] = boxesOf(galley)
    expect(picture?.items).toMatchObject([{ kind: 'image', image: 'a.png', rect: { x: 20, y: 0, width: 40, height: 20 } }])
    expect(picture?.breakAfter).toBe('never')
    expect(linesOf(galley)[1]).toBe('Figure |: Three sets.')
    expect(caption?.late).toMatchObject([{ field: { reference: 'fig', label: 'a' } }])
    expect(galley.labels).toEqual([{ kind: 'fig', label: 'a' }])
  })

  it('may stand without caption', () => {
    expect(boxesOf(galleyOf([{ kind: 'figure', image }], 80)).map((b) => b.breakAfter)).toEqual(['allowed'])
  })
})
