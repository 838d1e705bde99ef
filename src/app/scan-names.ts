import { type ScanPage, textOfPage } from '../model/reading.ts'

/** How a scan file is named in lists that come back from people. */
export interface ScanNames {
  /** The file's name, with the start of its hash where another file has the same name. */
  readonly nameOf: (source: ScanPage) => string
  /** The page that is meant; undefined when there is none, or when the name would fit several files. */
  readonly sourceOf: (name: string, page: string) => ScanPage | undefined
}

/** Names for the files of these pages: two scanners may well both call theirs `scan.pdf`. */
export function scanNamesOf(sources: readonly ScanPage[]): ScanNames {
  const scans = new Map<string, Set<string>>()
  for (const { file, scan } of sources) scans.set(file, (scans.get(file) ?? new Set()).add(scan))
  const isShared = (file: string): boolean => (scans.get(file)?.size ?? 0) > 1
  const full = ({ file, scan }: ScanPage): string => `${file} (${scan.slice(0, 8)})`
  const byPlace = new Map<string, ScanPage>()
  for (const source of sources) {
    byPlace.set(`${full(source)} ${textOfPage(source)}`, source)
    if (!isShared(source.file)) byPlace.set(`${source.file} ${textOfPage(source)}`, source)
  }
  return {
    nameOf: (source) => (isShared(source.file) ? full(source) : source.file),
    sourceOf: (name, page) => byPlace.get(`${name} ${page}`),
  }
}
