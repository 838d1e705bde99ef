import { compareNatural } from '../base/text.ts'
import type { Copy } from '../model/variant.ts'

/** Copies that go to one place together. */
export interface Batch {
  /** From 1. */
  readonly number: number
  /** The room, or whatever batches are made by; empty for copies of nobody and where nothing parts them. */
  readonly place: string
  readonly copies: readonly Copy[]
}

export interface BatchTerms {
  /** At most so many copies; absent: all of a place. */
  readonly size?: number
  readonly placeOf: (copy: Copy) => string
}

/** Place by place, spares last, each in the order of its copies, parted where there are too many. */
export function batchesOf(copies: readonly Copy[], { size = Number.POSITIVE_INFINITY, placeOf }: BatchTerms): readonly Batch[] {
  const byPlace = new Map<string, Copy[]>()
  for (const copy of copies) byPlace.set(placeOf(copy), [...(byPlace.get(placeOf(copy)) ?? []), copy])
  const places = [...byPlace.keys()].sort((a, b) => Number(a === '') - Number(b === '') || compareNatural(a, b))
  const parts = places.flatMap((place) => partsOf(byPlace.get(place) ?? [], size).map((some) => ({ place, copies: some })))
  return parts.map((part, i) => ({ number: i + 1, ...part }))
}

function partsOf(copies: readonly Copy[], size: number): readonly (readonly Copy[])[] {
  if (copies.length <= size) return [copies]
  return [copies.slice(0, size), ...partsOf(copies.slice(size), size)]
}
