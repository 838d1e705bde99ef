import { makeRun, makeWithCatalog } from '../../app/index.ts'
import { type Command, countOption, flagOption, textOption, withJson } from '../command.ts'
import { EXIT } from '../exit-codes.ts'
import { printDiagnostics } from '../print-diagnostic.ts'

export const make: Command = {
  usage: 'make <exam>',
  describe: 'print every copy: a frozen run with papers, solutions and key',
  examples: [
    ['marksense make bank/exam.yaml --out out/final', 'one copy for each student of the roster'],
    ['marksense make bank/exam.yaml --out out/final --copies 300', 'the same with spares up to 300 copies'],
  ],
  declare: (parser) =>
    withJson(
      parser
        .positional('exam', { type: 'string', demandOption: true, describe: 'exam.yaml' })
        .option('out', { type: 'string', demandOption: true, describe: "the exam's folder; the run gets its own folder in it" })
        .option('catalog', { type: 'boolean', default: false, describe: 'print every item of the bank once as well' })
        .option('copies', { type: 'number', describe: 'how many copies in all' }),
    ),
  run: async (options, terminal) => {
    const copies = countOption(options, 'copies')
    if (options['copies'] !== undefined && copies === undefined) {
      terminal.err('--copies takes a whole number above 0')
      return EXIT.usage
    }
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
    if (flagOption(options, 'json')) terminal.out(JSON.stringify(value))
    else {
      terminal.out(
        `run ${value.run}: ${value.copies} copies, ${value.pages} pages, ${value.seconds.toFixed(1)} s${value.existed ? ' (was there already)' : ''}`,
      )
      for (const file of value.files) terminal.out(`  ${file}`)
    }
    return EXIT.fine
  },
}
