/** The whole program, as the build puts it into one file. */
export { threadTasks } from '../app/index.ts'
export { runCli } from './run-cli.ts'
export { openTerminal } from './terminal.ts'
