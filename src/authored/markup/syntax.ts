// biome-ignore-all lint/complexity/noExcessiveCognitiveComplexity: micromark tokenizers: state machines with one state per function
// biome-ignore-all lint/complexity/noExcessiveLinesPerFunction: micromark tokenizers: state machines with one state per function
import { math } from 'micromark-extension-math'

type Extension = ReturnType<typeof math>
type Constructs = NonNullable<Extension['text']>
type Construct = Exclude<NonNullable<Constructs[string]>, readonly unknown[]>
type Tokenizer = Construct['tokenize']
type Effects = Parameters<Tokenizer>[0]
type State = Parameters<Tokenizer>[1]
type Code = Parameters<State>[0]

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    fillIn: 'fillIn'
    attributes: 'attributes'
  }
}

const DOLLAR = 36
const QUOTE = 34
const BACKSLASH = 92
const OPEN = 123
const CLOSE = 125
const UNDERSCORE = 95

const isLineEnd = (code: Code): boolean => code !== null && code < -2
const isSpace = (code: Code): boolean => code === 32 || code === -1 || code === -2
const isLetter = (code: Code): boolean => code !== null && ((code >= 65 && code <= 90) || (code >= 97 && code <= 122))
const isDigit = (code: Code): boolean => code !== null && code >= 48 && code <= 57

/**
 * Formulas in text. One dollar opens before a non-space and closes after a non-space and not before a digit; two open
 * and close a display wherever they stand. Dollars within `\text{…}` and its like belong to the formula.
 */
const mathText: Construct = {
  name: 'mathText',
  previous(code) {
    return code !== DOLLAR || this.events.at(-1)?.[1].type === 'characterEscape'
  },
  tokenize(effects, ok, nok) {
    let size = 0
    let afterSpace = false
    const group = createTextGroup()
    const start: State = (code) => {
      effects.enter('mathText')
      effects.enter('mathTextSequence')
      return opening(code)
    }
    const opening: State = (code) => {
      if (code === DOLLAR) {
        if (size === 2) return nok(code)
        size++
        effects.consume(code)
        return opening
      }
      if (code === null || (size === 1 && (isSpace(code) || isLineEnd(code)))) return nok(code)
      effects.exit('mathTextSequence')
      return between(code)
    }
    const between: State = (code) => {
      if (code === null) return nok(code)
      if (isLineEnd(code)) {
        afterSpace = true
        return lineEnd(effects, code, between)
      }
      if (code === DOLLAR && !group.isOpen()) {
        if (size === 1 && afterSpace) return nok(code)
        return closing(code)
      }
      effects.enter('mathTextData')
      return data(code)
    }
    const data: State = (code) => {
      if (code === null || isLineEnd(code) || (code === DOLLAR && !group.isOpen() && !group.isEscaped())) {
        effects.exit('mathTextData')
        return between(code)
      }
      group.see(code)
      afterSpace = isSpace(code)
      effects.consume(code)
      return data
    }
    const closing: State = (code) => {
      const token = effects.enter('mathTextSequence')
      effects.consume(code)
      const end: State = (next) => {
        effects.exit('mathTextSequence')
        effects.exit('mathText')
        return ok(next)
      }
      if (size === 1) return (next) => (isDigit(next) || next === DOLLAR ? nok(next) : end(next))
      return (next) => {
        if (next === DOLLAR) {
          effects.consume(next)
          return end
        }
        token.type = 'mathTextData'
        return data(next)
      }
    }
    return start
  },
}

/** Follows TeX through a formula: whether the next character is escaped, or inside the braces of a `\text`-like command. */
function createTextGroup() {
  let depth = 0
  let word: string | undefined
  const step = (code: Code): void => {
    if (code === BACKSLASH && word !== '') word = ''
    else if (word !== undefined && isLetter(code)) word += String.fromCharCode(code ?? 0)
    else {
      const opensText = word !== undefined && /^(?:text[a-z]*|[mhf]box)$/.test(word)
      if (code === OPEN && (depth > 0 || opensText) && word !== '') depth++
      if (code === CLOSE && depth > 0 && word !== '') depth--
      word = undefined
    }
  }
  return { see: step, isOpen: () => depth > 0, isEscaped: () => word === '' }
}

function lineEnd(effects: Effects, code: Code, next: State): State {
  effects.enter('lineEnding')
  effects.consume(code)
  effects.exit('lineEnding')
  return next
}

/** Whether a line holds nothing but two or more dollars. */
const aloneOnLine: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    let size = 0
    const start: State = (code) => {
      effects.enter('mathFlowFenceSequence')
      return dollars(code)
    }
    const dollars: State = (code) => {
      if (code === DOLLAR) {
        size++
        effects.consume(code)
        return dollars
      }
      return size < 2 ? nok(code) : spaces(code)
    }
    const spaces: State = (code) => {
      if (isSpace(code)) {
        effects.consume(code)
        return spaces
      }
      effects.exit('mathFlowFenceSequence')
      return code === null || isLineEnd(code) ? ok(code) : nok(code)
    }
    return start
  },
}

/** A display between `$$` fences, each alone on its line. */
function mathFlow(library: Construct): Construct {
  return {
    ...library,
    tokenize(effects, ok, nok) {
      return effects.check(aloneOnLine, library.tokenize.call(this, effects, ok, nok), nok)
    },
  }
}

/** Three or more underscores: a blank, never emphasis. */
const fillIn: Construct = {
  name: 'fillIn',
  previous: (code) => code !== UNDERSCORE,
  tokenize(effects, ok, nok) {
    let size = 0
    const run: State = (code) => {
      if (code === UNDERSCORE) {
        size++
        effects.consume(code)
        return run
      }
      if (size < 3) return nok(code)
      effects.exit('fillIn')
      return ok(code)
    }
    return (code) => {
      effects.enter('fillIn')
      return run(code)
    }
  },
}

/** `{#id .class key=value key="…"}` on one line; whether it means anything is decided by where it stands. */
const attributes: Construct = {
  name: 'attributes',
  previous: (code) => code !== OPEN,
  tokenize(effects, ok, nok) {
    let source = ''
    let quoted = false
    const inside: State = (code) => {
      if (code === null || isLineEnd(code) || (code === OPEN && source !== '' && !quoted)) return nok(code)
      if (code === QUOTE) quoted = !quoted
      source += String.fromCharCode(Math.max(code, 32))
      effects.consume(code)
      return code === CLOSE && !quoted ? end : inside
    }
    const end: State = (code) => {
      if (!/^\{\s*(?:[#.][\w]|[\w-]+=)/.test(source)) return nok(code)
      effects.exit('attributes')
      return ok(code)
    }
    return (code) => {
      effects.enter('attributes')
      return inside(code)
    }
  },
}

/** What the bank's dialect adds to CommonMark, beside the extensions for tables and task lists. */
export function dialect(): Extension {
  const flow = math().flow?.[DOLLAR]
  const library = Array.isArray(flow) ? flow[0] : flow
  return {
    ...(library === undefined ? {} : { flow: { [DOLLAR]: mathFlow(library) } }),
    text: { [DOLLAR]: mathText, [UNDERSCORE]: fillIn, [OPEN]: attributes },
  }
}
