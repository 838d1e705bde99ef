import seedrandom from 'seedrandom'

/**
 * A named stream of chance. Streams are forked by label and a fork depends on the path of labels alone, never on how
 * much was drawn before: adding an item to a bank leaves every other item's shuffle as it was.
 */
export interface Rng {
  /** The child stream of this name; the same name gives the same stream. */
  readonly fork: (label: string) => Rng
  /** Uniform in [0, 1), 53 bits. */
  readonly unit: () => number
  /** Uniform integer in 0 … count − 1. */
  readonly below: (count: number) => number
  /** A new array in uniformly random order (Fisher–Yates). */
  readonly shuffle: <T>(all: readonly T[]) => T[]
  /** Normal deviate, mean 0, standard deviation 1 (Box–Muller). */
  readonly normal: () => number
}

/** The stream of a seed. Same seed, same labels, same numbers, on every machine (ARC4, seedrandom 3). */
export function createRng(seed: string): Rng {
  let lazy: (() => number) | undefined
  const unit = (): number => {
    lazy ??= seedrandom(seed)
    return lazy()
  }
  const below = (count: number): number => Math.floor(unit() * count)
  return {
    fork: (label) => createRng(`${seed}|${/[\\|]/.test(label) ? label.replaceAll('\\', '\\\\').replaceAll('|', '\\p') : label}`),
    unit,
    below,
    shuffle: (all) => shuffled(all, below),
    normal: () => Math.sqrt(-2 * Math.log(1 - unit())) * Math.cos(2 * Math.PI * unit()),
  }
}

function shuffled<T>(all: readonly T[], below: (count: number) => number): T[] {
  const out = [...all]
  for (let i = out.length - 1; i > 0; i--) {
    const j = below(i + 1)
    const held = out[i] as T
    out[i] = out[j] as T
    out[j] = held
  }
  return out
}
