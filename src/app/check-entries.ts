import { shortHash } from '../base/hash.ts'
import type { Images } from '../model/content.ts'
import type { Entry, Variant } from '../model/variant.ts'

/** Something of the bank to be set by itself: a question with the passage that stands before it. */
export interface CheckEntry {
  /** Hash of what it says and of the pictures it shows: of equal names the same faults are found. */
  readonly name: string
  readonly entries: readonly Entry[]
  /** Pictures that it shows, by path. */
  readonly pictures: readonly string[]
}

/** All are asked under one number of two digits: what is found of a question does not depend on its place in the bank. */
const NUMBER = 10

/** The entries of a variant, each once. */
export function checkEntriesOf({ parts }: Variant, images: Images): readonly CheckEntry[] {
  const found = new Map<string, CheckEntry>()
  let before: readonly Entry[] = []
  for (const entry of parts.flatMap((part) => part.entries)) {
    if (entry.kind !== 'question') {
      before = [...before, entry]
      continue
    }
    const entries: readonly Entry[] = [...before, { ...entry, question: { ...entry.question, number: NUMBER } }]
    before = []
    const pictures = [...new Set(picturesIn(entries))]
    const shown = pictures.map((path) => images.get(path)?.id ?? '')
    const name = shortHash([...entries.map(textOf), ...shown].join('\n'))
    found.set(name, { name, entries, pictures })
  }
  return [...found.values()]
}

const textOf = (entry: Entry): string =>
  entry.kind === 'question'
    ? entry.question.asked.hash
    : JSON.stringify(entry, (key, held: unknown) => (key === 'at' && typeof held === 'object' ? undefined : held))

/** Paths of the pictures anywhere within content. */
function* picturesIn(content: unknown): Generator<string> {
  if (content === null || typeof content !== 'object') return
  if ('image' in content && typeof content.image === 'string') yield content.image
  for (const held of Object.values(content)) if (typeof held === 'object') yield* picturesIn(held)
}
