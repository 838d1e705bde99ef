import { nearestWord } from '../../base/spelling.ts'
import type { Desk } from './desk.ts'

/** One attribute of `{#id .class key=value}`: ids are called `#`, classes `.name`. */
export interface Attribute {
  readonly name: string
  readonly value: string
  readonly offset: number
}

const ONE = /\s*(?:#([^\s{}"#=]+)|(\.[\w-]+)|([\w-]+)=(?:"([^"]*)"|([^\s"{}]+)))(?=[\s}])/y

/**
 * Reads braces that stand where attributes may stand. Names that the place does not know are reported, and so is the
 * first character that cannot be read.
 */
export function readAttributes(raw: string, offset: number, known: readonly string[], desk: Desk): ReadonlyMap<string, Attribute> {
  const out = new Map<string, Attribute>()
  let at = 1
  for (let match = matchAt(raw, at); match !== null; match = matchAt(raw, at)) {
    const place = at + (match[0].length - match[0].trimStart().length)
    const name = match[1] === undefined ? (match[2] ?? match[3] ?? '') : '#'
    const attribute = { name, value: match[1] ?? match[4] ?? match[5] ?? '', offset: offset + place }
    if (!known.includes(name)) reportUnknown(attribute, known, desk)
    else if (out.has(name)) desk.report('attribute-bad', attribute.offset, `\`${name}\` is set twice`, 'keep one')
    else out.set(name, attribute)
    at += match[0].length
  }
  if (!/^\s*\}$/.test(raw.slice(at)))
    desk.report('attribute-bad', offset + at, `the attributes \`${raw}\` cannot be read`, 'write `{#id .class key=value key="…"}`')
  return out
}

function matchAt(raw: string, at: number): RegExpExecArray | null {
  ONE.lastIndex = at
  return ONE.exec(raw)
}

function reportUnknown({ name, value, offset }: Attribute, known: readonly string[], desk: Desk): void {
  const near = nearestWord(name, known)
  const hint = near === undefined ? `known here: ${known.join(', ')}` : `did you mean \`${near}\`?`
  desk.report('attribute-unknown', offset, `there is no attribute \`${name === '#' ? `#${value}` : name}\` here`, hint)
}
