import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Folder of the installed package: templates, sample bank and fonts are found from here, run from source or built. */
export const packageRoot = (): string => join(dirname(fileURLToPath(import.meta.url)), '..', '..')

/** Whether we run from TypeScript source (tests), where worker threads cannot load our files. */
export const isSource = (): boolean => import.meta.url.endsWith('.ts')
