import type { Command } from '../command.ts'
import { check } from './check.ts'
import { decide } from './decide.ts'
import { demo } from './demo.ts'
import { doubts } from './doubts.ts'
import { exportCommand } from './export.ts'
import { grade } from './grade.ts'
import { importCommand } from './import.ts'
import { init } from './init.ts'
import { key } from './key.ts'
import { make } from './make.ts'
import { read } from './read.ts'
import { reprint } from './reprint.ts'
import { simulate } from './simulate.ts'
import { students } from './students.ts'
import { testPage } from './test-page.ts'

/** Every command, in the order of an exam's life. */
export const commands: readonly Command[] = [
  init,
  check,
  testPage,
  make,
  importCommand,
  reprint,
  simulate,
  read,
  doubts,
  decide,
  students,
  grade,
  exportCommand,
  key,
  demo,
]
