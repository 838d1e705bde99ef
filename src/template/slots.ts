import type { Block, Inline } from '../model/content.ts'

/** What stands for a value in the Markdown: a number between two private-use characters. */
export interface Slots {
  /** For `parseMarkup`: what each token is replaced by. */
  readonly tokens: Map<number, { readonly kind: 'inline'; readonly content: readonly Inline[] }>
  /** Markers that stand for blocks until the parsed tree is spliced; compared by identity. */
  readonly blocks: Map<Inline, readonly Block[]>
}

export const createSlots = (): Slots => ({ tokens: new Map(), blocks: new Map() })

/** The token of some inline content. */
export function inlineSlot(slots: Slots, content: readonly Inline[]): string {
  const number = slots.tokens.size
  slots.tokens.set(number, { kind: 'inline', content })
  return `\uE000${number}\uE001`
}

/** The token of a text, printed as it is. */
export const textSlot = (slots: Slots, text: string): string => inlineSlot(slots, [{ kind: 'text', text }])

/** The token of some blocks; in a line of text, their first paragraph runs on from what stands before them. */
export function blocksSlot(slots: Slots, content: readonly Block[]): string {
  const marker: Inline = { kind: 'space', width: 0 }
  slots.blocks.set(marker, content)
  return inlineSlot(slots, [marker])
}

/** A token that stands apart from the text around it. */
export const apart = (token: string): string => `\n\n${token}\n\n`
