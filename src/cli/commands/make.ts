import { type AddedCopies, addCopies, type MadeRun, makeRun, makeWithCatalog } from '../../app/index.ts'
import { type Command, countOption, flagOption, type Options, optionalText, textOption, withJson } from '../command.ts'
import { EXIT } from '../exit-codes.ts'
import { printDiagnostics } from '../print-diagnostic.ts'
import type { Terminal } from '../terminal.ts'

export const make: Command = {
  usage: 'make <exam>',
  describe: 'print every copy: a frozen run with papers, solutions and key',
  examples: [
    ['marksense make bank/exam.yaml --out out/final', 'one copy for each student of the roster'],
    ['marksense make bank/exam.yaml --out out/final --copies 300', 'the same with spares up to 300 copies'],
    ['marksense make out/final --add 5', 'five spare copies more of the run that was made'],
  ],
  declare: (parser) =>
    withJson(
      parser
        .positional('exam', { type: 'string', demandOption: true, describe: "exam.yaml; with --add the run's folder" })
        .option('out', { type: 'string', describe: "the exam's folder; the run gets its own folder in it" })
        .option('catalog', { type: 'boolean', default: false, describe: 'print every item of the bank once as well' })
        .option('copies', { type: 'number', describe: 'how many copies in all' })
        .option('add', { type: 'number', describe: 'print so many spare copies more of a run that was made; each call adds' }),
    ),
  run: async (options, terminal) => {
    const fault = misuseIn(options)
    if (fault !== undefined) {
      terminal.err(fault)
      return EXIT.usage
    }
    return countOption(options, 'add') === undefined ? makeNew(options, terminal) : addTo(options, terminal)
  },
}

function misuseIn(options: Options): string | undefined {
  for (const name of ['copies', 'add'])
    if (options[name] !== undefined && countOption(options, name) === undefined) return `--${name} takes a whole number above 0`
  if (options['add'] === undefined)
    return optionalText(options, 'out') === undefined ? '--out is missing: the folder for the run' : undefined
  const idle = ['out', 'copies', 'catalog'].filter((name) => options[name] !== undefined && options[name] !== false)
  return idle.length === 0 ? undefined : `--add takes no --${idle.join(' and no --')}: it adds to the run that is named`
}

async function makeNew(options: Options, terminal: Terminal): Promise<number> {
  const copies = countOption(options, 'copies')
  const bar = terminal.progress('copies')
  const { value, diagnostics } = await (flagOption(options, 'catalog') ? makeWithCatalog : makeRun)({
    exam: textOption(options, 'exam'),
    out: textOption(options, 'out'),
    ...(copies === undefined ? {} : { copies }),
    onProgress: bar.report,
  })
  bar.end()
  printDiagnostics(diagnostics, terminal)
  if (value === undefined) return EXIT.authors
  show(value, lineOf(value), options, terminal)
  return EXIT.fine
}

const lineOf = ({ run, copies, pages, seconds, existed }: MadeRun): string =>
  `run ${run}: ${copies} copies, ${pages} pages, ${seconds.toFixed(1)} s${existed ? ' (was there already)' : ''}`

async function addTo(options: Options, terminal: Terminal): Promise<number> {
  const bar = terminal.progress('copies')
  const { value, diagnostics } = await addCopies({
    folder: textOption(options, 'exam'),
    count: countOption(options, 'add') ?? 0,
    onProgress: bar.report,
  })
  bar.end()
  printDiagnostics(diagnostics, terminal)
  if (value === undefined) return EXIT.authors
  const { run, first, last, pages, seconds } = value
  show(value, `run ${run}: copies ${first} to ${last} added, ${pages} pages, ${seconds.toFixed(1)} s`, options, terminal)
  return EXIT.fine
}

function show(made: MadeRun | AddedCopies, line: string, options: Options, terminal: Terminal): void {
  if (flagOption(options, 'json')) {
    terminal.out(JSON.stringify(made))
    return
  }
  terminal.out(line)
  for (const file of made.files) terminal.out(`  ${file}`)
}
