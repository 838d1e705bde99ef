import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeWhole } from './write-file.ts'

/** What `make` notes about the files of a run; results of the command, none of the run's own data. */
export interface MadeFacts {
  readonly copies: number
  readonly pages: number
  readonly files: readonly string[]
  /** By copy number − 1: how many pages of papers/all.pdf come before the copy. */
  readonly firstPages: readonly number[]
  /** The files of copies that were added since, and how many of their pages come before each copy. */
  readonly added?: readonly { readonly file: string; readonly firstPages: readonly number[] }[]
}

const FACTS = 'made.json'

export const writeMadeFacts = (folder: string, facts: MadeFacts): void => writeWhole(join(folder, FACTS), `${JSON.stringify(facts)}\n`)

export const madeFactsOf = (folder: string): MadeFacts => JSON.parse(readFileSync(join(folder, FACTS), 'utf8')) as MadeFacts
