#!/usr/bin/env node
import { fileURLToPath } from 'node:url'
import { cacheFolder, loadProgram, tuneEngine } from '../app/index.ts'
import { EXIT } from './exit-codes.ts'
import type * as Program from './program.ts'

const [, , ...words] = process.argv
const [purpose = ''] = words
tuneEngine(purpose)
const file = fileURLToPath(new URL('../app/program.cjs', import.meta.url))
const { program, keep } = loadProgram<typeof Program>(file, purpose, cacheFolder())
process.exitCode = await program.runCli(words, program.openTerminal(process.stdout, process.stderr))
if (process.exitCode === EXIT.fine || process.exitCode === EXIT.review) keep()
