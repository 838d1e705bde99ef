import { reprintCopies } from '../../app/index.ts'
import { type Command, flagOption, numbersOption, textOption, withJson } from '../command.ts'
import { EXIT } from '../exit-codes.ts'
import { printDiagnostics } from '../print-diagnostic.ts'

export const reprint: Command = {
  usage: 'reprint <run>',
  describe: 'print copies again as they were: lost, torn or badly printed ones',
  examples: [
    ['marksense reprint out/final --copy 17 --out copy-17.pdf', 'one copy, also when the bank has changed since'],
    ['marksense reprint out/final --copy 3,17,40-45 --out again.pdf', 'several in one file'],
  ],
  declare: (parser) =>
    withJson(
      parser
        .positional('run', { type: 'string', demandOption: true, describe: "a run's folder, or the exam's folder for its latest run" })
        .option('copy', { type: 'string', demandOption: true, describe: 'numbers of copies: 17, or 3,17,40-45' })
        .option('out', { type: 'string', demandOption: true, describe: 'the PDF to write' }),
    ),
  run: async (options, terminal) => {
    const copies = numbersOption(options, 'copy')
    if (copies === undefined) {
      terminal.err('--copy takes numbers of copies: 17, or 3,17,40-45')
      return EXIT.usage
    }
    const { value, diagnostics } = await reprintCopies({ folder: textOption(options, 'run'), copies, to: textOption(options, 'out') })
    printDiagnostics(diagnostics, terminal)
    if (value === undefined) return EXIT.authors
    if (flagOption(options, 'json')) terminal.out(JSON.stringify(value))
    else terminal.out(`${value.file}: ${value.copies.length === 1 ? 'one copy' : `${value.copies.length} copies`}, ${value.pages} pages`)
    return EXIT.fine
  },
}
