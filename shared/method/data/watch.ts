// What a facilitator watches for: in each mode, and in each activity. Beside guidance.ts, for the same script.
import type { Bilingual } from '../../i18n/language.ts'
import type { ModeId } from '../vocabulary.ts'

export const modeWatch: Readonly<Record<ModeId, Bilingual>> = {
  plenary: {
    lt: 'Ar prabyla daugiau nei trys žmonės; jei kalba vienas, paklauskite to, kas tyli.',
    en: 'Whether more than three people speak; if one does all the talking, ask somebody who has been silent.',
  },
  silent: {
    lt: 'Ar tikrai tylu ir ar visi rašo; kas sustojo, prie to tyliai prieikite. Nekalbėkite ir patys.',
    en: 'Whether it is truly silent and everybody writes; go quietly to whoever has stopped. Stay silent yourself.',
  },
  pairs: {
    lt: 'Ar pasikeičia vaidmenimis laiku ir ar klausosi, o ne atsakinėja už kitą.',
    en: 'Whether they change roles in time, and listen instead of answering for the other.',
  },
  group: {
    lt: 'Ar lapelius judina ne vieno žmogaus rankos ir ar grupelė nestovi ties pirmu ginču.',
    en: 'Whether more than one pair of hands moves the notes, and no group is stuck at its first dispute.',
  },
  async: {
    lt: 'Kas dar nepradėjo: primenama vieną kartą, asmeniškai, ne viešai.',
    en: 'Who has not begun: remind once, in person, never in public.',
  },
}

