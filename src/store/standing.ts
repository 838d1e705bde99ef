import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { present } from '../base/bug.ts'
import { shortHash } from '../base/hash.ts'
import type { ImageAsset } from '../model/content.ts'
import type { FontFile } from '../model/drawing.ts'
import type { Matter, Standing } from '../model/matter.ts'
import type { Variant } from '../model/variant.ts'
import { bytesIn, type Database } from './database.ts'
import { pack, unpack } from './exact-json.ts'
import { createVariantPacker, readAsked, unpackVariant } from './frozen-variants.ts'

const SCHEMA = 'matter@1'

/** The matter with the hashes of its files in place of their bytes. */
interface StoredMatter extends Omit<Matter, 'images' | 'fonts'> {
  readonly images: readonly (readonly [string, Omit<ImageAsset, 'bytes'> & { readonly file: string }])[]
  readonly fonts: readonly (Omit<FontFile, 'bytes'> & { readonly file: string })[]
}

/** Keeps what the pages of a run were set from; a file once, however many names it has. */
export function writeStanding(database: Database, { matter, translations }: Standing): void {
  const { images, fonts, ...rest } = matter
  const stored: StoredMatter = {
    ...rest,
    images: [...images].map(([path, { bytes, ...image }]) => [path, { ...image, file: writeFile(database, bytes) }]),
    fonts: fonts.map(({ bytes, ...font }) => ({ ...font, file: writeFile(database, bytes) })),
  }
  database.run('INSERT INTO facts VALUES (?, ?, ?)', 'matter', SCHEMA, pack(stored))
  const packVariant = createVariantPacker(database)
  for (const [language, variants] of translations)
    for (const [number, variant] of variants)
      database.run('INSERT INTO translations VALUES (?, ?, ?)', language, number, packVariant(variant))
}

/** Undefined of a run that was made before runs kept it. */
export function readStanding(database: Database): Standing | undefined {
  const [row] = database.all("SELECT document FROM facts WHERE name = 'matter'")
  if (row === undefined) return undefined
  const { images, fonts, ...rest } = unpack<StoredMatter>(bytesIn(row, 'document'))
  const matter: Matter = {
    ...rest,
    images: new Map(images.map(([path, { file, ...image }]) => [path, { ...image, bytes: readFile(database, file) }])),
    fonts: fonts.map(({ file, ...font }) => ({ ...font, bytes: readFile(database, file) })),
  }
  return { matter, translations: readTranslations(database) }
}

function readTranslations(database: Database): Standing['translations'] {
  const asked = readAsked(database)
  const translations = new Map<string, Map<number, Variant>>()
  for (const row of database.all('SELECT language, variant, document FROM translations ORDER BY language, variant')) {
    const language = `${row['language']}`
    const variants = translations.get(language) ?? new Map<number, Variant>()
    translations.set(language, variants.set(Number(row['variant']), unpackVariant(bytesIn(row, 'document'), asked)))
  }
  return translations
}

function writeFile(database: Database, bytes: Uint8Array): string {
  const hash = shortHash(bytes)
  database.run('INSERT OR IGNORE INTO files VALUES (?, ?)', hash, deflateRawSync(bytes, { level: 1 }))
  return hash
}

function readFile(database: Database, hash: string): Uint8Array {
  const [row] = database.all('SELECT document FROM files WHERE hash = ?', hash)
  return new Uint8Array(inflateRawSync(new Uint8Array(bytesIn(present(row, `file ${hash}`), 'document'))))
}
