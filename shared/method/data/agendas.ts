// The three ready agendas.
import type { AgendaTemplate } from '../agenda-template.ts'

export const agendaTemplates: readonly AgendaTemplate[] = [
 {
  "id": "taster90",
  "name": {
   "en": "90-minute taster",
   "lt": "90 minučių pažintis"
  },
  "forWhom": {
   "en": "8-20 people meeting the method for the first time; result: one chosen question, one chosen idea, a half-filled concept canvas.",
   "lt": "8–20 žmonių, kurie su metodu susiduria pirmą kartą; rezultatas – pasirinktas klausimas, viena idėja ir iš dalies užpildyta koncepcijos drobė."
  },
  "parts": [
   {
    "id": "single",
    "name": {
     "en": "Single session",
     "lt": "Vienas susitikimas"
    },
    "start": "10:00",
    "totalMinutes": 90,
    "items": [
     {
      "activity": "open.checkin",
      "kind": "activity",
      "minutes": 8,
      "note": {
       "en": "Name + place; for more than 12 people use 15 s each",
       "lt": "Vardas ir vieta; jei daugiau nei 12 žmonių – po 15 s"
      }
     },
     {
      "activity": "open.brief",
      "kind": "activity",
      "minutes": 4,
      "note": {
       "en": "Challenge and consent only",
       "lt": "Tik iššūkis ir sutikimai"
      }
     },
     {
      "activity": "emp.empathymap",
      "kind": "activity",
      "minutes": 14,
      "note": {
       "en": "One persona for the whole room, prepared by the facilitator; 5 min silent",
       "lt": "Viena persona visiems, parengta moderatoriaus; 5 min. tyliai"
      }
     },
     {
      "activity": "def.pov",
      "kind": "activity",
      "minutes": 8,
      "note": {
       "en": "Each group one sentence",
       "lt": "Kiekviena grupelė – po vieną sakinį"
      }
     },
     {
      "activity": "def.hmw",
      "kind": "activity",
      "minutes": 12,
      "note": {
       "en": "Shortlist 3, vote with 2 dots",
       "lt": "Atrenkame 3, balsuojame 2 taškais"
      }
     },
     {
      "activity": null,
      "kind": "break",
      "minutes": 4,
      "note": {
       "en": "Stand up, look out of the window",
       "lt": "Pajudame, pažiūrime pro langą"
      }
     },
     {
      "activity": "ide.crazy8",
      "kind": "activity",
      "minutes": 12,
      "note": {
       "en": "Full version",
       "lt": "Visa apimtimi"
      }
     },
     {
      "activity": "ide.vote",
      "kind": "activity",
      "minutes": 8,
      "note": {
       "en": "Starred ideas straight to the vote, no matrix",
       "lt": "Pažymėtos idėjos iškart balsuojamos, be matricos"
      }
     },
     {
      "activity": "pro.canvas",
      "kind": "activity",
      "minutes": 12,
      "note": {
       "en": "Six cells only: for whom, promise, services, partners, spaces, first steps",
       "lt": "Tik šeši langeliai: kam, pažadas, paslaugos, partneriai, erdvės, pirmieji žingsniai"
      }
     },
     {
      "activity": "com.pitch",
      "kind": "activity",
      "minutes": 4,
      "note": {
       "en": "One group, or one sentence per group",
       "lt": "Viena grupelė arba po sakinį iš kiekvienos"
      }
     },
     {
      "activity": "com.checkout",
      "kind": "activity",
      "minutes": 4,
      "note": {
       "en": "One word + ratings",
       "lt": "Vienas žodis ir įvertinimai"
      }
     }
    ]
   }
  ]
 },
 {
  "id": "day6h",
  "name": {
   "en": "One-day workshop (6 h)",
   "lt": "Vienos dienos dirbtuvės (6 val.)"
  },
  "forWhom": {
   "en": "10-20 people, two to four groups; result: a complete first draft of the concept document.",
   "lt": "10–20 žmonių, nuo dviejų iki keturių grupelių; rezultatas – visas pirminis koncepcijos dokumentas."
  },
  "parts": [
   {
    "id": "single",
    "name": {
     "en": "One day",
     "lt": "Viena diena"
    },
    "start": "10:00",
    "totalMinutes": 360,
    "items": [
     {
      "activity": "open.checkin",
      "kind": "activity",
      "minutes": 10,
      "note": {
       "en": "",
       "lt": ""
      }
     },
     {
      "activity": "open.brief",
      "kind": "activity",
      "minutes": 10,
      "note": {
       "en": "",
       "lt": ""
      }
     },
     {
      "activity": "emp.stakeholders",
      "kind": "activity",
      "minutes": 15,
      "note": {
       "en": "",
       "lt": ""
      }
     },
     {
      "activity": "emp.empathymap",
      "kind": "activity",
      "minutes": 20,
      "note": {
       "en": "One persona per group: lives here / comes / does not come yet",
       "lt": "Kiekvienai grupelei sava persona: gyvena / atvyksta / dar neatvyksta"
      }
     },
     {
      "activity": "emp.iceberg",
      "kind": "activity",
      "minutes": 25,
      "note": {
       "en": "",
       "lt": ""
      }
     },
     {
      "activity": null,
      "kind": "break",
      "minutes": 10,
      "note": {
       "en": "Coffee",
       "lt": "Kava"
      }
     },
     {
      "activity": "def.cluster",
      "kind": "activity",
      "minutes": 25,
      "note": {
       "en": "",
       "lt": ""
      }
     },
     {
      "activity": "def.pov",
      "kind": "activity",
      "minutes": 15,
      "note": {
       "en": "",
       "lt": ""
      }
     },
     {
      "activity": "def.hmw",
      "kind": "activity",
      "minutes": 20,
      "note": {
       "en": "",
       "lt": ""
      }
     },
     {
      "activity": "def.criteria",
      "kind": "activity",
      "minutes": 10,
      "note": {
       "en": "",
       "lt": ""
      }
     },
     {
      "activity": null,
      "kind": "break",
      "minutes": 40,
      "note": {
       "en": "Lunch",
       "lt": "Pietūs"
      }
     },
     {
      "activity": "ide.crazy8",
      "kind": "activity",
      "minutes": 12,
      "note": {
       "en": "Works as an after-lunch energiser",
       "lt": "Tinka kaip mankšta po pietų"
      }
     },
     {
      "activity": "ide.mashup",
      "kind": "activity",
      "minutes": 20,
      "note": {
       "en": "",
       "lt": ""
      }
     },
     {
      "activity": "ide.matrix",
      "kind": "activity",
      "minutes": 15,
      "note": {
       "en": "",
       "lt": ""
      }
     },
     {
      "activity": "ide.vote",
      "kind": "activity",
      "minutes": 10,
      "note": {
       "en": "",
       "lt": ""
      }
     },
     {
      "activity": null,
      "kind": "break",
      "minutes": 10,
      "note": {
       "en": "Coffee",
       "lt": "Kava"
      }
     },
     {
      "activity": "pro.canvas",
      "kind": "activity",
      "minutes": 35,
      "note": {
       "en": "",
       "lt": ""
      }
     },
     {
      "activity": "ide.story",
      "kind": "activity",
      "minutes": 15,
      "note": {
       "en": "Slogans and story for the chosen idea (short version)",
       "lt": "Pasirinktos idėjos šūkis ir istorija (trumpai)"
      }
     },
     {
      "activity": "com.pitch",
      "kind": "activity",
      "minutes": 18,
      "note": {
       "en": "Up to 2 pitches of 7 min + preparation; with more groups 4 min each",
       "lt": "Iki 2 pristatymų po 7 min. ir pasirengimas; jei grupelių daugiau – po 4 min."
      }
     },
     {
      "activity": "com.feedback",
      "kind": "activity",
      "minutes": 10,
      "note": {
       "en": "",
       "lt": ""
      }
     },
     {
      "activity": "com.commit",
      "kind": "activity",
      "minutes": 8,
      "note": {
       "en": "",
       "lt": ""
      }
     },
     {
      "activity": "com.checkout",
      "kind": "activity",
      "minutes": 7,
      "note": {
       "en": "",
       "lt": ""
      }
     }
    ]
   }
  ]
 },
 {
  "id": "two-session",
  "name": {
   "en": "Two sessions with homework between (2 x 4 h)",
   "lt": "Du susitikimai su namų darbais (2 × 4 val.)"
  },
  "forWhom": {
   "en": "12-20 people, 14 days apart; result: a reviewed concept with evidence from the place, budget and partners. Recommended for funded programmes.",
   "lt": "12–20 žmonių, tarp susitikimų – 14 dienų; rezultatas – aptarta koncepcija su vietoje surinktais įrodymais, biudžetu ir partneriais. Rekomenduojama finansuojamoms programoms."
  },
  "parts": [
   {
    "id": "session1",
    "name": {
     "en": "Session 1 - understand",
     "lt": "1 susitikimas. Suprasti"
    },
    "start": "13:00",
    "totalMinutes": 240,
    "items": [
     {
      "activity": "open.checkin",
      "kind": "activity",
      "minutes": 12,
      "note": {
       "en": "",
       "lt": ""
      }
     },
     {
      "activity": "open.brief",
      "kind": "activity",
      "minutes": 13,
      "note": {
       "en": "",
       "lt": ""
      }
     },
     {
      "activity": "emp.stakeholders",
      "kind": "activity",
      "minutes": 15,
      "note": {
       "en": "",
       "lt": ""
      }
     },
     {
      "activity": "emp.interview",
      "kind": "activity",
      "minutes": 20,
      "note": {
       "en": "",
       "lt": ""
      }
     },
     {
      "activity": "emp.empathymap",
      "kind": "activity",
      "minutes": 20,
      "note": {
       "en": "",
       "lt": ""
      }
     },
     {
      "activity": null,
      "kind": "break",
      "minutes": 15,
      "note": {
       "en": "Coffee",
       "lt": "Kava"
      }
     },
     {
      "activity": "emp.iceberg",
      "kind": "activity",
      "minutes": 25,
      "note": {
       "en": "",
       "lt": ""
      }
     },
     {
      "activity": "emp.assets",
      "kind": "activity",
      "minutes": 15,
      "note": {
       "en": "",
       "lt": ""
      }
     },
     {
      "activity": "emp.journey",
      "kind": "activity",
      "minutes": 25,
      "note": {
       "en": "",
       "lt": ""
      }
     },
     {
      "activity": null,
      "kind": "break",
      "minutes": 10,
      "note": {
       "en": "Fresh air",
       "lt": "Grynas oras"
      }
     },
     {
      "activity": "def.cluster",
      "kind": "activity",
      "minutes": 25,
      "note": {
       "en": "",
       "lt": ""
      }
     },
     {
      "activity": "def.fivewhys",
      "kind": "activity",
      "minutes": 15,
      "note": {
       "en": "",
       "lt": ""
      }
     },
     {
      "activity": "def.hmw",
      "kind": "activity",
      "minutes": 15,
      "note": {
       "en": "Open list, no vote yet",
       "lt": "Atviras sąrašas, dar nebalsuojame"
      }
     },
     {
      "activity": null,
      "kind": "admin",
      "minutes": 8,
      "note": {
       "en": "Homework: who, what, by when; test the link on every phone",
       "lt": "Namų darbai: kas, ką, iki kada; patikriname nuorodą kiekviename telefone"
      }
     },
     {
      "activity": "com.checkout",
      "kind": "activity",
      "minutes": 7,
      "note": {
       "en": "",
       "lt": ""
      }
     }
    ]
   },
   {
    "id": "homework",
    "name": {
     "en": "Homework, 14 days, about 100 min per person",
     "lt": "Namų darbai, 14 dienų, apie 100 min. žmogui"
    },
    "start": null,
    "totalMinutes": 100,
    "items": [
     {
      "activity": "emp.placewalk",
      "kind": "activity",
      "minutes": 45,
      "note": {
       "en": "In pairs; 4-6 captioned photos; done by day 7",
       "lt": "Poromis; 4–6 nuotraukos su paaiškinimais; iki 7 dienos"
      }
     },
     {
      "activity": "emp.interview",
      "kind": "activity",
      "minutes": 20,
      "note": {
       "en": "One interview with a missing voice; done by day 10",
       "lt": "Vienas interviu su tuo, kurio balso trūko; iki 10 dienos"
      }
     },
     {
      "activity": "emp.persona",
      "kind": "activity",
      "minutes": 15,
      "note": {
       "en": "One draft per group, written together on the board; done by day 12",
       "lt": "Po vieną juodraštį grupelei, kartu lentoje; iki 12 dienos"
      }
     },
     {
      "activity": "def.hmw",
      "kind": "activity",
      "minutes": 10,
      "note": {
       "en": "Improve wording, hidden pre-vote opens on day 12",
       "lt": "Tiksliname formuluotes, 12 dieną prasideda slaptas išankstinis balsavimas"
      }
     },
     {
      "activity": "ide.brainwriting",
      "kind": "activity",
      "minutes": 10,
      "note": {
       "en": "One row of three ideas; the mentor comments within 72 h",
       "lt": "Viena trijų idėjų eilutė; mentorius pakomentuoja per 72 val."
      }
     }
    ]
   },
   {
    "id": "session2",
    "name": {
     "en": "Session 2 - create and decide",
     "lt": "2 susitikimas. Kurti ir apsispręsti"
    },
    "start": "13:00",
    "totalMinutes": 240,
    "items": [
     {
      "activity": "open.checkin",
      "kind": "activity",
      "minutes": 8,
      "note": {
       "en": "What surprised you in the homework?",
       "lt": "Kas nustebino atliekant namų darbus?"
      }
     },
     {
      "activity": "def.cluster",
      "kind": "activity",
      "minutes": 15,
      "note": {
       "en": "Add homework evidence to the insights",
       "lt": "Įžvalgas papildome namų darbų įrodymais"
      }
     },
     {
      "activity": "def.pov",
      "kind": "activity",
      "minutes": 15,
      "note": {
       "en": "",
       "lt": ""
      }
     },
     {
      "activity": "def.values",
      "kind": "activity",
      "minutes": 25,
      "note": {
       "en": "",
       "lt": ""
      }
     },
     {
      "activity": "def.hmw",
      "kind": "activity",
      "minutes": 12,
      "note": {
       "en": "Reveal the pre-vote, decide",
       "lt": "Atveriame išankstinį balsavimą, apsisprendžiame"
      }
     },
     {
      "activity": "def.criteria",
      "kind": "activity",
      "minutes": 8,
      "note": {
       "en": "",
       "lt": ""
      }
     },
     {
      "activity": null,
      "kind": "break",
      "minutes": 10,
      "note": {
       "en": "Coffee",
       "lt": "Kava"
      }
     },
     {
      "activity": "ide.mashup",
      "kind": "activity",
      "minutes": 20,
      "note": {
       "en": "Start from brainwriting sheets",
       "lt": "Pradedame nuo minčių rašymo lapų"
      }
     },
     {
      "activity": "ide.matrix",
      "kind": "activity",
      "minutes": 15,
      "note": {
       "en": "",
       "lt": ""
      }
     },
     {
      "activity": "ide.vote",
      "kind": "activity",
      "minutes": 10,
      "note": {
       "en": "",
       "lt": ""
      }
     },
     {
      "activity": null,
      "kind": "break",
      "minutes": 10,
      "note": {
       "en": "Coffee",
       "lt": "Kava"
      }
     },
     {
      "activity": "pro.canvas",
      "kind": "activity",
      "minutes": 28,
      "note": {
       "en": "",
       "lt": ""
      }
     },
     {
      "activity": "pro.space",
      "kind": "activity",
      "minutes": 20,
      "note": {
       "en": "Half of the groups; the other half do pro.partners",
       "lt": "Pusė grupelių; kita pusė – partnerių lentelę"
      }
     },
     {
      "activity": "pro.budget",
      "kind": "activity",
      "minutes": 15,
      "note": {
       "en": "",
       "lt": ""
      }
     },
     {
      "activity": "com.pitch",
      "kind": "activity",
      "minutes": 12,
      "note": {
       "en": "",
       "lt": ""
      }
     },
     {
      "activity": "com.feedback",
      "kind": "activity",
      "minutes": 8,
      "note": {
       "en": "",
       "lt": ""
      }
     },
     {
      "activity": "com.commit",
      "kind": "activity",
      "minutes": 5,
      "note": {
       "en": "",
       "lt": ""
      }
     },
     {
      "activity": "com.checkout",
      "kind": "activity",
      "minutes": 4,
      "note": {
       "en": "",
       "lt": ""
      }
     }
    ]
   }
  ]
 }
]
