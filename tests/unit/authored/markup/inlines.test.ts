import { expect, it } from 'vitest'
import { tidyInlines } from '../../../../src/authored/markup/inlines.ts'
import type { Inline } from '../../../../src/model/content.ts'
import { inlinesOfParagraph, markupFaults } from '../../../support/authored/reading.ts'

it('reads emphasis, code, breaks and links as text', () => {
  expect(inlinesOfParagraph('*a* **b** `c`\\\n[d *e*](f) ~g~')).toEqual([
    { kind: 'emphasis', children: [{ kind: 'text', text: 'a' }] },
    { kind: 'text', text: ' ' },
    { kind: 'strong', children: [{ kind: 'text', text: 'b' }] },
    { kind: 'text', text: ' ' },
    { kind: 'code', text: 'c' },
    { kind: 'line-break' },
    { kind: 'text', text: 'd ' },
    { kind: 'emphasis', children: [{ kind: 'text', text: 'e' }] },
    { kind: 'text', text: ' ~g~' },
  ])
})

it('joins lines by one space and trims around displays, but keeps no-break spaces', () => {
  expect(inlinesOfParagraph('one  \u00a0\ntwo $$x$$ \u00a0three')).toEqual([
    { kind: 'text', text: 'one  \u00a0 two' },
    { kind: 'display', tex: 'x' },
    { kind: 'text', text: '\u00a0three' },
  ])
})

it('keeps objects that are not text as they are', () => {
  const marker: Inline = { kind: 'space', width: 3 }
  expect(tidyInlines([{ kind: 'text', text: ' a' }, marker])[1]).toBe(marker)
})

it('reports raw HTML once a tag, and blanks that touch a letter', () => {
  expect(markupFaults('a <b>c</b> d')).toEqual(['1:3 html'])
  expect(markupFaults('<div>\nx\n</div>')).toEqual(['1:1 html'])
  expect(markupFaults('x___ y')).toEqual(['1:2 blank-touches-letter'])
})