export const activityWatch: Readonly<Record<string, Bilingual>> = {
  'open.checkin': { lt: 'Kam nesiseka parašyti ar perkelti pirmo lapelio; kuris sektoriaus langelis tuščias.', en: 'Who struggles to write or move the first note; which sector’s cell is empty.' },
  'open.brief': { lt: 'Neramius žvilgsnius, kai skaitoma apie sutikimus; klausimus, kuriuos verta atidėti, o ne spręsti.', en: 'Uneasy looks when consent is read; questions to park rather than solve.' },
  'emp.stakeholders': { lt: 'Bendrus žodžius („jaunimas“, „visuomenė“) ir tuos, kurių niekas neparašė.', en: 'General words (“youth”, “the public”) and those nobody wrote down.' },
  'emp.placewalk': { lt: 'Ar pastebėjimai – ką matė, o ne ką mano; ar grįžta laiku ir visi.', en: 'Whether notes say what was seen, not what is thought; whether all return, and in time.' },
  'emp.interview': { lt: 'Uždarus klausimus ir siūlomus sprendimus; priminkite: „Papasakokite apie paskutinį kartą.“', en: 'Closed questions and offered solutions; remind: “Tell me about the last time.”' },
  'emp.empathymap': { lt: 'Ar „galvoja“ ir „jaučia“ nėra spėlionės apie save; ar skausmai konkretūs.', en: 'Whether “thinks” and “feels” are not about ourselves; whether pains are concrete.' },
  'emp.persona': { lt: 'Karikatūras ir idealius lankytojus; klauskite, kas apie tai liudija.', en: 'Caricatures and ideal visitors; ask what speaks for it.' },
  'emp.journey': { lt: 'Šuolius per laukimą ir kelią namo: ten dažniausiai slypi blogiausia akimirka.', en: 'Jumps over waiting and the way home: the worst moment usually hides there.' },
  'emp.iceberg': { lt: 'Tylą ties „po vandeniu“: ji reiškia pagarbą, ne tingulį; neprašykite įvardyti autorių.', en: 'Silence at “below the water”: it is respect, not idleness; never ask who wrote what.' },
  'emp.assets': { lt: 'Ar minimi žmonės ir įgūdžiai, ne vien pastatai.', en: 'Whether people and skills are named, not buildings only.' },
  'def.cluster': { lt: 'Pavadinimus vienu žodžiu: prašykite sakinio. Grupę iš visko, kas liko.', en: 'One-word titles: ask for a sentence. A cluster of everything left over.' },
  'def.fivewhys': { lt: 'Kada atsakymu tampa kaltas žmogus: grįžkite prie aplinkybių.', en: 'The moment the answer becomes somebody’s fault: go back to circumstances.' },
  'def.pov': { lt: 'Poreikį, kuris iš tikrųjų yra sprendimas („reikia scenos“).', en: 'A need that is really a solution (“needs a stage”).' },
  'def.hmw': { lt: 'Klausimus, kuriuose jau slypi atsakymas, ir tokius, kurie tinka bet kuriam miestui.', en: 'Questions that carry their answer, and those that fit any town.' },
  'def.values': { lt: 'Žodžius, kuriuos pasirašytų kiekviena vieta („svetinga“); prašykite įrodymo.', en: 'Words any place would sign (“welcoming”); ask for evidence.' },
  'def.criteria': { lt: 'Kriterijus, kurių negalima patikrinti; kas priešinasi ir kodėl.', en: 'Criteria nobody can check; who objects and why.' },
  'ide.crazy8': { lt: 'Kas įstrigo ties antra idėja: „Dabar – juokingiausia.“ Gražumas nesvarbu.', en: 'Who is stuck at the second idea: “Now the silliest one.” Beauty does not matter.' },
  'ide.brainwriting': { lt: 'Ar lapai pasikeičia visi kartu; ar žmonės plėtoja gautą idėją, o ne rašo savo.', en: 'Whether all sheets change together; whether people build on what they got.' },
  'ide.mashup': { lt: 'Derinius, kuriuose viena pusė tik duoda.', en: 'Combinations in which one side only gives.' },
  'ide.matrix': { lt: 'Kas sprendžia už visus; idėjas, kurios slenka į kampą, nes nepatogios.', en: 'Who decides for all; ideas that drift into a corner because they are awkward.' },
  'ide.vote': { lt: 'Žvilgsnius į kaimyno ekraną ir pareigų svorį: primename, kad balsas slaptas.', en: 'Looks at a neighbour’s screen and the weight of rank: remind that the vote is secret.' },
  'ide.story': { lt: 'Istoriją be žmogaus; šūkį, kurio niekas garsiai neištartų.', en: 'A story without a person; a line nobody would say aloud.' },
  'pro.canvas': { lt: 'Langelius, kurie tušti visose grupelėse: dažniausiai „kas bus šeimininkas“.', en: 'Cells empty in every group: usually “who will own it”.' },
  'pro.storyboard': { lt: 'Ar matyti, ką žmogus daro, ar tik pastatai.', en: 'Whether it shows what a person does, or buildings only.' },
  'pro.journeynew': { lt: 'Ar pasikeitė būtent silpniausia akimirka; kas už ją atsako.', en: 'Whether exactly the weakest moment has changed; who answers for it.' },
  'pro.blueprint': { lt: 'Eilutes „užkulisiai“ ir „kas gali nepavykti“: jos pildomos paskutinės, o svarbiausios.', en: '“Backstage” and “what may fail”: filled in last, and they matter most.' },
  'pro.space': { lt: 'Kas atrakina ir užrakina; ką daro žiemą.', en: 'Who unlocks and locks; what happens in winter.' },
  'pro.partners': { lt: 'Partnerius, kurių kambaryje nėra ir kurie dar nieko nežino.', en: 'Partners who are not in the room and know nothing yet.' },
  'pro.comms': { lt: '„Visi“ kaip auditoriją ir kanalus, kurių niekas neprižiūri.', en: '“Everybody” as an audience, and channels nobody tends.' },
  'pro.budget': { lt: 'Sumas be vieneto ir savanorių darbą, laikomą nemokamu.', en: 'Sums without a unit, and volunteers’ work counted as free.' },
  'pro.risks': { lt: 'Riziką, apie kurią visi tyli; pasiūlykite rašyti be vardo.', en: 'The risk everybody is silent about; offer to write without a name.' },
  'pro.roadmap': { lt: 'Veiksmus be žmogaus vardo ir datas po rinkimų ar švenčių.', en: 'Actions without a person’s name, and dates right after elections or holidays.' },
  'com.pitch': { lt: 'Laiką: paskutinė grupelė turi gauti tiek pat kiek pirma.', en: 'The time: the last group must get as much as the first.' },
  'com.feedback': { lt: 'Ginčus su atsiliepimais: pristatę tik klausosi ir padėkoja.', en: 'Arguing with feedback: those who presented listen and say thank you.' },
  'com.commit': { lt: '„Mes“ ir „reikėtų“: prašykite „aš“, dienos ir pirmo skambučio.', en: '“We” and “one should”: ask for “I”, a day and a first call.' },
  'com.checkout': { lt: 'Kas išeina tylėdamas; prie to prieikite po renginio.', en: 'Who leaves in silence; go to them afterwards.' },
}
