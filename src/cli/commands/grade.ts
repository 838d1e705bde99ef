import { explainCopy, type GradingFiles, gradeRun, gradingHistory } from '../../app/index.ts'
import { type Command, flagOption, type Options, optionalText, textOption, withJson } from '../command.ts'
import { EXIT } from '../exit-codes.ts'
import { gradingFilesIn, spreadIn, withGradingFiles } from '../grading-files.ts'
import { printDiagnostics } from '../print-diagnostic.ts'
import type { Terminal } from '../terminal.ts'

export const grade: Command = {
  usage: 'grade <run>',
  describe: 'score what was read, decided and amended: grades.csv and grades.json',
  examples: [
    ['marksense grade out/final', 'grades are provisional, with their range, while doubts are open'],
    [
      'marksense grade out/final --amendments after.yaml',
      'questions voided, credited or scored anew (else amendments.yaml beside the run)',
    ],
    ['marksense grade out/final --scores scores.csv --spread 1/2', 'points of written answers from lists, several graders averaged'],
    ['marksense grade out/final --explain 204101', 'from the boxes to the grade, step by step: a student id or a copy number'],
    ['marksense grade out/final --history', 'every grading so far: when, of what, and what it changed'],
  ],
  declare: (parser) =>
    withJson(
      withGradingFiles(parser)
        .positional('run', { type: 'string', demandOption: true, describe: "a run's folder, or the exam's folder for its latest run" })
        .option('spread', { type: 'string', default: '1', describe: 'points of two graders that lie further apart are told' })
        .option('explain', { type: 'string', describe: 'say how this student or copy came to its grade, and grade nothing' })
        .option('history', { type: 'boolean', default: false, describe: 'list the gradings so far, and grade nothing' }),
    ),
  run: (options, terminal) => {
    if (spreadIn(options) === undefined) {
      terminal.err('write points after --spread: 1, 0.5, 1/2')
      return Promise.resolve(EXIT.usage)
    }
    if (flagOption(options, 'history')) return printHistory(options, terminal)
    const whom = optionalText(options, 'explain')
    return whom === undefined ? gradeAndPrint(options, terminal) : printExplanation(whom, options, terminal)
  },
}

async function printExplanation(whom: string, options: Options, terminal: Terminal): Promise<number> {
  const { value, diagnostics } = await explainCopy(textOption(options, 'run'), whom, gradingFilesIn(options))
  printDiagnostics(diagnostics, terminal)
  if (value === undefined) return EXIT.authors
  if (flagOption(options, 'json')) terminal.out(JSON.stringify(value.explanations))
  else for (const line of value.lines) terminal.out(line)
  return EXIT.fine
}

async function gradeAndPrint(options: Options, terminal: Terminal): Promise<number> {
  const { value, diagnostics } = await gradeRun(textOption(options, 'run'), {
    ...gradingFilesIn(options),
    ...definedSpread(options),
    when: new Date(Date.now()).toISOString(),
  })
  printDiagnostics(diagnostics, terminal)
  if (value === undefined) return EXIT.authors
  if (flagOption(options, 'json')) terminal.out(JSON.stringify({ ...value, changeLines: undefined }))
  else {
    for (const line of [...value.amendments, ...value.changeLines]) terminal.out(line)
    terminal.out(`grading ${value.grading}: ${value.copies} copies graded, ${value.provisional} of them provisional`)
    for (const file of value.files) terminal.out(`  ${file}`)
  }
  return value.provisional > 0 ? EXIT.review : EXIT.fine
}

const definedSpread = (options: Options): Pick<GradingFiles, 'spread'> => {
  const spread = spreadIn(options)
  return spread === undefined ? {} : { spread }
}

async function printHistory(options: Options, terminal: Terminal): Promise<number> {
  const { value, diagnostics } = await gradingHistory(textOption(options, 'run'))
  printDiagnostics(diagnostics, terminal)
  if (value === undefined) return EXIT.authors
  if (flagOption(options, 'json')) terminal.out(JSON.stringify(value.gradings))
  else for (const line of value.lines.length === 0 ? ['not graded yet'] : value.lines) terminal.out(line)
  return EXIT.fine
}
