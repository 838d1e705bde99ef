import { nearestWord } from '../base/spelling.ts'
import { type Checked, checked, type Diagnostic } from '../model/diagnostic.ts'
import { startOf } from './read-files.ts'

/** What can stand in the place of `{name}` in a pattern, for one file. */
export type NameParts = Readonly<Record<string, string>>

/** Longest name without its ending, in UTF-16 units: file systems take 255 bytes. */
const LONGEST = 80

/**
 * Names of PDF files by a pattern such as `{room}-{id}-{name}`, one for each file's parts: without what file systems do
 * not take, never one twice (nor in another spelling of capitals), the same each time. A file for which the pattern
 * gives nothing has its `fallback` name.
 */
export function fileNamesOf(pattern: string, files: readonly NameParts[], fallback: readonly string[]): Checked<readonly string[]> {
  const known = [...new Set(files.flatMap((parts) => Object.keys(parts)))]
  const asked = [...pattern.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? '')
  const unknown = [...new Set(asked)].filter((name) => !known.includes(name))
  if (unknown.length > 0) return { value: undefined, diagnostics: unknown.map((name) => unknownName(name, known)) }
  const taken = new Set<string>()
  return checked(
    files.map((parts, i) => {
      const filled = pattern.replaceAll(/\{([^{}]*)\}/g, (_, name: string) => parts[name] ?? '')
      const isEmpty = asked.length > 0 && asked.every((name) => (parts[name] ?? '') === '')
      const name = isEmpty ? (fallback[i] ?? '') : safeName(filled)
      return `${unused(name === '' ? (fallback[i] ?? `${i + 1}`) : name, taken)}.pdf`
    }),
  )
}

function unknownName(name: string, known: readonly string[]): Diagnostic {
  const near = nearestWord(name, known)
  return {
    code: 'file-name-unknown',
    severity: 'error',
    message: `\`{${name}}\` in the names of the files stands for nothing`,
    location: startOf('--name'),
    hint: near === undefined ? `there is: ${known.join(', ')}` : `did you mean \`{${near}}\`?`,
  }
}

/** Names that Windows keeps for its devices. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i

function safeName(text: string): string {
  const plain = text
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu, '')
    .replaceAll(/[<>:"/\\|?*]/g, '-')
    .replaceAll(/\s+/g, '_')
    .replaceAll(/-{2,}/g, '-')
    .replace(/^[-._]+/, '')
    .slice(0, LONGEST)
    .replace(/[-._\uD800-\uDBFF]+$/, '')
  return DEVICES.test(plain) ? `_${plain}` : plain
}

function unused(name: string, taken: Set<string>): string {
  let free = name
  for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${name}-${number}`
  taken.add(free.toLowerCase())
  return free
}
