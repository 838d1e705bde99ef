import { strToU8, zipSync } from 'fflate'

/** Of every file in an archive: the earliest that the format knows, so that the same files give the same bytes. */
const TIME = '1980-01-01T00:00:00'

/** Files by path, in this order, as a ZIP archive. The names of those that must not be compressed are told. */
export function zipOf(files: Readonly<Record<string, string>>, stored: readonly string[] = []): Uint8Array {
  const entries = Object.entries(files).map(
    ([path, text]) => [path, [strToU8(text), { level: stored.includes(path) ? 0 : 6, mtime: TIME }]] as const,
  )
  return zipSync(Object.fromEntries(entries) as unknown as Parameters<typeof zipSync>[0])
}
