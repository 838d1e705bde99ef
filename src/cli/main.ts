#!/usr/bin/env node
import { fileURLToPath } from 'node:url'
import { cacheFolder } from '../app/index.ts'
import { EXIT } from './exit-codes.ts'
import type * as Program from './program.ts'
import { loadProgram, optimiseLate } from './program-code.ts'

optimiseLate()
const [, , ...words] = process.argv
const file = fileURLToPath(new URL('../app/program.cjs', import.meta.url))
const { program, keep } = loadProgram<typeof Program>(file, words[0] ?? '', cacheFolder())
process.exitCode = await program.runCli(words, program.openTerminal(process.stdout, process.stderr))
if (process.exitCode === EXIT.fine) keep()
