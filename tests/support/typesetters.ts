import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Images } from '../../src/model/content.ts'
import { createTypesetter, fontFiles, type Typesetter } from '../../src/typeset/index.ts'

const require = createRequire(import.meta.url)
const fonts = fontFiles.map(({ id, path }) => ({ id, bytes: new Uint8Array(readFileSync(require.resolve(`computer-modern/${path}`))) }))

/** A typesetter with the real fonts. */
export const realTypesetter = (images: Images = new Map(), language = 'en'): Typesetter => createTypesetter({ fonts, images, language })
