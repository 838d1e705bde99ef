import { simulateRun } from '../../app/index.ts'
import { type Command, flagOption, textOption, withJson } from '../command.ts'
import { EXIT } from '../exit-codes.ts'
import { printDiagnostics } from '../print-diagnostic.ts'
import { CONTAINERS, containerOf, LEVELS, levelOf } from '../simulation-levels.ts'

export const simulate: Command = {
  usage: 'simulate <run>',
  describe: "fill a run's sheets as students would and scan them: a rehearsal with known truth",
  examples: [['marksense simulate out/final --to out/scans.pdf --level office', 'scans.pdf, and truth.json beside it']],
  declare: (parser) =>
    withJson(
      parser
        .positional('run', { type: 'string', demandOption: true, describe: "a run's folder, or the exam's folder for its latest run" })
        .option('to', { type: 'string', demandOption: true, describe: 'the file of scans to write, or the folder for files' })
        .option('level', { choices: LEVELS, default: 'office', describe: 'how rough pens, printer and scanner are' })
        .option('container', {
          choices: CONTAINERS,
          default: 'pdf',
          describe: 'a PDF, a PDF or TIFF in black and white, or a folder of JPEG or PNG files',
        })
        .option('seed', { type: 'string', default: '1', describe: 'another seed, other students and scans' }),
    ),
  run: async (options, terminal) => {
    const bar = terminal.progress('pages')
    const { value, diagnostics } = await simulateRun({
      folder: textOption(options, 'run'),
      to: textOption(options, 'to'),
      level: levelOf(options['level']),
      container: containerOf(options['container']),
      seed: textOption(options, 'seed'),
      onProgress: bar.report,
    })
    bar.end()
    printDiagnostics(diagnostics, terminal)
    if (value === undefined) return EXIT.authors
    if (flagOption(options, 'json')) terminal.out(JSON.stringify(value))
    else terminal.out(`${value.pages} pages in ${value.file}, truth in ${value.truth}, ${value.seconds.toFixed(1)} s`)
    return EXIT.fine
  },
}
