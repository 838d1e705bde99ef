/** The whole program, as the build puts it into one file. */
export { runCli } from './run-cli.ts'
export { openTerminal } from './terminal.ts'
