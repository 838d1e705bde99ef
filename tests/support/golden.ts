import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect } from 'vitest'

/** Names that `npm run golden:update` was given. */
const updated = (process.env['GOLDEN_UPDATE'] ?? '').split(' ').filter((name) => name !== '')

/** Compares a text with `tests/golden/<name>.txt`, or writes that file when it is named for update. */
export function expectGolden(name: string, text: string): void {
  const file = new URL(`../golden/${name}.txt`, import.meta.url)
  if (updated.includes(name)) {
    mkdirSync(dirname(file.pathname), { recursive: true })
    writeFileSync(file, text)
  }
  expect(existsSync(file), `no ${name}.txt: look at what is drawn, then npm run golden:update ${name}`).toBe(true)
  expect(text).toBe(readFileSync(file, 'utf8'))
}
