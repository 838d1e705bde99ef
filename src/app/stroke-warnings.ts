import type { Diagnostic } from '../model/diagnostic.ts'
import type { JudgedPage } from './evidence.ts'

/** Copies in one scan file whose writers answer by strokes where filling was asked for. Their strokes count. */
export interface StrokedFile {
  readonly file: string
  readonly copies: readonly number[]
}

/** File by file; those where everybody fills are left out. */
export function strokedFilesOf(pages: readonly JudgedPage[]): readonly StrokedFile[] {
  const byFile = new Map<string, Set<number>>()
  for (const { reading, isStroked } of pages) {
    if (isStroked !== true) continue
    const { file } = reading.source
    byFile.set(file, (byFile.get(file) ?? new Set()).add(reading.copy))
  }
  return [...byFile].map(([file, copies]) => ({ file, copies: [...copies].sort((a, b) => a - b) }))
}

/** Copies that are named in one warning. */
const NAMED = 12

export const strokeWarnings = (files: readonly StrokedFile[]): readonly Diagnostic[] =>
  files.map(({ file, copies }) => ({
    code: 'scan-marks-stroked',
    severity: 'warning',
    message: `${file}: boxes should be filled, and ${named(copies)} by ticks or crosses; they count as answers`,
    location: { kind: 'scan', file, page: 1 },
    hint: 'look at one of these copies: a writer who struck out what he did not mean would be read the other way round',
  }))

function named(copies: readonly number[]): string {
  const [first] = copies
  if (copies.length === 1) return `copy ${first} answers`
  const more = copies.length > NAMED ? ` and ${copies.length - NAMED} more` : ''
  return `copies ${copies.slice(0, NAMED).join(', ')}${more} answer`
}
