/** What every roster has: an id, and a name in one column or two. */
export type RosterColumn = 'id' | 'name' | 'given' | 'family'

/** Headers in small letters without accents, signs and spaces. */
const words: Readonly<Record<RosterColumn, Readonly<Record<string, readonly string[]>>>> = {
  id: {
    en: ['id', 'studentid', 'studentnumber', 'studentno', 'number', 'registrationnumber', 'matriculationnumber', 'idnumber'],
    fr: ['numero', 'numeroetudiant', 'netudiant', 'noetudiant', 'numetudiant', 'matricule', 'identifiant'],
    de: ['matrikelnummer', 'matrikelnr', 'matrikel', 'matnr', 'nummer'],
    es: ['numerodeestudiante', 'matricula', 'expediente', 'dni', 'identificador'],
    it: ['matricola', 'numerodimatricola', 'numeromatricola'],
    pt: ['numerodeestudante', 'numerodealuno', 'nmec', 'numeromecanografico', 'ra'],
    nl: ['studentnummer', 'studentnr', 'nummer'],
  },
  name: {
    en: ['name', 'fullname', 'student', 'studentname'],
    fr: ['nomcomplet', 'nometprenom', 'nomprenom', 'etudiant', 'nom'],
    de: ['name', 'vollername', 'vollstandigername'],
    es: ['nombrecompleto', 'apellidosynombre', 'nombreyapellidos', 'alumno', 'estudiante'],
    it: ['nomecompleto', 'cognomeenome', 'nominativo', 'studente'],
    pt: ['nomecompleto', 'aluno', 'estudante', 'nome'],
    nl: ['naam', 'volledigenaam', 'student'],
  },
  given: {
    en: ['given', 'givenname', 'givennames', 'firstname', 'first'],
    fr: ['prenom', 'prenoms'],
    de: ['vorname', 'vornamen', 'rufname'],
    es: ['nombre', 'nombres'],
    it: ['nome'],
    pt: ['nomeproprio', 'primeironome'],
    nl: ['voornaam', 'roepnaam'],
  },
  family: {
    en: ['family', 'familyname', 'lastname', 'last', 'surname'],
    fr: ['nomdefamille', 'nomusuel'],
    de: ['nachname', 'familienname', 'zuname'],
    es: ['apellidos', 'apellido', 'primerapellido'],
    it: ['cognome'],
    pt: ['apelido', 'sobrenome'],
    nl: ['achternaam', 'familienaam'],
  },
}

/** The headers of a column: in the exam's language first, then in English, then in all others. */
export function columnWords(column: RosterColumn, language: string): readonly string[] {
  const own = language.split('-', 1)[0] ?? language
  const all = words[column]
  return [...(all[own] ?? []), ...(all['en'] ?? []), ...Object.values(all).flat()]
}
