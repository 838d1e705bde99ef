import { readBatch } from '../../app/index.ts'
import { type Command, chanceOption, flagOption, listOption, passwordIn, textOption, withJson } from '../command.ts'
import { EXIT } from '../exit-codes.ts'
import { linesOfBatch } from '../lines-of-batch.ts'
import { printDiagnostics } from '../print-diagnostic.ts'

export const read: Command = {
  usage: 'read <run> <scans..>',
  describe: 'read scans: PDF, TIFF, JPEG, PNG, WebP files, folders and ZIPs of them',
  examples: [['marksense read out/final scans.pdf more.tif folder/', 'reading a file again changes nothing']],
  declare: (parser) =>
    withJson(
      parser
        .positional('run', { type: 'string', demandOption: true, describe: "a run's folder, or the exam's folder for its latest run" })
        .positional('scans', { type: 'string', array: true, demandOption: true, describe: 'files and folders' })
        .option('photocopies', {
          type: 'boolean',
          describe: 'sheets were photocopied: one code, several papers; kept with the run (--no-photocopies takes it back)',
        })
        .option('wrong-at-most', {
          type: 'number',
          describe:
            'greatest chance of a wrong answer to one question that is taken without asking, 0.001 at first; kept with the run; --json tells what several cost in doubts',
        })
        .option('password', { type: 'string', describe: 'for encrypted PDFs' }),
    ),
  run: async (options, terminal) => {
    const photocopies = options['photocopies']
    const chance = chanceOption(options, 'wrong-at-most')
    if (options['wrong-at-most'] !== undefined && chance === undefined) {
      terminal.err('--wrong-at-most takes a chance above 0 and at most 0.5, such as 0.001')
      return EXIT.usage
    }
    const when = new Date(Date.now()).toISOString()
    const bar = terminal.progress('pages')
    const { value, diagnostics } = await readBatch({
      folder: textOption(options, 'run'),
      paths: listOption(options, 'scans'),
      ...passwordIn(options),
      ...(typeof photocopies === 'boolean' ? { photocopies: { on: photocopies, when } } : {}),
      ...(chance === undefined ? {} : { wrongAtMost: { chance, when } }),
      onProgress: bar.report,
    })
    bar.end()
    printDiagnostics(diagnostics, terminal)
    if (value === undefined) return EXIT.authors
    if (flagOption(options, 'json')) terminal.out(JSON.stringify(value))
    else for (const line of linesOfBatch(value)) terminal.out(line)
    const isOpen = value.review.length > 0 || value.doubts > 0 || value.refused.some((page) => page.advice !== '')
    return isOpen ? EXIT.review : EXIT.fine
  },
}
