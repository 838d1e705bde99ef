import { present } from '../base/bug.ts'
import type { Rng } from '../base/rng.ts'

/** A uniform draw lies between the two. */
export type Span = readonly [number, number]

/** Name → share; shares need not sum to one. */
export type Shares<Name extends string> = Readonly<Partial<Record<Name, number>>>

/** A fast stream for work on pixels: about 3 ns a draw, where a named stream takes 60. */
export interface Noise {
  /** 0 … 2³² − 1. */
  readonly next: () => number
  /** [0, 1). */
  readonly unit: () => number
}

/**
 * The fast stream that belongs to a named one: sfc32 (C. Doty-Humphrey, PractRand 0.93: small fast counting generator),
 * its three state words drawn from the named stream, counter 1, the first 15 outputs dropped as its author advises.
 */
export function noiseOf(rng: Rng): Noise {
  let a = rng.below(2 ** 32) | 0
  let b = rng.below(2 ** 32) | 0
  let c = rng.below(2 ** 32) | 0
  let counter = 1
  const next = (): number => {
    const t = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + t) | 0
    return t >>> 0
  }
  for (let i = 0; i < 15; i++) next()
  return { next, unit: () => next() / 2 ** 32 }
}

/** A power of two, so that a masked index wraps around the table. */
export const GAUSSIAN_LENGTH = 1 << 16

/** A table of normal deviates: per-pixel noise reads it from a random start in every row, which costs no draw a pixel. */
export function gaussianTable(noise: Noise): Float32Array {
  const table = new Float32Array(GAUSSIAN_LENGTH)
  for (let i = 0; i < GAUSSIAN_LENGTH; i += 2) {
    const radius = Math.sqrt(-2 * Math.log(1 - noise.unit()))
    const angle = 2 * Math.PI * noise.unit()
    table[i] = radius * Math.cos(angle)
    table[i + 1] = radius * Math.sin(angle)
  }
  return table
}

export const between = (rng: Rng, [low, high]: Span): number => low + (high - low) * rng.unit()
/** Uniform in ± size. */
export const around = (rng: Rng, size: number): number => size * (2 * rng.unit() - 1)
export const happens = (rng: Rng, probability: number): boolean => probability > 0 && rng.unit() < probability
export const oneOf = <T>(rng: Rng, all: readonly T[]): T => present(all[rng.below(all.length)], 'a choice from an empty list')

/** One of the names, each as often as its share says. */
export function drawShare<Name extends string>(rng: Rng, shares: Shares<Name>): Name {
  const all = Object.entries(shares) as [Name, number][]
  let left = rng.unit() * all.reduce((sum, [, share]) => sum + share, 0)
  for (const [name, share] of all) {
    left -= share
    if (left < 0) return name
  }
  return present(all[all.length - 1], 'a choice from no shares')[0]
}

/** Number of rare events (Knuth 1969, vol. 2, §3.4.1, algorithm Q); fine for means up to about 50. */
export function poisson(rng: Rng, mean: number): number {
  const limit = Math.exp(-mean)
  let count = 0
  for (let product = rng.unit(); product > limit; product *= rng.unit()) count++
  return count
}
