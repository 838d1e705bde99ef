/**
 * Puts the compiled program and its libraries into one file of ASCII text, which a command reads in place of 650 modules,
 * and writes the licences of what is in it beside. Packages with native parts stay outside, and those that are loaded
 * at their first use (`loadPackage`).
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rolldown } from 'rolldown'

const OUTSIDE = [/^node:/, 'libsql']

/** Unpacks the Unicode tables of fontkit and linebreak at each start: Node does it in a tenth of the time. */
const INFLATE = { 'tiny-inflate': join(import.meta.dirname, 'native-inflate.cjs') }

/**
 * The file lies in `dist/app`: `import.meta.url` stands for its place there, so that what is found from it (the package,
 * fonts, the files of worker threads) is found as from the modules of that folder.
 */
export async function bundleProgram(root) {
  const bundle = await rolldown({
    input: join(root, 'dist/cli/program.js'),
    platform: 'node',
    cwd: root,
    external: OUTSIDE,
    resolve: { alias: INFLATE },
    logLevel: 'silent',
  })
  const { output } = await bundle.generate({ format: 'cjs', codeSplitting: false, comments: false })
  await bundle.close()
  const [{ code, modules, fileName, dynamicImports }] = output
  const late = dynamicImports.filter((name) => name !== fileName)
  if (late.length > 0) throw new Error(`load with loadPackage what is imported dynamically: ${late.join(', ')}`)
  writeFileSync(join(root, 'dist/app/program.cjs'), asciiOf(code))
  writeFileSync(join(root, 'dist/licences.txt'), licencesOf(Object.keys(modules)))
}

/** Letters beyond ASCII stand in strings, patterns and names, where an escape means the same; comments are gone. */
const asciiOf = (code) => code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)

function licencesOf(modules) {
  const folders = [...new Set(modules.map((module) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(module)?.[0]))].filter(Boolean).sort()
  const parts = folders.map((folder) => {
    const { name, version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    const texts = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file))
    const text = texts.map((file) => readFileSync(join(folder, file), 'utf8').trim()).join('\n\n')
    return `${name} ${version}, ${author?.name ?? author ?? 'its authors'} (${license})\n\n${text}`
  })
  return `Libraries in app/program.cjs and their licences.\n\n${parts.join(`\n\n${'-'.repeat(60)}\n\n`)}\n`
}
