import type { Argv } from 'yargs'
import { type ExportRequest, exportAmc, exportGrades } from '../../app/index.ts'
import { EXPORT_FORMATS, type ExportFormat } from '../../model/export-format.ts'
import { type Command, flagOption, listOption, type Options, optionalText, textOption, withJson } from '../command.ts'
import { EXIT } from '../exit-codes.ts'
import { gradingFilesIn, withGradingFiles } from '../grading-files.ts'
import { printDiagnostics } from '../print-diagnostic.ts'
import type { Terminal } from '../terminal.ts'

const ENCODINGS = ['utf-8', 'utf-8-bom', 'windows-1252'] as const
const SEPARATORS = ['comma', 'semicolon', 'tab'] as const
const ANSWERS = ['letters', 'options'] as const

export const exportCommand: Command = {
  usage: 'export <run> [of]',
  describe: 'write grades for spreadsheets, learning platforms or the wall; or a run for another program',
  examples: [
    ['marksense export out/final --format xlsx', 'a workbook with live formulas, in the run’s folder exports/'],
    ['marksense export out/final --format csv --encoding windows-1252 --decimal-comma', 'for older spreadsheets of decimal commas'],
    ['marksense export out/final --format moodle --column "Final exam" --to moodle.csv', 'for the gradebook of Moodle'],
    ['marksense export amc out/final --to ~/amc/final', 'a project of auto-multiple-choice: layout, scoring, students, papers'],
  ],
  declare,
  run: async (options, terminal) => {
    const [first, second] = [textOption(options, 'run'), optionalText(options, 'of')]
    if (first === 'amc' && second !== undefined) return toAmc(second, options, terminal)
    const format = optionalText(options, 'format') ?? (second === undefined ? undefined : first)
    if (format === undefined || !isFormat(format)) {
      terminal.err(`name a format: --format ${EXPORT_FORMATS.join(', ')}; or \`export amc <run>\``)
      return EXIT.usage
    }
    return toFile(
      {
        folder: second ?? first,
        format,
        ...saidTo(options),
        options: saidIn(options),
        files: gradingFilesIn(options),
        others: listOption(options, 'with'),
      },
      options,
      terminal,
    )
  },
}

function declare(parser: Argv): Argv {
  return withJson(
    withGradingFiles(parser)
      .positional('run', { type: 'string', demandOption: true, describe: "a run's folder, or the exam's folder for its latest run" })
      .positional('of', { type: 'string', describe: 'the run, after `amc`: a project of auto-multiple-choice, --to a new or empty folder' })
      .option('format', { choices: EXPORT_FORMATS, describe: 'for whom' })
      .option('to', { type: 'string', describe: "the file to write; as it comes: in the run's folder exports/" })
      .option('with', { type: 'string', array: true, describe: 'runs of other sittings of the exam, into the same book' })
      .option('encoding', { choices: ENCODINGS, describe: 'of text files; as it comes: utf-8' })
      .option('separator', { choices: SEPARATORS, describe: 'between cells of text files' })
      .option('decimal-comma', { type: 'boolean', describe: '1,5 and not 1.5, with semicolons between cells (csv)' })
      .option('titles', { type: 'boolean', describe: 'a second header row with what items begin with (csv)' })
      .option('answers', { choices: ANSWERS, describe: "answers beside points: printed letters, or the options' ids (csv)" })
      .option('points', { type: 'boolean', describe: 'points in place of grades (moodle, canvas, blackboard, pdf)' })
      .option('provisional', { type: 'boolean', describe: 'grades too that may still change (moodle, canvas, blackboard)' })
      .option('anonymous', { type: 'boolean', describe: 'numbers of students without their names (pdf)' })
      .option('column', { type: 'string', describe: "the grades' name on the platform; as it comes: the exam's title" })
      .option('username', { type: 'string', describe: "the roster's column of user names, or id (canvas, blackboard)" }),
  )
}

const isFormat = (text: string): text is ExportFormat => EXPORT_FORMATS.some((format) => format === text)

const saidTo = (options: Options): { readonly to?: string } => {
  const to = optionalText(options, 'to')
  return to === undefined ? {} : { to }
}

/** What was said, and nothing else. */
function saidIn(options: Options): ExportRequest['options'] {
  const word = <T extends string>(name: string, words: readonly T[]): T | undefined => words.find((one) => one === options[name])
  const flag = (name: string): true | undefined => (flagOption(options, name) ? true : undefined)
  const said = {
    encoding: word('encoding', ENCODINGS),
    separator: word('separator', SEPARATORS),
    decimalComma: flag('decimal-comma'),
    titles: flag('titles'),
    answers: word('answers', ANSWERS),
    points: flag('points'),
    provisional: flag('provisional'),
    anonymous: flag('anonymous'),
    column: optionalText(options, 'column'),
    username: optionalText(options, 'username'),
  }
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined))
}

async function toFile(request: ExportRequest, options: Options, terminal: Terminal): Promise<number> {
  const { value, diagnostics } = await exportGrades(request)
  printDiagnostics(diagnostics, terminal)
  if (value === undefined) return EXIT.authors
  const { file, students, absent, provisional, unknown } = value
  if (flagOption(options, 'json')) terminal.out(JSON.stringify(value))
  else {
    terminal.out(`${students} students, ${absent} absent, ${provisional} provisional, ${unknown} papers that are nobody's`)
    terminal.out(`  ${file}`)
  }
  return provisional + unknown > 0 ? EXIT.review : EXIT.fine
}

async function toAmc(folder: string, options: Options, terminal: Terminal): Promise<number> {
  const to = optionalText(options, 'to')
  if (to === undefined) {
    terminal.err("name the project's folder: --to FOLDER, new or empty")
    return EXIT.usage
  }
  const { value, diagnostics } = await exportAmc({ folder, to })
  printDiagnostics(diagnostics, terminal)
  if (value === undefined) return EXIT.authors
  if (flagOption(options, 'json')) terminal.out(JSON.stringify(value))
  else {
    terminal.out(`${value.copies} copies, ${value.pages} pages, ${value.questions} questions in ${value.folder}`)
    for (const file of value.files) terminal.out(`  ${file}`)
  }
  return EXIT.fine
}
