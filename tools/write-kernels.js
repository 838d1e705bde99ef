/** Assembles tools/kernels.wat and writes src/omr/pixels/kernel-code.ts; a test compares the two. */
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compile } from 'watr'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** The text of src/omr/pixels/kernel-code.ts. */
export function kernelCode() {
  const code = compile(readFileSync(join(root, 'tools/kernels.wat'), 'utf8'))
  const rows = Buffer.from(code)
    .toString('base64')
    .match(/.{1,120}/g)
  const text = rows.map((row) => `  '${row}'`).join(' +\n')
  return `/** The code of tools/kernels.wat, assembled by tools/write-kernels.js: not to be changed by hand. */\nexport const KERNEL_CODE =\n${text}\n`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(join(root, 'src/omr/pixels/kernel-code.ts'), kernelCode())
