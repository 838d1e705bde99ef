import cliProgress from 'cli-progress'
import picocolors from 'picocolors'

/** What commands print to: results on `out`, everything about the work itself on `err`. */
export interface Terminal {
  readonly out: (line: string) => void
  readonly err: (line: string) => void
  readonly colors: ReturnType<typeof picocolors.createColors>
  /** A bar with rate and time left on a terminal; silent in pipes. */
  readonly progress: (label: string) => Progress
}

export interface Progress {
  readonly report: (done: number, total: number) => void
  readonly end: () => void
}

type Stream = Pick<NodeJS.WriteStream, 'write'> & {
  readonly isTTY?: boolean
  readonly on?: (event: 'error', listener: (error: NodeJS.ErrnoException) => void) => unknown
}

/** A reader that has seen enough (`| head`) is no fault: the work goes on, unheard. */
const GONE = ['EPIPE', 'ERR_STREAM_DESTROYED']

/** The terminal behind two streams; colours and progress only where a person watches. */
export function openTerminal(out: Stream, err: Stream): Terminal {
  for (const stream of [out, err])
    stream.on?.('error', (error) => {
      if (!GONE.includes(error.code ?? '')) throw error
    })
  return {
    out: (line) => void out.write(`${line}\n`),
    err: (line) => void err.write(`${line}\n`),
    colors: picocolors.createColors(err.isTTY === true && process.env['NO_COLOR'] === undefined),
    progress: (label) => (err.isTTY === true ? openBar(label, err) : { report: () => undefined, end: () => undefined }),
  }
}

function openBar(label: string, err: Stream): Progress {
  const bar = new cliProgress.SingleBar(
    {
      format: `${label} {bar} {value}/{total} · {eta_formatted} left`,
      stream: err as NodeJS.WriteStream,
      clearOnComplete: true,
      hideCursor: true,
    },
    cliProgress.Presets.shades_classic,
  )
  let started = false
  return {
    report: (done, total) => {
      if (!started) bar.start(total, done)
      else bar.update(done)
      started = true
    },
    end: () => {
      if (started) bar.stop()
    },
  }
}
