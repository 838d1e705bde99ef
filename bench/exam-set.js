/**
 * An exam of 42 questions (12 single choice, 20 true or false, 10 written), every one of them given once, in a few words
 * of marked text that reads the same in Markdown and in LaTeX: formulas between dollars and nothing else.
 * Written as a bank with its exam.yaml, and as a LaTeX source for auto-multiple-choice.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const SINGLE = 12
const TRUE_FALSE = 20
const WRITTEN = 10
const TITLE = 'Machine Learning'
const INTROS = [
  'For each question, fill the box of the correct answer. Each question has exactly one correct answer. A wrong answer costs a quarter of a point, no answer costs nothing.',
  'Say of each statement whether it is true or false.',
  'Write your answer into the space below the question and justify every step. Leave the grey boxes empty.',
]
const TITLES = ['First part: multiple choice questions', 'Second part: true or false', 'Third part: open questions']

const pickFrom = (list, n) => list[n % list.length]

/** What a question is about: a setting and a quantity, and three formulas of it. */
const topics = [
  {
    setting: (n) =>
      `A ridge estimate $\\hat{\\mathbf{w}}_{${n}} = (\\mathbf{X}^\\top\\mathbf{X} + ${n}\\lambda\\mathbf{I})^{-1}\\mathbf{X}^\\top\\mathbf{y}$ is computed for growing $\\lambda > 0$ on data whose noise has the variance $\\sigma_{${n}}^2$`,
    quantity: 'its expected squared error',
    formulas: [
      (n) => `\\sum_{j=1}^{d} \\frac{\\sigma_{${n}}^2 s_j^2}{(s_j^2 + \\lambda)^2}`,
      (n) => `\\lVert \\hat{\\mathbf{w}}_{${n}} - \\mathbf{w} \\rVert_2^2`,
      (n) => `\\frac{${n + 1}}{N} \\operatorname{tr}(\\mathbf{X}^\\top\\mathbf{X})`,
    ],
  },
  {
    setting: (n) =>
      `In one step of the EM algorithm for a mixture of $K = ${n + 2}$ Gaussians the responsibilities are $q_{kn} = \\pi_k\\, p_k(\\mathbf{x}_n) / \\sum_{j=1}^{K} \\pi_j\\, p_j(\\mathbf{x}_n)$`,
    quantity: 'the logarithm of the likelihood',
    formulas: [
      (n) => `\\pi_{${n}} = \\frac{1}{N} \\sum_{n=1}^{N} q_{${n}n}`,
      (n) => `\\boldsymbol{\\mu}_{${n}} = \\frac{\\sum_n q_{${n}n} \\mathbf{x}_n}{\\sum_n q_{${n}n}}`,
      (n) => `\\log \\sum_{k=1}^{${n + 2}} \\pi_k e^{-\\lVert \\mathbf{x} - \\boldsymbol{\\mu}_k \\rVert^2}`,
    ],
  },
  {
    setting: (n) =>
      `A network with $L = ${n + 1}$ layers computes $\\mathbf{h}_{l+1} = \\phi(\\mathbf{W}_l \\mathbf{h}_l + \\mathbf{b}_l)$ with the activation $\\phi(z) = \\max(0, z)$, and all of its weights are drawn independently with variance $\\tau^2$`,
    quantity: 'the gradient at the first layer',
    formulas: [
      (n) => `\\prod_{l=1}^{${n + 1}} \\lVert \\mathbf{W}_l \\rVert_2`,
      (n) => `\\frac{\\partial \\ell}{\\partial \\mathbf{h}_{${n}}} = \\mathbf{W}_{${n}}^\\top \\boldsymbol{\\delta}_{${n}}`,
      (n) => `\\tau^2 = \\frac{2}{d_{${n}}}`,
    ],
  },
  {
    setting: (n) =>
      `For a kernel $k(\\mathbf{x}, \\mathbf{x}')$ with the feature map $\\varphi_{${n}}$ we solve the dual problem of the soft margin classifier with the constant $C = ${n}$ on separable data`,
    quantity: 'the number of support vectors',
    formulas: [
      (n) => `k(\\mathbf{x}, \\mathbf{x}') = (\\mathbf{x}^\\top\\mathbf{x}' + ${n})^2`,
      (n) => `0 \\le \\alpha_i \\le ${n}, \\quad \\sum_i \\alpha_i y_i = 0`,
      (n) => `\\frac{1}{2} \\lVert \\mathbf{w} \\rVert^2 + ${n} \\sum_{i=1}^{N} \\xi_i`,
    ],
  },
  {
    setting: (n) =>
      `Let $\\mathbf{P} = \\operatorname{softmax}(\\mathbf{Q}\\mathbf{K}^\\top / \\sqrt{d_{${n}}})$ be the attention of a sequence of $T = ${8 * n + 8}$ tokens whose queries and keys have independent entries of mean zero`,
    quantity: 'the entropy of a row',
    formulas: [
      (n) => `-\\sum_{j=1}^{${8 * n + 8}} P_{ij} \\log P_{ij}`,
      (n) => `\\mathbb{E}[\\mathbf{q}_i^\\top \\mathbf{k}_j] = 0, \\quad \\operatorname{Var} = d_{${n}}`,
      (n) => `\\mathcal{O}(T^2 d_{${n}})`,
    ],
  },
  {
    setting: (n) =>
      `Gradient descent with the step $\\gamma = 1/${n + 1}$ starts at $\\mathbf{w}_0$ and minimises a convex function $f$ whose gradient is Lipschitz continuous with the constant $L_{${n}}$`,
    quantity: 'the distance from the minimum',
    formulas: [
      (n) => `f(\\mathbf{w}_t) - f^\\star \\le \\frac{L_{${n}} \\lVert \\mathbf{w}_0 - \\mathbf{w}^\\star \\rVert^2}{2t}`,
      (n) => `\\left(1 - \\frac{\\mu}{L_{${n}}}\\right)^{t}`,
      (n) => `\\nabla^2 f(\\mathbf{w}) \\preceq L_{${n}} \\mathbf{I}`,
    ],
  },
]

