import { type JudgedTestPage, judgeTestPages, writeTestPage } from '../../app/index.ts'
import { type Command, flagOption, listOption, type Options, optionalText, withJson } from '../command.ts'
import { EXIT } from '../exit-codes.ts'
import { printDiagnostics } from '../print-diagnostic.ts'
import type { Terminal } from '../terminal.ts'

export const testPage: Command = {
  usage: 'test-page [scans..]',
  describe: 'print a page, scan it, and hear what printer and scanner do to an exam',
  examples: [
    ['marksense test-page --out test.pdf', 'the page to print'],
    ['marksense test-page scan.pdf', 'what its scan says: size, skew, resolution, black, white, edges'],
  ],
  declare: (parser) =>
    withJson(
      parser
        .positional('scans', { type: 'string', array: true, describe: 'scans of the printed page' })
        .option('out', { type: 'string', describe: 'the PDF to write' })
        .option('paper', { choices: ['a4', 'letter'] as const, default: 'a4', describe: 'what it is printed on' }),
    ),
  run: async (options, terminal) => {
    const [scans, out] = [listOption(options, 'scans'), optionalText(options, 'out')]
    if (scans.length > 0 === (out !== undefined)) {
      terminal.err('name either --out, to write the page, or scans of it')
      return EXIT.usage
    }
    return out === undefined ? judge(scans, options, terminal) : write(out, options, terminal)
  },
}

async function write(out: string, options: Options, terminal: Terminal): Promise<number> {
  const { value, diagnostics } = await writeTestPage(out, options['paper'] === 'letter' ? 'letter' : 'a4')
  printDiagnostics(diagnostics, terminal)
  if (value === undefined) return EXIT.authors
  if (flagOption(options, 'json')) terminal.out(JSON.stringify(value))
  else terminal.out(`${value.file}: print it in its actual size, scan it as an exam, then: marksense test-page <scan>`)
  return EXIT.fine
}

async function judge(scans: readonly string[], options: Options, terminal: Terminal): Promise<number> {
  const { value, diagnostics } = await judgeTestPages(scans)
  printDiagnostics(diagnostics, terminal)
  if (value === undefined) return EXIT.authors
  if (flagOption(options, 'json')) terminal.out(JSON.stringify(value))
  else for (const page of value) for (const line of linesOf(page)) terminal.out(line)
  return value.every(isFine) ? EXIT.fine : EXIT.review
}

const isFine = ({ findings, refused }: JudgedTestPage): boolean =>
  refused === undefined && findings.every(({ verdict }) => verdict !== 'bad')

function linesOf({ file, page, findings, refused }: JudgedTestPage): readonly string[] {
  const name = `${file} page ${page}`
  if (refused !== undefined) return [`${name}: no test page can be read here (${refused})`]
  const rows = findings.flatMap(({ what, value, verdict, advice }) => [
    `  ${verdict.padEnd(5)} ${what.padEnd(13)} ${value}`,
    ...(advice === undefined ? [] : [`        ${advice}`]),
  ])
  const worst = findings.some(({ verdict }) => verdict === 'bad')
    ? 'bad'
    : findings.some(({ verdict }) => verdict === 'fair')
      ? 'fair'
      : 'good'
  const verdicts = {
    good: 'ready for an exam',
    fair: 'an exam will be read; better as advised',
    bad: 'put this right before the exam: pages will wait for a person',
  }
  return [`${name}: ${verdicts[worst]}`, ...rows]
}
