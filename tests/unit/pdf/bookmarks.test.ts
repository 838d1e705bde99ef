import { expect, it } from 'vitest'
import { createBookmarks } from '../../../src/pdf/bookmarks.ts'
import { finish } from '../../../src/pdf/engine.ts'
import { recordedEngine } from '../../support/pdf/recorded-engine.ts'

const page = { width: 210, height: 297, items: [] }

it('writes a tree of titles with where they lead', async () => {
  const { engine, end } = recordedEngine()
  const bookmarks = createBookmarks(engine)
  const [one, two] = [engine.ref(), engine.ref()]
  bookmarks.add(one, {
    ...page,
    bookmarks: [
      { title: 'First', level: 1, y: 0 },
      { title: 'A', level: 2, y: 297 - 25.4 },
    ],
  })
  bookmarks.add(two, { ...page, bookmarks: [{ title: 'B', level: 2, y: 0 }] })
  bookmarks.end()
  for (const ref of [one, two]) finish(ref)
  const text = await end()
  expect(text).toContain(`/Dest [${one.id} 0 R /XYZ null 841.89 null]`)
  expect(text).toContain(`/Dest [${one.id} 0 R /XYZ null 72 null]`)
  expect(text).toContain(`/Dest [${two.id} 0 R /XYZ null 841.89 null]`)
  expect(text).toMatch(/\/Type \/Outlines\n\/First (\d+) 0 R\n\/Last \1 0 R\n\/Count 3/)
  expect(text).toContain('/Title <feff00460069007200730074>')
})

it('writes nothing where there are none', async () => {
  const { engine, end } = recordedEngine()
  const bookmarks = createBookmarks(engine)
  const ref = engine.ref()
  bookmarks.add(ref, page)
  finish(ref)
  bookmarks.end()
  expect(await end()).not.toContain('/Outlines')
})
