/** Puts the figures of a measurement into docs/accuracy.md, between its markers. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../dist/app/package-root.js'
import { levelHead, levelRow, markdownTable, reliabilityHead, reliabilityRows, sumOf } from './accuracy-figures.js'
import { seedRanges } from './accuracy-seeds.js'

const BEGIN = '<!-- figures: written by npm run bench:accuracy -- --write -->'
const END = '<!-- end of figures -->'

/** Why pages were lost, most often first. */
function reasonsOf(results) {
  const counts = new Map()
  for (const { reason } of results.flatMap(({ pages }) => pages)) {
    const name = reason.replace(/ \(.*$/s, '')
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([name, count]) => `${name} ${count}`)
}

function doubtsOf(results) {
  const counts = new Map()
  for (const { truth } of results.flatMap(({ findings }) => findings.filter(({ kind }) => kind === 'doubtful'))) {
    const name = [truth.intent, truth.style].filter((part) => part !== undefined).join(', ')
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 8)
    .map(([name, count]) => `${name} ${count}`)
}

export function writeAccuracyDocs({ results, sums, boxes, seeds }) {
  const file = join(packageRoot(), 'docs', 'accuracy.md')
  const text = readFileSync(file, 'utf8')
  const { from, to } = seedRanges[seeds]
  const of = (name, value) => results.filter((result) => result[name] === value)
  const kinds = [
    ['dense answer sheets', of('exam', 'dense')],
    ['boxes beside their questions', results.filter(({ exam }) => exam !== 'dense')],
  ]
  const isBilevel = ({ container }) => container === 'tiff' || container === 'pdf-bilevel'
  const barredLevels = ['clean', 'office', 'rough'].filter((level) => sums.has(level))
  const barred = (all) => all.filter(({ level }) => barredLevels.includes(level))
  const containers = [...new Set(results.map(({ container }) => container))].sort()
  const figures = [
    `Measured over ${boxes.toLocaleString('en-GB').replaceAll(',', ' ')} boxes, ${seeds} seeds (${from} to ${to}).`,
    markdownTable(
      levelHead,
      [...sums].map(([level, tally]) => levelRow(level, tally)),
    ),
    'Clean, office and rough together, by where the boxes are and by what the scans come in:',
    markdownTable(levelHead, [
      ...kinds.map(([name, all]) => levelRow(name, sumOf(barred(all)))),
      ...containers.map((name) => levelRow(name, sumOf(barred(of('container', name))))),
    ]),
    'Each level by whether its files keep greys (fax code does not; a few of the rough scans in PDF are in fax code too):',
    markdownTable(
      levelHead,
      barredLevels.flatMap((level) => [
        levelRow(`${level}, grey`, sumOf(of('level', level).filter((result) => !isBilevel(result)))),
        levelRow(`${level}, black and white`, sumOf(of('level', level).filter(isBilevel))),
      ]),
    ),
    ...[...sums].flatMap(([level, tally]) => {
      const own = of('level', level)
      const [reasons, doubts] = [reasonsOf(own), doubtsOf(own)]
      return [
        `### ${level[0].toUpperCase()}${level.slice(1)}`,
        markdownTable(reliabilityHead, reliabilityRows(tally)),
        `Doubtful: ${doubts.length === 0 ? 'none' : doubts.join(' · ')}.`,
        `Pages lost: ${reasons.length === 0 ? 'none' : reasons.join(' · ')}.`,
      ]
    }),
  ]
  const [before] = text.split(BEGIN)
  const after = text.slice(text.indexOf(END))
  writeFileSync(file, `${before}${BEGIN}\n\n${figures.join('\n\n')}\n\n${after}`)
}
