import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/**
 * A CommonJS package at its first use. What takes long to load (TeX, hyphenation patterns, decoders) is not waited for
 * by those who never need it. `T` is the package's type, imported as a type where it is used: so its door is kept.
 */
export const loadPackage = <T>(name: string): T => require(name) as T
