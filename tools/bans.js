/**
 * What TypeScript and biome cannot forbid, found by walking the syntax tree. Core folders (no `shell` in layers.js) are
 * pure and synchronous; every message says what to use instead. `node tools/bans.js [root]`, exit code 1 on a finding.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { layers } from './layers.js'
import { sourcesUnder } from './sources.js'

const root = process.argv[2] ?? '.'

const isNamed = (node, ...names) => ts.isIdentifier(node) && names.includes(node.text)
const isProperty = (node, object, ...names) =>
  ts.isPropertyAccessExpression(node) && isNamed(node.expression, object) && names.includes(node.name.text)
const calledName = (node) =>
  ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) ? node.expression.name.text : undefined

/** A class that extends Error, or something called …Error: the only use of classes. */
const isErrorClass = (node) => (node.heritageClauses ?? []).some((clause) => /^extends (\w*Error)\b/.test(clause.getText()))

/** The identifier stands for a global: it is no property name, no name being declared and no import. */
function isGlobalUse(node) {
  const parent = node.parent
  if (ts.isPropertyAccessExpression(parent) || ts.isQualifiedName(parent)) return (parent.expression ?? parent.left) === node
  return parent.name !== node && !ts.isImportSpecifier(parent) && !ts.isExportSpecifier(parent)
}

/** `core: true` bans hold in core folders only. `except` names the one file that may. */
const bans = [
  {
    name: 'export-default',
    instead: 'export it by name, so that every import spells it the same',
    finds: (node) =>
      ts.isExportAssignment(node) ||
      (ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some((m) => m.kind === ts.SyntaxKind.DefaultKeyword)),
  },
  {
    name: 'class',
    except: 'src/typeset/math-scripts.ts', // MathJax takes changes to its drawing as subclasses
    instead: 'use readonly data and functions; state that must live is a closure in a shell folder',
    finds: (node) => ts.isClassLike(node) && !isErrorClass(node),
  },
  {
    name: 'throw',
    core: true,
    except: 'src/base/bug.ts',
    instead: "return a Diagnostic for an author's mistake, a value for uncertain paper, and call bug() for our own mistake",
    finds: (node) => ts.isThrowStatement(node),
  },
  {
    name: 'random',
    core: true,
    instead: 'take an Rng (base/rng.ts) and fork it by name',
    finds: (node) => isProperty(node, 'Math', 'random') || (isNamed(node, 'crypto') && isGlobalUse(node)),
  },
  {
    name: 'clock',
    core: true,
    instead: 'take the time as an argument; the shell reads the clock',
    finds: (node) =>
      isProperty(node, 'Date', 'now') ||
      isProperty(node, 'performance', 'now') ||
      (ts.isCallExpression(node) && isNamed(node.expression, 'Date')) ||
      (ts.isNewExpression(node) && isNamed(node.expression, 'Date') && (node.arguments ?? []).length === 0),
  },
  {
    name: 'locale',
    core: true,
    instead: 'use compareText or compareNatural (base/text.ts) and the exam language, not the machine',
    finds: (node) => ts.isPropertyAccessExpression(node) && (node.name.text === 'localeCompare' || node.name.text.startsWith('toLocale')),
  },
  {
    name: 'sort-without-comparator',
    core: true,
    instead: 'name the order: compareText for text, (a, b) => a - b for numbers',
    finds: (node) => ['sort', 'toSorted'].includes(calledName(node)) && node.arguments.length === 0,
  },
  {
    name: 'async',
    core: true,
    instead: 'load first, in a shell folder, and hand the core the values',
    finds: (node) =>
      node.kind === ts.SyntaxKind.AsyncKeyword ||
      ts.isAwaitExpression(node) ||
      (ts.isForOfStatement(node) && node.awaitModifier !== undefined) ||
      (isNamed(node, 'Promise', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'fetch') && isGlobalUse(node)),
  },
  {
    name: 'world',
    core: true,
    instead: 'take what you need as an argument and return what you have to say; only shell folders touch process and console',
    finds: (node) => isNamed(node, 'process', 'console') && isGlobalUse(node),
  },
]

function findingsIn(file) {
  const text = readFileSync(join(root, file), 'utf8')
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const shell = layers[file.split('/')[1]]?.shell === true
  const active = bans.filter((ban) => !(ban.core && shell) && ban.except !== file)
  const found = []
  const visit = (node) => {
    for (const ban of active) {
      if (!ban.finds(node)) continue
      const { line, character } = source.getLineAndCharacterOfPosition(node.getStart(source))
      found.push(`${file}:${line + 1}:${character + 1} ${ban.name}: ${ban.instead}`)
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

const found = sourcesUnder(root, 'src').flatMap(findingsIn)
for (const line of found) console.error(line)
if (found.length > 0) process.exitCode = 1
