/**
 * Sources of exams for auto-multiple-choice, written here: every kind of question that both programs know, with the
 * strategies that are scored alike. Copies differ, as AMC shuffles questions and answers.
 */

/** What makes one exam another: how boxes look, where they stand, how students code their number. */
export const EXAMS = [
  { name: 'inline', options: 'box,completemulti', style: '', separate: false, threshold: 0.15 },
  { name: 'formulas', options: 'box,completemulti', style: '', separate: false, threshold: 0.15 },
  { name: 'letters', options: 'box,completemulti,insidebox', style: '', separate: false, threshold: 0.5 },
  {
    name: 'ovals',
    options: 'box,completemulti,ensemble',
    style: '\\AMCboxStyle{shape=oval,width=4mm,height=3mm}',
    separate: true,
    threshold: 0.5,
  },
]

const simple = (name, scoring, [right, ...wrong], more = '') => `
\\element{all}{\\begin{question}{${name}}${scoring}
  Which of these holds for ${name}?
  \\begin{choices}${more}
    ${[`\\correctchoice{${right}}`, ...wrong.map((text) => `\\wrongchoice{${text}}`)].join('\n    ')}
  \\end{choices}
\\end{question}

}`

const multiple = (name, scoring, { right = [], wrong }) => `
\\element{all}{\\begin{questionmult}{${name}}${scoring}
  Which of these hold for ${name}?
  \\begin{choices}
    ${[...right.map((text) => `\\correctchoice{${text}}`), ...wrong.map((text) => `\\wrongchoice{${text}}`)].join('\n    ')}
  \\end{choices}
\\end{questionmult}

}`

const number = (name, value, options) => `
\\element{all}{\\begin{questionmultx}{${name}}
  Give the number ${name}.

  \\AMCnumericChoices{${value}}{${options}}
\\end{questionmultx}

}`

const QUESTIONS = [
  simple('net.tcp', '\\scoring{b=2}', ['transport', 'link', 'network', 'application']),
  simple('net.arp', '', ['link', 'network', 'transport', 'session', 'none']),
  simple('net.port', '\\scoring{b=1,m=-1/3,v=0.1,e=-1}', ['16 bits', '8 bits', '32 bits']),
  simple('geo.peak', '\\scoring{mz=3}', ['Everest', 'K2', 'Lhotse', 'Makalu'], '[o]'),
  multiple('net.ip', '', { right: ['32-bit addresses', 'header checksum'], wrong: ['128-bit addresses'] }),
  multiple('net.dns', '\\scoring{mz=3,p=-1}', { right: ['names', 'caches'], wrong: ['routes', 'frames'] }),
  multiple('net.none', '\\scoring{b=1,m=-0.5,p=0}', { right: [], wrong: ['a queen', 'a king', 'a rook'] }),
  multiple('geo.lakes', '\\scoring{haut=4,v=-0.5}', { right: ['Garda', 'Como', 'Iseo'], wrong: ['Etna', 'Po'] }),
  number('root.two', '1.41', 'digits=3,decimals=2,sign=true,approx=5,hspace=.2em'),
  number('year', '1969', 'digits=4,decimals=0,sign=false,scoreexact=3,scorewrong=-1,hspace=.2em'),
  `
\\element{all}{\\begin{question}{mood}\\QuestionIndicative
  How was it?
  \\begin{choiceshoriz}[o]\\correctchoice{good}\\wrongchoice{so so}\\wrongchoice{bad}\\end{choiceshoriz}
\\end{question}

}`,
  `
\\element{all}{\\begin{question}{essay}
  Explain.

  \\AMCOpen{lines=2}{\\wrongchoice[0]{0}\\scoring{0}\\wrongchoice[h]{h}\\scoring{0.5}\\wrongchoice[1]{1}\\scoring{1}\\correctchoice[2]{2}\\scoring{2}}
\\end{question}

}`,
]

/** Strategies that only AMC's own language says: formulas, values set by answers, points of single answers. */
const FORMULAS = [
  simple('f.share', '\\scoring{m=-1/(N-1)}', ['right', 'wrong', 'worse', 'worst']),
  simple('f.size', '\\scoring{b=N,e=NBC*0.5-NMC*0.5,MAX=5}', ['right', 'wrong', 'worse']),
  multiple('f.ratio', '\\scoring{formula=NBC/NB-NMC/NM,p=0}', { right: ['a queen', 'a king'], wrong: ['a rook', 'a pawn'] }),
  multiple('f.net', '\\scoring{"formula=max(0,NBC-NMC)"}', { right: ['one', 'two', 'three'], wrong: ['four'] }),
  multiple('f.invalid', '\\scoring{e=-10,formula=NBC,set.INVALID=NMC>1}', { right: ['red', 'blue'], wrong: ['salt', 'pepper', 'sugar'] }),
  multiple('f.bound', '\\scoring{d=4,b=0,m=-(4-1)*2/N,P=3}', { right: ['up', 'down'], wrong: ['left', 'right'] }),
  number('f.near', '12345', 'digits=2,decimals=0,sign=false,significant=true,hspace=.2em'),
]

const NAME = '\\namefield{\\fbox{\\begin{minipage}{.4\\linewidth}Name:\\vspace*{8mm}\\dotfill\\vspace*{1mm}\\end{minipage}}}'

/** The LaTeX source of an exam. */
export function sourceOf({ name, options, style, separate }, copies) {
  const questions = name === 'formulas' ? FORMULAS : QUESTIONS
  const front = `\\noindent\\AMCcode{student.number}{6}\\hfill ${NAME}\n\n\\vspace{3mm}`
  return `\\documentclass[a4paper]{article}
\\usepackage[utf8]{inputenc}
\\usepackage[T1]{fontenc}
\\usepackage{tikz}
\\usepackage[${options}]{automultiplechoice}
\\begin{document}
\\AMCrandomseed{4711}
\\scoringDefaultS{b=1,m=-0.25}
\\scoringDefaultM{haut=2}
\\setdefaultgroupmode{withoutreplacement}
${style}
${questions.join('\n')}

\\onecopy{${copies}}{
${separate ? 'Answer on the last page.' : front}

\\shufflegroup{all}
\\insertgroup{all}
${separate ? `\\AMCcleardoublepage\n\\AMCformBegin\n${front}\n\n\\AMCform` : ''}
}
\\end{document}
`
}
