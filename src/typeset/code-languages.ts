import type { LanguageFn } from 'highlight.js'
import { loadPackage } from '../base/load-package.ts'

/** Languages, each by the names that a fence may give; the first is its grammar's file. */
const languages: readonly (readonly [string, ...string[]])[] = [
  ['bash', 'sh', 'shell', 'zsh'],
  ['c', 'h'],
  ['cpp', 'c++', 'hpp', 'cuda'],
  ['csharp', 'c#', 'cs'],
  ['css'],
  ['diff', 'patch'],
  ['fortran', 'f90'],
  ['go', 'golang'],
  ['haskell', 'hs'],
  ['java'],
  ['javascript', 'js', 'jsx'],
  ['json'],
  ['julia', 'jl'],
  ['kotlin', 'kt'],
  ['latex', 'tex'],
  ['lua'],
  ['makefile', 'make'],
  ['matlab', 'octave'],
  ['ocaml', 'ml'],
  ['perl', 'pl'],
  ['php'],
  ['prolog'],
  ['python', 'py'],
  ['r'],
  ['ruby', 'rb'],
  ['rust', 'rs'],
  ['scala'],
  ['scheme', 'lisp', 'racket'],
  ['sql'],
  ['swift'],
  ['typescript', 'ts', 'tsx'],
  ['verilog', 'systemverilog'],
  ['vhdl'],
  ['x86asm', 'asm', 'nasm'],
  ['xml', 'html', 'svg'],
  ['yaml', 'yml'],
]

/** Info strings that ask for no colours. */
export const plainLanguages: readonly string[] = ['text', 'txt', 'plain', 'none', 'output', 'console', 'pseudo', 'pseudocode', 'algorithm']

const named = new Map(languages.flatMap((names) => names.map((name) => [name, names[0]] as const)))

/** A language's own name, whatever it is called; names are the same in capitals. */
export const languageNamed = (name: string): string | undefined => named.get(name.toLowerCase())

/** The grammar of a language by its own name. */
export const grammarOf = (language: string): LanguageFn => loadPackage<LanguageFn>(`highlight.js/lib/languages/${language}`)

export const languageNames: readonly string[] = [...named.keys()]
