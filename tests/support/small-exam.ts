import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import picocolors from 'picocolors'
import { initProject } from '../../src/app/init-project.ts'
import { runCli } from '../../src/cli/run-cli.ts'

/** A new folder of its own for a test. */
export const tempFolder = (): string => mkdtempSync(join(tmpdir(), 'marksense-'))

/** The exam that `init` makes: four questions, three students (or the first few of them), two spares. Gives its exam.yaml. */
export function smallExam(students = 3): string {
  const folder = join(tempFolder(), 'exam')
  initProject(folder)
  if (students < 3) keepStudents(folder, students)
  return join(folder, 'exam.yaml')
}

function keepStudents(folder: string, students: number): void {
  const roster = readFileSync(join(folder, 'students.csv'), 'utf8').split('\n')
  writeFileSync(join(folder, 'students.csv'), `${roster.slice(0, students + 1).join('\n')}\n`)
}

/** The sample bank's exam for its first few students, without spares. */
export function sampleExam(students: number): string {
  const folder = join(tempFolder(), 'bank')
  cpSync('bank', folder, { recursive: true })
  keepStudents(folder, students)
  const exam = join(folder, 'exam.yaml')
  writeFileSync(exam, readFileSync(exam, 'utf8').replace(/^copies-extra:.*$/m, 'copies-extra: 0'))
  return exam
}

/** What a command line printed and its exit code. */
export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs a command line as the program would, without colours and progress. */
export async function marksense(...argv: readonly string[]): Promise<Ran> {
  const out: string[] = []
  const err: string[] = []
  const progress = () => ({ report: () => undefined, end: () => undefined })
  const terminal = {
    out: (line: string) => void out.push(line),
    err: (line: string) => void err.push(line),
    colors: picocolors.createColors(false),
    progress,
  }
  const code = await runCli(argv, terminal)
  return { code, out: out.join('\n'), err: err.join('\n') }
}
