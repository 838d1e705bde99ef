import { type KeyFormat, writeKey } from '../../app/index.ts'
import { type Command, flagOption, numbersOption, type Options, optionalText, textOption, withJson } from '../command.ts'
import { EXIT } from '../exit-codes.ts'
import { printDiagnostics } from '../print-diagnostic.ts'

const FORMATS: readonly KeyFormat[] = ['csv', 'json', 'pdf', 'overlay']

export const key: Command = {
  usage: 'key <run>',
  describe: 'the right answers as printed, with points and schemes: of every variant, or of single copies',
  examples: [
    ['marksense key out/final --format pdf', 'a grid for the wall and for marking by hand'],
    ['marksense key out/final --copy 17,40-45 --format csv --to key.csv', 'of some copies, a row a question'],
    ['marksense key out/final --copy 17 --format overlay', 'the right boxes filled, to be printed over the sheets of copy 17'],
  ],
  declare: (parser) =>
    withJson(
      parser
        .positional('run', { type: 'string', demandOption: true, describe: "a run's folder, or the exam's folder for its latest run" })
        .option('copy', { type: 'string', describe: 'of these copies: 17, or 3,17,40-45' })
        .option('variant', { type: 'string', describe: 'of these variants: 2, or 1,3-5; as it comes: of all' })
        .option('format', {
          choices: FORMATS,
          default: 'csv',
          describe: 'csv, json, pdf (a grid), overlay (right boxes filled in their places)',
        })
        .option('to', { type: 'string', describe: "the file to write; as it comes: in the run's folder exports/" }),
    ),
  run: async (options, terminal) => {
    const of = chosenBy(options)
    if (of === undefined) {
      terminal.err('name either --copy or --variant, as numbers: 17, or 3,17,40-45')
      return EXIT.usage
    }
    const to = optionalText(options, 'to')
    const format = FORMATS.find((one) => one === options['format']) ?? 'csv'
    const request = { folder: textOption(options, 'run'), format, ...of, ...(to === undefined ? {} : { to }) }
    const { value, diagnostics } = await writeKey(request)
    printDiagnostics(diagnostics, terminal)
    if (value === undefined) return EXIT.authors
    if (flagOption(options, 'json')) terminal.out(JSON.stringify(value))
    else terminal.out(value.file)
    return EXIT.fine
  },
}

/** What the key is asked of; undefined where it cannot be understood. */
function chosenBy(options: Options): Pick<Parameters<typeof writeKey>[0], 'of'> | undefined {
  const said = (['copy', 'variant'] as const).filter((name) => optionalText(options, name) !== undefined)
  const [name] = said
  if (name === undefined) return {}
  const numbers = numbersOption(options, name)
  if (said.length > 1 || numbers === undefined) return undefined
  return { of: { kind: name === 'copy' ? 'copies' : 'variants', numbers } }
}
