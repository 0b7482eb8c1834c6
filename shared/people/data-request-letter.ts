// The answer to a person who asked to be erased, as a letter of at most one page: what was erased, what was kept and why,
// where to complain. Names nobody: the organiser's record has no name any more, and none is needed.
import type { Language } from '../i18n/language.ts'
import type { ErasureScope, KeptPart } from './data-request.ts'

export interface LetterFacts {
  readonly organiser: string
  readonly workshop: string
  readonly number: number
  /** Days, as 2026-04-02. */
  readonly receivedOn: string
  readonly answeredOn: string
  readonly scope: ErasureScope
}

export interface Letter {
  readonly title: string
  /** Paragraphs; those of `list` are lines of a list under the one before. */
  readonly parts: readonly { readonly text: string; readonly list?: readonly string[] }[]
}

interface Words {
  readonly title: string
  readonly greeting: string
  opening(facts: LetterFacts): string
  readonly erased: string
  readonly identity: string
  readonly attendance: string
  texts(count: number): string
  drawings(count: number): string
  readonly certificatesAnnulled: string
  readonly stays: string
  keptTexts(count: number): string
  readonly certificatesNameless: string
  readonly totals: string
  readonly votes: string
  readonly copies: string
  readonly refused: string
  readonly kept: Readonly<Record<KeptPart, string>>
  basis(text: string): string
  readonly complaint: string
  closing(facts: LetterFacts): readonly string[]
}

const WORDS: Readonly<Record<Language, Words>> = {
  lt: {
    title: 'Atsakymas į prašymą ištrinti asmens duomenis',
    greeting: 'Laba diena,',
    opening: ({ receivedOn, workshop, number }) =>
      `${receivedOn} gavome Jūsų prašymą (Nr. ${number}) ištrinti Jūsų asmens duomenis, susijusius su kūrybinėmis dirbtuvėmis „${workshop}“. Prašymą išnagrinėjome ir informuojame, kas padaryta.`,
    erased: 'Ištrinta:',
    identity: 'Jūsų vardas, pavardė, organizacija ir kiti profilio duomenys, prisijungimai;',
    attendance: 'Jūsų vardas dalyvavimo įrašuose;',
    texts: (count) => `Jūsų parašytų lapelių tekstai (iš viso ${count}), taip pat jų istorija ir citatos;`,
    drawings: (count) =>
      `kita, ką palikote lentoje: tekstai, figūros, nuotraukos, brūkšniai (iš viso ${count});`,
    certificatesAnnulled: 'Jūsų vardas pažymėjimų registre; pažymėjimas panaikintas Jūsų prašymu.',
    stays: 'Liko be Jūsų asmens duomenų:',
    keptTexts: (count) =>
      `kiti Jūsų parašyti lapeliai (iš viso ${count}), pasirašyti „ištrintas dalyvis“: jų tekstas su Jumis nebesiejamas;`,
    certificatesNameless:
      'pažymėjimo numeris registre be vardo: pažymėjimas tebegalioja, patikros puslapyje vardas nerodomas;',
    totals: 'bendri dalyvių, sektorių ir minučių skaičiai;',
    votes:
      'balsavimų ir vertinimų sumos: slapti balsai su asmeniu nebuvo siejami, todėl jų ištrinti neįmanoma ir nereikia.',
    copies:
      'Jei anksčiau padaryta atsarginė kopija būtų atkurta, ištrynimas joje bus pritaikytas iš naujo. Anksčiau išsiųstų dokumentų versijose duomenys galėjo likti; apie ištrynimą pranešame jų gavėjams, jei tai įmanoma.',
    refused: 'Dalies prašymo įvykdyti negalime. Paliekame:',
    kept: {
      'attendance-list': 'pasirašytą dalyvių sąrašą;',
      'certificate-register': 'išduotų pažymėjimų registro įrašą;',
      'documents-sent': 'jau pateiktų ataskaitų ir dokumentų egzempliorius;',
    },
    basis: (text) => `Teisinis pagrindas: ${text}`,
    complaint:
      'Jei su atsakymu nesutinkate, turite teisę pateikti skundą Valstybinei duomenų apsaugos inspekcijai (L. Sapiegos g. 17, 10312 Vilnius, el. paštas ada@ada.lt, vdai.lrv.lt) ir kreiptis į teismą.',
    closing: ({ answeredOn, organiser }) => [answeredOn, organiser],
  },
  en: {
    title: 'Answer to a request to erase personal data',
    greeting: 'Good day,',
    opening: ({ receivedOn, workshop, number }) =>
      `On ${receivedOn} we received your request (No. ${number}) to erase your personal data connected with the workshop “${workshop}”. We have examined it and tell you here what was done.`,
    erased: 'Erased:',
    identity: 'your name, organisation and other data of your profile, and your ways of signing in;',
    attendance: 'your name in the records of attendance;',
    texts: (count) => `the texts of notes you wrote (${count} in all), with their history and citations;`,
    drawings: (count) =>
      `what else you left on the board: texts, shapes, pictures, strokes (${count} in all);`,
    certificatesAnnulled:
      'your name in the register of certificates; the certificate was revoked at your request.',
    stays: 'Kept without your personal data:',
    keptTexts: (count) =>
      `your other notes (${count} in all), signed “erased participant”: their text is no longer linked to you;`,
    certificatesNameless:
      'the number of the certificate in the register, without a name: it stays valid, and the verification page shows no name;',
    totals: 'totals of participants, sectors and minutes;',
    votes:
      'the totals of votes and ratings: secret votes were never linked to a person, so they cannot and need not be erased.',
    copies:
      'Should a backup made earlier be restored, the erasure is applied to it again. Versions of documents sent out before may still contain the data; we tell their recipients about the erasure where that is possible.',
    refused: 'We cannot fulfil a part of the request. We keep:',
    kept: {
      'attendance-list': 'the signed list of participants;',
      'certificate-register': 'the entry in the register of certificates issued;',
      'documents-sent': 'copies of reports and documents already handed in;',
    },
    basis: (text) => `Legal basis: ${text}`,
    complaint:
      'If you disagree with this answer, you have the right to lodge a complaint with the State Data Protection Inspectorate of Lithuania (Valstybinė duomenų apsaugos inspekcija, L. Sapiegos g. 17, 10312 Vilnius, ada@ada.lt, vdai.lrv.lt) and to go to court.',
    closing: ({ answeredOn, organiser }) => [answeredOn, organiser],
  },
}

