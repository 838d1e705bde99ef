import { shortHash } from '../base/hash.ts'
import { createRng, type Rng } from '../base/rng.ts'
import { compareText } from '../base/text.ts'

/**
 * The chance of one variant. Everything drawn is named by what it is for, so that adding an item to the bank changes
 * nothing that does not have to do with it.
 */
export interface Chance {
  /** In random order: each thing has a random number of its own, by purpose and id, and these are sorted. */
  readonly shuffle: <T>(all: readonly T[], purpose: string, idOf: (thing: T) => string) => readonly T[]
  /** The stream of an item's options. */
  readonly ofOptions: (item: string) => Rng
  /** The stream of an item's parameters, always from its beginning. */
  readonly ofParams: (item: string) => Rng
}

/**
 * Chance of a variant under the exam's seed; `variant` may also be a word, for what all variants share. `again` counts
 * the times that it was drawn anew.
 */
export function chanceOf(seed: string, variant: number | 'all', again = 0): Chance {
  const name = again === 0 ? `variant ${variant}` : `variant ${variant} again ${again}`
  const options = createRng(seed).fork(name)
  // A hash of the name is a stream of which only the first number is needed, in a fifth of the time.
  const start = JSON.stringify([seed, name]).slice(0, -1)
  const numbersOf = (purpose: string): ((id: string) => string) => {
    const named = `${start},${JSON.stringify(purpose)}`
    return (id) => shortHash(`${named},${JSON.stringify(id)}]`)
  }
  return {
    shuffle: (all, purpose, idOf) => {
      const numberOf = numbersOf(purpose)
      return all
        .map((thing) => ({ thing, key: numberOf(idOf(thing)) }))
        .toSorted((a, b) => compareText(a.key, b.key) || compareText(idOf(a.thing), idOf(b.thing)))
        .map(({ thing }) => thing)
    },
    ofOptions: (item) => options.fork(item).fork('options'),
    ofParams: (item) => options.fork(item).fork('params'),
  }
}
