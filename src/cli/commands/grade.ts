import { explainCopy, type GradedRun, type GradingFiles, gradePool, gradeRun, gradingHistory } from '../../app/index.ts'
import { type Command, flagOption, listOption, type Options, optionalText, withJson } from '../command.ts'
import { EXIT } from '../exit-codes.ts'
import { gradingFilesIn, spreadIn, withGradingFiles } from '../grading-files.ts'
import { printDiagnostics } from '../print-diagnostic.ts'
import type { Terminal } from '../terminal.ts'

export const grade: Command = {
  usage: 'grade <run..>',
  describe: 'score what was read, decided and amended: grades.csv and grades.json',
  examples: [
    ['marksense grade out/final', 'grades are provisional, with their range, while doubts are open'],
    [
      'marksense grade out/final --amendments after.yaml',
      'questions voided, credited or scored anew (else amendments.yaml beside the run)',
    ],
    ['marksense grade out/final --scores scores.csv --spread 1/2', 'points of written answers from lists, several graders averaged'],
    ['marksense grade out/final --explain 204101', 'from the boxes to the grade, step by step: a student id or a copy number'],
    ['marksense grade out/final out/second-sitting --to out/book', 'several sittings of one exam in one grade book'],
    ['marksense grade out/final --history', 'every grading so far: when, of what, and what it changed'],
  ],
  declare: (parser) =>
    withJson(
      withGradingFiles(parser)
        .positional('run', {
          type: 'string',
          array: true,
          demandOption: true,
          describe: "a run's folder, or the exam's folder for its latest run; several are pooled",
        })
        .option('to', { type: 'string', describe: 'the folder for the grade book of several runs' })
        .option('spread', { type: 'string', default: '1', describe: 'points of two graders that lie further apart are told' })
        .option('explain', { type: 'string', describe: 'say how this student or copy came to its grade, and grade nothing' })
        .option('history', { type: 'boolean', default: false, describe: 'list the gradings so far, and grade nothing' }),
    ),
  run: (options, terminal) => {
    const misuse = misuseOf(options)
    if (misuse !== undefined) {
      terminal.err(misuse)
      return Promise.resolve(EXIT.usage)
    }
    if (flagOption(options, 'history')) return printHistory(options, terminal)
    const whom = optionalText(options, 'explain')
    if (listOption(options, 'run').length > 1) return poolAndPrint(options, terminal)
    return whom === undefined ? gradeAndPrint(options, terminal) : printExplanation(whom, options, terminal)
  },
}

const runIn = (options: Options): string => listOption(options, 'run')[0] ?? ''

function misuseOf(options: Options): string | undefined {
  if (spreadIn(options) === undefined) return 'write points after --spread: 1, 0.5, 1/2'
  const to = optionalText(options, 'to')
  if (listOption(options, 'run').length < 2) return to === undefined ? undefined : '--to is for the grade book of several runs'
  if (flagOption(options, 'history') || optionalText(options, 'explain') !== undefined) return 'name one run to look into'
  if (to === undefined) return 'name the folder for the grade book of these runs: --to FOLDER'
  const own = ['amendments', 'scores'].filter((name) => optionalText(options, name) !== undefined)
  return own.length === 0 ? undefined : `--${own.join(' and --')} of several runs: put the files into the folders of their runs`
}

async function poolAndPrint(options: Options, terminal: Terminal): Promise<number> {
  const { roster } = gradingFilesIn(options)
  const { value, diagnostics } = await gradePool({
    folders: listOption(options, 'run'),
    to: optionalText(options, 'to') ?? '',
    ...(roster === undefined ? {} : { roster }),
    ...definedSpread(options),
    when: new Date(Date.now()).toISOString(),
  })
  printDiagnostics(diagnostics, terminal)
  if (value === undefined) return EXIT.authors
  const { runs, copies, provisional, twice, files } = value
  if (flagOption(options, 'json')) terminal.out(JSON.stringify({ ...value, runs: runs.map((run) => ({ ...run, changeLines: undefined })) }))
  else {
    for (const run of runs) for (const line of [`run ${run.run}`, ...linesOf(run).map((one) => `  ${one}`)]) terminal.out(line)
    terminal.out(`${copies} copies of ${runs.length} runs, ${provisional} of them provisional, ${twice} students twice`)
    for (const file of files) terminal.out(`  ${file}`)
  }
  return provisional + twice > 0 ? EXIT.review : EXIT.fine
}

const linesOf = ({ amendments, changeLines, grading, copies, provisional, with: files }: GradedRun): readonly string[] => [
  ...Object.entries(files).map(([what, file]) => `${what}: ${file}`),
  ...amendments,
  ...changeLines,
  `grading ${grading}: ${copies} copies graded, ${provisional} of them provisional`,
]

async function printExplanation(whom: string, options: Options, terminal: Terminal): Promise<number> {
  const { value, diagnostics } = await explainCopy(runIn(options), whom, gradingFilesIn(options))
  printDiagnostics(diagnostics, terminal)
  if (value === undefined) return EXIT.authors
  if (flagOption(options, 'json')) terminal.out(JSON.stringify(value.explanations))
  else for (const line of value.lines) terminal.out(line)
  return EXIT.fine
}

async function gradeAndPrint(options: Options, terminal: Terminal): Promise<number> {
  const { value, diagnostics } = await gradeRun(runIn(options), {
    ...gradingFilesIn(options),
    ...definedSpread(options),
    when: new Date(Date.now()).toISOString(),
  })
  printDiagnostics(diagnostics, terminal)
  if (value === undefined) return EXIT.authors
  if (flagOption(options, 'json')) terminal.out(JSON.stringify({ ...value, changeLines: undefined }))
  else {
    for (const line of linesOf(value)) terminal.out(line)
    for (const file of value.files) terminal.out(`  ${file}`)
  }
  return value.provisional > 0 ? EXIT.review : EXIT.fine
}

const definedSpread = (options: Options): Pick<GradingFiles, 'spread'> => {
  const spread = spreadIn(options)
  return spread === undefined ? {} : { spread }
}

async function printHistory(options: Options, terminal: Terminal): Promise<number> {
  const { value, diagnostics } = await gradingHistory(runIn(options))
  printDiagnostics(diagnostics, terminal)
  if (value === undefined) return EXIT.authors
  if (flagOption(options, 'json')) terminal.out(JSON.stringify(value.gradings))
  else for (const line of value.lines.length === 0 ? ['not graded yet'] : value.lines) terminal.out(line)
  return EXIT.fine
}
