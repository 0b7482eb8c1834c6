// Why each activity and each stage is done, a tip for the facilitator, and the concept fields it feeds.
import type { Bilingual } from '../../i18n/language.ts'
import type { Guidance } from '../activity.ts'
import type { StageId } from '../vocabulary.ts'

export const guidance: Readonly<Record<string, Guidance>> = {
 "open.checkin": {
  "purpose": {
   "en": "Everybody speaks once and places a first note in the first ten minutes; the facilitator sees which sectors are in the room and who still needs help with the tool.",
   "lt": "Per pirmas dešimt minučių kiekvienas prabyla ir padeda pirmą lapelį; moderatorius mato, kurie sektoriai susirinko ir kam dar reikia padėti naudotis lenta."
  },
  "tip": {
   "en": "Count n x 20 s + 5 min. An empty sector cell is information: say aloud who is missing and note it for the stakeholder map.",
   "lt": "Skaičiuokite: 20 s × dalyvių skaičius + 5 min. Tuščias sektoriaus langelis irgi pasako daug: garsiai įvardykite, ko trūksta."
  },
  "feeds": [
   {
    "field": "team.members",
    "rule": "one row per note author; the place he or she loves is kept as a quote, not printed by default"
   },
   {
    "field": "team.sectorBalance",
    "rule": "computed from authors' sectors"
   }
  ]
 },
 "open.brief": {
  "purpose": {
   "en": "One shared reading of the task, visible rules of work, and informed consent before anything personal is written.",
   "lt": "Visi vienodai supranta užduotį, mato darbo taisykles ir žino, kas bus daroma su jų įrašais, prieš rašydami ką nors asmeniška."
  },
  "tip": {
   "en": "Keep 'Parked questions' on screen all day and empty it aloud before lunch and before closing.",
   "lt": "„Atidėti klausimai“ turi būti matomi visą dieną; garsiai juos peržvelkite prieš pietus ir prieš pabaigą."
  },
  "feeds": [
   {
    "field": "challenge.brief",
    "rule": "text of cell brief"
   },
   {
    "field": "feedback.changes",
    "rule": "unanswered parked questions are listed as open questions"
   }
  ]
 },
 "emp.stakeholders": {
  "purpose": {
   "en": "See everybody who makes, uses, pays for or is left out of local cultural life, before choosing whom to design for.",
   "lt": "Pamatyti visus, kas kuria vietos kultūrą, ja naudojasi, ją finansuoja arba lieka nuošalyje, – prieš pasirenkant, kam kuriame."
  },
  "tip": {
   "en": "Push past institutions: 'youth' is not a stakeholder, 'pupils who wait for the 16:10 bus' is.",
   "lt": "Neapsiribokite įstaigomis: „jaunimas“ – per platu, „mokiniai, laukiantys 16.10 val. autobuso“ – tinka."
  },
  "feeds": [
   {
    "field": "challenge.stakeholders",
    "rule": "cells live/create/come/decide, grouped"
   },
   {
    "field": "team.missingVoices",
    "rule": "cell missing"
   },
   {
    "field": "partners.table",
    "rule": "cells create and decide pre-fill candidate partners"
   }
  ]
 },
 "emp.placewalk": {
  "purpose": {
   "en": "Replace opinions about the place with what can be seen, heard and photographed today.",
   "lt": "Nuomones apie vietą pakeisti tuo, ką šiandien galima pamatyti, išgirsti ir nufotografuoti."
  },
  "tip": {
   "en": "Works best as homework; rain plan: old and new photographs from the library or museum. Strip location metadata from uploads unless the map pin is wanted.",
   "lt": "Geriausiai tinka kaip namų darbas; jei lyja – senos ir naujos nuotraukos iš bibliotekos ar muziejaus. Įkeliant pašalinami vietos metaduomenys, nebent norima smeigtuko žemėlapyje."
  },
  "feeds": [
   {
    "field": "insights.evidence",
    "rule": "every photo with caption, place and date"
   },
   {
    "field": "locality.assets",
    "rule": "cells pride and hidden"
   },
   {
    "field": "spaces.table",
    "rule": "cell potential pre-fills candidate spaces"
   },
   {
    "field": "annex.photos",
    "rule": "all photos"
   }
  ]
 },
 "emp.interview": {
  "purpose": {
   "en": "Hear one real story about living in or visiting the place instead of collecting opinions.",
   "lt": "Išgirsti vieną tikrą istoriją apie gyvenimą čia ar viešnagę, o ne rinkti nuomones."
  },
  "tip": {
   "en": "Starter: 'Tell me about the last time you showed this place to a guest.' Follow up with 'What happened next?' and 'How did that feel?'",
   "lt": "Pradžia: „Papasakok, kaip paskutinį kartą rodei šią vietą svečiui.“ Toliau: „Kas buvo po to?“, „Kaip jauteisi?“"
  },
  "feeds": [
   {
    "field": "insights.quotes",
    "rule": "cell quotes"
   },
   {
    "field": "insights.evidence",
    "rule": "cells story and surprise"
   }
  ]
 },
 "emp.empathymap": {
  "purpose": {
   "en": "Build one shared picture of a specific person the concept is for.",
   "lt": "Susidaryti vieną bendrą konkretaus žmogaus, kuriam kuriame, paveikslą."
  },
  "tip": {
   "en": "A map full of violet notes means the group is guessing: send somebody to ask before defining the problem.",
   "lt": "Jei vyrauja violetiniai lapeliai, grupė spėlioja: prieš apibrėždami problemą nueikite ir paklauskite."
  },
  "feeds": [
   {
    "field": "personas.list",
    "rule": "who + strongest note of each cell"
   },
   {
    "field": "insights.statements",
    "rule": "contradictions become candidate insights"
   },
   {
    "field": "insights.quotes",
    "rule": "cell says"
   }
  ]
 },
 "emp.persona": {
  "purpose": {
   "en": "Turn the empathy map into one memorable fictional person everybody can refer to for the rest of the programme.",
   "lt": "Iš empatijos žemėlapio sukurti vieną įsimenamą išgalvotą žmogų, kurį visi minės iki programos pabaigos."
  },
  "tip": {
   "en": "Two or three personas per locality are enough: one who lives here, one who comes, one who does not come yet.",
   "lt": "Vienai vietovei pakanka dviejų ar trijų personų: kuri gyvena, kuri atvyksta ir kuri dar neatvyksta."
  },
  "feeds": [
   {
    "field": "personas.list",
    "rule": "one persona per frame"
   },
   {
    "field": "outreach.table",
    "rule": "cell channels pre-fills audiences and channels"
   }
  ]
 },
 "emp.journey": {
  "purpose": {
   "en": "Find the weakest moments in the way a resident or visitor meets the place now.",
   "lt": "Rasti silpniausias akimirkas, kai gyventojas ar svečias šiandien susiduria su vieta."
  },
  "tip": {
   "en": "24 cells are too many for a phone: phones show one column at a time.",
   "lt": "24 langeliai telefone netelpa: telefone rodomas vienas stulpelis."
  },
  "feeds": [
   {
    "field": "insights.journeyNow",
    "rule": "flagged moments + column summaries"
   },
   {
    "field": "services.table",
    "rule": "cells *.chance pre-fill service ideas"
   }
  ]
 },
 "emp.iceberg": {
  "purpose": {
   "en": "Move from symbols everybody can see to the habits, values and silences that actually make the place different.",
   "lt": "Nuo visiems matomų simbolių pereiti prie įpročių, vertybių ir nutylėjimų, kurie ir daro vietą kitokią."
  },
  "tip": {
   "en": "Deportations, war, the Holocaust, minorities and closed factories may surface. Do not force it, do not vote on it, never put it on the projector without the authors' agreement.",
   "lt": "Gali iškilti tremtys, karas, Holokaustas, tautinės mažumos, uždarytos įmonės. Nespauskite, dėl to nebalsuokite ir be autorių sutikimo nerodykite ekrane."
  },
  "feeds": [
   {
    "field": "identity.layers",
    "rule": "cluster titles per layer; cell silence is never exported automatically"
   },
   {
    "field": "identity.values",
    "rule": "named values"
   },
   {
    "field": "identity.notUs",
    "rule": "cell outside, where the group disagrees"
   }
  ]
 },
 "emp.assets": {
  "purpose": {
   "en": "List what the place already has, so that the concept starts from strengths and not from a wish list.",
   "lt": "Surašyti, ką vieta jau turi, kad koncepcija prasidėtų nuo stiprybių, o ne nuo norų sąrašo."
  },
  "tip": {
   "en": "Do not name private persons on notes that will be exported; write the skill and who can introduce us.",
   "lt": "Eksportuojamuose lapeliuose nerašykite privačių asmenų vardų: rašykite gebėjimą ir kas galėtų supažindinti."
  },
  "feeds": [
   {
    "field": "locality.assets",
    "rule": "six lists"
   },
   {
    "field": "partners.table",
    "rule": "cell groups"
   },
   {
    "field": "spaces.table",
    "rule": "cells places and things"
   },
   {
    "field": "budget.lines",
    "rule": "assets usable as in-kind contribution"
   }
  ]
 },
 "def.cluster": {
  "purpose": {
   "en": "Reduce a wall of notes to three to six insights the whole group stands behind, each traceable to its evidence.",
   "lt": "Iš lapelių sienos gauti tris–šešias įžvalgas, kurioms pritaria visa grupė, ir kiekvieną jų galima atsekti iki įrodymų."
  },
  "tip": {
   "en": "A cluster named 'Tourism' is a folder; 'Guests leave before the evening begins' is an insight.",
   "lt": "Grupė „Turizmas“ – tik aplankas; „Svečiai išvažiuoja, kol vakaras dar neprasidėjo“ – įžvalga."
  },
  "feeds": [
   {
    "field": "insights.statements",
    "rule": "notes in cell insights"
   },
   {
    "field": "insights.evidence",
    "rule": "notes of the linked group"
   }
  ]
 },
 "def.fivewhys": {
  "purpose": {
   "en": "Get from a symptom to a cause the group can influence.",
   "lt": "Nuo požymio nueiti iki priežasties, kuriai grupė gali daryti įtaką."
  },
  "tip": {
   "en": "Stop when the answer becomes 'the law', 'money' or 'people are like that': go one step back.",
   "lt": "Sustokite, jei atsakymas „įstatymai“, „nėra pinigų“ ar „tokie žmonės“: grįžkite vienu žingsniu."
  },
  "feeds": [
   {
    "field": "challenge.rootCause",
    "rule": "cell root, with the chain as a footnote"
   }
  ]
 },
 "def.pov": {
  "purpose": {
   "en": "State in one sentence whose need we serve and which unexpected insight we build on.",
   "lt": "Vienu sakiniu įvardyti, kieno poreikį tenkiname ir kokia netikėta įžvalga remiamės."
  },
  "tip": {
   "en": "'Needs a stage' is a solution; 'needs to be heard by his own town' is a need.",
   "lt": "„Reikia scenos“ – sprendimas; „reikia būti išgirstam savo miestelio“ – poreikis."
  },
  "feeds": [
   {
    "field": "pov.statement",
    "rule": "cell sentence"
   }
  ]
 },
 "def.hmw": {
  "purpose": {
   "en": "Turn the insight into open questions that invite many different answers, and choose one.",
   "lt": "Įžvalgą paversti atvirais klausimais, į kuriuos galima atsakyti įvairiai, ir vieną pasirinkti."
  },
  "tip": {
   "en": "Too broad: 'How might we improve culture?' Too narrow: 'How might we repaint the stage?'",
   "lt": "Per platu: „Kaip galėtume pagerinti kultūrą?“ Per siaura: „Kaip galėtume perdažyti sceną?“"
  },
  "feeds": [
   {
    "field": "pov.hmw",
    "rule": "winning question"
   },
   {
    "field": "pov.hmwShortlist",
    "rule": "shortlist with votes"
   },
   {
    "field": "decisions.votes",
    "rule": "vote record"
   }
  ]
 },
 "def.values": {
  "purpose": {
   "en": "Agree what the place is, wants to be and refuses to be, and compress it into a promise only this place can make.",
   "lt": "Sutarti, kokia vieta yra, kokia nori būti ir kokia nebus, ir sutelkti tai į pažadą, kurį gali duoti tik ši vieta."
  },
  "tip": {
   "en": "Avoid the word 'brand' ('prekės ženklas') with residents: people object that a place is not goods. Say 'identity' or 'sign of the place'.",
   "lt": "Kalbėdami su gyventojais venkite „prekės ženklo“: žmonės sako, kad kraštas – ne prekė. Sakykite „tapatybė“, „vietos ženklas“."
  },
  "feeds": [
   {
    "field": "identity.values",
    "rule": "cells weAre + proof"
   },
   {
    "field": "identity.onlyHere",
    "rule": "cell onlyHere"
   },
   {
    "field": "identity.notUs",
    "rule": "cell notUs"
   },
   {
    "field": "identity.promise",
    "rule": "cell promise"
   }
  ]
 },
 "def.criteria": {
  "purpose": {
   "en": "Agree how the idea will be chosen before anybody has fallen in love with an idea.",
   "lt": "Sutarti, kaip rinksimės idėją, kol dar niekas savosios neįsimylėjo."
  },
  "tip": {
   "en": "Funders ask for the selection rationale: these criteria reappear word for word in the report.",
   "lt": "Finansuotojai klausia pasirinkimo pagrindimo: šie kriterijai pažodžiui pateks į ataskaitą."
  },
  "feeds": [
   {
    "field": "pov.criteria",
    "rule": "cell final"
   },
   {
    "field": "decisions.rationale",
    "rule": "criteria are the headings of the rationale"
   }
  ]
 },
 "ide.crazy8": {
  "purpose": {
   "en": "Get past the first, obvious idea: eight quick sketches or sentences per person.",
   "lt": "Pereiti per pirmąją, akivaizdžią idėją: aštuoni greiti eskizai ar sakiniai kiekvienam."
  },
  "tip": {
   "en": "For older or less confident participants offer 'crazy four' (4 x 2 minutes) on the same frame. On phones one cell fills the screen.",
   "lt": "Vyresniems ar mažiau drąsiems siūlykite „keturias idėjas“ (4 × 2 min.) tame pačiame rėmelyje. Telefone vienas langelis užima visą ekraną."
  },
  "feeds": [
   {
    "field": "decisions.notChosen",
    "rule": "starred ideas that were not selected"
   },
   {
    "field": "concept.description",
    "rule": "through the winning idea"
   }
  ]
 },
 "ide.brainwriting": {
  "purpose": {
   "en": "Let quiet people and junior staff contribute as much as directors: ideas grow on other people's ideas, in writing.",
   "lt": "Leisti tyliesiems ir jaunesniems darbuotojams prisidėti tiek pat, kiek vadovams: idėjos auga ant kitų idėjų, raštu."
  },
  "tip": {
   "en": "With fewer than six people use as many rounds as people (5 people = 5 rounds). Asynchronous variant: one row per day, the sheet moves at midnight.",
   "lt": "Jei žmonių mažiau nei šeši, ratų tiek, kiek žmonių. Savarankiškas variantas: po eilutę per dieną, lapas perduodamas vidurnaktį."
  },
  "feeds": [
   {
    "field": "decisions.notChosen",
    "rule": "starred cells not selected"
   },
   {
    "field": "concept.description",
    "rule": "through the winning idea"
   }
  ]
 },
 "ide.mashup": {
  "purpose": {
   "en": "Force unusual partnerships: two sectors plus one local asset must produce one idea.",
   "lt": "Priversti gimti netikėtas partnerystes: du sektoriai ir vienas vietos išteklius turi duoti vieną idėją."
  },
  "tip": {
   "en": "Absurd combinations are the point; redraw only once.",
   "lt": "Kuo keistesnis derinys, tuo geriau; traukti iš naujo galima tik kartą."
  },
  "feeds": [
   {
    "field": "partners.table",
    "rule": "gives/gets of the best idea"
   },
   {
    "field": "services.table",
    "rule": "cell best"
   },
   {
    "field": "concept.description",
    "rule": "cell best"
   }
  ]
 },
 "ide.matrix": {
  "purpose": {
   "en": "Sort ideas by what they would change and what they would cost, before voting.",
   "lt": "Prieš balsuojant surūšiuoti idėjas: ką jos pakeistų ir kiek kainuotų pastangų."
  },
  "tip": {
   "en": "Ask the municipality person about permits and the business person about cost - then let the others correct them.",
   "lt": "Apie leidimus klauskite savivaldybės žmogaus, apie kainą – verslininko; tada leiskite kitiems pataisyti."
  },
  "feeds": [
   {
    "field": "decisions.rationale",
    "rule": "position of each candidate"
   },
   {
    "field": "milestones.table",
    "rule": "quick wins become 30-day actions"
   },
   {
    "field": "decisions.notChosen",
    "rule": "cells small and later"
   }
  ]
 },
 "ide.vote": {
  "purpose": {
   "en": "Let everybody weigh in equally and secretly, then decide with reasons, not only with a number.",
   "lt": "Leisti visiems vienodai ir slaptai pareikšti nuomonę, o tada apsispręsti remiantis ne vien skaičiumi."
  },
  "tip": {
   "en": "Dots per person = a third of the candidates, at least 3 (2 when there are only three candidates). Everybody in the room counts once, also people on a shared device. A tie is settled by the criteria, never by the facilitator.",
   "lt": "Taškų vienam žmogui – trečdalis kandidačių, bet ne mažiau kaip 3 (jei kandidatės tik trys – 2). Kiekvienas balsuoja kartą, taip pat ir dalijantis vienu įrenginiu. Lygiosios sprendžiamos pagal kriterijus, o ne moderatoriaus valia."
  },
  "feeds": [
   {
    "field": "decisions.votes",
    "rule": "full vote record"
   },
   {
    "field": "decisions.rationale",
    "rule": "cell rationale"
   },
   {
    "field": "decisions.notChosen",
    "rule": "losing candidates"
   },
   {
    "field": "concept.name",
    "rule": "working title of the winner"
   }
  ]
 },
 "ide.story": {
  "purpose": {
   "en": "Tell the change as a short story and distil one line people would actually say.",
   "lt": "Papasakoti pokytį kaip trumpą istoriją ir išgryninti eilutę, kurią žmonės iš tikrųjų ištartų."
  },
  "tip": {
   "en": "Test a slogan by replacing the place name with the neighbour's. If it still works, it is not yours. Check that it declines and rhymes naturally in Lithuanian and does not sound comic in English.",
   "lt": "Patikrinkite: įrašykite kaimyninės vietos vardą. Jei tinka – šūkis ne jūsų. Patikrinkite, ar natūraliai skamba lietuviškai ir ar nejuokingas angliškai."
  },
  "feeds": [
   {
    "field": "identity.story",
    "rule": "six cells joined"
   },
   {
    "field": "identity.slogan",
    "rule": "cell chosen"
   },
   {
    "field": "identity.sloganAlternatives",
    "rule": "two next-best slogans"
   },
   {
    "field": "cover.slogan",
    "rule": "cell chosen"
   }
  ]
 },
 "pro.canvas": {
  "purpose": {
   "en": "Put the whole concept on one page that maps one-to-one to the exported document.",
   "lt": "Sudėti visą koncepciją į vieną puslapį, kurio langeliai tiesiogiai atitinka eksportuojamo dokumento skyrius."
  },
  "tip": {
   "en": "If time is short fill in this order: for whom, promise, services, partners, spaces, owner.",
   "lt": "Jei trūksta laiko, pildykite tokia tvarka: kam, pažadas, paslaugos, partneriai, erdvės, šeimininkas."
  },
  "feeds": [
   {
    "field": "concept.name",
    "rule": "cell name"
   },
   {
    "field": "concept.description",
    "rule": "all cells, as bullets to be rewritten as prose"
   },
   {
    "field": "services.table",
    "rule": "cell services"
   },
   {
    "field": "spaces.table",
    "rule": "cell spaces"
   },
   {
    "field": "partners.table",
    "rule": "cell partners"
   },
   {
    "field": "outreach.table",
    "rule": "cell outreach"
   },
   {
    "field": "funding.table",
    "rule": "cell funding"
   },
   {
    "field": "risks.table",
    "rule": "cell risks"
   },
   {
    "field": "indicators.table",
    "rule": "cell indicators"
   },
   {
    "field": "sustainability.owner",
    "rule": "cell owner"
   },
   {
    "field": "milestones.table",
    "rule": "cell milestones"
   }
  ]
 },
 "pro.storyboard": {
  "purpose": {
   "en": "Show the concept as a six-picture story of one persona, so that outsiders understand it in a minute.",
   "lt": "Parodyti koncepciją kaip šešių paveikslėlių istoriją apie vieną personą, kad pašalinis žmogus suprastų per minutę."
  },
  "tip": {
   "en": "Captions are required: they are the text alternative of the drawing for screen readers and in the exported document.",
   "lt": "Paaiškinimai privalomi: tai tekstinė piešinio alternatyva ekrano skaitytuvams ir eksportuotam dokumentui."
  },
  "feeds": [
   {
    "field": "concept.storyboard",
    "rule": "six pictures with captions"
   },
   {
    "field": "concept.description",
    "rule": "captions"
   }
  ]
 },
 "pro.journeynew": {
  "purpose": {
   "en": "Redesign the journey around the weakest moment and say where and by whom each step is made.",
   "lt": "Perkurti kelionę apie silpniausią akimirką ir pasakyti, kur ir kas kiekvieną žingsnį sukuria."
  },
  "tip": {
   "en": "Same grid as 'Visitor journey today', so the two can be shown one above the other in the export.",
   "lt": "Tinklelis toks pat kaip dabartinės kelionės, todėl eksporte jas galima rodyti vieną po kita."
  },
  "feeds": [
   {
    "field": "concept.journeyNew",
    "rule": "column summaries"
   },
   {
    "field": "services.table",
    "rule": "cells *.do"
   },
   {
    "field": "spaces.table",
    "rule": "cells *.place"
   },
   {
    "field": "partners.table",
    "rule": "cells *.who"
   }
  ]
 },
 "pro.blueprint": {
  "purpose": {
   "en": "Show what must happen behind the scenes for the service to work on a wet Tuesday in November.",
   "lt": "Parodyti, kas turi vykti užkulisiuose, kad paslauga veiktų ir lietingą lapkričio antradienį."
  },
  "tip": {
   "en": "Write roles, not persons ('librarian on duty'), so the document survives staff changes.",
   "lt": "Rašykite pareigas, o ne žmones („budinti bibliotekininkė“), kad dokumentas išgyventų darbuotojų kaitą."
  },
  "feeds": [
   {
    "field": "services.blueprint",
    "rule": "table 5 x 5"
   },
   {
    "field": "partners.table",
    "rule": "row support"
   },
   {
    "field": "risks.table",
    "rule": "row fail"
   }
  ]
 },
 "pro.space": {
  "purpose": {
   "en": "Turn one real, underused space into a place with a use, a caretaker and a cheap first test.",
   "lt": "Vienai tikrai, menkai naudojamai erdvei surasti paskirtį, šeimininką ir pigų pirmąjį bandymą."
  },
  "tip": {
   "en": "Ask about ownership, heritage protection and electricity first; these three stop most ideas.",
   "lt": "Pirmiausia išsiaiškinkite: kieno nuosavybė, ar saugoma kaip paveldas, ar yra elektra – šie trys dalykai sustabdo dažniausiai."
  },
  "feeds": [
   {
    "field": "spaces.table",
    "rule": "one row per frame"
   },
   {
    "field": "milestones.table",
    "rule": "cell test"
   },
   {
    "field": "risks.table",
    "rule": "cell needs where a permit is missing"
   }
  ]
 },
 "pro.partners": {
  "purpose": {
   "en": "Agree who gives what, gets what and does what; a partner who gets nothing will leave.",
   "lt": "Sutarti, kas ką duoda, gauna ir daro; partneris, kuris nieko negauna, pasitrauks."
  },
  "tip": {
   "en": "Commitments in the name of an organisation need its confirmation: status stays 'in talks' until then.",
   "lt": "Organizacijos vardu įsipareigoti galima tik jai patvirtinus: iki tol būsena „deramasi“."
  },
  "feeds": [
   {
    "field": "partners.table",
    "rule": "all rows"
   }
  ]
 },
 "pro.comms": {
  "purpose": {
   "en": "Decide who must hear about it, from whom, where and when.",
   "lt": "Nuspręsti, kas, iš ko, kur ir kada turi apie tai išgirsti."
  },
  "tip": {
   "en": "In small towns the notice board at the shop, the parish, the district newspaper and the residents' Facebook group reach more people than a new Instagram account.",
   "lt": "Mažame mieste skelbimų lenta prie parduotuvės, parapija, rajono laikraštis ir gyventojų „Facebook“ grupė pasiekia daugiau žmonių nei nauja „Instagram“ paskyra."
  },
  "feeds": [
   {
    "field": "outreach.table",
    "rule": "all rows"
   },
   {
    "field": "budget.lines",
    "rule": "rows with a cost"
   }
  ]
 },
 "pro.budget": {
  "purpose": {
   "en": "Get an honest order of magnitude and a funding mix that does not depend on one source.",
   "lt": "Gauti sąžiningą sumų eilę ir finansavimo derinį, nepriklausantį nuo vieno šaltinio."
  },
  "tip": {
   "en": "Amounts are estimates; the document prints 'preliminary' until a person with budget authority approves. Volunteer hours count as in-kind only if the funder's rules say so.",
   "lt": "Sumos preliminarios; dokumente taip ir rašoma, kol jų nepatvirtins už biudžetą atsakingas asmuo. Savanorių valandos laikomos nepiniginiu įnašu tik jei tai leidžia finansuotojo taisyklės."
  },
  "feeds": [
   {
    "field": "budget.lines",
    "rule": "table lines"
   },
   {
    "field": "funding.table",
    "rule": "table mix"
   },
   {
    "field": "budget.ownContribution",
    "rule": "cell inkind"
   },
   {
    "field": "milestones.table",
    "rule": "cell zero becomes 30-day actions"
   }
  ]
 },
 "pro.risks": {
  "purpose": {
   "en": "Imagine the concept failed in a year; collect the reasons now, while they are cheap to prevent.",
   "lt": "Įsivaizduoti, kad po metų nepavyko, ir surašyti priežastis dabar, kol jas pigu pašalinti."
  },
  "tip": {
   "en": "Anonymous writing is essential here: somebody's boss is usually in the room.",
   "lt": "Anonimiškumas čia būtinas: kieno nors vadovas paprastai sėdi šalia."
  },
  "feeds": [
   {
    "field": "risks.table",
    "rule": "table rows, sorted by likelihood x impact"
   }
  ]
 },
 "pro.roadmap": {
  "purpose": {
   "en": "Connect the concept to the calendar and to numbers a funder can check.",
   "lt": "Susieti koncepciją su kalendoriumi ir skaičiais, kuriuos finansuotojas gali patikrinti."
  },
  "tip": {
   "en": "Separate outputs (events held) from outcomes (guests who stay until evening). One outcome indicator is enough.",
   "lt": "Atskirkite produktus (surengta renginių) nuo rezultatų (svečių, pasilikusių iki vakaro). Pakanka vieno rezultato rodiklio."
  },
  "feeds": [
   {
    "field": "milestones.table",
    "rule": "rows action + who"
   },
   {
    "field": "indicators.table",
    "rule": "row indicator"
   }
  ]
 },
 "com.pitch": {
  "purpose": {
   "en": "Tell the concept to somebody who was not in the room, in four minutes.",
   "lt": "Per keturias minutes papasakoti koncepciją žmogui, kuris čia nedalyvavo."
  },
  "tip": {
   "en": "10 minutes = one group. For g groups in parallel preparation: 3 + 7 x g minutes. Invite the mayor, the funder or a resident as listener.",
   "lt": "10 minučių – vienai grupelei. Kai grupelių g ir jos ruošiasi kartu: 3 + 7 × g min. Pakvieskite merą, finansuotoją ar gyventoją pasiklausyti."
  },
  "feeds": [
   {
    "field": "summary.text",
    "rule": "five strips joined"
   },
   {
    "field": "concept.oneLiner",
    "rule": "cell concept"
   },
   {
    "field": "challenge.whyNow",
    "rule": "cell why"
   }
  ]
 },
 "com.feedback": {
  "purpose": {
   "en": "Collect usable reactions from listeners and decide what changes.",
   "lt": "Surinkti naudingas klausytojų reakcijas ir nuspręsti, ką keičiame."
  },
  "tip": {
   "en": "If the real persona is available - a commuter, a pupil, a guest-house owner - one of their notes is worth ten of ours.",
   "lt": "Jei galima paklausti tikro žmogaus – keleivio, mokinio, sodybos šeimininkės, – vienas jo lapelis vertas dešimties mūsų."
  },
  "feeds": [
   {
    "field": "feedback.grid",
    "rule": "four areas"
   },
   {
    "field": "feedback.changes",
    "rule": "cell changes"
   }
  ]
 },
 "com.commit": {
  "purpose": {
   "en": "Nobody leaves without one small, dated, personal next step.",
   "lt": "Niekas neišeina be vieno nedidelio asmeniško žingsnio su data."
  },
  "tip": {
   "en": "Commitments are printed with initials only, unless the person agrees to the full name.",
   "lt": "Įsipareigojimai spausdinami tik su inicialais, nebent žmogus sutinka su visu vardu."
  },
  "feeds": [
   {
    "field": "sustainability.commitments",
    "rule": "all rows"
   },
   {
    "field": "milestones.table",
    "rule": "rows with a date"
   },
   {
    "field": "sustainability.owner",
    "rule": "suggested from rows"
   }
  ]
 },
 "com.checkout": {
  "purpose": {
   "en": "Close on purpose, and collect the evaluation figures the report needs.",
   "lt": "Sąmoningai užbaigti ir surinkti vertinimo duomenis, kurių reikės ataskaitai."
  },
  "tip": {
   "en": "Ratings are stored without author. Below five answers show only the count, not the average.",
   "lt": "Įvertinimai saugomi be autoriaus. Jei atsakymų mažiau nei penki, rodomas tik jų skaičius, o ne vidurkis."
  },
  "feeds": [
   {
    "field": "feedback.grid",
    "rule": "cells take and leave"
   },
   {
    "field": "annex.evaluation",
    "rule": "ratings"
   }
  ]
 }
}

/** What each stage is for. */
export const stagePurposes: Readonly<Record<StageId, Bilingual>> = {
 "open": {
  "en": "Get to know each other, agree on rules, try the board",
  "lt": "Susipažinti, susitarti, išbandyti lentą"
 },
 "empathise": {
  "en": "Understand people and the place",
  "lt": "Suprasti žmones ir vietą"
 },
 "define": {
  "en": "Agree which problem we solve and who we want to be",
  "lt": "Sutarti, kurią problemą sprendžiame ir kokie norime būti"
 },
 "ideate": {
  "en": "Create many ideas and choose one",
  "lt": "Sukurti daug idėjų ir pasirinkti vieną"
 },
 "prototype": {
  "en": "Turn the idea into a concept that can be shown",
  "lt": "Paversti idėją koncepcija, kurią galima parodyti"
 },
 "commit": {
  "en": "Present, get feedback, share out the work",
  "lt": "Pristatyti, gauti atsiliepimų, pasidalyti darbus"
 }
}
