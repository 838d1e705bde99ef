import fc from 'fast-check'
import { expect, test } from 'vitest'
import { flow } from '../../src/paper/flow.ts'
import { slabOfGalley } from '../../src/paper/slab.ts'
import { arbitraryContent, arbitraryImages, wordsIn } from '../support/arbitrary-content.ts'
import { inkOf, outsideOf, overlapsIn } from '../support/ink.ts'
import { styleFor } from '../support/papers.ts'
import { realTypesetter } from '../support/typesetters.ts'

const typesetter = realTypesetter(arbitraryImages)
const { text: style } = styleFor()

test('content of every kind paginates: it ends, loses nothing, keeps its order, overlaps nothing, stays in its column', () => {
  fc.assert(
    fc.property(arbitraryContent, fc.constantFrom(90, 166), fc.integer({ min: 45, max: 140 }), (blocks, width, height) => {
      const { value: galley, diagnostics } = typesetter.typeset(blocks, style, width)
      fc.pre(diagnostics.every(({ code }) => code === 'too-wide') && galley !== undefined)
      const flowed = flow([{ ...slabOfGalley(galley, 'it'), after: 'free' }], { columns: [20], top: 30, height })
      const pages = flowed.pages.map((page) => page.flatMap(({ slab, x, y }) => inkOf(slab.drawn, x, y)))
      const words = wordsIn(pages.flatMap((page) => page.map(({ text }) => text)).join(' '))
      expect(words).toEqual(wordsIn(JSON.stringify(blocks)))
      const column = { x: 20, y: 30, width, height: flowed.oversized.length === 0 ? height : 10_000 }
      expect(pages.flatMap((page) => [...overlapsIn(page), ...outsideOf(page, column)])).toEqual([])
    }),
    { seed: 17, numRuns: 150 },
  )
})
