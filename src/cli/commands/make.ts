import { type AddedCopies, addCopies, type MadeRun, makeWithOutputs, type Outputs, type Split } from '../../app/index.ts'
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
    [
      'marksense make bank/exam.yaml --out out/final --split batch=50 --batch-by room',
      'also a file for each room, a cover sheet before its copies',
    ],
    ['marksense make bank/exam.yaml --out out/final --split copy --name "{id}-{name}"', 'also a file for each copy'],
    ['marksense make out/final --add 5', 'five spare copies more of the run that was made'],
  ],
  declare: (parser) =>
    withJson(
      parser
        .positional('exam', { type: 'string', demandOption: true, describe: "exam.yaml; with --add the run's folder" })
        .option('out', { type: 'string', describe: "the exam's folder; the run gets its own folder in it" })
        .option('catalog', { type: 'boolean', default: false, describe: 'print every item of the bank once as well' })
        .option('solutions', { choices: ['variant'] as const, describe: 'a solution booklet for each variant as well' })
        .option('split', { type: 'string', describe: 'papers in files of their own as well: `copy`, `batch` or `batch=50`' })
        .option('batch-by', { type: 'string', describe: 'column of the roster that batches are made by, such as `room`' })
        .option('name', { type: 'string', describe: 'names of the split files: `{room}-{id}-{name}`, from columns of the roster' })
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
  const split = misusedSplit(options)
  if (split !== undefined) return split
  if (options['add'] === undefined)
    return optionalText(options, 'out') === undefined ? '--out is missing: the folder for the run' : undefined
  const idle = ['out', 'copies', 'catalog', 'solutions', 'split'].filter((name) => options[name] !== undefined && options[name] !== false)
  return idle.length === 0 ? undefined : `--add takes no --${idle.join(' and no --')}: it adds to the run that is named`
}

function misusedSplit(options: Options): string | undefined {
  if (options['split'] !== undefined && splitIn(options) === undefined) return '--split takes `copy`, `batch` or `batch=50`'
  for (const name of ['batch-by', 'name'])
    if (options[name] !== undefined && options['split'] === undefined) return `--${name} goes with --split`
  if (options['batch-by'] !== undefined && options['split'] === 'copy') return '--batch-by goes with --split batch'
  return undefined
}

/** `copy`, `batch`, `batch=50`. */
function splitIn(options: Options): Split | undefined {
  const [, kind, size] = /^(copy|batch)(?:=([1-9]\d{0,5}))?$/.exec(textOption(options, 'split')) ?? []
  const named = optionalText(options, 'name')
  const name = named === undefined ? {} : { name: named }
  const by = optionalText(options, 'batch-by')
  if (kind === 'copy') return size === undefined ? { kind, ...name } : undefined
  if (kind !== 'batch') return undefined
  return { kind, ...name, ...(by === undefined ? {} : { by }), ...(size === undefined ? {} : { size: Number(size) }) }
}

function outputsIn(options: Options): Outputs {
  const split = splitIn(options)
  return {
    catalog: flagOption(options, 'catalog'),
    ...(options['solutions'] === 'variant' ? { solutions: 'variant' } : {}),
    ...(split === undefined ? {} : { split }),
  }
}

async function makeNew(options: Options, terminal: Terminal): Promise<number> {
  const copies = countOption(options, 'copies')
  const bar = terminal.progress('copies')
  const request = {
    exam: textOption(options, 'exam'),
    out: textOption(options, 'out'),
    ...(copies === undefined ? {} : { copies }),
    onProgress: bar.report,
  }
  const { value, diagnostics } = await makeWithOutputs(request, outputsIn(options))
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