const singleEnds = [
  'Which of the following statements holds for every data set, however large',
  'What can be said about it if nothing else is assumed',
  'Which of these answers is right in the limit of many samples',
]

/** Question n as text: a stem, and options of which the first is right. */
function single(n) {
  const topic = pickFrom(topics, n)
  const [a, b, c] = topic.formulas.map((formula) => formula(n + 1))
  return {
    stem: `${topic.setting(n + 1)}. We look at ${topic.quantity} and compare it with $${a}$. ${pickFrom(singleEnds, n)}?`,
    options: [
      `It is bounded by $${b}$, and the bound is reached.`,
      `It grows without bound because $${c}$ does so as well.`,
      `It equals $${a}$ up to a constant that does not depend on the parameters of the model.`,
      'None of the other statements is correct.',
    ],
  }
}

const statement = (n) => {
  const topic = pickFrom(topics, n)
  const k = n + SINGLE + 1
  return `${topic.setting(k)}. Then ${topic.quantity} is at most $${pickFrom(topic.formulas, n >> 1)(k)}$.`
}

const written = (n) => {
  const topic = pickFrom(topics, n)
  const k = n + SINGLE + TRUE_FALSE + 1
  const [a, b] = topic.formulas.map((formula) => formula(k))
  return `${topic.setting(k)}. Derive an expression for ${topic.quantity} and show how it depends on $${a}$. Then decide whether $${b}$ can be left out, and give an example in two dimensions.`
}

const list = (count, of) => Array.from({ length: count }, (_, n) => of(n))
/** Points and lines to write on of each written question, and their distance in mm. */
const LINE = 8
const pointsOf = (n) => 2 + (n % 3)
const linesOf = (n) => 6 + 2 * (n % 4)

const item = (id, settings, body) => `## ${id}\n\n\`\`\`item\n${settings.join('\n')}\n\`\`\`\n\n${body}\n`

const singleItem = (n) => {
  const { stem, options } = single(n)
  const lines = options.map((text, i) => `- [${i === 0 ? 'x' : ' '}] ${text}`)
  return item(`single-${n}`, ['type: single-choice'], `${stem}\n\n${lines.join('\n')}`)
}
const trueFalseItem = (n) => item(`claim-${n}`, ['type: true-false', `answer: ${n % 2 === 0}`], statement(n))
const writtenItem = (n) =>
  item(`open-${n}`, ['type: written', `points: ${pointsOf(n)}`, `height: ${LINE * linesOf(n)}mm`, 'rule: dots'], written(n))

