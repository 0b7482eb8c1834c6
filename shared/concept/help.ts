// What each field of the concept holds, for the person who fills it. Most of the English is in the
// structure itself.
import type { Language } from '../i18n/language.ts'
import type { FieldSpec } from './structure.ts'

/** Where the specification speaks to its makers rather than to the person who writes. */
const ENGLISH: Readonly<Record<string, string>> = {
  'cover.title':
    'The locality and the name of the concept, as in “Identity concept for Ignalina: The Slow Stop”.',
  'cover.slogan': 'The chosen slogan, without quotation marks.',
  'cover.version': 'Status, version number and date.',
  'locality.name': 'The name of the locality.',
  'locality.municipality':
    'Municipality and county; the county decides which regional cultural council it belongs to.',
  'locality.assets': 'What the place already has: people, places, stories, organisations, things, rhythms.',
  'team.sectorBalance': 'How many people from which sector.',
  'insights.statements': 'Three to six sentences: “We noticed … because …, and that means …”.',
  'insights.quotes': 'Verbatim quotes without names (“a pupil, 16”).',
  'pov.statement': 'Who – needs what – because.',
  'pov.hmw': 'The “How might we …?” question the group chose.',
  'personas.list': 'One to three fictional people: who, what they want, what is in the way, where they look.',
  'identity.layers': 'What is seen, habits, values, how others see us, what should remain.',
  'risks.table': 'The greatest first: likelihood times impact.',
}

