import picocolors from 'picocolors'
import { describe, expect, it } from 'vitest'
import { commands } from '../../../src/cli/commands/index.ts'
import { runCli } from '../../../src/cli/run-cli.ts'

function watch() {
  const out: string[] = []
  const err: string[] = []
  const progress = () => ({ report: () => undefined, end: () => undefined })
  const terminal = {
    out: (line: string) => void out.push(line),
    err: (line: string) => void err.push(line),
    colors: picocolors.createColors(false),
    progress,
  }
  return { out, err, terminal }
}

const squeezed = (text: string): string => text.replace(/\s+/g, ' ')

describe('command line', () => {
  it('lists every command in its help', async () => {
    const { out, terminal } = watch()
    expect(await runCli(['--help'], terminal)).toBe(0)
    for (const command of commands) expect(out.join('\n')).toContain(`marksense ${command.usage.split(' ')[0]}`)
  })

  it.each(commands.map((command) => [command.usage.split(' ')[0] ?? '', command] as const))(
    'helps with %s, with an example',
    async (name, command) => {
      const { out, terminal } = watch()
      expect(await runCli([name, '--help'], terminal)).toBe(0)
      expect(squeezed(out.join('\n'))).toContain(squeezed(command.examples[0]?.[0].split(' --')[0] ?? '?'))
      expect(out.join('\n')).toContain('--json')
    },
  )

  it.each([
    [[], /Name a command/],
    [['mkae', 'x'], /make|Unknown/],
    [['make', 'bank/exam.yaml'], /out/],
    [['make', 'bank/exam.yaml', '--out', 'x', '--coppies', '3'], /coppies/],
    [['simulate', 'x', '--to', 'y', '--level', 'hopeless'], /level/],
  ])('answers %j with exit code 2 and what is wrong', async (argv, message) => {
    const { err, terminal } = watch()
    expect(await runCli(argv, terminal)).toBe(2)
    expect(err.join('\n')).toMatch(message)
  })

  it('answers an exam that is not there with exit code 1', async () => {
    const { err, terminal } = watch()
    expect(await runCli(['check', '/nowhere/exam.yaml'], terminal)).toBe(1)
    expect(err[0]).toContain('file-unreadable')
  })
})