/** Writes the bank and an exam that asks all of it, everything shuffled; gives the path of its exam.yaml. */
export function writeBank(folder) {
  mkdirSync(join(folder, 'bank'), { recursive: true })
  const files = { single: list(SINGLE, singleItem), claims: list(TRUE_FALSE, trueFalseItem), open: list(WRITTEN, writtenItem) }
  for (const [name, items] of Object.entries(files)) writeFileSync(join(folder, 'bank', `${name}.md`), items.join('\n'))
  const parts = Object.keys(files).flatMap((name, p) => [
    `  - title: "${TITLES[p]}"`,
    `    intro: "${INTROS[p]}"`,
    ...(p === 0 ? [] : ['    new-page: true']),
    `    draw: [{ from: bank/${name}.md }]`,
  ])
  const head = [
    'language: en',
    'seed: bench',
    'template: classic',
    'copies: 300',
    'identify: { grid: 8, name-field: true }',
    'duplex: true',
  ]
  writeFileSync(join(folder, 'exam.yaml'), `${[`title: ${TITLE}`, ...head, 'parts:', ...parts].join('\n')}\n`)
  return join(folder, 'exam.yaml')
}

const choice = (text, right) => `\\${right ? 'correct' : 'wrong'}choice{${text}}`
const element = (group, id, body, choices) => `\\element{${group}}{\n\\begin{question}{${id}}\n${body}\n${choices}\n\\end{question}\n}`

const singleElement = (n) => {
  const { stem, options } = single(n)
  const choices = options.map((text, i) => choice(text, i === 0)).join('\n')
  return element('single', `single-${n}`, stem, `\\begin{choices}\n${choices}\n\\end{choices}`)
}
const claimElement = (n) => {
  const choices = `${choice('true', n % 2 === 0)}${choice('false', n % 2 !== 0)}`
  return element('claims', `claim-${n}`, statement(n), `\\begin{choiceshoriz}[o]${choices}\\end{choiceshoriz}`)
}
const openElement = (n) => {
  const full = pointsOf(n)
  const boxes = list(full + 1, (points) => `\\${points === full ? 'correct' : 'wrong'}choice[${points}]{${points}}\\scoring{${points}}`)
  return element('open', `open-${n}`, written(n), `\\AMCOpen{lines=${linesOf(n)},lineheight=${LINE - 1}mm}{${boxes.join('')}}`)
}

const PREAMBLE = `\\documentclass[a4paper]{article}
\\usepackage[utf8]{inputenc}
\\usepackage[T1]{fontenc}
\\usepackage{amsmath,amssymb}
\\usepackage[box]{automultiplechoice}
\\geometry{hmargin=2.2cm,headheight=2cm,headsep=.3cm,footskip=1cm,top=3.2cm,bottom=2.2cm}
\\begin{document}
\\AMCrandomseed{1237893}`

/** Writes the same exam as a LaTeX source that uses auto-multiple-choice's public commands; gives its path. */
export function writeLatex(folder) {
  mkdirSync(folder, { recursive: true })
  const groups = ['single', 'claims', 'open']
  const elements = [...list(SINGLE, singleElement), ...list(TRUE_FALSE, claimElement), ...list(WRITTEN, openElement)]
  const head = `\\noindent\\textbf{\\Large ${TITLE}}\\par\\bigskip
\\noindent\\AMCcodeGridInt{student}{8}\\hfill\\namefield{\\fbox{\\begin{minipage}{.42\\linewidth}Name:\\vspace*{.6cm}\\dotfill\\vspace*{1mm}\\end{minipage}}}
\\par\\bigskip`
  const parts = groups.map(
    (group, p) =>
      `${p === 0 ? '' : '\\clearpage\n'}\\section*{${TITLES[p]}}\n${INTROS[p]}\\par\\bigskip\n\\shufflegroup{${group}}\n\\insertgroup{${group}}`,
  )
  const body = [head, ...parts, '\\AMCcleardoublepage'].join('\n')
  const file = join(folder, 'exam.tex')
  writeFileSync(file, `${PREAMBLE}\n${elements.join('\n')}\n\\onecopy{5}{\n${body}\n}\n\\end{document}\n`)
  return file
}
