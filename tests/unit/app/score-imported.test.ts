import { expect, it } from 'vitest'
import { scoreImported } from '../../../src/app/score-imported.ts'
import { ratio } from '../../../src/base/ratio.ts'
import { runOfProject } from '../../../src/exchange/amc/run-of-project.ts'
import { questionsOf } from '../../../src/score/answers-of.ts'
import { loadedProject } from '../../support/amc/projects.ts'

/** The recorded project with these strategies in place of its own, by name of the question. */
function scored(strategies: Readonly<Record<string, string>>) {
  const project = loadedProject('inline')
  const { scoring } = project
  const questionOf = (sheet: number, question: number) => {
    const found = scoring?.questionOf(sheet, question)
    const strategy = strategies[project.layout.questions.get(question) ?? '']
    return found && (strategy === undefined ? found : { ...found, strategy })
  }
  const run = runOfProject({ ...project, scoring: scoring && { ...scoring, questionOf } }).value
  if (run === undefined) throw new Error('no run')
  const { value, diagnostics } = scoreImported(run, 'layout.sqlite')
  const [variant, other] = value?.variants ?? []
  const of = (item: string, which = variant) =>
    questionsOf(which ?? { number: 0, parts: [] }).find(({ asked }) => asked.item === item)?.asked
  return { of, other, diagnostics, before: run }
}

it('a strategy that no other scheme expresses is scored as AMC does; its points are the most that it gives', () => {
  const { of, other, diagnostics } = scored({ 'net.ip': 'formula=NBC/NB-NMC/NM', 'net.tcp': 'b=N,MAX=9' })
  expect(diagnostics).toEqual([])
  expect(of('net.ip')).toMatchObject({ scheme: { scheme: 'amc' }, scored: true, points: ratio(1) })
  expect(of('net.tcp')).toMatchObject({ scheme: { scheme: 'amc' }, points: ratio(9) })
  expect(of('geo.peak')?.scheme.scheme).toBe('right-wrong')
  expect(of('net.ip', other)).toBe(of('net.ip'))
})

it('one without a value is not counted and told of', () => {
  const { of, diagnostics } = scored({ 'net.ip': 'formula=floor(NBC)', 'net.dns': 'formula=LEVEL' })
  expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual(
    Array.from({ length: 2 }, () => ['amc-strategy-unscored', 'warning']),
  )
  expect(['net.ip', 'net.dns', 'net.arp'].map((item) => of(item)?.scored)).toEqual([false, false, true])
})

it('what a question sets for all is known to those after it, in the order of their ids', () => {
  const { of, diagnostics } = scored({
    'net.arp': 'setglobal.LEVEL=2,b=N',
    'net.dns': 'formula=LEVEL,default.LEVEL=1',
    'geo.lakes': 'formula=int(LEVEL+1.5),default.LEVEL=1',
  })
  expect(diagnostics).toEqual([])
  expect(['geo.lakes', 'net.dns'].map((item) => of(item)?.points)).toEqual([ratio(2), ratio(2)])
})
