import type { DiagnosticCode } from '../../model/codes.ts'
import type { CharacterOrigin } from './character-origins.ts'
import { type Desk, warn } from './desk.ts'

/** Characters that were meant as markup and that Markdown prints as they stand. */
interface Stray {
  readonly pattern: RegExp
  /** Whether it must begin a line. */
  readonly opensLine?: true
  /** An error where something of an item is lost with it. */
  readonly lost?: DiagnosticCode
  readonly what: (found: string) => string
  readonly hint: string
}

const escaped = (character: string): string => `or write \`\\${character}\` for the character`

const strays: readonly Stray[] = [
  {
    pattern: /#{1,6}(?=[^\s#])(?=\S{0,60}[a-z])\S{1,60}/gi,
    opensLine: true,
    lost: 'heading-stray',
    what: (found) => `\`${found}\` is no heading`,
    hint: `put a space after \`#\`, ${escaped('#')}`,
  },
  {
    pattern: /^end$/g,
    opensLine: true,
    lost: 'heading-stray',
    what: () => '`end` is text here and closes no stimulus',
    hint: 'write `# end`',
  },
  {
    pattern: /[-*+]{0,2}\[[ xX]\](?=\s|$)|(?<!\S)[-*+]\[[ xX]{0,3}\](?=\s|$)/g,
    lost: 'option-malformed',
    what: (found) => `\`${found}\` stands within a text and begins no option`,
    hint: `begin each option on a line of its own with \`- [ ] \` or \`- [x] \`, ${escaped('[')}`,
  },
  {
    pattern: /`+/g,
    what: (found) => `\`\` ${found} \`\` opens or closes no code`,
    hint: `write as many behind the code as before it, ${escaped('`')}`,
  },
  {
    pattern:
      /!\[|\]\S?\(|\(\](?=\S)|\[[^\][()]{0,80}[^\s\][()]\([^\s()]*\)(?![^[\]]*\])|(?<!\([^()]{0,200})\[[^\][()]{0,80}\][^\s()[\]]{1,200}\)/g,
    what: (found) => `\`${found}\` belongs to no picture and no link`,
    hint: `write \`![caption](file.svg)\`, ${escaped('[')}`,
  },
  {
    pattern: /^\*+|\*+$|(?<=\S)\*+|\*+(?=\S)/g,
    what: (found) => `\`${found}\` opens or closes no emphasis`,
    hint: `write as many stars at the other end, ${escaped('*')}`,
  },
  {
    pattern: /(?<![\p{L}\p{N}_])_{1,2}(?!_)|_{1,2}(?![\p{L}\p{N}_])/gu,
    what: (found) => `\`${found}\` opens or closes no emphasis`,
    hint: `write \`___\` for a blank, ${escaped('_')}`,
  },
  {
    pattern:
      /(?<![\p{L}\p{N}@./])@(?:(?!(?:fig|tab|eq):)[a-z]{1,5}:[a-z0-9-]+|(?:fig|tab|eq)(?!:)[\w-]*)|(?<=[\p{L}\p{N}@./])@(?:fig|tab|eq):[a-z0-9-]+|f@ig:|t@ab:|e@q:/gu,
    what: (found) => `\`${found}\` is no reference`,
    hint: `write, after a space, \`@fig:\`, \`@tab:\` or \`@eq:\` and the label, ${escaped('@')}`,
  },
  {
    pattern: /(?<![\p{L}\p{N}@#:{])(?:fig|tab|eq):[a-z0-9-]+/gu,
    what: (found) => `\`${found}\` is no reference`,
    hint: 'write `@` before it',
  },
  {
    pattern: /\|.*\|/g,
    opensLine: true,
    what: () => 'this row belongs to no table',
    hint: `write below the head a line such as \`|---|---|\` with as many cells, ${escaped('|')}`,
  },
  {
    pattern:
      /(?<!\{)\{[^{}\n]{0,80}(?:[#:=]|\.(?:first|last|inline))[^{}\n]{0,80}\}?|(?:[#.]\{|\{\{(?:[#.]|\w+=))[^{}\n]{0,80}\}(?!\})|(?<!\{[^{}\n]{0,80})(?:#[\w:-]{1,40}|\.(?:first|last|inline)|\w=[\w%./-]{1,40})[^{}\n]{0,400}\}/g,
    what: (found) => `\`${found}\` are no attributes`,
    hint: `write \`{#id .class key=value}\` right after what they belong to, ${escaped('{')}`,
  },
  {
    pattern: /(?<=\s)\{[a-z][\w.-]{0,40}\}$/gi,
    what: (found) => `\`${found}\` are no attributes`,
    hint: `write \`{#id}\` or \`{.class}\`, ${escaped('{')}`,
  },
  {
    pattern: /(?<! ) {2,}> ?(?=\S|$)/g,
    what: () => 'this `>` opens no quote',
    hint: `begin the quote on a line of its own, ${escaped('>')}`,
  },
]

/** Reports what of a text node, whose value began at an offset, looks like markup and is none; of each sort the first. */
export function reportStrays(value: string, start: number, origins: readonly CharacterOrigin[], desk: Desk): void {
  if (desk.headings || !/[#[\]`*_@:|{}>]|^end$/.test(value)) return
  for (const stray of strays) {
    for (const match of value.matchAll(stray.pattern)) {
      const offset = literalOffset(match, origins)
      if (offset === undefined || (stray.opensLine && !opensLine(start + offset, desk))) continue
      report(stray, match[0].trim().slice(0, 40), start + offset, desk)
      break
    }
  }
}

/** Where a match was written; undefined when one of its marks was escaped. */
function literalOffset(match: RegExpExecArray, origins: readonly CharacterOrigin[]): number | undefined {
  const own = origins.slice(match.index, match.index + match[0].length)
  return own.every(({ literal }) => literal) ? own[0]?.offset : undefined
}

const opensLine = (offset: number, { source }: Desk): boolean => /(?:^|\n)[ \t>]*$/.test(source.slice(Math.max(0, offset - 20), offset))

function report({ lost, what, hint }: Stray, found: string, offset: number, desk: Desk): void {
  if (lost === undefined) warn({ code: 'markup-stray', offset, message: what(found), hint }, desk)
  else desk.report(lost, offset, what(found), hint)
}
