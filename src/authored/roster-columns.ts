import { plainName } from './table.ts'

/** What every roster has: an id, and a name in one column or two. */
export type RosterColumn = 'id' | 'name' | 'given' | 'family'

/** Headers as they are compared; those of other scripts as they are written. */
const words: Readonly<Record<RosterColumn, Readonly<Record<string, readonly string[]>>>> = {
  id: {
    en: ['id', 'studentid', 'studentnumber', 'studentno', 'number', 'registrationnumber', 'matriculationnumber', 'idnumber'],
    fr: ['numero', 'numeroetudiant', 'netudiant', 'noetudiant', 'numetudiant', 'matricule', 'identifiant'],
    de: ['matrikelnummer', 'matrikelnr', 'matrikel', 'matnr', 'nummer'],
    es: ['numerodeestudiante', 'matricula', 'expediente', 'dni', 'identificador'],
    it: ['matricola', 'numerodimatricola', 'numeromatricola'],
    pt: ['numerodeestudante', 'numerodealuno', 'nmec', 'numeromecanografico', 'ra'],
    nl: ['studentnummer', 'studentnr', 'nummer'],
    ar: ['الرقم الجامعي', 'رقم الطالب', 'رقم القيد', 'رقم التسجيل', 'الرقم'],
    he: ['מספר סטודנט', 'מספר תלמיד', 'תעודת זהות', 'מספר זהות', 'תז'],
    fa: ['شماره دانشجویی', 'شماره'],
    zh: ['学号', '學號', '考号', '准考证号', '编号'],
    ja: ['学籍番号', '学生番号', '受験番号', '番号'],
    ko: ['학번', '수험번호', '번호'],
  },
  name: {
    en: ['name', 'fullname', 'student', 'studentname'],
    fr: ['nomcomplet', 'nometprenom', 'nomprenom', 'etudiant', 'nom'],
    de: ['name', 'vollername', 'vollstandigername'],
    es: ['nombrecompleto', 'apellidosynombre', 'nombreyapellidos', 'alumno', 'estudiante'],
    it: ['nomecompleto', 'cognomeenome', 'nominativo', 'studente'],
    pt: ['nomecompleto', 'aluno', 'estudante', 'nome'],
    nl: ['naam', 'volledigenaam', 'student'],
    ar: ['الاسم الكامل', 'اسم الطالب', 'الاسم'],
    he: ['שם מלא', 'שם הסטודנט', 'שם'],
    fa: ['نام و نام خانوادگی'],
    zh: ['姓名', '学生姓名', '名字'],
    ja: ['氏名', '名前', '学生氏名'],
    ko: ['성명', '이름'],
  },
  given: {
    en: ['given', 'givenname', 'givennames', 'firstname', 'first'],
    fr: ['prenom', 'prenoms'],
    de: ['vorname', 'vornamen', 'rufname'],
    es: ['nombre', 'nombres'],
    it: ['nome'],
    pt: ['nomeproprio', 'primeironome'],
    nl: ['voornaam', 'roepnaam'],
    ar: ['الاسم الأول', 'الاسم الشخصي'],
    he: ['שם פרטי'],
    fa: ['نام'],
    zh: ['名'],
    ja: ['名'],
    ko: ['명'],
  },
  family: {
    en: ['family', 'familyname', 'lastname', 'last', 'surname'],
    fr: ['nomdefamille', 'nomusuel'],
    de: ['nachname', 'familienname', 'zuname'],
    es: ['apellidos', 'apellido', 'primerapellido'],
    it: ['cognome'],
    pt: ['apelido', 'sobrenome'],
    nl: ['achternaam', 'familienaam'],
    ar: ['اسم العائلة', 'الاسم العائلي', 'اللقب'],
    he: ['שם משפחה'],
    fa: ['نام خانوادگی'],
    zh: ['姓'],
    ja: ['姓', '苗字'],
    ko: ['성'],
  },
}

/** The headers of a column, plain: in the exam's language first, then in English, then in all others. */
export function columnWords(column: RosterColumn, language: string): readonly string[] {
  const own = language.split('-', 1)[0] ?? language
  const all = words[column]
  return [...(all[own] ?? []), ...(all['en'] ?? []), ...Object.values(all).flat()].map(plainName)
}
