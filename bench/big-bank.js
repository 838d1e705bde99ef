/** A bank of any size for benchmarks: every kind there is, three or four formulas an item, no two of them equal. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const PER_FILE = 50

const verbs = ['Consider', 'Suppose we observe', 'Let us assume', 'You are given', 'A colleague trains']
const nouns = ['a linear model', 'a Gaussian mixture', 'a neural network', 'a kernel machine', 'a decision tree', 'a Markov chain']
const claims = [
  'and decide which of the statements below follows from it without any further assumption',
  'where all expectations exist and the samples are independent and identically distributed',
  'with the usual conventions, so that constants which do not depend on the parameters may be dropped',
]
const pickFrom = (list, n) => list[n % list.length]

const formulas = [
  (n) => `f_{${n}}(x) = a_{${n}} x^2 + b x + ${n}`,
  (n) => `\\frac{${n}}{${n + 7}} \\le \\sum_{k=1}^{${n}} \\alpha_k`,
  (n) => `\\mathbb{E}[X_{${n}}] = \\mu + ${n}\\sigma`,
  (n) => `\\sqrt{x_{${n}}^2 + y^2} < ${n}`,
  (n) => `\\hat\\theta_{${n}} = \\arg\\min_\\theta L(\\theta; ${n})`,
]
const inline = (n) => `$${pickFrom(formulas, n)(n)}$`
const display = (n) =>
  `$$\n\\begin{aligned}\nL_{${n}}(\\theta) &= \\frac{1}{N}\\sum_{n=1}^{N} \\bigl(y_n - f_{${n}}(x_n)\\bigr)^2 \\\\\n&\\le \\int_0^{${n}} e^{-t^2}\\,\\mathrm{d}t\n\\end{aligned}\n$$`

const stem = (n) =>
  `${pickFrom(verbs, n)} ${pickFrom(nouns, n + 1)} with ${inline(4 * n)} ${pickFrom(claims, n + 2)}. Item number ${n} asks what holds for ${inline(4 * n + 1)}.`

const options = (n, right) =>
  ['The bound is tight', 'The bound is loose', `It equals ${inline(4 * n + 2)}`, 'None of it can be decided']
    .map((text, i) => `- [${right.includes(i) ? 'x' : ' '}] ${text} in case ${n}.`)
    .join('\n')

const settings = (...lines) => `\`\`\`item\n${lines.join('\n')}\n\`\`\``

/** Item kind → text of an item below its heading. */
const bodies = {
  'single-choice': (n) => `${stem(n)}\n\n${options(n, [n % 4])}`,
  'multiple-choice': (n) => `${settings('type: multiple-choice')}\n\n${stem(n)}\n\n${options(n, [0, 1 + (n % 3)])}`,
  'true-false': (n) => `${settings('type: true-false', `answer: ${n % 2 === 0}`)}\n\n${stem(n)} Hence ${inline(4 * n + 2)}.`,
  written: (n) => `${settings('type: written', 'points: 4', 'lines: 6')}\n\n${stem(n)}\n\n${display(4 * n + 2)}\n\nProve it.`,
  numeric: (n) => `${settings('type: numeric', `answer: ${n}`, 'digits: 5')}\n\n${stem(n)} Compute ${inline(4 * n + 2)}.`,
  matching: (n) =>
    `${settings('type: matching', 'pairs: [{left: TCP, right: transport}, {left: IP, right: network}]')}\n\n${stem(n)} See ${inline(4 * n + 2)}.`,
}

const itemText = (kind, n) => `## item-${n}\n\n${bodies[kind](n)}\n\n### Solution\n\nBy ${inline(4 * n + 3)} the claim follows at once.\n`

/** Writes `count` items of the kinds named (those known here) and an exam that draws some of them; gives its exam.yaml. */
export function writeBigBank(folder, count, kinds) {
  const known = kinds.filter((kind) => kind in bodies)
  mkdirSync(join(folder, 'bank'), { recursive: true })
  for (let first = 1; first <= count; first += PER_FILE) {
    const items = Array.from({ length: Math.min(PER_FILE, count - first + 1) }, (_, i) => itemText(pickFrom(known, first + i), first + i))
    writeFileSync(join(folder, 'bank', `questions-${first}.md`), `---\ntopic: Topic ${first}\n---\n\n${items.join('\n')}`)
  }
  const draws = known.map((kind) => `      - { from: "bank/*.md", type: ${kind}, pick: 5 }`)
  const lines = [
    'title: A large bank',
    'language: en',
    'seed: bench',
    'template: classic',
    'copies: 1',
    'parts:',
    '  - title: All',
    '    draw:',
  ]
  const exam = join(folder, 'exam.yaml')
  writeFileSync(exam, `${[...lines, ...draws].join('\n')}\n`)
  return exam
}
