import { type Content, createContent, resourcesOf } from './content.ts'
import { type Engine, type Ref, writeAs } from './engine.ts'

/** What pages name in their contents: one dictionary for a stretch of them, written when the stretch ends. */
export interface SharedResources {
  /** The next page's: what it draws is to be entered in `names`. */
  next(): { readonly names: Pick<Content, 'fonts' | 'xobjects'>; readonly ref: Ref }
  end(): void
}

/** Long enough that a page pays little for its dictionary, short enough that a reader of one page need not read far. */
const PAGES = 128

export function createSharedResources(engine: Engine): SharedResources {
  let open: { readonly names: Content; readonly ref: Ref; pages: number } | undefined
  const end = (): void => {
    if (open === undefined) return
    writeAs(engine, open.ref, resourcesOf(open.names))
    open = undefined
  }
  return {
    next: () => {
      if (open?.pages === PAGES) end()
      open ??= { names: createContent(), ref: engine.ref(), pages: 0 }
      open.pages += 1
      return open
    },
    end,
  }
}