/** A list ends with a full stop, its other lines with semicolons. */
function asList(lines: readonly string[]): readonly string[] {
  return lines.map((line, index) => line.replace(/[;.]$/, index === lines.length - 1 ? '.' : ';'))
}

/** The letter to a person whose request was carried out. */
export function replyLetter(facts: LetterFacts, language: Language): Letter {
  const words = WORDS[language]
  const { erasedNotes, keptNotes, erasedDrawings = 0, certificates, fate, kept, basis } = facts.scope
  const isAnnulled = certificates > 0 && fate === 'annul'
  const isNameless = certificates > 0 && fate === 'keep-nameless'
  const erased = [
    words.identity,
    words.attendance,
    ...(erasedNotes > 0 ? [words.texts(erasedNotes)] : []),
    ...(erasedDrawings > 0 ? [words.drawings(erasedDrawings)] : []),
    ...(isAnnulled ? [words.certificatesAnnulled] : []),
  ]
  const stays = [
    ...(keptNotes > 0 ? [words.keptTexts(keptNotes)] : []),
    ...(isNameless ? [words.certificatesNameless] : []),
    words.totals,
    words.votes,
  ]
  const isRefused = kept.length > 0
  return {
    title: words.title,
    parts: [
      { text: words.greeting },
      { text: words.opening(facts) },
      { text: words.erased, list: asList(erased) },
      { text: words.stays, list: asList(stays) },
      ...(isRefused ? [{ text: words.refused, list: asList(kept.map((part) => words.kept[part])) }] : []),
      ...(isRefused && basis !== '' ? [{ text: words.basis(basis) }] : []),
      { text: words.copies },
      { text: words.complaint },
      ...words
        .closing(facts)
        .filter((line) => line !== '')
        .map((text) => ({ text })),
    ],
  }
}

/** The letter as plain text, to be copied. */
export function letterText({ title, parts }: Letter): string {
  const paragraphs = parts.map(({ text, list }) =>
    [text, ...(list ?? []).map((line) => `– ${line}`)].join('\n'),
  )
  return `${[title, ...paragraphs].join('\n\n')}\n`
}
