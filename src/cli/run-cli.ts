import yargs, { type Argv } from 'yargs'
import { Bug } from '../base/bug.ts'
import type { Command, Options } from './command.ts'
import { commands } from './commands/index.ts'
import { EXIT } from './exit-codes.ts'
import type { Terminal } from './terminal.ts'

/** Runs one command line (without program and script name) and gives its exit code. Never throws. */
export async function runCli(argv: readonly string[], terminal: Terminal): Promise<number> {
  let code: number = EXIT.fine
  const parser = yargs([...argv])
    .scriptName('marksense')
    .usage('Printed exams from a Markdown question bank, and grades from their scans.')
    .strict()
    .demandCommand(1, 'Name a command; marksense --help lists them.')
    .recommendCommands()
    .completion('completion', 'print a shell completion script')
    .version(false)
    .exitProcess(false)
    .wrap(110)
    .fail((message, error) => {
      if (error !== undefined && error !== null && message === null) throw error
      throw new UsageError(message)
    })
  for (const command of commands) {
    declare(parser, command, async (options) => {
      code = await command.run(options, terminal)
    })
  }
  try {
    await parser.parseAsync([...argv], {}, (_error, _options, output) => {
      if (output !== '') terminal.out(output)
    })
    return code
  } catch (error) {
    return codeOfFailure(error, terminal)
  }
}

class UsageError extends Error {}

function declare(parser: Argv, command: Command, run: (options: Options) => Promise<void>): void {
  parser.command(
    command.usage,
    command.describe,
    (own) => {
      for (const [example, text] of command.examples) own.example(example, text)
      return command.declare(own)
    },
    run,
  )
}

function codeOfFailure(error: unknown, terminal: Terminal): number {
  if (error instanceof UsageError) {
    terminal.err(error.message)
    return EXIT.usage
  }
  const text = error instanceof Error ? (error.stack ?? error.message) : `${error}`
  terminal.err(error instanceof Bug ? `marksense has a fault of its own: ${text}` : `unexpected: ${text}`)
  terminal.err('Please report this with what you ran. Nothing that was read or decided is lost.')
  return EXIT.bug
}
