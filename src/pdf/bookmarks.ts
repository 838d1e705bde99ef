import { ptOfMm } from '../base/units.ts'
import type { Drawing } from '../model/drawing.ts'
import { type Engine, finish, pdfText, type Ref } from './engine.ts'

/** The outline that a viewer shows beside the pages (ISO 32000-1, 12.3.3). */
export interface Bookmarks {
  add(page: Ref, drawing: Drawing): void
  /** Writes the outline, where there is one. */
  end(): void
}

interface Entry {
  readonly ref: Ref
  readonly title: string
  readonly target: readonly unknown[]
  readonly within: Entry[]
}

export function createBookmarks(engine: Engine): Bookmarks {
  const top: Entry[] = []
  const write = (entries: readonly Entry[], parent: Ref): void => {
    for (const [i, { ref, title, target, within }] of entries.entries()) {
      const beside = {
        ...(i === 0 ? {} : { Prev: entries[i - 1]?.ref }),
        ...(i + 1 === entries.length ? {} : { Next: entries[i + 1]?.ref }),
      }
      ref.data = { Title: pdfText(title), Parent: parent, Dest: target, ...beside, ...linksTo(within) }
      finish(ref)
      write(within, ref)
    }
  }
  return {
    add: (page, drawing) => {
      for (const { title, level, y } of drawing.bookmarks ?? []) {
        const height = Math.round(ptOfMm(drawing.height - y) * 100) / 100
        const entry: Entry = { ref: engine.ref(), title, target: [page, 'XYZ', null, height, null], within: [] }
        const siblings = (level === 2 ? top.at(-1)?.within : undefined) ?? top
        siblings.push(entry)
      }
    },
    end: () => {
      if (top.length === 0) return
      const root = engine.ref()
      write(top, root)
      root.data = { Type: 'Outlines', ...linksTo(top) }
      finish(root)
      Object.assign(engine._root.data, { Outlines: root, PageMode: 'UseOutlines' })
    },
  }
}

/** First and last entry and how many are to be seen: all. */
function linksTo(entries: readonly Entry[]): Record<string, unknown> {
  const count = (all: readonly Entry[]): number => all.reduce((sum, { within }) => sum + 1 + count(within), 0)
  return entries.length === 0 ? {} : { First: entries[0]?.ref, Last: entries.at(-1)?.ref, Count: count(entries) }
}