const LITHUANIAN: Readonly<Record<string, string>> = {
  'cover.title':
    'Vietovė kilmininku ir koncepcijos pavadinimas, pvz., Ignalinos identiteto koncepcija „Lėtoji stotelė“.',
  'cover.slogan': 'Pasirinktas šūkis, be kabučių.',
  'cover.dates': 'Visų susitikimų datos.',
  'cover.version': 'Būsena, versijos numeris ir data.',
  'cover.funding':
    'Tiksli finansavimo sutarties formuluotė. Ją įrašo organizatorius; ji niekada nekuriama automatiškai.',
  'cover.contact': 'Organizacija ir bendras jos adresas, ne asmeninis telefonas.',
  'summary.text':
    'Problema, žmogus, koncepcija, kodėl čia ir ko prašome – suprantama ir atskirai nuo dokumento.',
  'summary.en': 'Ta pati santrauka kita kalba: jos reikia užsienio partneriams ir donorams.',
  'locality.name': 'Vietovės pavadinimas.',
  'locality.municipality': 'Savivaldybė ir apskritis; pagal apskritį veikia regioninė kultūros taryba.',
  'locality.description': 'Vietos būdas paprastais žodžiais, ne kaip turistiniame lankstinuke.',
  'locality.facts': 'Daugiausia penki faktai, kiekvienas su šaltiniu ir data.',
  'locality.assets': 'Ką vieta jau turi: žmonės, vietos, istorijos, organizacijos, patalpos, ritmai.',
  'team.name': 'Kaip grupė save vadina.',
  'team.members': 'Kas kūrė koncepciją. Vardas rašomas tik sutikus, kitaip – kodas.',
  'team.sectorBalance': 'Kiek žmonių iš kurio sektoriaus.',
  'team.missingVoices': 'Kieno balso trūksta, kas jų paklaus ir iki kada.',
  'team.facilitation': 'Moderatorius, mentorius, organizatorius ir metodas.',
  'challenge.brief': 'Tekstas, perskaitytas pradžioje.',
  'challenge.stakeholders': 'Kas čia gyvena, kuria, atvyksta ir sprendžia.',
  'challenge.rootCause': 'Priežastis, kuriai galime daryti įtaką („Penki kodėl“).',
  'challenge.whyNow': 'Proga ir strateginiai dokumentai, su kuriais tai dera.',
  'insights.statements': 'Nuo trijų iki šešių sakinių: „Pastebėjome, kad…, nes…, vadinasi…“.',
  'insights.evidence': 'Prie kiekvienos įžvalgos – lapelių, iš kurių ji kilo, kodai.',
  'insights.quotes': 'Tikslios citatos be vardų, pvz., „gimnazistas, 16 m.“.',
  'insights.journeyNow': 'Šeši kelionės etapai ir žemiausias jos taškas.',
  'personas.list': 'Nuo vienos iki trijų išgalvotų personų: kas, ko nori, kas trukdo, iš kur sužino.',
  'pov.statement': 'Kas – ko reikia – nes.',
  'pov.hmw': 'Klausimas „Kaip galėtume…?“, kurį grupė pasirinko.',
  'pov.hmwShortlist': 'Kiti atrinkti klausimai ir jų taškai.',
  'pov.criteria': 'Kriterijai, dėl kurių susitarta prieš kuriant idėjas.',
  'identity.layers':
    'Identiteto ledkalnis: kas matoma, įpročiai, vertybės, kaip mus mato kiti, kas turėtų likti.',
  'identity.values': 'Nuo trijų iki penkių vertybių, kiekviena su įrodymu, kurį mato svečias.',
  'identity.onlyHere': 'Ko neįmanoma nukopijuoti kitur.',
  'identity.notUs': 'Ko sąmoningai atsisakome.',
  'identity.promise': 'Pažadas: tik čia gali…',
  'identity.story': 'Šeši istorijos sakiniai viename pasakojime.',
  'identity.slogan': 'Pasirinktas šūkis.',
  'identity.sloganAlternatives': 'Du kiti geriausi šūkiai.',
  'concept.name': 'Trumpas savas pavadinimas.',
  'concept.oneLiner': 'Kas tai, kam ir kas pasikeis – vienu sakiniu.',
  'concept.description': 'Rišlus pasakojimas, parašytas pagal koncepcijos drobę.',
  'concept.journeyNew': 'Šeši būsimos kelionės etapai: ką darys, kur, kas pasirūpins.',
  'concept.storyboard':
    'Šeši kadrai: paveikslas ir parašas. Parašas drauge nusako paveikslą tiems, kurie jo nemato.',
  'services.table': 'Kas siūloma, kam, kada, kur ir kas už tai atsako.',
  'services.blueprint': 'Viena svarbiausia paslauga penkiais žingsniais: kas matoma ir kas užkulisiuose.',
  'spaces.table': 'Tikros erdvės, kurias įveikliname.',
  'partners.table': 'Organizacijos, ne asmenys: ką duoda, ką gauna, ar sutiko.',
  'outreach.table': 'Auditorija, žinutė, kanalas, laikas, atsakingas ir kaina.',
  'budget.lines': 'Preliminari sąmata eilutėmis. Suma apskaičiuojama iš kiekio ir kainos.',
  'budget.total': 'Visų išlaidų eilučių suma.',
  'budget.ownContribution': 'Nuosavų lėšų, patalpų ir savanorių valandų vertė eurais.',
  'funding.table': 'Iš kur bus lėšos. Dalys apskaičiuojamos ir sudaro 100 %.',
  'risks.table': 'Rizikos pagal tikimybę ir poveikį (1–3); dokumente didžiausios – pirmos.',
  'milestones.table': '30 dienų, 6 mėnesiai, 1 metai, 3 metai.',
  'indicators.table': 'Bent vienas rezultato rodiklis; jei pradinė reikšmė nežinoma, palikite tuščią.',
  'sustainability.owner': 'Organizacija, kuri koncepciją išlaikys gyvą.',
  'sustainability.text':
    'Kas bus pasibaigus projekto lėšoms: pajamos, savanoriai, vieta savivaldybės strategijoje.',
  'sustainability.commitments': 'Asmeniniai artimiausi žingsniai; vietoj vardo – inicialai arba kodas.',
  'decisions.votes': 'Kiekvieno balsavimo klausimas, taisyklės, balsavusieji ir rezultatai.',
  'decisions.rationale': 'Du–šeši sakiniai: kodėl būtent ši idėja, kriterijus po kriterijaus.',
  'decisions.notChosen': 'Geros idėjos, kurių šįkart nepasirinkome.',
  'participants.table': 'Visi, kurie dalyvavo bent viename susitikime.',
  'participants.totals': 'Kiek žmonių, organizacijų, valandų ir pažymėjimų.',
  'feedback.grid': 'Kas patiko, ko norėtųsi kitaip, klausimai ir idėjos.',
  'feedback.changes': 'Ką pakeitėme po atsiliepimų ir kas dar neatsakyta.',
  'annex.boards': 'Po vieną vaizdą kiekvienam rėmeliui; čia – jų tekstas tiems, kurie vaizdo nemato.',
  'annex.notes': 'Visi lapeliai: iš kur, kieno kodas ir kuriame skyriuje panaudoti.',
  'annex.photos': 'Tiriamojo pasivaikščiojimo nuotraukos su parašais: kas, kur, kada, kieno nuotrauka.',
  'annex.evaluation': 'Anoniminių įvertinimų vidurkiai.',
  'annex.history': 'Kas ir kada pakeista, patvirtinimai.',
}

/** What a field holds, in one or two sentences. */
export function helpOf(spec: FieldSpec, language: Language): string {
  if (language === 'lt') return LITHUANIAN[spec.id] ?? ''
  return ENGLISH[spec.id] ?? `${spec.holds}.`.replace(/([.?!…])\.$/, '$1')
}
