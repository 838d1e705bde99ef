import { join } from 'node:path'
import type { Matter } from '../model/matter.ts'
import type { ExamFacts, Run } from '../model/run.ts'
import type { Variant } from '../model/variant.ts'
import type { Listing } from '../paper/index.ts'
import { keyListing } from './key-listing.ts'
import { openPress, type Press, type PressTerms } from './press.ts'
import { studentLists } from './student-lists.ts'
import { openSideThread } from './threads.ts'
import { writeKeys } from './write-keys.ts'

/** What people at a desk need beside the papers: keys, and lists of students. Plain data: it crosses threads. */
export interface ListingsTask {
  /** Where the files go. */
  readonly folder: string
  readonly matter: Matter
  readonly terms: PressTerms
  readonly exam: ExamFacts
  readonly variants: readonly Variant[]
  /** Of whom there are lists. */
  readonly students?: Pick<Run, 'roster' | 'copies' | 'seats'>
}

export interface PrintedListings {
  /** By name in the folder. */
  readonly files: readonly string[]
  readonly used: ReturnType<Press['used']>
}

/** Writes `key.csv`, `key.json`, `key.pdf` and, where there are students, `lists.pdf`. */
export const printListings = (task: ListingsTask): Promise<PrintedListings> => printOn(openPress(task.matter, task.terms), task)

async function printOn(press: Press, { folder, exam, variants, students }: ListingsTask): Promise<PrintedListings> {
  writeKeys(folder, variants)
  await writeListings(press, join(folder, 'key.pdf'), [keyListing(variants, exam, press.words)])
  const lists = students === undefined ? [] : studentLists({ ...students, exam }, press.words)
  if (lists.length > 0) await writeListings(press, join(folder, 'lists.pdf'), lists)
  return { files: ['key.csv', 'key.json', 'key.pdf', ...(lists.length > 0 ? ['lists.pdf'] : [])], used: press.used() }
}

async function writeListings(press: Press, file: string, listings: readonly Listing[]): Promise<void> {
  const out = press.openFile(file, ` – ${listings.map(({ title }) => title).join(', ')}`, 'screen')
  for (const listing of listings) for (const drawing of press.composer.listing(listing)) out.addPage(drawing)
  await out.complete()
}

/**
 * Keys of so many questions, of all variants together, take longer to write than a thread takes to start and to be handed
 * them. 300 copies of 42 questions are made in 6 % less time with it and for 10 % more CPU, 1,000 in a fifth less.
 */
const WORTH_A_THREAD = 10_000

/** Begins to print listings: in a thread of their own where that pays, else on the press when they are asked for. */
export function beginListings(press: Press, task: ListingsTask): () => Promise<PrintedListings> {
  const thread = questionsIn(task.variants) < WORTH_A_THREAD ? undefined : openSideThread<ListingsTask, PrintedListings>('print-listings')
  if (thread === undefined) return () => printOn(press, task)
  const printed = thread.run({ ...task, matter: { ...task.matter, images: new Map() } })
  return async () => {
    await Promise.allSettled([printed])
    await thread.close()
    return printed
  }
}

const questionsIn = (variants: readonly Variant[]): number =>
  variants.reduce((sum, { parts }) => sum + parts.reduce((entries, part) => entries + part.entries.length, 0), 0)
