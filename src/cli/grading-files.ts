import type { Argv } from 'yargs'
import type { GradingFiles } from '../app/index.ts'
import { parseRatio } from '../base/ratio.ts'
import { type Options, optionalText } from './command.ts'

/** Options that name what a run is graded with, of every command that grades. */
export const withGradingFiles = (parser: Argv): Argv =>
  parser
    .option('amendments', { type: 'string', describe: 'the amendments (default: amendments.yaml beside the run)' })
    .option('scores', { type: 'string', describe: 'points that graders gave on lists (default: scores.csv beside the run)' })
    .option('roster', { type: 'string', describe: 'a later roster (default: roster.csv beside the run, else the one it was made with)' })

/** What was named. */
export const gradingFilesIn = (options: Options): GradingFiles =>
  Object.fromEntries(
    NAMES.flatMap((name) => {
      const file = optionalText(options, name)
      return file === undefined ? [] : [[name, file] as const]
    }),
  )

const NAMES = ['amendments', 'scores', 'roster'] as const

/** Points at least 0; undefined for anything else. */
export function spreadIn(options: Options): GradingFiles['spread'] {
  const spread = parseRatio(optionalText(options, 'spread') ?? '')
  return spread === undefined || spread.num < 0n ? undefined : spread
}
