import { expect, it } from 'vitest'
import { parseRoster } from '../../../src/authored/roster.ts'
import { faultsOf } from '../../support/authored/reading.ts'

const parse = (text: string, columns: Record<string, string> = {}, language = 'en', grid?: number) =>
  parseRoster({ file: 'students.csv', text }, columns, language, grid === undefined ? {} : { grid })
const people = (...args: Parameters<typeof parse>) => parse(...args).value?.students.map(({ id, name }) => `${id} ${name}`)

it('reads ids, names and the columns that travel along', () => {
  expect(parse('\uFEFFid,name,email\r\n007,"Ann, B",a@x\r\n\r\n8,C,\r\n').value?.students).toEqual([
    { id: '007', name: 'Ann, B', columns: { email: 'a@x' } },
    { id: '8', name: 'C', columns: { email: '' } },
  ])
})

it.each([
  ['id;name\n1;Ann, B', 'en', '1 Ann, B'],
  ['id\tname\n1\tAnn', 'en', '1 Ann'],
  ['Student ID,First name,Last name\n1,Ann,Bee', 'en', '1 Ann Bee'],
  ['N° étudiant;Nom;Prénom\n1;Bée;Ann', 'fr', '1 Ann Bée'],
  ['Matrikelnummer;Nachname;Vorname\n1;Bee;Ann', 'de', '1 Ann Bee'],
  ['Expediente;Apellidos;Nombre\n1;Bee;Ann', 'es', '1 Ann Bee'],
  ['Matricola;Cognome;Nome\n1;Bee;Ann', 'it', '1 Ann Bee'],
  ['Número de aluno;Nome\n1;Ann Bee', 'pt', '1 Ann Bee'],
  ['Studentnummer;Naam\n1;Ann Bee', 'nl', '1 Ann Bee'],
  ['Matricule,Nom\n1,Ann Bee', 'en', '1 Ann Bee'],
  ['الرقم الجامعي,الاسم\n1,محمد', 'ar', '1 محمد'],
  ['رقم الطالب,الاسم الأول,اسم العائلة\n1,محمد,علي', 'ar', '1 محمد علي'],
  ['מספר סטודנט,שם פרטי,שם משפחה\n1,דנה,כהן', 'he', '1 דנה כהן'],
  ['ת"ז,שם\n1,דנה', 'he', '1 דנה'],
  ['学号,姓名\n1,李明', 'zh', '1 李明'],
  ['学籍番号,姓,名\n1,山田,太郎', 'ja', '1 山田太郎'],
  ['受験番号,氏名\n1,山田 太郎', 'ja', '1 山田 太郎'],
  ['학번,이름\n1,김철수', 'ko', '1 김철수'],
  ['学号,姓名\n1,李明', 'en', '1 李明'],
])('recognises the columns of %j', (text, language, student) => {
  expect(people(text, {}, language)).toEqual([student])
})

it('takes columns by the names that the exam maps', () => {
  expect(people('id,Nr,Wer\n1,2,Ann', { id: 'Nr', name: 'Wer' })).toEqual(['2 Ann'])
  expect(faultsOf(parse('id,name\n1,Ann', { id: 'Nr' }))).toEqual(['1:1 roster-column-missing'])
})

it.each([
  ['', ['1:1 roster-syntax']],
  ['a,b\n1,2', ['1:1 roster-column-missing', '1:1 roster-column-missing']],
  ['id,name\n1,A\n,B\n1,C', ['3:1 roster-id-empty', '4:1 roster-id-duplicate']],
  ['id,name\n1,"A\nB"\n1234,C\nx1,D', ['4:1 roster-id-unfit', '5:1 roster-id-unfit']],
  ['id,name\n1,A,extra', ['2:1 roster-syntax']],
  ['id,name\n1,"A', ['2:1 roster-syntax']],
])('reports %j', (text, faults) => {
  expect(faultsOf(parse(text, {}, 'en', 3))).toEqual(faults)
})

it('takes any id when there is no grid', () => {
  expect(people('id,name\nab-12345678,A')).toEqual(['ab-12345678 A'])
})

it('knows the templates that a student may name, however the column is written', () => {
  const limits = { templates: ['classic', 'large-print'] }
  const read = (text: string) => parseRoster({ file: 'students.csv', text }, {}, 'en', limits)
  expect(read('id,name,Template\n1,A,large-print\n2,B,\n').diagnostics).toEqual([])
  const { diagnostics } = read('id,name,Template\n1,A,\n2,B,large-prnt\n')
  expect(faultsOf({ diagnostics })).toEqual(['3:1 template-unknown'])
  expect(diagnostics[0]?.hint).toBe('did you mean `large-print`?')
})
