import type { LanguageFn } from 'highlight.js'
import bash from 'highlight.js/lib/languages/bash'
import c from 'highlight.js/lib/languages/c'
import cpp from 'highlight.js/lib/languages/cpp'
import csharp from 'highlight.js/lib/languages/csharp'
import css from 'highlight.js/lib/languages/css'
import diff from 'highlight.js/lib/languages/diff'
import fortran from 'highlight.js/lib/languages/fortran'
import go from 'highlight.js/lib/languages/go'
import haskell from 'highlight.js/lib/languages/haskell'
import java from 'highlight.js/lib/languages/java'
import javascript from 'highlight.js/lib/languages/javascript'
import json from 'highlight.js/lib/languages/json'
import julia from 'highlight.js/lib/languages/julia'
import kotlin from 'highlight.js/lib/languages/kotlin'
import latex from 'highlight.js/lib/languages/latex'
import lua from 'highlight.js/lib/languages/lua'
import makefile from 'highlight.js/lib/languages/makefile'
import matlab from 'highlight.js/lib/languages/matlab'
import ocaml from 'highlight.js/lib/languages/ocaml'
import perl from 'highlight.js/lib/languages/perl'
import php from 'highlight.js/lib/languages/php'
import prolog from 'highlight.js/lib/languages/prolog'
import python from 'highlight.js/lib/languages/python'
import r from 'highlight.js/lib/languages/r'
import ruby from 'highlight.js/lib/languages/ruby'
import rust from 'highlight.js/lib/languages/rust'
import scala from 'highlight.js/lib/languages/scala'
import scheme from 'highlight.js/lib/languages/scheme'
import sql from 'highlight.js/lib/languages/sql'
import swift from 'highlight.js/lib/languages/swift'
import typescript from 'highlight.js/lib/languages/typescript'
import verilog from 'highlight.js/lib/languages/verilog'
import vhdl from 'highlight.js/lib/languages/vhdl'
import x86asm from 'highlight.js/lib/languages/x86asm'
import xml from 'highlight.js/lib/languages/xml'
import yaml from 'highlight.js/lib/languages/yaml'

/** Grammars by the names that a fence may give. */
const grammars: readonly (readonly [LanguageFn, ...string[]])[] = [
  [bash, 'bash', 'sh', 'shell', 'zsh'],
  [c, 'c', 'h'],
  [cpp, 'cpp', 'c++', 'hpp', 'cuda'],
  [csharp, 'csharp', 'c#', 'cs'],
  [css, 'css'],
  [diff, 'diff', 'patch'],
  [fortran, 'fortran', 'f90'],
  [go, 'go', 'golang'],
  [haskell, 'haskell', 'hs'],
  [java, 'java'],
  [javascript, 'javascript', 'js', 'jsx'],
  [json, 'json'],
  [julia, 'julia', 'jl'],
  [kotlin, 'kotlin', 'kt'],
  [latex, 'latex', 'tex'],
  [lua, 'lua'],
  [makefile, 'makefile', 'make'],
  [matlab, 'matlab', 'octave'],
  [ocaml, 'ocaml', 'ml'],
  [perl, 'perl', 'pl'],
  [php, 'php'],
  [prolog, 'prolog'],
  [python, 'python', 'py'],
  [r, 'r'],
  [ruby, 'ruby', 'rb'],
  [rust, 'rust', 'rs'],
  [scala, 'scala'],
  [scheme, 'scheme', 'lisp', 'racket'],
  [sql, 'sql'],
  [swift, 'swift'],
  [typescript, 'typescript', 'ts', 'tsx'],
  [verilog, 'verilog', 'systemverilog'],
  [vhdl, 'vhdl'],
  [x86asm, 'x86asm', 'asm', 'nasm'],
  [xml, 'xml', 'html', 'svg'],
  [yaml, 'yaml', 'yml'],
]

/** Info strings that ask for no colours. */
export const plainLanguages: readonly string[] = ['text', 'txt', 'plain', 'none', 'output', 'console', 'pseudo', 'pseudocode', 'algorithm']

const named = new Map(
  grammars.flatMap(([grammar, ...names]) => names.map((name) => [name, { grammar, language: names[0] ?? name }] as const)),
)

/** A language's grammar and own name, whatever it is called; names are the same in capitals. */
export const languageNamed = (name: string): { readonly grammar: LanguageFn; readonly language: string } | undefined =>
  named.get(name.toLowerCase())

export const languageNames: readonly string[] = [...named.keys()]
