// The 36 activities: steps, cells and prompts in both languages. Data only; what they are for is in guidance.ts.
import type { Activity } from '../activity.ts'

export const activities: readonly Activity[] = [
 {
  "id": "open.checkin",
  "stage": "open",
  "name": {
   "en": "Check-in circle",
   "lt": "Susipažinimo ratas"
  },
  "minutes": 10,
  "range": [
   6,
   15
  ],
  "scope": "board",
  "hiddenUntilReveal": false,
  "authorDisplay": "named",
  "defaultColour": "white",
  "notesPerPerson": 1,
  "dotsPerPerson": null,
  "sensitive": false,
  "variant": null,
  "steps": [
   {
    "minutes": 2,
    "mode": "plenary",
    "text": {
     "en": "Welcome. Show how to open the board (QR code), write one note and move it.",
     "lt": "Pasisveikiname. Parodome, kaip atverti lentą (QR kodas), parašyti lapelį ir jį perkelti."
    }
   },
   {
    "minutes": 3,
    "mode": "silent",
    "text": {
     "en": "Write one note: your first name and one place here you love. Drop it in your sector's cell.",
     "lt": "Parašykite vieną lapelį: savo vardą ir vieną mylimą vietą čia. Padėkite jį į savo sektoriaus langelį."
    }
   },
   {
    "minutes": 5,
    "mode": "plenary",
    "text": {
     "en": "Round: one sentence each, about 20 seconds, no comments.",
     "lt": "Ratas: po vieną sakinį, apie 20 sekundžių, be komentarų."
    }
   }
  ],
  "cells": [
   {
    "id": "culture",
    "x": 0.0,
    "y": 0.0,
    "w": 23.5,
    "h": 49.0,
    "kind": "notes",
    "prompt": {
     "en": "Cultural institution",
     "lt": "Kultūros įstaiga"
    },
    "colour": "white",
    "anonymous": false
   },
   {
    "id": "municipality",
    "x": 25.5,
    "y": 0.0,
    "w": 23.5,
    "h": 49.0,
    "kind": "notes",
    "prompt": {
     "en": "Local government",
     "lt": "Savivalda"
    },
    "colour": "white",
    "anonymous": false
   },
   {
    "id": "education",
    "x": 51.0,
    "y": 0.0,
    "w": 23.5,
    "h": 49.0,
    "kind": "notes",
    "prompt": {
     "en": "Education",
     "lt": "Švietimo įstaiga"
    },
    "colour": "white",
    "anonymous": false
   },
   {
    "id": "lag",
    "x": 76.5,
    "y": 0.0,
    "w": 23.5,
    "h": 49.0,
    "kind": "notes",
    "prompt": {
     "en": "Local action group",
     "lt": "Vietos veiklos grupė"
    },
    "colour": "white",
    "anonymous": false
   },
   {
    "id": "community",
    "x": 0.0,
    "y": 51.0,
    "w": 23.5,
    "h": 49.0,
    "kind": "notes",
    "prompt": {
     "en": "Community / NGO",
     "lt": "Bendruomenė, NVO"
    },
    "colour": "white",
    "anonymous": false
   },
   {
    "id": "business",
    "x": 25.5,
    "y": 51.0,
    "w": 23.5,
    "h": 49.0,
    "kind": "notes",
    "prompt": {
     "en": "Business",
     "lt": "Verslas"
    },
    "colour": "white",
    "anonymous": false
   },
   {
    "id": "artist",
    "x": 51.0,
    "y": 51.0,
    "w": 23.5,
    "h": 49.0,
    "kind": "notes",
    "prompt": {
     "en": "Artist / maker",
     "lt": "Menininkas, amatininkas"
    },
    "colour": "white",
    "anonymous": false
   },
   {
    "id": "other",
    "x": 76.5,
    "y": 51.0,
    "w": 23.5,
    "h": 49.0,
    "kind": "notes",
    "prompt": {
     "en": "Other",
     "lt": "Kita"
    },
    "colour": "white",
    "anonymous": false
   }
  ]
 },
 {
  "id": "open.brief",
  "stage": "open",
  "name": {
   "en": "Challenge, expectations and agreements",
   "lt": "Iššūkis, lūkesčiai ir susitarimai"
  },
  "minutes": 10,
  "range": [
   4,
   15
  ],
  "scope": "board",
  "hiddenUntilReveal": false,
  "authorDisplay": "code",
  "defaultColour": "white",
  "notesPerPerson": 2,
  "dotsPerPerson": null,
  "sensitive": false,
  "variant": null,
  "steps": [
   {
    "minutes": 2,
    "mode": "plenary",
    "text": {
     "en": "The organiser reads the challenge aloud and says what happens with the result.",
     "lt": "Organizatorius perskaito iššūkį ir pasako, kur keliaus rezultatas."
    }
   },
   {
    "minutes": 3,
    "mode": "silent",
    "text": {
     "en": "One or two notes: what must happen today so that it was worth coming?",
     "lt": "Vienas ar du lapeliai: kas šiandien turi įvykti, kad būtų verta buvę ateiti?"
    }
   },
   {
    "minutes": 3,
    "mode": "plenary",
    "text": {
     "en": "Agree 4-6 working rules.",
     "lt": "Sutariame dėl 4–6 darbo taisyklių."
    }
   },
   {
    "minutes": 2,
    "mode": "plenary",
    "text": {
     "en": "Explain names, photos and export: who will see what; people choose name, initials or sector only.",
     "lt": "Paaiškiname dėl vardų, nuotraukų ir eksporto: kas ką matys; kiekvienas pasirenka – vardas, inicialai ar tik sektorius."
    }
   }
  ],
  "cells": [
   {
    "id": "brief",
    "x": 0,
    "y": 0,
    "w": 100,
    "h": 22,
    "kind": "text",
    "prompt": {
     "en": "The challenge in one or two sentences",
     "lt": "Iššūkis vienu ar dviem sakiniais"
    },
    "colour": "white",
    "anonymous": false
   },
   {
    "id": "expectations",
    "x": 0,
    "y": 24,
    "w": 49,
    "h": 50,
    "kind": "notes",
    "prompt": {
     "en": "Today was worth it if …",
     "lt": "Buvo verta ateiti, jei…"
    },
    "colour": "white",
    "anonymous": false
   },
   {
    "id": "agreements",
    "x": 51,
    "y": 24,
    "w": 49,
    "h": 50,
    "kind": "notes",
    "prompt": {
     "en": "How we work together",
     "lt": "Kaip dirbame kartu"
    },
    "colour": "white",
    "anonymous": false
   },
   {
    "id": "parking",
    "x": 0,
    "y": 76,
    "w": 100,
    "h": 24,
    "kind": "notes",
    "prompt": {
     "en": "Parked questions",
     "lt": "Atidėti klausimai"
    },
    "colour": "violet",
    "anonymous": false
   }
  ]
 },
 {
  "id": "emp.stakeholders",
  "stage": "empathise",
  "name": {
   "en": "Stakeholder map",
   "lt": "Suinteresuotųjų žemėlapis"
  },
  "minutes": 15,
  "range": [
   10,
   20
  ],
  "scope": "board",
  "hiddenUntilReveal": false,
  "authorDisplay": "code",
  "defaultColour": "yellow",
  "notesPerPerson": 5,
  "dotsPerPerson": null,
  "sensitive": false,
  "variant": null,
  "steps": [
   {
    "minutes": 1,
    "mode": "plenary",
    "text": {
     "en": "Explain the five areas.",
     "lt": "Paaiškiname penkias sritis."
    }
   },
   {
    "minutes": 4,
    "mode": "silent",
    "text": {
     "en": "3-5 notes each: one person, group or organisation per note.",
     "lt": "Po 3–5 lapelius: viename lapelyje – vienas žmogus, grupė ar organizacija."
    }
   },
   {
    "minutes": 7,
    "mode": "group",
    "text": {
     "en": "Place, merge duplicates, draw a line where two already work together.",
     "lt": "Sudėkite, sujunkite pasikartojančius, linija sujunkite tuos, kurie jau bendradarbiauja."
    }
   },
   {
    "minutes": 3,
    "mode": "plenary",
    "text": {
     "en": "Whose voice is missing in this room? Mark with a violet note and decide who will ask them.",
     "lt": "Kieno balso čia trūksta? Pažymėkite violetiniu lapeliu ir sutarkite, kas jų paklaus."
    }
   }
  ],
  "cells": [
   {
    "id": "live",
    "x": 0,
    "y": 0,
    "w": 49,
    "h": 37,
    "kind": "notes",
    "prompt": {
     "en": "Live here",
     "lt": "Gyvena čia"
    },
    "colour": "yellow",
    "anonymous": false
   },
   {
    "id": "create",
    "x": 51,
    "y": 0,
    "w": 49,
    "h": 37,
    "kind": "notes",
    "prompt": {
     "en": "Create and organise",
     "lt": "Kuria ir organizuoja"
    },
    "colour": "yellow",
    "anonymous": false
   },
   {
    "id": "come",
    "x": 0,
    "y": 39,
    "w": 49,
    "h": 37,
    "kind": "notes",
    "prompt": {
     "en": "Come here",
     "lt": "Atvyksta"
    },
    "colour": "yellow",
    "anonymous": false
   },
   {
    "id": "decide",
    "x": 51,
    "y": 39,
    "w": 49,
    "h": 37,
    "kind": "notes",
    "prompt": {
     "en": "Decide and fund",
     "lt": "Sprendžia ir finansuoja"
    },
    "colour": "yellow",
    "anonymous": false
   },
   {
    "id": "missing",
    "x": 0,
    "y": 78,
    "w": 100,
    "h": 22,
    "kind": "notes",
    "prompt": {
     "en": "Whose voice is missing?",
     "lt": "Kieno balso trūksta?"
    },
    "colour": "violet",
    "anonymous": false
   }
  ]
 },
 {
  "id": "emp.placewalk",
  "stage": "empathise",
  "name": {
   "en": "Place walk with photo evidence",
   "lt": "Tiriamasis pasivaikščiojimas"
  },
  "minutes": 45,
  "range": [
   30,
   60
  ],
  "scope": "board",
  "hiddenUntilReveal": false,
  "authorDisplay": "code",
  "defaultColour": "yellow",
  "notesPerPerson": 5,
  "dotsPerPerson": null,
  "sensitive": false,
  "variant": null,
  "steps": [
   {
    "minutes": 5,
    "mode": "plenary",
    "text": {
     "en": "Give each pair a route and the four questions. Remind: no recognisable faces without consent.",
     "lt": "Kiekviena pora gauna maršrutą ir keturis klausimus. Primename: be sutikimo nefotografuojame atpažįstamų veidų."
    }
   },
   {
    "minutes": 25,
    "mode": "pairs",
    "text": {
     "en": "Walk. 4-6 photos per pair, one sentence each: what, where, when, why it matters.",
     "lt": "Einame. Po 4–6 nuotraukas porai, prie kiekvienos – vienas sakinys: kas, kur, kada, kodėl svarbu."
    }
   },
   {
    "minutes": 5,
    "mode": "silent",
    "text": {
     "en": "Caption your photos and drop them on the board.",
     "lt": "Užrašykite paaiškinimus ir įkelkite nuotraukas į lentą."
    }
   },
   {
    "minutes": 10,
    "mode": "group",
    "text": {
     "en": "Sort into four areas, pin to the map, circle what surprised you.",
     "lt": "Suskirstykite į keturias sritis, pažymėkite žemėlapyje, apveskite, kas nustebino."
    }
   }
  ],
  "cells": [
   {
    "id": "map",
    "x": 0,
    "y": 0,
    "w": 36,
    "h": 100,
    "kind": "sketch",
    "prompt": {
     "en": "Map or sketch of the route",
     "lt": "Maršruto žemėlapis ar eskizas"
    },
    "colour": "yellow",
    "anonymous": false
   },
   {
    "id": "pride",
    "x": 38,
    "y": 0,
    "w": 30,
    "h": 49,
    "kind": "photo",
    "prompt": {
     "en": "I am proud of this",
     "lt": "Tuo didžiuojuosi"
    },
    "colour": "green",
    "anonymous": false
   },
   {
    "id": "sad",
    "x": 70,
    "y": 0,
    "w": 30,
    "h": 49,
    "kind": "photo",
    "prompt": {
     "en": "This makes me sad or ashamed",
     "lt": "Dėl to liūdna ar gėda"
    },
    "colour": "pink",
    "anonymous": false
   },
   {
    "id": "hidden",
    "x": 38,
    "y": 51,
    "w": 30,
    "h": 49,
    "kind": "photo",
    "prompt": {
     "en": "Hidden: a visitor would never find it",
     "lt": "Paslėpta: svečias pats nerastų"
    },
    "colour": "violet",
    "anonymous": false
   },
   {
    "id": "potential",
    "x": 70,
    "y": 51,
    "w": 30,
    "h": 49,
    "kind": "photo",
    "prompt": {
     "en": "Something could happen here",
     "lt": "Čia kas nors galėtų vykti"
    },
    "colour": "orange",
    "anonymous": false
   }
  ]
 },
 {
  "id": "emp.interview",
  "stage": "empathise",
  "name": {
   "en": "Pair interview",
   "lt": "Interviu poromis"
  },
  "minutes": 20,
  "range": [
   15,
   30
  ],
  "scope": "pair",
  "hiddenUntilReveal": false,
  "authorDisplay": "code",
  "defaultColour": "yellow",
  "notesPerPerson": 5,
  "dotsPerPerson": null,
  "sensitive": false,
  "variant": null,
  "steps": [
   {
    "minutes": 3,
    "mode": "plenary",
    "text": {
     "en": "Pair people from different sectors. Rule: ask about the last time, not about 'usually'.",
     "lt": "Suporuojame skirtingų sektorių žmones. Taisyklė: klauskite apie paskutinį kartą, o ne „kaip paprastai“."
    }
   },
   {
    "minutes": 6,
    "mode": "pairs",
    "text": {
     "en": "A asks, B tells. Listener writes only quotes and facts.",
     "lt": "A klausia, B pasakoja. Klausantysis užrašo tik citatas ir faktus."
    }
   },
   {
    "minutes": 6,
    "mode": "pairs",
    "text": {
     "en": "Swap roles.",
     "lt": "Pasikeiskite vaidmenimis."
    }
   },
   {
    "minutes": 5,
    "mode": "silent",
    "text": {
     "en": "Complete the sheet; mark the one sentence that surprised you.",
     "lt": "Papildykite lapą; pažymėkite sakinį, kuris nustebino."
    }
   }
  ],
  "cells": [
   {
    "id": "story",
    "x": 0,
    "y": 0,
    "w": 49,
    "h": 49,
    "kind": "notes",
    "prompt": {
     "en": "What happened (facts)",
     "lt": "Kas įvyko (faktai)"
    },
    "colour": "yellow",
    "anonymous": false
   },
   {
    "id": "quotes",
    "x": 51,
    "y": 0,
    "w": 49,
    "h": 49,
    "kind": "notes",
    "prompt": {
     "en": "In their own words",
     "lt": "Jo ar jos žodžiais"
    },
    "colour": "blue",
    "anonymous": false
   },
   {
    "id": "surprise",
    "x": 0,
    "y": 51,
    "w": 49,
    "h": 49,
    "kind": "notes",
    "prompt": {
     "en": "What surprised me",
     "lt": "Kas mane nustebino"
    },
    "colour": "green",
    "anonymous": false
   },
   {
    "id": "ask",
    "x": 51,
    "y": 51,
    "w": 49,
    "h": 49,
    "kind": "notes",
    "prompt": {
     "en": "What I still want to ask",
     "lt": "Ko dar norėčiau paklausti"
    },
    "colour": "violet",
    "anonymous": false
   }
  ]
 },
 {
  "id": "emp.empathymap",
  "stage": "empathise",
  "name": {
   "en": "Empathy map",
   "lt": "Empatijos žemėlapis"
  },
  "minutes": 20,
  "range": [
   12,
   25
  ],
  "scope": "group",
  "hiddenUntilReveal": true,
  "authorDisplay": "code",
  "defaultColour": "yellow",
  "notesPerPerson": 6,
  "dotsPerPerson": null,
  "sensitive": false,
  "variant": null,
  "steps": [
   {
    "minutes": 2,
    "mode": "plenary",
    "text": {
     "en": "Each group chooses one person from the stakeholder map and names the situation.",
     "lt": "Kiekviena grupelė pasirenka vieną žmogų iš žemėlapio ir įvardija situaciją."
    }
   },
   {
    "minutes": 6,
    "mode": "silent",
    "text": {
     "en": "Fill all six areas from what you have seen or heard; guesses go on violet notes.",
     "lt": "Užpildykite visas šešias sritis tuo, ką matėte ar girdėjote; spėjimus rašykite ant violetinių lapelių."
    }
   },
   {
    "minutes": 9,
    "mode": "group",
    "text": {
     "en": "Reveal, read aloud, merge, look for contradictions between 'says' and 'does'.",
     "lt": "Atverkite, perskaitykite, sujunkite, ieškokite prieštaravimų tarp „sako“ ir „daro“."
    }
   },
   {
    "minutes": 3,
    "mode": "plenary",
    "text": {
     "en": "Each group shares one contradiction.",
     "lt": "Kiekviena grupelė pasidalija vienu prieštaravimu."
    }
   }
  ],
  "cells": [
   {
    "id": "who",
    "x": 0,
    "y": 0,
    "w": 100,
    "h": 14,
    "kind": "text",
    "prompt": {
     "en": "Who? In what situation?",
     "lt": "Kas? Kokioje situacijoje?"
    },
    "colour": "white",
    "anonymous": false
   },
   {
    "id": "says",
    "x": 0,
    "y": 16,
    "w": 49,
    "h": 26,
    "kind": "notes",
    "prompt": {
     "en": "Says",
     "lt": "Sako"
    },
    "colour": "blue",
    "anonymous": false
   },
   {
    "id": "thinks",
    "x": 51,
    "y": 16,
    "w": 49,
    "h": 26,
    "kind": "notes",
    "prompt": {
     "en": "Thinks",
     "lt": "Galvoja"
    },
    "colour": "yellow",
    "anonymous": false
   },
   {
    "id": "does",
    "x": 0,
    "y": 44,
    "w": 49,
    "h": 26,
    "kind": "notes",
    "prompt": {
     "en": "Does",
     "lt": "Daro"
    },
    "colour": "yellow",
    "anonymous": false
   },
   {
    "id": "feels",
    "x": 51,
    "y": 44,
    "w": 49,
    "h": 26,
    "kind": "notes",
    "prompt": {
     "en": "Feels",
     "lt": "Jaučia"
    },
    "colour": "yellow",
    "anonymous": false
   },
   {
    "id": "pains",
    "x": 0,
    "y": 72,
    "w": 49,
    "h": 28,
    "kind": "notes",
    "prompt": {
     "en": "Pains: what gets in the way",
     "lt": "Skausmai: kas trukdo"
    },
    "colour": "pink",
    "anonymous": false
   },
   {
    "id": "gains",
    "x": 51,
    "y": 72,
    "w": 49,
    "h": 28,
    "kind": "notes",
    "prompt": {
     "en": "Gains: what she or he hopes for",
     "lt": "Siekiai: ko tikisi"
    },
    "colour": "green",
    "anonymous": false
   }
  ]
 },
 {
  "id": "emp.persona",
  "stage": "empathise",
  "name": {
   "en": "Persona",
   "lt": "Persona"
  },
  "minutes": 20,
  "range": [
   12,
   25
  ],
  "scope": "group",
  "hiddenUntilReveal": false,
  "authorDisplay": "code",
  "defaultColour": "yellow",
  "notesPerPerson": 6,
  "dotsPerPerson": null,
  "sensitive": false,
  "variant": null,
  "steps": [
   {
    "minutes": 2,
    "mode": "plenary",
    "text": {
     "en": "Rule: first name and age only, no real neighbour.",
     "lt": "Taisyklė: tik vardas ir amžius, joks tikras kaimynas."
    }
   },
   {
    "minutes": 5,
    "mode": "silent",
    "text": {
     "en": "Each person writes one note per cell.",
     "lt": "Kiekvienas parašo po lapelį į kiekvieną langelį."
    }
   },
   {
    "minutes": 10,
    "mode": "group",
    "text": {
     "en": "Agree on one persona; delete what you cannot support with evidence.",
     "lt": "Sutarkite dėl vienos personos; išbraukite tai, ko negalite pagrįsti."
    }
   },
   {
    "minutes": 3,
    "mode": "plenary",
    "text": {
     "en": "Introduce the persona in the first person: 'I am …'.",
     "lt": "Pristatykite personą pirmuoju asmeniu: „Aš esu…“"
    }
   }
  ],
  "cells": [
   {
    "id": "name",
    "x": 0,
    "y": 0,
    "w": 26,
    "h": 48,
    "kind": "sketch",
    "prompt": {
     "en": "Name, age, sketch",
     "lt": "Vardas, amžius, eskizas"
    },
    "colour": "white",
    "anonymous": false
   },
   {
    "id": "quote",
    "x": 0,
    "y": 50,
    "w": 26,
    "h": 50,
    "kind": "text",
    "prompt": {
     "en": "A sentence she or he would say",
     "lt": "Sakinys, kurį ji ar jis pasakytų"
    },
    "colour": "blue",
    "anonymous": false
   },
   {
    "id": "daily",
    "x": 28,
    "y": 0,
    "w": 35,
    "h": 31,
    "kind": "notes",
    "prompt": {
     "en": "Everyday life",
     "lt": "Kasdienybė"
    },
    "colour": "yellow",
    "anonymous": false
   },
   {
    "id": "tie",
    "x": 65,
    "y": 0,
    "w": 35,
    "h": 31,
    "kind": "notes",
    "prompt": {
     "en": "Tie to this place",
     "lt": "Ryšys su vieta"
    },
    "colour": "yellow",
    "anonymous": false
   },
   {
    "id": "goals",
    "x": 28,
    "y": 33,
    "w": 35,
    "h": 31,
    "kind": "notes",
    "prompt": {
     "en": "Wants",
     "lt": "Nori"
    },
    "colour": "green",
    "anonymous": false
   },
   {
    "id": "barriers",
    "x": 65,
    "y": 33,
    "w": 35,
    "h": 31,
    "kind": "notes",
    "prompt": {
     "en": "Is stopped by",
     "lt": "Trukdo"
    },
    "colour": "pink",
    "anonymous": false
   },
   {
    "id": "channels",
    "x": 28,
    "y": 66,
    "w": 72,
    "h": 34,
    "kind": "notes",
    "prompt": {
     "en": "Where she or he finds out about things",
     "lt": "Iš kur sužino, kas vyksta"
    },
    "colour": "yellow",
    "anonymous": false
   }
  ]
 },
 {
  "id": "emp.journey",
  "stage": "empathise",
  "name": {
   "en": "Visitor journey today",
   "lt": "Dabartinė lankytojo kelionė"
  },
  "minutes": 25,
  "range": [
   20,
   35
  ],
  "scope": "group",
  "hiddenUntilReveal": false,
  "authorDisplay": "code",
  "defaultColour": "yellow",
  "notesPerPerson": 5,
  "dotsPerPerson": null,
  "sensitive": false,
  "variant": "journey",
  "steps": [
   {
    "minutes": 2,
    "mode": "plenary",
    "text": {
     "en": "Choose one persona and one concrete day.",
     "lt": "Pasirenkame vieną personą ir vieną konkrečią dieną."
    }
   },
   {
    "minutes": 6,
    "mode": "silent",
    "text": {
     "en": "Each fills one or two columns.",
     "lt": "Kiekvienas pildo vieną ar du stulpelius."
    }
   },
   {
    "minutes": 12,
    "mode": "group",
    "text": {
     "en": "Walk through left to right, add obstacles and opportunities.",
     "lt": "Eikite iš kairės į dešinę, papildykite kliūtimis ir galimybėmis."
    }
   },
   {
    "minutes": 5,
    "mode": "plenary",
    "text": {
     "en": "Mark the lowest moment with a flag and say it aloud.",
     "lt": "Vėliavėle pažymėkite prasčiausią akimirką ir garsiai ją įvardykite."
    }
   }
  ],
  "cells": [
   {
    "id": "learn.do",
    "x": 1.0,
    "y": 1.0,
    "w": 15.8,
    "h": 23.4,
    "kind": "notes",
    "prompt": {
     "en": "Finds out: does",
     "lt": "Sužino: daro"
    },
    "colour": "yellow",
    "anonymous": false
   },
   {
    "id": "prepare.do",
    "x": 17.6,
    "y": 1.0,
    "w": 15.8,
    "h": 23.4,
    "kind": "notes",
    "prompt": {
     "en": "Prepares: does",
     "lt": "Ruošiasi: daro"
    },
    "colour": "yellow",
    "anonymous": false
   },
   {
    "id": "arrive.do",
    "x": 34.2,
    "y": 1.0,
    "w": 15.8,
    "h": 23.4,
    "kind": "notes",
    "prompt": {
     "en": "Arrives: does",
     "lt": "Atvyksta: daro"
    },
    "colour": "yellow",
    "anonymous": false
   },
   {
    "id": "experience.do",
    "x": 50.8,
    "y": 1.0,
    "w": 15.8,
    "h": 23.4,
    "kind": "notes",
    "prompt": {
     "en": "Experiences: does",
     "lt": "Patiria: daro"
    },
    "colour": "yellow",
    "anonymous": false
   },
   {
    "id": "leave.do",
    "x": 67.4,
    "y": 1.0,
    "w": 15.8,
    "h": 23.4,
    "kind": "notes",
    "prompt": {
     "en": "Leaves: does",
     "lt": "Išvyksta: daro"
    },
    "colour": "yellow",
    "anonymous": false
   },
   {
    "id": "remember.do",
    "x": 84.0,
    "y": 1.0,
    "w": 15.8,
    "h": 23.4,
    "kind": "notes",
    "prompt": {
     "en": "Remembers, tells: does",
     "lt": "Prisimena, pasakoja: daro"
    },
    "colour": "yellow",
    "anonymous": false
   },
   {
    "id": "learn.feel",
    "x": 1.0,
    "y": 25.9,
    "w": 15.8,
    "h": 23.4,
    "kind": "notes",
    "prompt": {
     "en": "Finds out: feels",
     "lt": "Sužino: jaučia"
    },
    "colour": "blue",
    "anonymous": false
   },
   {
    "id": "prepare.feel",
    "x": 17.6,
    "y": 25.9,
    "w": 15.8,
    "h": 23.4,
    "kind": "notes",
    "prompt": {
     "en": "Prepares: feels",
     "lt": "Ruošiasi: jaučia"
    },
    "colour": "blue",
    "anonymous": false
   },
   {
    "id": "arrive.feel",
    "x": 34.2,
    "y": 25.9,
    "w": 15.8,
    "h": 23.4,
    "kind": "notes",
    "prompt": {
     "en": "Arrives: feels",
     "lt": "Atvyksta: jaučia"
    },
    "colour": "blue",
    "anonymous": false
   },
   {
    "id": "experience.feel",
    "x": 50.8,
    "y": 25.9,
    "w": 15.8,
    "h": 23.4,
    "kind": "notes",
    "prompt": {
     "en": "Experiences: feels",
     "lt": "Patiria: jaučia"
    },
    "colour": "blue",
    "anonymous": false
   },
   {
    "id": "leave.feel",
    "x": 67.4,
    "y": 25.9,
    "w": 15.8,
    "h": 23.4,
    "kind": "notes",
    "prompt": {
     "en": "Leaves: feels",
     "lt": "Išvyksta: jaučia"
    },
    "colour": "blue",
    "anonymous": false
   },
   {
    "id": "remember.feel",
    "x": 84.0,
    "y": 25.9,
    "w": 15.8,
    "h": 23.4,
    "kind": "notes",
    "prompt": {
     "en": "Remembers, tells: feels",
     "lt": "Prisimena, pasakoja: jaučia"
    },
    "colour": "blue",
    "anonymous": false
   },
   {
    "id": "learn.pain",
    "x": 1.0,
    "y": 50.8,
    "w": 15.8,
    "h": 23.4,
    "kind": "notes",
    "prompt": {
     "en": "Finds out: obstacles",
     "lt": "Sužino: kliūtys"
    },
    "colour": "pink",
    "anonymous": false
   },
   {
    "id": "prepare.pain",
    "x": 17.6,
    "y": 50.8,
    "w": 15.8,
    "h": 23.4,
    "kind": "notes",
    "prompt": {
     "en": "Prepares: obstacles",
     "lt": "Ruošiasi: kliūtys"
    },
    "colour": "pink",
    "anonymous": false
   },
   {
    "id": "arrive.pain",
    "x": 34.2,
    "y": 50.8,
    "w": 15.8,
    "h": 23.4,
    "kind": "notes",
    "prompt": {
     "en": "Arrives: obstacles",
     "lt": "Atvyksta: kliūtys"
    },
    "colour": "pink",
    "anonymous": false
   },
   {
    "id": "experience.pain",
    "x": 50.8,
    "y": 50.8,
    "w": 15.8,
    "h": 23.4,
    "kind": "notes",
    "prompt": {
     "en": "Experiences: obstacles",
     "lt": "Patiria: kliūtys"
    },
    "colour": "pink",
    "anonymous": false
   },
   {
    "id": "leave.pain",
    "x": 67.4,
    "y": 50.8,
    "w": 15.8,
    "h": 23.4,
    "kind": "notes",
    "prompt": {
     "en": "Leaves: obstacles",
     "lt": "Išvyksta: kliūtys"
    },
    "colour": "pink",
    "anonymous": false
   },
   {
    "id": "remember.pain",
    "x": 84.0,
    "y": 50.8,
    "w": 15.8,
    "h": 23.4,
    "kind": "notes",
    "prompt": {
     "en": "Remembers, tells: obstacles",
     "lt": "Prisimena, pasakoja: kliūtys"
    },
    "colour": "pink",
    "anonymous": false
   },
   {
    "id": "learn.chance",
    "x": 1.0,
    "y": 75.7,
    "w": 15.8,
    "h": 23.4,
    "kind": "notes",
    "prompt": {
     "en": "Finds out: opportunities",
     "lt": "Sužino: galimybės"
    },
    "colour": "green",
    "anonymous": false
   },
   {
    "id": "prepare.chance",
    "x": 17.6,
    "y": 75.7,
    "w": 15.8,
    "h": 23.4,
    "kind": "notes",
    "prompt": {
     "en": "Prepares: opportunities",
     "lt": "Ruošiasi: galimybės"
    },
    "colour": "green",
    "anonymous": false
   },
   {
    "id": "arrive.chance",
    "x": 34.2,
    "y": 75.7,
    "w": 15.8,
    "h": 23.4,
    "kind": "notes",
    "prompt": {
     "en": "Arrives: opportunities",
     "lt": "Atvyksta: galimybės"
    },
    "colour": "green",
    "anonymous": false
   },
   {
    "id": "experience.chance",
    "x": 50.8,
    "y": 75.7,
    "w": 15.8,
    "h": 23.4,
    "kind": "notes",
    "prompt": {
     "en": "Experiences: opportunities",
     "lt": "Patiria: galimybės"
    },
    "colour": "green",
    "anonymous": false
   },
   {
    "id": "leave.chance",
    "x": 67.4,
    "y": 75.7,
    "w": 15.8,
    "h": 23.4,
    "kind": "notes",
    "prompt": {
     "en": "Leaves: opportunities",
     "lt": "Išvyksta: galimybės"
    },
    "colour": "green",
    "anonymous": false
   },
   {
    "id": "remember.chance",
    "x": 84.0,
    "y": 75.7,
    "w": 15.8,
    "h": 23.4,
    "kind": "notes",
    "prompt": {
     "en": "Remembers, tells: opportunities",
     "lt": "Prisimena, pasakoja: galimybės"
    },
    "colour": "green",
    "anonymous": false
   }
  ]
 },
 {
  "id": "emp.iceberg",
  "stage": "empathise",
  "name": {
   "en": "Identity iceberg",
   "lt": "Identiteto ledkalnis"
  },
  "minutes": 25,
  "range": [
   20,
   35
  ],
  "scope": "board",
  "hiddenUntilReveal": true,
  "authorDisplay": "sector",
  "defaultColour": "yellow",
  "notesPerPerson": 6,
  "dotsPerPerson": null,
  "sensitive": true,
  "variant": null,
  "steps": [
   {
    "minutes": 3,
    "mode": "plenary",
    "text": {
     "en": "Explain the layers from top to bottom.",
     "lt": "Paaiškiname sluoksnius iš viršaus į apačią."
    }
   },
   {
    "minutes": 7,
    "mode": "silent",
    "text": {
     "en": "At least one note in every layer. 'What we keep silent about' is anonymous.",
     "lt": "Bent po lapelį į kiekvieną sluoksnį. „Apie ką tylime“ – anonimiškai."
    }
   },
   {
    "minutes": 10,
    "mode": "group",
    "text": {
     "en": "Cluster; test each value: what would an outsider see if this value were true?",
     "lt": "Sugrupuokite; patikrinkite kiekvieną vertybę: ką svečias pamatytų, jei ji būtų tikra?"
    }
   },
   {
    "minutes": 5,
    "mode": "plenary",
    "text": {
     "en": "Name 3-5 values that are both true and worth keeping.",
     "lt": "Įvardijame 3–5 vertybes, kurios yra ir tikros, ir vertos saugoti."
    }
   }
  ],
  "cells": [
   {
    "id": "outside",
    "x": 0,
    "y": 0,
    "w": 22,
    "h": 100,
    "kind": "notes",
    "prompt": {
     "en": "How outsiders see us",
     "lt": "Kaip mus mato kiti"
    },
    "colour": "blue",
    "anonymous": false
   },
   {
    "id": "visible",
    "x": 24,
    "y": 0,
    "w": 52,
    "h": 26,
    "kind": "notes",
    "prompt": {
     "en": "Visible: symbols, places, events, food",
     "lt": "Matoma: simboliai, vietos, šventės, maistas"
    },
    "colour": "yellow",
    "anonymous": false
   },
   {
    "id": "habits",
    "x": 24,
    "y": 28,
    "w": 52,
    "h": 22,
    "kind": "notes",
    "prompt": {
     "en": "At the waterline: habits and stories",
     "lt": "Ties vandens linija: įpročiai ir istorijos"
    },
    "colour": "yellow",
    "anonymous": false
   },
   {
    "id": "values",
    "x": 24,
    "y": 52,
    "w": 52,
    "h": 24,
    "kind": "notes",
    "prompt": {
     "en": "Below: values and beliefs",
     "lt": "Po vandeniu: vertybės ir įsitikinimai"
    },
    "colour": "green",
    "anonymous": false
   },
   {
    "id": "silence",
    "x": 24,
    "y": 78,
    "w": 52,
    "h": 22,
    "kind": "notes",
    "prompt": {
     "en": "Deepest: what we keep silent about",
     "lt": "Giliausiai: apie ką tylime"
    },
    "colour": "violet",
    "anonymous": true
   },
   {
    "id": "future",
    "x": 78,
    "y": 0,
    "w": 22,
    "h": 100,
    "kind": "notes",
    "prompt": {
     "en": "What should still be true in ten years",
     "lt": "Kas turėtų likti ir po dešimties metų"
    },
    "colour": "green",
    "anonymous": false
   }
  ]
 },
 {
  "id": "emp.assets",
  "stage": "empathise",
  "name": {
   "en": "Asset map",
   "lt": "Vietos išteklių žemėlapis"
  },
  "minutes": 15,
  "range": [
   10,
   20
  ],
  "scope": "board",
  "hiddenUntilReveal": false,
  "authorDisplay": "code",
  "defaultColour": "green",
  "notesPerPerson": 5,
  "dotsPerPerson": null,
  "sensitive": false,
  "variant": null,
  "steps": [
   {
    "minutes": 2,
    "mode": "plenary",
    "text": {
     "en": "Show six kinds of assets.",
     "lt": "Parodome šešias išteklių rūšis."
    }
   },
   {
    "minutes": 5,
    "mode": "silent",
    "text": {
     "en": "5 notes each; be concrete: name the room, the skill, the week of the year.",
     "lt": "Po 5 lapelius; konkrečiai: kuri patalpa, koks gebėjimas, kuri metų savaitė."
    }
   },
   {
    "minutes": 6,
    "mode": "group",
    "text": {
     "en": "Merge and mark what is unused.",
     "lt": "Sujunkite ir pažymėkite, kas nenaudojama."
    }
   },
   {
    "minutes": 2,
    "mode": "plenary",
    "text": {
     "en": "Which unused asset surprised us?",
     "lt": "Kuris nenaudojamas išteklius nustebino?"
    }
   }
  ],
  "cells": [
   {
    "id": "people",
    "x": 0.0,
    "y": 0.0,
    "w": 32.0,
    "h": 49.0,
    "kind": "notes",
    "prompt": {
     "en": "People and skills",
     "lt": "Žmonės ir gebėjimai"
    },
    "colour": "green",
    "anonymous": false
   },
   {
    "id": "places",
    "x": 34.0,
    "y": 0.0,
    "w": 32.0,
    "h": 49.0,
    "kind": "notes",
    "prompt": {
     "en": "Places and nature",
     "lt": "Vietos ir gamta"
    },
    "colour": "green",
    "anonymous": false
   },
   {
    "id": "stories",
    "x": 68.0,
    "y": 0.0,
    "w": 32.0,
    "h": 49.0,
    "kind": "notes",
    "prompt": {
     "en": "Stories and traditions",
     "lt": "Istorijos ir tradicijos"
    },
    "colour": "green",
    "anonymous": false
   },
   {
    "id": "groups",
    "x": 0.0,
    "y": 51.0,
    "w": 32.0,
    "h": 49.0,
    "kind": "notes",
    "prompt": {
     "en": "Organisations and groups",
     "lt": "Organizacijos ir grupės"
    },
    "colour": "green",
    "anonymous": false
   },
   {
    "id": "things",
    "x": 34.0,
    "y": 51.0,
    "w": 32.0,
    "h": 49.0,
    "kind": "notes",
    "prompt": {
     "en": "Rooms, things, infrastructure",
     "lt": "Patalpos, daiktai, infrastruktūra"
    },
    "colour": "green",
    "anonymous": false
   },
   {
    "id": "rhythms",
    "x": 68.0,
    "y": 51.0,
    "w": 32.0,
    "h": 49.0,
    "kind": "notes",
    "prompt": {
     "en": "Rhythms and seasons",
     "lt": "Ritmai ir sezonai"
    },
    "colour": "green",
    "anonymous": false
   }
  ]
 },
 {
  "id": "def.cluster",
  "stage": "define",
  "name": {
   "en": "Clustering into insights",
   "lt": "Įžvalgų grupavimas"
  },
  "minutes": 25,
  "range": [
   15,
   35
  ],
  "scope": "board",
  "hiddenUntilReveal": false,
  "authorDisplay": "code",
  "defaultColour": "yellow",
  "notesPerPerson": null,
  "dotsPerPerson": null,
  "sensitive": false,
  "variant": null,
  "steps": [
   {
    "minutes": 2,
    "mode": "plenary",
    "text": {
     "en": "Bring the strongest notes from all empathise frames here (copies keep their source).",
     "lt": "Perkeliame stipriausius įsijautimo etapo lapelius (kopijos išsaugo šaltinį)."
    }
   },
   {
    "minutes": 3,
    "mode": "silent",
    "text": {
     "en": "Read everything without moving.",
     "lt": "Perskaitykite viską nieko nejudindami."
    }
   },
   {
    "minutes": 12,
    "mode": "group",
    "text": {
     "en": "Group by meaning, not by topic word; name each group with a sentence.",
     "lt": "Grupuokite pagal prasmę, o ne pagal temą; kiekvieną grupę pavadinkite sakiniu."
    }
   },
   {
    "minutes": 8,
    "mode": "group",
    "text": {
     "en": "Write insights: 'We noticed that … because … and that means …'.",
     "lt": "Rašykite įžvalgas: „Pastebėjome, kad…, nes…, vadinasi…“"
    }
   }
  ],
  "cells": [
   {
    "id": "g1",
    "x": 0.0,
    "y": 0.0,
    "w": 32.0,
    "h": 30.0,
    "kind": "notes",
    "prompt": {
     "en": "Group 1",
     "lt": "1 grupė"
    },
    "colour": "yellow",
    "anonymous": false
   },
   {
    "id": "g2",
    "x": 34.0,
    "y": 0.0,
    "w": 32.0,
    "h": 30.0,
    "kind": "notes",
    "prompt": {
     "en": "Group 2",
     "lt": "2 grupė"
    },
    "colour": "yellow",
    "anonymous": false
   },
   {
    "id": "g3",
    "x": 68.0,
    "y": 0.0,
    "w": 32.0,
    "h": 30.0,
    "kind": "notes",
    "prompt": {
     "en": "Group 3",
     "lt": "3 grupė"
    },
    "colour": "yellow",
    "anonymous": false
   },
   {
    "id": "g4",
    "x": 0.0,
    "y": 32.0,
    "w": 32.0,
    "h": 30.0,
    "kind": "notes",
    "prompt": {
     "en": "Group 4",
     "lt": "4 grupė"
    },
    "colour": "yellow",
    "anonymous": false
   },
   {
    "id": "g5",
    "x": 34.0,
    "y": 32.0,
    "w": 32.0,
    "h": 30.0,
    "kind": "notes",
    "prompt": {
     "en": "Group 5",
     "lt": "5 grupė"
    },
    "colour": "yellow",
    "anonymous": false
   },
   {
    "id": "g6",
    "x": 68.0,
    "y": 32.0,
    "w": 32.0,
    "h": 30.0,
    "kind": "notes",
    "prompt": {
     "en": "Group 6",
     "lt": "6 grupė"
    },
    "colour": "yellow",
    "anonymous": false
   },
   {
    "id": "outliers",
    "x": 0,
    "y": 64,
    "w": 30,
    "h": 36,
    "kind": "notes",
    "prompt": {
     "en": "Left over, but interesting",
     "lt": "Nepritapo, bet įdomu"
    },
    "colour": "violet",
    "anonymous": false
   },
   {
    "id": "insights",
    "x": 32,
    "y": 64,
    "w": 68,
    "h": 36,
    "kind": "notes",
    "prompt": {
     "en": "Insights: We noticed that … because … and that means …",
     "lt": "Įžvalgos: Pastebėjome, kad…, nes…, vadinasi…"
    },
    "colour": "white",
    "anonymous": false
   }
  ]
 },
 {
  "id": "def.fivewhys",
  "stage": "define",
  "name": {
   "en": "Five whys",
   "lt": "Penki kodėl"
  },
  "minutes": 15,
  "range": [
   10,
   20
  ],
  "scope": "group",
  "hiddenUntilReveal": false,
  "authorDisplay": "code",
  "defaultColour": "pink",
  "notesPerPerson": 1,
  "dotsPerPerson": null,
  "sensitive": false,
  "variant": null,
  "steps": [
   {
    "minutes": 1,
    "mode": "plenary",
    "text": {
     "en": "Choose one insight and write it as a problem.",
     "lt": "Pasirenkame vieną įžvalgą ir užrašome kaip problemą."
    }
   },
   {
    "minutes": 3,
    "mode": "silent",
    "text": {
     "en": "Each writes an own first 'why'.",
     "lt": "Kiekvienas parašo savo pirmąjį „kodėl“."
    }
   },
   {
    "minutes": 9,
    "mode": "group",
    "text": {
     "en": "Agree, then ask 'why?' again - up to five times.",
     "lt": "Sutarkite ir vėl klauskite „kodėl?“ – iki penkių kartų."
    }
   },
   {
    "minutes": 2,
    "mode": "plenary",
    "text": {
     "en": "Underline the cause we can change within a year.",
     "lt": "Pabraukiame priežastį, kurią galime pakeisti per metus."
    }
   }
  ],
  "cells": [
   {
    "id": "problem",
    "x": 0,
    "y": 0,
    "w": 100,
    "h": 12.3,
    "kind": "text",
    "prompt": {
     "en": "Problem",
     "lt": "Problema"
    },
    "colour": "pink",
    "anonymous": false
   },
   {
    "id": "why1",
    "x": 4,
    "y": 14.6,
    "w": 96,
    "h": 12.3,
    "kind": "notes",
    "prompt": {
     "en": "Why? (1)",
     "lt": "Kodėl? (1)"
    },
    "colour": "pink",
    "anonymous": false
   },
   {
    "id": "why2",
    "x": 8,
    "y": 29.2,
    "w": 92,
    "h": 12.3,
    "kind": "notes",
    "prompt": {
     "en": "Why? (2)",
     "lt": "Kodėl? (2)"
    },
    "colour": "pink",
    "anonymous": false
   },
   {
    "id": "why3",
    "x": 12,
    "y": 43.8,
    "w": 88,
    "h": 12.3,
    "kind": "notes",
    "prompt": {
     "en": "Why? (3)",
     "lt": "Kodėl? (3)"
    },
    "colour": "pink",
    "anonymous": false
   },
   {
    "id": "why4",
    "x": 16,
    "y": 58.4,
    "w": 84,
    "h": 12.3,
    "kind": "notes",
    "prompt": {
     "en": "Why? (4)",
     "lt": "Kodėl? (4)"
    },
    "colour": "pink",
    "anonymous": false
   },
   {
    "id": "why5",
    "x": 20,
    "y": 73.0,
    "w": 80,
    "h": 12.3,
    "kind": "notes",
    "prompt": {
     "en": "Why? (5)",
     "lt": "Kodėl? (5)"
    },
    "colour": "pink",
    "anonymous": false
   },
   {
    "id": "root",
    "x": 24,
    "y": 87.6,
    "w": 76,
    "h": 12.3,
    "kind": "text",
    "prompt": {
     "en": "Root cause we can influence",
     "lt": "Priežastis, kuriai galime daryti įtaką"
    },
    "colour": "green",
    "anonymous": false
   }
  ]
 },
 {
  "id": "def.pov",
  "stage": "define",
  "name": {
   "en": "Point-of-view statement",
   "lt": "Problemos formuluotė"
  },
  "minutes": 15,
  "range": [
   8,
   20
  ],
  "scope": "group",
  "hiddenUntilReveal": true,
  "authorDisplay": "code",
  "defaultColour": "white",
  "notesPerPerson": 3,
  "dotsPerPerson": null,
  "sensitive": false,
  "variant": null,
  "steps": [
   {
    "minutes": 1,
    "mode": "plenary",
    "text": {
     "en": "Show the formula: who - needs - because.",
     "lt": "Parodome formulę: kas – ko jam (jai) reikia – nes."
    }
   },
   {
    "minutes": 4,
    "mode": "silent",
    "text": {
     "en": "Each writes one version.",
     "lt": "Kiekvienas parašo savo variantą."
    }
   },
   {
    "minutes": 7,
    "mode": "group",
    "text": {
     "en": "Combine into one sentence. The need is a verb, not a building.",
     "lt": "Sujunkite į vieną sakinį. Poreikis – veiksmažodis, o ne pastatas."
    }
   },
   {
    "minutes": 3,
    "mode": "plenary",
    "text": {
     "en": "Read all sentences aloud.",
     "lt": "Perskaitome visas formuluotes."
    }
   }
  ],
  "cells": [
   {
    "id": "user",
    "x": 0,
    "y": 0,
    "w": 32,
    "h": 60,
    "kind": "notes",
    "prompt": {
     "en": "Who (persona)",
     "lt": "Kas (persona)"
    },
    "colour": "white",
    "anonymous": false
   },
   {
    "id": "need",
    "x": 34,
    "y": 0,
    "w": 32,
    "h": 60,
    "kind": "notes",
    "prompt": {
     "en": "needs (a verb)",
     "lt": "Ko jam (jai) reikia (veiksmažodis)"
    },
    "colour": "white",
    "anonymous": false
   },
   {
    "id": "insight",
    "x": 68,
    "y": 0,
    "w": 32,
    "h": 60,
    "kind": "notes",
    "prompt": {
     "en": "because (surprising insight)",
     "lt": "Nes (netikėta įžvalga)"
    },
    "colour": "white",
    "anonymous": false
   },
   {
    "id": "sentence",
    "x": 0,
    "y": 62,
    "w": 100,
    "h": 38,
    "kind": "text",
    "prompt": {
     "en": "The whole sentence",
     "lt": "Visas sakinys"
    },
    "colour": "white",
    "anonymous": false
   }
  ]
 },
 {
  "id": "def.hmw",
  "stage": "define",
  "name": {
   "en": "How might we …?",
   "lt": "Kaip galėtume…?"
  },
  "minutes": 20,
  "range": [
   12,
   25
  ],
  "scope": "board",
  "hiddenUntilReveal": true,
  "authorDisplay": "code",
  "defaultColour": "violet",
  "notesPerPerson": 3,
  "dotsPerPerson": 3,
  "sensitive": false,
  "variant": null,
  "steps": [
   {
    "minutes": 2,
    "mode": "plenary",
    "text": {
     "en": "Formula: How might we … for whom … so that …?",
     "lt": "Formulė: Kaip galėtume… (kam)…, kad…?"
    }
   },
   {
    "minutes": 5,
    "mode": "silent",
    "text": {
     "en": "2-3 questions each.",
     "lt": "Po 2–3 klausimus."
    }
   },
   {
    "minutes": 5,
    "mode": "group",
    "text": {
     "en": "Reveal; move what is too broad or too narrow; merge; shortlist up to five.",
     "lt": "Atverkite; atidėkite per plačius ir per siaurus; sujunkite; atrinkite iki penkių."
    }
   },
   {
    "minutes": 5,
    "mode": "silent",
    "text": {
     "en": "Dot vote, 3 dots, hidden.",
     "lt": "Slaptas balsavimas, po 3 taškus."
    }
   },
   {
    "minutes": 3,
    "mode": "plenary",
    "text": {
     "en": "Reveal the result; the facilitator reads the chosen question twice.",
     "lt": "Atveriamas rezultatas; moderatorius du kartus perskaito pasirinktą klausimą."
    }
   }
  ],
  "cells": [
   {
    "id": "wall",
    "x": 0,
    "y": 0,
    "w": 66,
    "h": 100,
    "kind": "notes",
    "prompt": {
     "en": "How might we …?",
     "lt": "Kaip galėtume…?"
    },
    "colour": "violet",
    "anonymous": false
   },
   {
    "id": "broad",
    "x": 68,
    "y": 0,
    "w": 32,
    "h": 24,
    "kind": "notes",
    "prompt": {
     "en": "Too broad",
     "lt": "Per platūs"
    },
    "colour": "violet",
    "anonymous": false
   },
   {
    "id": "narrow",
    "x": 68,
    "y": 26,
    "w": 32,
    "h": 24,
    "kind": "notes",
    "prompt": {
     "en": "Too narrow",
     "lt": "Per siauri"
    },
    "colour": "violet",
    "anonymous": false
   },
   {
    "id": "shortlist",
    "x": 68,
    "y": 52,
    "w": 32,
    "h": 48,
    "kind": "notes",
    "prompt": {
     "en": "Shortlist (up to 5)",
     "lt": "Atrinkti (iki 5)"
    },
    "colour": "white",
    "anonymous": false
   }
  ]
 },
 {
  "id": "def.values",
  "stage": "define",
  "name": {
   "en": "Place values and promise",
   "lt": "Vietos vertybės ir pažadas"
  },
  "minutes": 25,
  "range": [
   20,
   35
  ],
  "scope": "board",
  "hiddenUntilReveal": true,
  "authorDisplay": "code",
  "defaultColour": "green",
  "notesPerPerson": 6,
  "dotsPerPerson": null,
  "sensitive": false,
  "variant": null,
  "steps": [
   {
    "minutes": 3,
    "mode": "plenary",
    "text": {
     "en": "Bring the values named on the iceberg.",
     "lt": "Perkeliame ledkalnyje įvardytas vertybes."
    }
   },
   {
    "minutes": 6,
    "mode": "silent",
    "text": {
     "en": "Two notes in each upper cell.",
     "lt": "Po du lapelius į kiekvieną viršutinį langelį."
    }
   },
   {
    "minutes": 10,
    "mode": "group",
    "text": {
     "en": "For every value write a proof a guest could see. No proof - it moves to 'want to be'.",
     "lt": "Prie kiekvienos vertybės – įrodymas, kurį pamatytų svečias. Nėra įrodymo – keliauja į „norime būti“."
    }
   },
   {
    "minutes": 6,
    "mode": "plenary",
    "text": {
     "en": "Write the promise: 'Only here can you …'.",
     "lt": "Užrašome pažadą: „Tik čia gali…“"
    }
   }
  ],
  "cells": [
   {
    "id": "weAre",
    "x": 0,
    "y": 0,
    "w": 32,
    "h": 48,
    "kind": "notes",
    "prompt": {
     "en": "We are",
     "lt": "Esame"
    },
    "colour": "green",
    "anonymous": false
   },
   {
    "id": "wantToBe",
    "x": 34,
    "y": 0,
    "w": 32,
    "h": 48,
    "kind": "notes",
    "prompt": {
     "en": "We want to be",
     "lt": "Norime būti"
    },
    "colour": "orange",
    "anonymous": false
   },
   {
    "id": "notUs",
    "x": 68,
    "y": 0,
    "w": 32,
    "h": 48,
    "kind": "notes",
    "prompt": {
     "en": "We are not and will not be",
     "lt": "Nesame ir nebūsime"
    },
    "colour": "pink",
    "anonymous": false
   },
   {
    "id": "onlyHere",
    "x": 0,
    "y": 50,
    "w": 49,
    "h": 26,
    "kind": "notes",
    "prompt": {
     "en": "Only here",
     "lt": "Tik čia"
    },
    "colour": "green",
    "anonymous": false
   },
   {
    "id": "proof",
    "x": 51,
    "y": 50,
    "w": 49,
    "h": 26,
    "kind": "notes",
    "prompt": {
     "en": "Proof a guest can see",
     "lt": "Įrodymas, kurį mato svečias"
    },
    "colour": "yellow",
    "anonymous": false
   },
   {
    "id": "promise",
    "x": 0,
    "y": 78,
    "w": 100,
    "h": 22,
    "kind": "text",
    "prompt": {
     "en": "Our promise: Only here can you …",
     "lt": "Mūsų pažadas: tik čia gali…"
    },
    "colour": "white",
    "anonymous": false
   }
  ]
 },
 {
  "id": "def.criteria",
  "stage": "define",
  "name": {
   "en": "Selection criteria",
   "lt": "Atrankos kriterijai"
  },
  "minutes": 10,
  "range": [
   6,
   12
  ],
  "scope": "board",
  "hiddenUntilReveal": false,
  "authorDisplay": "code",
  "defaultColour": "white",
  "notesPerPerson": 3,
  "dotsPerPerson": null,
  "sensitive": false,
  "variant": null,
  "steps": [
   {
    "minutes": 1,
    "mode": "plenary",
    "text": {
     "en": "Say why criteria come before ideas.",
     "lt": "Paaiškiname, kodėl kriterijai – prieš idėjas."
    }
   },
   {
    "minutes": 3,
    "mode": "silent",
    "text": {
     "en": "One note for each of the first three cells.",
     "lt": "Po lapelį į kiekvieną iš trijų pirmųjų langelių."
    }
   },
   {
    "minutes": 6,
    "mode": "plenary",
    "text": {
     "en": "Merge into 3-5 criteria, worded as questions.",
     "lt": "Sujungiame į 3–5 kriterijus, suformuluotus klausimais."
    }
   }
  ],
  "cells": [
   {
    "id": "must",
    "x": 0.0,
    "y": 0.0,
    "w": 32.0,
    "h": 60.0,
    "kind": "notes",
    "prompt": {
     "en": "Must",
     "lt": "Būtina"
    },
    "colour": "green",
    "anonymous": false
   },
   {
    "id": "nice",
    "x": 34.0,
    "y": 0.0,
    "w": 32.0,
    "h": 60.0,
    "kind": "notes",
    "prompt": {
     "en": "Nice to have",
     "lt": "Pageidautina"
    },
    "colour": "yellow",
    "anonymous": false
   },
   {
    "id": "deal",
    "x": 68.0,
    "y": 0.0,
    "w": 32.0,
    "h": 60.0,
    "kind": "notes",
    "prompt": {
     "en": "Not acceptable",
     "lt": "Nepriimtina"
    },
    "colour": "pink",
    "anonymous": false
   },
   {
    "id": "final",
    "x": 0,
    "y": 62,
    "w": 100,
    "h": 38,
    "kind": "notes",
    "prompt": {
     "en": "Our 3-5 criteria",
     "lt": "Mūsų 3–5 kriterijai"
    },
    "colour": "white",
    "anonymous": false
   }
  ]
 },
 {
  "id": "ide.crazy8",
  "stage": "ideate",
  "name": {
   "en": "Crazy eights",
   "lt": "Aštuonios idėjos per aštuonias minutes"
  },
  "minutes": 12,
  "range": [
   10,
   15
  ],
  "scope": "person",
  "hiddenUntilReveal": true,
  "authorDisplay": "hidden",
  "defaultColour": "orange",
  "notesPerPerson": 8,
  "dotsPerPerson": null,
  "sensitive": false,
  "variant": null,
  "steps": [
   {
    "minutes": 2,
    "mode": "plenary",
    "text": {
     "en": "Show the chosen question. Quantity counts; ugly is fine; sketch, type or dictate.",
     "lt": "Rodome pasirinktą klausimą. Svarbu kiekis; negražu – gerai; pieškite, rašykite ar diktuokite."
    }
   },
   {
    "minutes": 8,
    "mode": "silent",
    "text": {
     "en": "Eight cells, one minute each; the timer moves you on.",
     "lt": "Aštuoni langeliai po vieną minutę; laikmatis pats perjungia."
    }
   },
   {
    "minutes": 2,
    "mode": "silent",
    "text": {
     "en": "Star your two most promising ideas; only these become notes on the shared board.",
     "lt": "Žvaigždute pažymėkite dvi perspektyviausias; tik jos taps lapeliais bendroje lentoje."
    }
   }
  ],
  "cells": [
   {
    "id": "i1",
    "x": 0.0,
    "y": 0.0,
    "w": 23.5,
    "h": 49.0,
    "kind": "sketch",
    "prompt": {
     "en": "Idea 1",
     "lt": "1 idėja"
    },
    "colour": "orange",
    "anonymous": false
   },
   {
    "id": "i2",
    "x": 25.5,
    "y": 0.0,
    "w": 23.5,
    "h": 49.0,
    "kind": "sketch",
    "prompt": {
     "en": "Idea 2",
     "lt": "2 idėja"
    },
    "colour": "orange",
    "anonymous": false
   },
   {
    "id": "i3",
    "x": 51.0,
    "y": 0.0,
    "w": 23.5,
    "h": 49.0,
    "kind": "sketch",
    "prompt": {
     "en": "Idea 3",
     "lt": "3 idėja"
    },
    "colour": "orange",
    "anonymous": false
   },
   {
    "id": "i4",
    "x": 76.5,
    "y": 0.0,
    "w": 23.5,
    "h": 49.0,
    "kind": "sketch",
    "prompt": {
     "en": "Idea 4",
     "lt": "4 idėja"
    },
    "colour": "orange",
    "anonymous": false
   },
   {
    "id": "i5",
    "x": 0.0,
    "y": 51.0,
    "w": 23.5,
    "h": 49.0,
    "kind": "sketch",
    "prompt": {
     "en": "Idea 5",
     "lt": "5 idėja"
    },
    "colour": "orange",
    "anonymous": false
   },
   {
    "id": "i6",
    "x": 25.5,
    "y": 51.0,
    "w": 23.5,
    "h": 49.0,
    "kind": "sketch",
    "prompt": {
     "en": "Idea 6",
     "lt": "6 idėja"
    },
    "colour": "orange",
    "anonymous": false
   },
   {
    "id": "i7",
    "x": 51.0,
    "y": 51.0,
    "w": 23.5,
    "h": 49.0,
    "kind": "sketch",
    "prompt": {
     "en": "Idea 7",
     "lt": "7 idėja"
    },
    "colour": "orange",
    "anonymous": false
   },
   {
    "id": "i8",
    "x": 76.5,
    "y": 51.0,
    "w": 23.5,
    "h": 49.0,
    "kind": "sketch",
    "prompt": {
     "en": "Idea 8",
     "lt": "8 idėja"
    },
    "colour": "orange",
    "anonymous": false
   }
  ]
 },
 {
  "id": "ide.brainwriting",
  "stage": "ideate",
  "name": {
   "en": "Brainwriting 6-3-5",
   "lt": "Minčių rašymas 6-3-5"
  },
  "minutes": 25,
  "range": [
   20,
   35
  ],
  "scope": "person",
  "hiddenUntilReveal": true,
  "authorDisplay": "hidden",
  "defaultColour": "orange",
  "notesPerPerson": 18,
  "dotsPerPerson": null,
  "sensitive": false,
  "variant": null,
  "steps": [
   {
    "minutes": 2,
    "mode": "plenary",
    "text": {
     "en": "Groups of up to six. Each sheet has six rows of three cells.",
     "lt": "Grupelės iki šešių žmonių. Lape – šešios eilutės po tris langelius."
    }
   },
   {
    "minutes": 18,
    "mode": "silent",
    "text": {
     "en": "Six rounds of three minutes: fill one row, then the sheet moves to your neighbour.",
     "lt": "Šeši ratai po tris minutes: užpildykite eilutę, tada lapas keliauja kaimynui."
    }
   },
   {
    "minutes": 5,
    "mode": "group",
    "text": {
     "en": "Read one whole sheet; star the three strongest cells.",
     "lt": "Perskaitykite visą lapą; pažymėkite tris stipriausius langelius."
    }
   }
  ],
  "cells": [
   {
    "id": "r1c1",
    "x": 1.0,
    "y": 1.0,
    "w": 31.8,
    "h": 15,
    "kind": "notes",
    "prompt": {
     "en": "Round 1, idea 1",
     "lt": "1 ratas, 1 idėja"
    },
    "colour": "orange",
    "anonymous": false
   },
   {
    "id": "r1c2",
    "x": 34.2,
    "y": 1.0,
    "w": 31.8,
    "h": 15,
    "kind": "notes",
    "prompt": {
     "en": "Round 1, idea 2",
     "lt": "1 ratas, 2 idėja"
    },
    "colour": "orange",
    "anonymous": false
   },
   {
    "id": "r1c3",
    "x": 67.4,
    "y": 1.0,
    "w": 31.8,
    "h": 15,
    "kind": "notes",
    "prompt": {
     "en": "Round 1, idea 3",
     "lt": "1 ratas, 3 idėja"
    },
    "colour": "orange",
    "anonymous": false
   },
   {
    "id": "r2c1",
    "x": 1.0,
    "y": 17.5,
    "w": 31.8,
    "h": 15,
    "kind": "notes",
    "prompt": {
     "en": "Round 2, idea 1",
     "lt": "2 ratas, 1 idėja"
    },
    "colour": "orange",
    "anonymous": false
   },
   {
    "id": "r2c2",
    "x": 34.2,
    "y": 17.5,
    "w": 31.8,
    "h": 15,
    "kind": "notes",
    "prompt": {
     "en": "Round 2, idea 2",
     "lt": "2 ratas, 2 idėja"
    },
    "colour": "orange",
    "anonymous": false
   },
   {
    "id": "r2c3",
    "x": 67.4,
    "y": 17.5,
    "w": 31.8,
    "h": 15,
    "kind": "notes",
    "prompt": {
     "en": "Round 2, idea 3",
     "lt": "2 ratas, 3 idėja"
    },
    "colour": "orange",
    "anonymous": false
   },
   {
    "id": "r3c1",
    "x": 1.0,
    "y": 34.0,
    "w": 31.8,
    "h": 15,
    "kind": "notes",
    "prompt": {
     "en": "Round 3, idea 1",
     "lt": "3 ratas, 1 idėja"
    },
    "colour": "orange",
    "anonymous": false
   },
   {
    "id": "r3c2",
    "x": 34.2,
    "y": 34.0,
    "w": 31.8,
    "h": 15,
    "kind": "notes",
    "prompt": {
     "en": "Round 3, idea 2",
     "lt": "3 ratas, 2 idėja"
    },
    "colour": "orange",
    "anonymous": false
   },
   {
    "id": "r3c3",
    "x": 67.4,
    "y": 34.0,
    "w": 31.8,
    "h": 15,
    "kind": "notes",
    "prompt": {
     "en": "Round 3, idea 3",
     "lt": "3 ratas, 3 idėja"
    },
    "colour": "orange",
    "anonymous": false
   },
   {
    "id": "r4c1",
    "x": 1.0,
    "y": 50.5,
    "w": 31.8,
    "h": 15,
    "kind": "notes",
    "prompt": {
     "en": "Round 4, idea 1",
     "lt": "4 ratas, 1 idėja"
    },
    "colour": "orange",
    "anonymous": false
   },
   {
    "id": "r4c2",
    "x": 34.2,
    "y": 50.5,
    "w": 31.8,
    "h": 15,
    "kind": "notes",
    "prompt": {
     "en": "Round 4, idea 2",
     "lt": "4 ratas, 2 idėja"
    },
    "colour": "orange",
    "anonymous": false
   },
   {
    "id": "r4c3",
    "x": 67.4,
    "y": 50.5,
    "w": 31.8,
    "h": 15,
    "kind": "notes",
    "prompt": {
     "en": "Round 4, idea 3",
     "lt": "4 ratas, 3 idėja"
    },
    "colour": "orange",
    "anonymous": false
   },
   {
    "id": "r5c1",
    "x": 1.0,
    "y": 67.0,
    "w": 31.8,
    "h": 15,
    "kind": "notes",
    "prompt": {
     "en": "Round 5, idea 1",
     "lt": "5 ratas, 1 idėja"
    },
    "colour": "orange",
    "anonymous": false
   },
   {
    "id": "r5c2",
    "x": 34.2,
    "y": 67.0,
    "w": 31.8,
    "h": 15,
    "kind": "notes",
    "prompt": {
     "en": "Round 5, idea 2",
     "lt": "5 ratas, 2 idėja"
    },
    "colour": "orange",
    "anonymous": false
   },
   {
    "id": "r5c3",
    "x": 67.4,
    "y": 67.0,
    "w": 31.8,
    "h": 15,
    "kind": "notes",
    "prompt": {
     "en": "Round 5, idea 3",
     "lt": "5 ratas, 3 idėja"
    },
    "colour": "orange",
    "anonymous": false
   },
   {
    "id": "r6c1",
    "x": 1.0,
    "y": 83.5,
    "w": 31.8,
    "h": 15,
    "kind": "notes",
    "prompt": {
     "en": "Round 6, idea 1",
     "lt": "6 ratas, 1 idėja"
    },
    "colour": "orange",
    "anonymous": false
   },
   {
    "id": "r6c2",
    "x": 34.2,
    "y": 83.5,
    "w": 31.8,
    "h": 15,
    "kind": "notes",
    "prompt": {
     "en": "Round 6, idea 2",
     "lt": "6 ratas, 2 idėja"
    },
    "colour": "orange",
    "anonymous": false
   },
   {
    "id": "r6c3",
    "x": 67.4,
    "y": 83.5,
    "w": 31.8,
    "h": 15,
    "kind": "notes",
    "prompt": {
     "en": "Round 6, idea 3",
     "lt": "6 ratas, 3 idėja"
    },
    "colour": "orange",
    "anonymous": false
   }
  ]
 },
 {
  "id": "ide.mashup",
  "stage": "ideate",
  "name": {
   "en": "Cross-sector mash-up",
   "lt": "Sektorių deriniai"
  },
  "minutes": 20,
  "range": [
   15,
   30
  ],
  "scope": "group",
  "hiddenUntilReveal": false,
  "authorDisplay": "code",
  "defaultColour": "orange",
  "notesPerPerson": 3,
  "dotsPerPerson": null,
  "sensitive": false,
  "variant": null,
  "steps": [
   {
    "minutes": 2,
    "mode": "plenary",
    "text": {
     "en": "Explain the three card decks: sector A, sector B, local asset.",
     "lt": "Paaiškiname tris kortelių kalades: A sektorius, B sektorius, vietos išteklius."
    }
   },
   {
    "minutes": 3,
    "mode": "group",
    "text": {
     "en": "Draw three combinations (asset cards come from the asset map).",
     "lt": "Ištraukite tris derinius (išteklių kortelės – iš išteklių žemėlapio)."
    }
   },
   {
    "minutes": 10,
    "mode": "group",
    "text": {
     "en": "At least one idea per combination; say what each side gives and gets.",
     "lt": "Bent po idėją kiekvienam deriniui; pasakykite, ką kiekviena pusė duoda ir gauna."
    }
   },
   {
    "minutes": 5,
    "mode": "plenary",
    "text": {
     "en": "One idea per group, in one sentence.",
     "lt": "Po vieną idėją iš grupelės, vienu sakiniu."
    }
   }
  ],
  "cells": [
   {
    "id": "sectorA",
    "x": 0,
    "y": 0,
    "w": 24,
    "h": 31,
    "kind": "notes",
    "prompt": {
     "en": "Sector A",
     "lt": "A sektorius"
    },
    "colour": "white",
    "anonymous": false
   },
   {
    "id": "sectorB",
    "x": 0,
    "y": 34.5,
    "w": 24,
    "h": 31,
    "kind": "notes",
    "prompt": {
     "en": "Sector B",
     "lt": "B sektorius"
    },
    "colour": "white",
    "anonymous": false
   },
   {
    "id": "asset",
    "x": 0,
    "y": 69,
    "w": 24,
    "h": 31,
    "kind": "notes",
    "prompt": {
     "en": "Local asset",
     "lt": "Vietos išteklius"
    },
    "colour": "green",
    "anonymous": false
   },
   {
    "id": "ideas",
    "x": 26,
    "y": 0,
    "w": 74,
    "h": 68,
    "kind": "notes",
    "prompt": {
     "en": "Ideas: together we could …",
     "lt": "Idėjos: kartu galėtume…"
    },
    "colour": "orange",
    "anonymous": false
   },
   {
    "id": "best",
    "x": 26,
    "y": 70,
    "w": 74,
    "h": 30,
    "kind": "notes",
    "prompt": {
     "en": "The one we take further: who gives what, who gets what",
     "lt": "Kurią nešame toliau: kas ką duoda, kas ką gauna"
    },
    "colour": "orange",
    "anonymous": false
   }
  ]
 },
 {
  "id": "ide.matrix",
  "stage": "ideate",
  "name": {
   "en": "Impact / effort matrix",
   "lt": "Poveikio ir pastangų matrica"
  },
  "minutes": 20,
  "range": [
   15,
   25
  ],
  "scope": "board",
  "hiddenUntilReveal": false,
  "authorDisplay": "code",
  "defaultColour": "orange",
  "notesPerPerson": null,
  "dotsPerPerson": null,
  "sensitive": false,
  "variant": null,
  "steps": [
   {
    "minutes": 2,
    "mode": "plenary",
    "text": {
     "en": "Define the axes in local terms: impact = answers our question; effort = people, money, permits.",
     "lt": "Apibrėžiame ašis: poveikis – atsako į mūsų klausimą; pastangos – žmonės, pinigai, leidimai."
    }
   },
   {
    "minutes": 10,
    "mode": "group",
    "text": {
     "en": "Place each idea; compare with the neighbour, not with perfection.",
     "lt": "Padėkite kiekvieną idėją; lyginkite su kaimyne, o ne su tobulybe."
    }
   },
   {
    "minutes": 5,
    "mode": "group",
    "text": {
     "en": "Discuss the ideas the group disagrees about.",
     "lt": "Aptarkite idėjas, dėl kurių nesutariate."
    }
   },
   {
    "minutes": 3,
    "mode": "plenary",
    "text": {
     "en": "Shortlist up to eight.",
     "lt": "Atrenkame iki aštuonių."
    }
   }
  ],
  "cells": [
   {
    "id": "quick",
    "x": 6,
    "y": 0,
    "w": 46,
    "h": 46,
    "kind": "notes",
    "prompt": {
     "en": "High impact, low effort: quick wins",
     "lt": "Didelis poveikis, mažai pastangų: greiti laimėjimai"
    },
    "colour": "orange",
    "anonymous": false
   },
   {
    "id": "big",
    "x": 54,
    "y": 0,
    "w": 46,
    "h": 46,
    "kind": "notes",
    "prompt": {
     "en": "High impact, high effort: big plans",
     "lt": "Didelis poveikis, daug pastangų: didieji sumanymai"
    },
    "colour": "orange",
    "anonymous": false
   },
   {
    "id": "small",
    "x": 6,
    "y": 48,
    "w": 46,
    "h": 46,
    "kind": "notes",
    "prompt": {
     "en": "Low impact, low effort: small improvements",
     "lt": "Mažas poveikis, mažai pastangų: smulkūs pagerinimai"
    },
    "colour": "orange",
    "anonymous": false
   },
   {
    "id": "later",
    "x": 54,
    "y": 48,
    "w": 46,
    "h": 46,
    "kind": "notes",
    "prompt": {
     "en": "Low impact, high effort: not now",
     "lt": "Mažas poveikis, daug pastangų: kol kas atidedame"
    },
    "colour": "orange",
    "anonymous": false
   },
   {
    "id": "axisY",
    "x": 0,
    "y": 0,
    "w": 4,
    "h": 94,
    "kind": "label",
    "prompt": {
     "en": "Impact →",
     "lt": "Poveikis →"
    },
    "colour": "white",
    "anonymous": false
   },
   {
    "id": "axisX",
    "x": 6,
    "y": 96,
    "w": 94,
    "h": 4,
    "kind": "label",
    "prompt": {
     "en": "Effort →",
     "lt": "Pastangos →"
    },
    "colour": "white",
    "anonymous": false
   }
  ]
 },
 {
  "id": "ide.vote",
  "stage": "ideate",
  "name": {
   "en": "Dot vote and decision",
   "lt": "Balsavimas taškais ir sprendimas"
  },
  "minutes": 10,
  "range": [
   6,
   15
  ],
  "scope": "board",
  "hiddenUntilReveal": true,
  "authorDisplay": "hidden",
  "defaultColour": "white",
  "notesPerPerson": null,
  "dotsPerPerson": 3,
  "sensitive": false,
  "variant": null,
  "steps": [
   {
    "minutes": 2,
    "mode": "plenary",
    "text": {
     "en": "Read the candidates and the criteria aloud.",
     "lt": "Garsiai perskaitome kandidates ir kriterijus."
    }
   },
   {
    "minutes": 3,
    "mode": "silent",
    "text": {
     "en": "Place your dots; nobody sees anybody's dots.",
     "lt": "Sudėkite taškus; niekas nemato kitų taškų."
    }
   },
   {
    "minutes": 1,
    "mode": "plenary",
    "text": {
     "en": "Reveal all results at once.",
     "lt": "Vienu metu atveriami visi rezultatai."
    }
   },
   {
    "minutes": 4,
    "mode": "plenary",
    "text": {
     "en": "Discuss the top two against the criteria; write the reason in two sentences.",
     "lt": "Dvi pirmąsias palyginame pagal kriterijus; dviem sakiniais užrašome, kodėl."
    }
   }
  ],
  "cells": [
   {
    "id": "c1",
    "x": 0.0,
    "y": 0.0,
    "w": 23.5,
    "h": 30.0,
    "kind": "notes",
    "prompt": {
     "en": "Candidate 1",
     "lt": "1 kandidatė"
    },
    "colour": "orange",
    "anonymous": false
   },
   {
    "id": "c2",
    "x": 25.5,
    "y": 0.0,
    "w": 23.5,
    "h": 30.0,
    "kind": "notes",
    "prompt": {
     "en": "Candidate 2",
     "lt": "2 kandidatė"
    },
    "colour": "orange",
    "anonymous": false
   },
   {
    "id": "c3",
    "x": 51.0,
    "y": 0.0,
    "w": 23.5,
    "h": 30.0,
    "kind": "notes",
    "prompt": {
     "en": "Candidate 3",
     "lt": "3 kandidatė"
    },
    "colour": "orange",
    "anonymous": false
   },
   {
    "id": "c4",
    "x": 76.5,
    "y": 0.0,
    "w": 23.5,
    "h": 30.0,
    "kind": "notes",
    "prompt": {
     "en": "Candidate 4",
     "lt": "4 kandidatė"
    },
    "colour": "orange",
    "anonymous": false
   },
   {
    "id": "c5",
    "x": 0.0,
    "y": 32.0,
    "w": 23.5,
    "h": 30.0,
    "kind": "notes",
    "prompt": {
     "en": "Candidate 5",
     "lt": "5 kandidatė"
    },
    "colour": "orange",
    "anonymous": false
   },
   {
    "id": "c6",
    "x": 25.5,
    "y": 32.0,
    "w": 23.5,
    "h": 30.0,
    "kind": "notes",
    "prompt": {
     "en": "Candidate 6",
     "lt": "6 kandidatė"
    },
    "colour": "orange",
    "anonymous": false
   },
   {
    "id": "c7",
    "x": 51.0,
    "y": 32.0,
    "w": 23.5,
    "h": 30.0,
    "kind": "notes",
    "prompt": {
     "en": "Candidate 7",
     "lt": "7 kandidatė"
    },
    "colour": "orange",
    "anonymous": false
   },
   {
    "id": "c8",
    "x": 76.5,
    "y": 32.0,
    "w": 23.5,
    "h": 30.0,
    "kind": "notes",
    "prompt": {
     "en": "Candidate 8",
     "lt": "8 kandidatė"
    },
    "colour": "orange",
    "anonymous": false
   },
   {
    "id": "result",
    "x": 0,
    "y": 64,
    "w": 49,
    "h": 36,
    "kind": "text",
    "prompt": {
     "en": "Result of the vote",
     "lt": "Balsavimo rezultatas"
    },
    "colour": "white",
    "anonymous": false
   },
   {
    "id": "rationale",
    "x": 51,
    "y": 64,
    "w": 49,
    "h": 36,
    "kind": "text",
    "prompt": {
     "en": "Why we chose this one",
     "lt": "Kodėl pasirinkome būtent šią"
    },
    "colour": "white",
    "anonymous": false
   }
  ]
 },
 {
  "id": "ide.story",
  "stage": "ideate",
  "name": {
   "en": "Place story and slogan",
   "lt": "Vietos istorija ir šūkis"
  },
  "minutes": 25,
  "range": [
   15,
   30
  ],
  "scope": "group",
  "hiddenUntilReveal": true,
  "authorDisplay": "code",
  "defaultColour": "orange",
  "notesPerPerson": 3,
  "dotsPerPerson": null,
  "sensitive": false,
  "variant": null,
  "steps": [
   {
    "minutes": 2,
    "mode": "plenary",
    "text": {
     "en": "Explain the six sentence beginnings.",
     "lt": "Paaiškiname šešias sakinių pradžias."
    }
   },
   {
    "minutes": 6,
    "mode": "silent",
    "text": {
     "en": "Everybody writes two slogans and one story line.",
     "lt": "Kiekvienas parašo du šūkius ir vieną istorijos sakinį."
    }
   },
   {
    "minutes": 10,
    "mode": "group",
    "text": {
     "en": "Complete the story; read it aloud.",
     "lt": "Užbaikite istoriją; perskaitykite garsiai."
    }
   },
   {
    "minutes": 5,
    "mode": "silent",
    "text": {
     "en": "Star the slogans you would print on a T-shirt and wear.",
     "lt": "Pažymėkite šūkius, kuriuos užsirašytumėte ant marškinėlių ir nešiotumėte."
    }
   },
   {
    "minutes": 2,
    "mode": "plenary",
    "text": {
     "en": "Choose one; keep two alternatives.",
     "lt": "Išrenkame vieną; paliekame dvi alternatyvas."
    }
   }
  ],
  "cells": [
   {
    "id": "once",
    "x": 0.0,
    "y": 0.0,
    "w": 32.0,
    "h": 28.0,
    "kind": "text",
    "prompt": {
     "en": "Once there was …",
     "lt": "Kadaise čia buvo…"
    },
    "colour": "orange",
    "anonymous": false
   },
   {
    "id": "everyday",
    "x": 34.0,
    "y": 0.0,
    "w": 32.0,
    "h": 28.0,
    "kind": "text",
    "prompt": {
     "en": "Every day …",
     "lt": "Kasdien…"
    },
    "colour": "orange",
    "anonymous": false
   },
   {
    "id": "until",
    "x": 68.0,
    "y": 0.0,
    "w": 32.0,
    "h": 28.0,
    "kind": "text",
    "prompt": {
     "en": "Until one day …",
     "lt": "Kol vieną dieną…"
    },
    "colour": "orange",
    "anonymous": false
   },
   {
    "id": "because",
    "x": 0.0,
    "y": 30.0,
    "w": 32.0,
    "h": 28.0,
    "kind": "text",
    "prompt": {
     "en": "Because of that …",
     "lt": "Todėl…"
    },
    "colour": "orange",
    "anonymous": false
   },
   {
    "id": "finally",
    "x": 34.0,
    "y": 30.0,
    "w": 32.0,
    "h": 28.0,
    "kind": "text",
    "prompt": {
     "en": "And finally …",
     "lt": "Ir galiausiai…"
    },
    "colour": "orange",
    "anonymous": false
   },
   {
    "id": "since",
    "x": 68.0,
    "y": 30.0,
    "w": 32.0,
    "h": 28.0,
    "kind": "text",
    "prompt": {
     "en": "Ever since …",
     "lt": "Nuo tada…"
    },
    "colour": "orange",
    "anonymous": false
   },
   {
    "id": "slogans",
    "x": 0,
    "y": 60,
    "w": 62,
    "h": 40,
    "kind": "notes",
    "prompt": {
     "en": "Slogans (max 60 characters)",
     "lt": "Šūkiai (iki 60 ženklų)"
    },
    "colour": "orange",
    "anonymous": false
   },
   {
    "id": "chosen",
    "x": 64,
    "y": 60,
    "w": 36,
    "h": 40,
    "kind": "text",
    "prompt": {
     "en": "Chosen slogan",
     "lt": "Pasirinktas šūkis"
    },
    "colour": "white",
    "anonymous": false
   }
  ]
 },
 {
  "id": "pro.canvas",
  "stage": "prototype",
  "name": {
   "en": "Concept canvas",
   "lt": "Koncepcijos drobė"
  },
  "minutes": 35,
  "range": [
   12,
   45
  ],
  "scope": "group",
  "hiddenUntilReveal": false,
  "authorDisplay": "code",
  "defaultColour": "yellow",
  "notesPerPerson": 4,
  "dotsPerPerson": null,
  "sensitive": false,
  "variant": null,
  "steps": [
   {
    "minutes": 3,
    "mode": "plenary",
    "text": {
     "en": "Pre-filled cells (question, persona, promise) are read; the rest is divided.",
     "lt": "Perskaitome jau užpildytus langelius (klausimas, persona, pažadas); likusius pasidalijame."
    }
   },
   {
    "minutes": 7,
    "mode": "silent",
    "text": {
     "en": "Each person drafts two cells.",
     "lt": "Kiekvienas parengia po du langelius."
    }
   },
   {
    "minutes": 20,
    "mode": "group",
    "text": {
     "en": "Complete together; every cell at least one concrete noun, name or number.",
     "lt": "Užpildykite kartu; kiekviename langelyje – bent vienas konkretus dalykas, vardas ar skaičius."
    }
   },
   {
    "minutes": 5,
    "mode": "group",
    "text": {
     "en": "Visit another group's canvas; leave one question.",
     "lt": "Aplankykite kitos grupelės drobę; palikite vieną klausimą."
    }
   }
  ],
  "cells": [
   {
    "id": "name",
    "x": 0,
    "y": 0,
    "w": 49,
    "h": 13,
    "kind": "text",
    "prompt": {
     "en": "Name and slogan",
     "lt": "Pavadinimas ir šūkis"
    },
    "colour": "white",
    "anonymous": false
   },
   {
    "id": "hmw",
    "x": 51,
    "y": 0,
    "w": 49,
    "h": 13,
    "kind": "text",
    "prompt": {
     "en": "Our question",
     "lt": "Mūsų klausimas"
    },
    "colour": "white",
    "anonymous": false
   },
   {
    "id": "forWhom",
    "x": 0.0,
    "y": 15.0,
    "w": 23.5,
    "h": 27.0,
    "kind": "notes",
    "prompt": {
     "en": "For whom",
     "lt": "Kam"
    },
    "colour": "blue",
    "anonymous": false
   },
   {
    "id": "promise",
    "x": 25.5,
    "y": 15.0,
    "w": 23.5,
    "h": 27.0,
    "kind": "notes",
    "prompt": {
     "en": "Value and promise",
     "lt": "Vertė ir pažadas"
    },
    "colour": "green",
    "anonymous": false
   },
   {
    "id": "services",
    "x": 51.0,
    "y": 15.0,
    "w": 23.5,
    "h": 27.0,
    "kind": "notes",
    "prompt": {
     "en": "Services and events",
     "lt": "Paslaugos ir renginiai"
    },
    "colour": "orange",
    "anonymous": false
   },
   {
    "id": "spaces",
    "x": 76.5,
    "y": 15.0,
    "w": 23.5,
    "h": 27.0,
    "kind": "notes",
    "prompt": {
     "en": "Spaces we bring to life",
     "lt": "Erdvės, kurias įveikliname"
    },
    "colour": "orange",
    "anonymous": false
   },
   {
    "id": "partners",
    "x": 0.0,
    "y": 44.0,
    "w": 23.5,
    "h": 27.0,
    "kind": "notes",
    "prompt": {
     "en": "Partners and roles",
     "lt": "Partneriai ir vaidmenys"
    },
    "colour": "yellow",
    "anonymous": false
   },
   {
    "id": "outreach",
    "x": 25.5,
    "y": 44.0,
    "w": 23.5,
    "h": 27.0,
    "kind": "notes",
    "prompt": {
     "en": "How people find out",
     "lt": "Kaip sužinos"
    },
    "colour": "yellow",
    "anonymous": false
   },
   {
    "id": "resources",
    "x": 51.0,
    "y": 44.0,
    "w": 23.5,
    "h": 27.0,
    "kind": "notes",
    "prompt": {
     "en": "What we already have",
     "lt": "Ką jau turime"
    },
    "colour": "green",
    "anonymous": false
   },
   {
    "id": "milestones",
    "x": 76.5,
    "y": 44.0,
    "w": 23.5,
    "h": 27.0,
    "kind": "notes",
    "prompt": {
     "en": "First steps",
     "lt": "Pirmieji žingsniai"
    },
    "colour": "yellow",
    "anonymous": false
   },
   {
    "id": "funding",
    "x": 0.0,
    "y": 73.0,
    "w": 23.5,
    "h": 27.0,
    "kind": "notes",
    "prompt": {
     "en": "Costs and funding",
     "lt": "Išlaidos ir finansavimas"
    },
    "colour": "yellow",
    "anonymous": false
   },
   {
    "id": "risks",
    "x": 25.5,
    "y": 73.0,
    "w": 23.5,
    "h": 27.0,
    "kind": "notes",
    "prompt": {
     "en": "Risks",
     "lt": "Rizikos"
    },
    "colour": "pink",
    "anonymous": false
   },
   {
    "id": "indicators",
    "x": 51.0,
    "y": 73.0,
    "w": 23.5,
    "h": 27.0,
    "kind": "notes",
    "prompt": {
     "en": "How we will know it works",
     "lt": "Iš ko suprasime, kad pavyko"
    },
    "colour": "yellow",
    "anonymous": false
   },
   {
    "id": "owner",
    "x": 76.5,
    "y": 73.0,
    "w": 23.5,
    "h": 27.0,
    "kind": "notes",
    "prompt": {
     "en": "Who keeps it alive",
     "lt": "Kas bus šeimininkas"
    },
    "colour": "white",
    "anonymous": false
   }
  ]
 },
 {
  "id": "pro.storyboard",
  "stage": "prototype",
  "name": {
   "en": "Storyboard",
   "lt": "Kadruotė"
  },
  "minutes": 25,
  "range": [
   18,
   30
  ],
  "scope": "group",
  "hiddenUntilReveal": false,
  "authorDisplay": "code",
  "defaultColour": "orange",
  "notesPerPerson": 1,
  "dotsPerPerson": null,
  "sensitive": false,
  "variant": null,
  "steps": [
   {
    "minutes": 2,
    "mode": "plenary",
    "text": {
     "en": "Give one panel to each person; stick figures are enough.",
     "lt": "Kiekvienam – po kadrą; pakanka žmogeliukų iš brūkšnelių."
    }
   },
   {
    "minutes": 8,
    "mode": "silent",
    "text": {
     "en": "Draw, or photograph a paper sketch; write one caption line.",
     "lt": "Pieškite arba nufotografuokite popierinį eskizą; parašykite vieną paaiškinimą."
    }
   },
   {
    "minutes": 10,
    "mode": "group",
    "text": {
     "en": "Put in order, fix the jumps.",
     "lt": "Išdėliokite iš eilės, užtaisykite šuolius."
    }
   },
   {
    "minutes": 5,
    "mode": "plenary",
    "text": {
     "en": "Tell the story in one minute.",
     "lt": "Papasakokite istoriją per minutę."
    }
   }
  ],
  "cells": [
   {
    "id": "p1.sketch",
    "x": 0,
    "y": 0,
    "w": 32,
    "h": 35,
    "kind": "sketch",
    "prompt": {
     "en": "Picture 1",
     "lt": "1 kadras"
    },
    "colour": "orange",
    "anonymous": false
   },
   {
    "id": "p1.caption",
    "x": 0,
    "y": 37,
    "w": 32,
    "h": 12,
    "kind": "text",
    "prompt": {
     "en": "1 Finds out",
     "lt": "1 Sužino"
    },
    "colour": "white",
    "anonymous": false
   },
   {
    "id": "p2.sketch",
    "x": 34,
    "y": 0,
    "w": 32,
    "h": 35,
    "kind": "sketch",
    "prompt": {
     "en": "Picture 2",
     "lt": "2 kadras"
    },
    "colour": "orange",
    "anonymous": false
   },
   {
    "id": "p2.caption",
    "x": 34,
    "y": 37,
    "w": 32,
    "h": 12,
    "kind": "text",
    "prompt": {
     "en": "2 Sets off",
     "lt": "2 Išsiruošia"
    },
    "colour": "white",
    "anonymous": false
   },
   {
    "id": "p3.sketch",
    "x": 68,
    "y": 0,
    "w": 32,
    "h": 35,
    "kind": "sketch",
    "prompt": {
     "en": "Picture 3",
     "lt": "3 kadras"
    },
    "colour": "orange",
    "anonymous": false
   },
   {
    "id": "p3.caption",
    "x": 68,
    "y": 37,
    "w": 32,
    "h": 12,
    "kind": "text",
    "prompt": {
     "en": "3 First moment",
     "lt": "3 Pirma akimirka"
    },
    "colour": "white",
    "anonymous": false
   },
   {
    "id": "p4.sketch",
    "x": 0,
    "y": 51,
    "w": 32,
    "h": 35,
    "kind": "sketch",
    "prompt": {
     "en": "Picture 4",
     "lt": "4 kadras"
    },
    "colour": "orange",
    "anonymous": false
   },
   {
    "id": "p4.caption",
    "x": 0,
    "y": 88,
    "w": 32,
    "h": 12,
    "kind": "text",
    "prompt": {
     "en": "4 The best moment",
     "lt": "4 Geriausia akimirka"
    },
    "colour": "white",
    "anonymous": false
   },
   {
    "id": "p5.sketch",
    "x": 34,
    "y": 51,
    "w": 32,
    "h": 35,
    "kind": "sketch",
    "prompt": {
     "en": "Picture 5",
     "lt": "5 kadras"
    },
    "colour": "orange",
    "anonymous": false
   },
   {
    "id": "p5.caption",
    "x": 34,
    "y": 88,
    "w": 32,
    "h": 12,
    "kind": "text",
    "prompt": {
     "en": "5 Takes home",
     "lt": "5 Išsiveža"
    },
    "colour": "white",
    "anonymous": false
   },
   {
    "id": "p6.sketch",
    "x": 68,
    "y": 51,
    "w": 32,
    "h": 35,
    "kind": "sketch",
    "prompt": {
     "en": "Picture 6",
     "lt": "6 kadras"
    },
    "colour": "orange",
    "anonymous": false
   },
   {
    "id": "p6.caption",
    "x": 68,
    "y": 88,
    "w": 32,
    "h": 12,
    "kind": "text",
    "prompt": {
     "en": "6 A year later",
     "lt": "6 Po metų"
    },
    "colour": "white",
    "anonymous": false
   }
  ]
 },
 {
  "id": "pro.journeynew",
  "stage": "prototype",
  "name": {
   "en": "Future visitor journey",
   "lt": "Būsima lankytojo kelionė"
  },
  "minutes": 20,
  "range": [
   15,
   25
  ],
  "scope": "group",
  "hiddenUntilReveal": false,
  "authorDisplay": "code",
  "defaultColour": "orange",
  "notesPerPerson": 4,
  "dotsPerPerson": null,
  "sensitive": false,
  "variant": "journey",
  "steps": [
   {
    "minutes": 2,
    "mode": "plenary",
    "text": {
     "en": "Put today's journey next to the empty frame.",
     "lt": "Šalia padedame dabartinę kelionę."
    }
   },
   {
    "minutes": 5,
    "mode": "silent",
    "text": {
     "en": "Fill the columns you were given.",
     "lt": "Užpildykite savo stulpelius."
    }
   },
   {
    "minutes": 10,
    "mode": "group",
    "text": {
     "en": "Connect; every 'will do' has a place and a maker.",
     "lt": "Sujunkite; kiekvienas „darys“ turi vietą ir atsakingąjį."
    }
   },
   {
    "minutes": 3,
    "mode": "plenary",
    "text": {
     "en": "Name the moment people will photograph.",
     "lt": "Įvardykite akimirką, kurią žmonės fotografuos."
    }
   }
  ],
  "cells": [
   {
    "id": "learn.do",
    "x": 1.0,
    "y": 1.0,
    "w": 15.8,
    "h": 23.4,
    "kind": "notes",
    "prompt": {
     "en": "Finds out: will do",
     "lt": "Sužino: darys"
    },
    "colour": "orange",
    "anonymous": false
   },
   {
    "id": "prepare.do",
    "x": 17.6,
    "y": 1.0,
    "w": 15.8,
    "h": 23.4,
    "kind": "notes",
    "prompt": {
     "en": "Prepares: will do",
     "lt": "Ruošiasi: darys"
    },
    "colour": "orange",
    "anonymous": false
   },
   {
    "id": "arrive.do",
    "x": 34.2,
    "y": 1.0,
    "w": 15.8,
    "h": 23.4,
    "kind": "notes",
    "prompt": {
     "en": "Arrives: will do",
     "lt": "Atvyksta: darys"
    },
    "colour": "orange",
    "anonymous": false
   },
   {
    "id": "experience.do",
    "x": 50.8,
    "y": 1.0,
    "w": 15.8,
    "h": 23.4,
    "kind": "notes",
    "prompt": {
     "en": "Experiences: will do",
     "lt": "Patiria: darys"
    },
    "colour": "orange",
    "anonymous": false
   },
   {
    "id": "leave.do",
    "x": 67.4,
    "y": 1.0,
    "w": 15.8,
    "h": 23.4,
    "kind": "notes",
    "prompt": {
     "en": "Leaves: will do",
     "lt": "Išvyksta: darys"
    },
    "colour": "orange",
    "anonymous": false
   },
   {
    "id": "remember.do",
    "x": 84.0,
    "y": 1.0,
    "w": 15.8,
    "h": 23.4,
    "kind": "notes",
    "prompt": {
     "en": "Remembers, tells: will do",
     "lt": "Prisimena, pasakoja: darys"
    },
    "colour": "orange",
    "anonymous": false
   },
   {
    "id": "learn.feel",
    "x": 1.0,
    "y": 25.9,
    "w": 15.8,
    "h": 23.4,
    "kind": "notes",
    "prompt": {
     "en": "Finds out: should feel",
     "lt": "Sužino: turėtų jausti"
    },
    "colour": "blue",
    "anonymous": false
   },
   {
    "id": "prepare.feel",
    "x": 17.6,
    "y": 25.9,
    "w": 15.8,
    "h": 23.4,
    "kind": "notes",
    "prompt": {
     "en": "Prepares: should feel",
     "lt": "Ruošiasi: turėtų jausti"
    },
    "colour": "blue",
    "anonymous": false
   },
   {
    "id": "arrive.feel",
    "x": 34.2,
    "y": 25.9,
    "w": 15.8,
    "h": 23.4,
    "kind": "notes",
    "prompt": {
     "en": "Arrives: should feel",
     "lt": "Atvyksta: turėtų jausti"
    },
    "colour": "blue",
    "anonymous": false
   },
   {
    "id": "experience.feel",
    "x": 50.8,
    "y": 25.9,
    "w": 15.8,
    "h": 23.4,
    "kind": "notes",
    "prompt": {
     "en": "Experiences: should feel",
     "lt": "Patiria: turėtų jausti"
    },
    "colour": "blue",
    "anonymous": false
   },
   {
    "id": "leave.feel",
    "x": 67.4,
    "y": 25.9,
    "w": 15.8,
    "h": 23.4,
    "kind": "notes",
    "prompt": {
     "en": "Leaves: should feel",
     "lt": "Išvyksta: turėtų jausti"
    },
    "colour": "blue",
    "anonymous": false
   },
   {
    "id": "remember.feel",
    "x": 84.0,
    "y": 25.9,
    "w": 15.8,
    "h": 23.4,
    "kind": "notes",
    "prompt": {
     "en": "Remembers, tells: should feel",
     "lt": "Prisimena, pasakoja: turėtų jausti"
    },
    "colour": "blue",
    "anonymous": false
   },
   {
    "id": "learn.place",
    "x": 1.0,
    "y": 50.8,
    "w": 15.8,
    "h": 23.4,
    "kind": "notes",
    "prompt": {
     "en": "Finds out: where it happens",
     "lt": "Sužino: kur tai vyks"
    },
    "colour": "yellow",
    "anonymous": false
   },
   {
    "id": "prepare.place",
    "x": 17.6,
    "y": 50.8,
    "w": 15.8,
    "h": 23.4,
    "kind": "notes",
    "prompt": {
     "en": "Prepares: where it happens",
     "lt": "Ruošiasi: kur tai vyks"
    },
    "colour": "yellow",
    "anonymous": false
   },
   {
    "id": "arrive.place",
    "x": 34.2,
    "y": 50.8,
    "w": 15.8,
    "h": 23.4,
    "kind": "notes",
    "prompt": {
     "en": "Arrives: where it happens",
     "lt": "Atvyksta: kur tai vyks"
    },
    "colour": "yellow",
    "anonymous": false
   },
   {
    "id": "experience.place",
    "x": 50.8,
    "y": 50.8,
    "w": 15.8,
    "h": 23.4,
    "kind": "notes",
    "prompt": {
     "en": "Experiences: where it happens",
     "lt": "Patiria: kur tai vyks"
    },
    "colour": "yellow",
    "anonymous": false
   },
   {
    "id": "leave.place",
    "x": 67.4,
    "y": 50.8,
    "w": 15.8,
    "h": 23.4,
    "kind": "notes",
    "prompt": {
     "en": "Leaves: where it happens",
     "lt": "Išvyksta: kur tai vyks"
    },
    "colour": "yellow",
    "anonymous": false
   },
   {
    "id": "remember.place",
    "x": 84.0,
    "y": 50.8,
    "w": 15.8,
    "h": 23.4,
    "kind": "notes",
    "prompt": {
     "en": "Remembers, tells: where it happens",
     "lt": "Prisimena, pasakoja: kur tai vyks"
    },
    "colour": "yellow",
    "anonymous": false
   },
   {
    "id": "learn.who",
    "x": 1.0,
    "y": 75.7,
    "w": 15.8,
    "h": 23.4,
    "kind": "notes",
    "prompt": {
     "en": "Finds out: who makes it happen",
     "lt": "Sužino: kas tuo pasirūpins"
    },
    "colour": "white",
    "anonymous": false
   },
   {
    "id": "prepare.who",
    "x": 17.6,
    "y": 75.7,
    "w": 15.8,
    "h": 23.4,
    "kind": "notes",
    "prompt": {
     "en": "Prepares: who makes it happen",
     "lt": "Ruošiasi: kas tuo pasirūpins"
    },
    "colour": "white",
    "anonymous": false
   },
   {
    "id": "arrive.who",
    "x": 34.2,
    "y": 75.7,
    "w": 15.8,
    "h": 23.4,
    "kind": "notes",
    "prompt": {
     "en": "Arrives: who makes it happen",
     "lt": "Atvyksta: kas tuo pasirūpins"
    },
    "colour": "white",
    "anonymous": false
   },
   {
    "id": "experience.who",
    "x": 50.8,
    "y": 75.7,
    "w": 15.8,
    "h": 23.4,
    "kind": "notes",
    "prompt": {
     "en": "Experiences: who makes it happen",
     "lt": "Patiria: kas tuo pasirūpins"
    },
    "colour": "white",
    "anonymous": false
   },
   {
    "id": "leave.who",
    "x": 67.4,
    "y": 75.7,
    "w": 15.8,
    "h": 23.4,
    "kind": "notes",
    "prompt": {
     "en": "Leaves: who makes it happen",
     "lt": "Išvyksta: kas tuo pasirūpins"
    },
    "colour": "white",
    "anonymous": false
   },
   {
    "id": "remember.who",
    "x": 84.0,
    "y": 75.7,
    "w": 15.8,
    "h": 23.4,
    "kind": "notes",
    "prompt": {
     "en": "Remembers, tells: who makes it happen",
     "lt": "Prisimena, pasakoja: kas tuo pasirūpins"
    },
    "colour": "white",
    "anonymous": false
   }
  ]
 },
 {
  "id": "pro.blueprint",
  "stage": "prototype",
  "name": {
   "en": "Service blueprint",
   "lt": "Paslaugos schema"
  },
  "minutes": 30,
  "range": [
   25,
   40
  ],
  "scope": "group",
  "hiddenUntilReveal": false,
  "authorDisplay": "code",
  "defaultColour": "yellow",
  "notesPerPerson": 5,
  "dotsPerPerson": null,
  "sensitive": false,
  "variant": null,
  "steps": [
   {
    "minutes": 3,
    "mode": "plenary",
    "text": {
     "en": "Choose one service; name five steps.",
     "lt": "Pasirenkame vieną paslaugą; įvardijame penkis žingsnius."
    }
   },
   {
    "minutes": 7,
    "mode": "silent",
    "text": {
     "en": "Fill the rows you know best.",
     "lt": "Užpildykite eilutes, kurias geriausiai išmanote."
    }
   },
   {
    "minutes": 15,
    "mode": "group",
    "text": {
     "en": "Connect rows; mark every hand-over between organisations.",
     "lt": "Sujunkite eilutes; pažymėkite kiekvieną perdavimą tarp organizacijų."
    }
   },
   {
    "minutes": 5,
    "mode": "plenary",
    "text": {
     "en": "Which hand-over will break first?",
     "lt": "Kuri grandis nutrūks pirmoji?"
    }
   }
  ],
  "cells": [
   {
    "id": "s1.visitor",
    "x": 1.0,
    "y": 1.0,
    "w": 18.8,
    "h": 18.4,
    "kind": "notes",
    "prompt": {
     "en": "Step 1: what the visitor does",
     "lt": "1 žingsnis: ką daro lankytojas"
    },
    "colour": "blue",
    "anonymous": false
   },
   {
    "id": "s2.visitor",
    "x": 20.9,
    "y": 1.0,
    "w": 18.8,
    "h": 18.4,
    "kind": "notes",
    "prompt": {
     "en": "Step 2: what the visitor does",
     "lt": "2 žingsnis: ką daro lankytojas"
    },
    "colour": "blue",
    "anonymous": false
   },
   {
    "id": "s3.visitor",
    "x": 40.8,
    "y": 1.0,
    "w": 18.8,
    "h": 18.4,
    "kind": "notes",
    "prompt": {
     "en": "Step 3: what the visitor does",
     "lt": "3 žingsnis: ką daro lankytojas"
    },
    "colour": "blue",
    "anonymous": false
   },
   {
    "id": "s4.visitor",
    "x": 60.7,
    "y": 1.0,
    "w": 18.8,
    "h": 18.4,
    "kind": "notes",
    "prompt": {
     "en": "Step 4: what the visitor does",
     "lt": "4 žingsnis: ką daro lankytojas"
    },
    "colour": "blue",
    "anonymous": false
   },
   {
    "id": "s5.visitor",
    "x": 80.6,
    "y": 1.0,
    "w": 18.8,
    "h": 18.4,
    "kind": "notes",
    "prompt": {
     "en": "Step 5: what the visitor does",
     "lt": "5 žingsnis: ką daro lankytojas"
    },
    "colour": "blue",
    "anonymous": false
   },
   {
    "id": "s1.front",
    "x": 1.0,
    "y": 20.9,
    "w": 18.8,
    "h": 18.4,
    "kind": "notes",
    "prompt": {
     "en": "Step 1: what the visitor sees",
     "lt": "1 žingsnis: ką mato lankytojas"
    },
    "colour": "yellow",
    "anonymous": false
   },
   {
    "id": "s2.front",
    "x": 20.9,
    "y": 20.9,
    "w": 18.8,
    "h": 18.4,
    "kind": "notes",
    "prompt": {
     "en": "Step 2: what the visitor sees",
     "lt": "2 žingsnis: ką mato lankytojas"
    },
    "colour": "yellow",
    "anonymous": false
   },
   {
    "id": "s3.front",
    "x": 40.8,
    "y": 20.9,
    "w": 18.8,
    "h": 18.4,
    "kind": "notes",
    "prompt": {
     "en": "Step 3: what the visitor sees",
     "lt": "3 žingsnis: ką mato lankytojas"
    },
    "colour": "yellow",
    "anonymous": false
   },
   {
    "id": "s4.front",
    "x": 60.7,
    "y": 20.9,
    "w": 18.8,
    "h": 18.4,
    "kind": "notes",
    "prompt": {
     "en": "Step 4: what the visitor sees",
     "lt": "4 žingsnis: ką mato lankytojas"
    },
    "colour": "yellow",
    "anonymous": false
   },
   {
    "id": "s5.front",
    "x": 80.6,
    "y": 20.9,
    "w": 18.8,
    "h": 18.4,
    "kind": "notes",
    "prompt": {
     "en": "Step 5: what the visitor sees",
     "lt": "5 žingsnis: ką mato lankytojas"
    },
    "colour": "yellow",
    "anonymous": false
   },
   {
    "id": "s1.back",
    "x": 1.0,
    "y": 40.8,
    "w": 18.8,
    "h": 18.4,
    "kind": "notes",
    "prompt": {
     "en": "Step 1: behind the scenes",
     "lt": "1 žingsnis: užkulisiai"
    },
    "colour": "yellow",
    "anonymous": false
   },
   {
    "id": "s2.back",
    "x": 20.9,
    "y": 40.8,
    "w": 18.8,
    "h": 18.4,
    "kind": "notes",
    "prompt": {
     "en": "Step 2: behind the scenes",
     "lt": "2 žingsnis: užkulisiai"
    },
    "colour": "yellow",
    "anonymous": false
   },
   {
    "id": "s3.back",
    "x": 40.8,
    "y": 40.8,
    "w": 18.8,
    "h": 18.4,
    "kind": "notes",
    "prompt": {
     "en": "Step 3: behind the scenes",
     "lt": "3 žingsnis: užkulisiai"
    },
    "colour": "yellow",
    "anonymous": false
   },
   {
    "id": "s4.back",
    "x": 60.7,
    "y": 40.8,
    "w": 18.8,
    "h": 18.4,
    "kind": "notes",
    "prompt": {
     "en": "Step 4: behind the scenes",
     "lt": "4 žingsnis: užkulisiai"
    },
    "colour": "yellow",
    "anonymous": false
   },
   {
    "id": "s5.back",
    "x": 80.6,
    "y": 40.8,
    "w": 18.8,
    "h": 18.4,
    "kind": "notes",
    "prompt": {
     "en": "Step 5: behind the scenes",
     "lt": "5 žingsnis: užkulisiai"
    },
    "colour": "yellow",
    "anonymous": false
   },
   {
    "id": "s1.support",
    "x": 1.0,
    "y": 60.7,
    "w": 18.8,
    "h": 18.4,
    "kind": "notes",
    "prompt": {
     "en": "Step 1: partners and systems",
     "lt": "1 žingsnis: partneriai ir sistemos"
    },
    "colour": "green",
    "anonymous": false
   },
   {
    "id": "s2.support",
    "x": 20.9,
    "y": 60.7,
    "w": 18.8,
    "h": 18.4,
    "kind": "notes",
    "prompt": {
     "en": "Step 2: partners and systems",
     "lt": "2 žingsnis: partneriai ir sistemos"
    },
    "colour": "green",
    "anonymous": false
   },
   {
    "id": "s3.support",
    "x": 40.8,
    "y": 60.7,
    "w": 18.8,
    "h": 18.4,
    "kind": "notes",
    "prompt": {
     "en": "Step 3: partners and systems",
     "lt": "3 žingsnis: partneriai ir sistemos"
    },
    "colour": "green",
    "anonymous": false
   },
   {
    "id": "s4.support",
    "x": 60.7,
    "y": 60.7,
    "w": 18.8,
    "h": 18.4,
    "kind": "notes",
    "prompt": {
     "en": "Step 4: partners and systems",
     "lt": "4 žingsnis: partneriai ir sistemos"
    },
    "colour": "green",
    "anonymous": false
   },
   {
    "id": "s5.support",
    "x": 80.6,
    "y": 60.7,
    "w": 18.8,
    "h": 18.4,
    "kind": "notes",
    "prompt": {
     "en": "Step 5: partners and systems",
     "lt": "5 žingsnis: partneriai ir sistemos"
    },
    "colour": "green",
    "anonymous": false
   },
   {
    "id": "s1.fail",
    "x": 1.0,
    "y": 80.6,
    "w": 18.8,
    "h": 18.4,
    "kind": "notes",
    "prompt": {
     "en": "Step 1: what can go wrong",
     "lt": "1 žingsnis: kas gali nepavykti"
    },
    "colour": "pink",
    "anonymous": false
   },
   {
    "id": "s2.fail",
    "x": 20.9,
    "y": 80.6,
    "w": 18.8,
    "h": 18.4,
    "kind": "notes",
    "prompt": {
     "en": "Step 2: what can go wrong",
     "lt": "2 žingsnis: kas gali nepavykti"
    },
    "colour": "pink",
    "anonymous": false
   },
   {
    "id": "s3.fail",
    "x": 40.8,
    "y": 80.6,
    "w": 18.8,
    "h": 18.4,
    "kind": "notes",
    "prompt": {
     "en": "Step 3: what can go wrong",
     "lt": "3 žingsnis: kas gali nepavykti"
    },
    "colour": "pink",
    "anonymous": false
   },
   {
    "id": "s4.fail",
    "x": 60.7,
    "y": 80.6,
    "w": 18.8,
    "h": 18.4,
    "kind": "notes",
    "prompt": {
     "en": "Step 4: what can go wrong",
     "lt": "4 žingsnis: kas gali nepavykti"
    },
    "colour": "pink",
    "anonymous": false
   },
   {
    "id": "s5.fail",
    "x": 80.6,
    "y": 80.6,
    "w": 18.8,
    "h": 18.4,
    "kind": "notes",
    "prompt": {
     "en": "Step 5: what can go wrong",
     "lt": "5 žingsnis: kas gali nepavykti"
    },
    "colour": "pink",
    "anonymous": false
   }
  ]
 },
 {
  "id": "pro.space",
  "stage": "prototype",
  "name": {
   "en": "Space activation sketch",
   "lt": "Erdvės įveiklinimo eskizas"
  },
  "minutes": 25,
  "range": [
   20,
   30
  ],
  "scope": "group",
  "hiddenUntilReveal": false,
  "authorDisplay": "code",
  "defaultColour": "yellow",
  "notesPerPerson": 4,
  "dotsPerPerson": null,
  "sensitive": false,
  "variant": null,
  "steps": [
   {
    "minutes": 2,
    "mode": "plenary",
    "text": {
     "en": "Choose a space from the place walk.",
     "lt": "Pasirenkame erdvę iš pasivaikščiojimo."
    }
   },
   {
    "minutes": 6,
    "mode": "silent",
    "text": {
     "en": "Photo, sketch, uses by time of day and season.",
     "lt": "Nuotrauka, eskizas, naudojimas pagal paros metą ir sezoną."
    }
   },
   {
    "minutes": 12,
    "mode": "group",
    "text": {
     "en": "Needs, permits, caretaker; design a 30-day test under EUR 300.",
     "lt": "Poreikiai, leidimai, šeimininkas; sugalvokite 30 dienų bandymą iki 300 Eur."
    }
   },
   {
    "minutes": 5,
    "mode": "plenary",
    "text": {
     "en": "What would a passer-by notice on the first day?",
     "lt": "Ką praeivis pastebėtų pirmąją dieną?"
    }
   }
  ],
  "cells": [
   {
    "id": "today",
    "x": 0,
    "y": 0,
    "w": 32,
    "h": 48,
    "kind": "photo",
    "prompt": {
     "en": "The space today",
     "lt": "Erdvė šiandien"
    },
    "colour": "yellow",
    "anonymous": false
   },
   {
    "id": "plan",
    "x": 34,
    "y": 0,
    "w": 66,
    "h": 48,
    "kind": "sketch",
    "prompt": {
     "en": "Sketch: what is where",
     "lt": "Eskizas: kas kur"
    },
    "colour": "yellow",
    "anonymous": false
   },
   {
    "id": "uses",
    "x": 0,
    "y": 50,
    "w": 32,
    "h": 50,
    "kind": "notes",
    "prompt": {
     "en": "Uses: morning, evening, winter",
     "lt": "Kas vyks: rytą, vakare, žiemą"
    },
    "colour": "orange",
    "anonymous": false
   },
   {
    "id": "needs",
    "x": 34,
    "y": 50,
    "w": 32,
    "h": 24,
    "kind": "notes",
    "prompt": {
     "en": "Needs, owner, permits",
     "lt": "Poreikiai, savininkas, leidimai"
    },
    "colour": "yellow",
    "anonymous": false
   },
   {
    "id": "care",
    "x": 68,
    "y": 50,
    "w": 32,
    "h": 24,
    "kind": "notes",
    "prompt": {
     "en": "Who opens, cleans, locks",
     "lt": "Kas atrakina, tvarko, užrakina"
    },
    "colour": "yellow",
    "anonymous": false
   },
   {
    "id": "test",
    "x": 34,
    "y": 76,
    "w": 66,
    "h": 24,
    "kind": "notes",
    "prompt": {
     "en": "30-day test",
     "lt": "30 dienų bandymas"
    },
    "colour": "orange",
    "anonymous": false
   }
  ]
 },
 {
  "id": "pro.partners",
  "stage": "prototype",
  "name": {
   "en": "Partners and roles",
   "lt": "Partneriai ir vaidmenys"
  },
  "minutes": 15,
  "range": [
   12,
   20
  ],
  "scope": "group",
  "hiddenUntilReveal": false,
  "authorDisplay": "code",
  "defaultColour": "yellow",
  "notesPerPerson": 1,
  "dotsPerPerson": null,
  "sensitive": false,
  "variant": null,
  "steps": [
   {
    "minutes": 2,
    "mode": "plenary",
    "text": {
     "en": "Pre-fill from the stakeholder map and mash-up.",
     "lt": "Užpildome iš suinteresuotųjų žemėlapio ir derinių."
    }
   },
   {
    "minutes": 4,
    "mode": "silent",
    "text": {
     "en": "Write your own organisation's row first.",
     "lt": "Pirmiausia užpildykite savo organizacijos eilutę."
    }
   },
   {
    "minutes": 7,
    "mode": "group",
    "text": {
     "en": "Complete, mark status: confirmed, in talks, to be asked.",
     "lt": "Papildykite, pažymėkite būseną: patvirtinta, deramasi, reikia paklausti."
    }
   },
   {
    "minutes": 2,
    "mode": "plenary",
    "text": {
     "en": "At least three different sectors?",
     "lt": "Ar yra bent trys skirtingi sektoriai?"
    }
   }
  ],
  "cells": [
   {
    "id": "table",
    "x": 0,
    "y": 0,
    "w": 100,
    "h": 100,
    "kind": "table",
    "prompt": {
     "en": "Partners",
     "lt": "Partneriai"
    },
    "colour": "yellow",
    "anonymous": false,
    "columns": [
     {
      "id": "org",
      "label": {
       "en": "Organisation",
       "lt": "Organizacija"
      }
     },
     {
      "id": "sector",
      "label": {
       "en": "Sector",
       "lt": "Sektorius"
      }
     },
     {
      "id": "role",
      "label": {
       "en": "Role",
       "lt": "Vaidmuo"
      }
     },
     {
      "id": "gives",
      "label": {
       "en": "Gives",
       "lt": "Ką duoda"
      }
     },
     {
      "id": "gets",
      "label": {
       "en": "Gets",
       "lt": "Ką gauna"
      }
     },
     {
      "id": "status",
      "label": {
       "en": "Status",
       "lt": "Būsena"
      }
     }
    ],
    "rows": 8
   }
  ]
 },
 {
  "id": "pro.comms",
  "stage": "prototype",
  "name": {
   "en": "Dissemination plan",
   "lt": "Sklaidos planas"
  },
  "minutes": 15,
  "range": [
   12,
   20
  ],
  "scope": "group",
  "hiddenUntilReveal": false,
  "authorDisplay": "code",
  "defaultColour": "yellow",
  "notesPerPerson": 1,
  "dotsPerPerson": null,
  "sensitive": false,
  "variant": null,
  "steps": [
   {
    "minutes": 1,
    "mode": "plenary",
    "text": {
     "en": "Start from personas' channels.",
     "lt": "Pradedame nuo personų informacijos kanalų."
    }
   },
   {
    "minutes": 4,
    "mode": "silent",
    "text": {
     "en": "One row each.",
     "lt": "Po vieną eilutę."
    }
   },
   {
    "minutes": 8,
    "mode": "group",
    "text": {
     "en": "Complete; cut every channel nobody in the room uses.",
     "lt": "Papildykite; išbraukite kanalus, kurių niekas čia nenaudoja."
    }
   },
   {
    "minutes": 2,
    "mode": "plenary",
    "text": {
     "en": "Check the funder's publicity wording and logos.",
     "lt": "Patikriname finansuotojo viešinimo formuluotę ir ženklus."
    }
   }
  ],
  "cells": [
   {
    "id": "table",
    "x": 0,
    "y": 0,
    "w": 100,
    "h": 100,
    "kind": "table",
    "prompt": {
     "en": "Dissemination",
     "lt": "Sklaida"
    },
    "colour": "yellow",
    "anonymous": false,
    "columns": [
     {
      "id": "audience",
      "label": {
       "en": "Audience",
       "lt": "Auditorija"
      }
     },
     {
      "id": "message",
      "label": {
       "en": "Message",
       "lt": "Žinutė"
      }
     },
     {
      "id": "channel",
      "label": {
       "en": "Channel",
       "lt": "Kanalas"
      }
     },
     {
      "id": "when",
      "label": {
       "en": "When",
       "lt": "Kada"
      }
     },
     {
      "id": "who",
      "label": {
       "en": "Responsible",
       "lt": "Atsakingas"
      }
     },
     {
      "id": "cost",
      "label": {
       "en": "Cost, EUR",
       "lt": "Kaina, Eur"
      }
     }
    ],
    "rows": 8
   }
  ]
 },
 {
  "id": "pro.budget",
  "stage": "prototype",
  "name": {
   "en": "Budget and funding sketch",
   "lt": "Biudžeto ir finansavimo eskizas"
  },
  "minutes": 25,
  "range": [
   15,
   35
  ],
  "scope": "group",
  "hiddenUntilReveal": false,
  "authorDisplay": "code",
  "defaultColour": "yellow",
  "notesPerPerson": 3,
  "dotsPerPerson": null,
  "sensitive": false,
  "variant": null,
  "steps": [
   {
    "minutes": 3,
    "mode": "plenary",
    "text": {
     "en": "Show the four questions: what, how many, unit price, from where.",
     "lt": "Keturi klausimai: kas, kiek, kokia vieneto kaina, iš kur."
    }
   },
   {
    "minutes": 5,
    "mode": "silent",
    "text": {
     "en": "Each writes the cost lines of one activity.",
     "lt": "Kiekvienas surašo vienos veiklos išlaidas."
    }
   },
   {
    "minutes": 12,
    "mode": "group",
    "text": {
     "en": "Join, add in-kind contributions, assign a funding source to each line.",
     "lt": "Sujunkite, pridėkite nepiniginius įnašus, kiekvienai eilutei priskirkite šaltinį."
    }
   },
   {
    "minutes": 5,
    "mode": "plenary",
    "text": {
     "en": "What can we do with zero euros?",
     "lt": "Ką galime padaryti be pinigų?"
    }
   }
  ],
  "cells": [
   {
    "id": "lines",
    "x": 0,
    "y": 0,
    "w": 100,
    "h": 52,
    "kind": "table",
    "prompt": {
     "en": "Costs",
     "lt": "Išlaidos"
    },
    "colour": "yellow",
    "anonymous": false,
    "columns": [
     {
      "id": "item",
      "label": {
       "en": "Item",
       "lt": "Išlaidos"
      }
     },
     {
      "id": "qty",
      "label": {
       "en": "Quantity",
       "lt": "Kiekis"
      }
     },
     {
      "id": "unit",
      "label": {
       "en": "Unit",
       "lt": "Mato vnt."
      }
     },
     {
      "id": "price",
      "label": {
       "en": "Unit price, EUR",
       "lt": "Vieneto kaina, Eur"
      }
     },
     {
      "id": "total",
      "label": {
       "en": "Total, EUR",
       "lt": "Suma, Eur"
      }
     },
     {
      "id": "source",
      "label": {
       "en": "Source",
       "lt": "Šaltinis"
      }
     }
    ],
    "rows": 10
   },
   {
    "id": "mix",
    "x": 0,
    "y": 54,
    "w": 49,
    "h": 46,
    "kind": "table",
    "prompt": {
     "en": "Funding mix",
     "lt": "Finansavimo šaltiniai"
    },
    "colour": "yellow",
    "anonymous": false,
    "columns": [
     {
      "id": "source",
      "label": {
       "en": "Source",
       "lt": "Šaltinis"
      }
     },
     {
      "id": "amount",
      "label": {
       "en": "Amount, EUR",
       "lt": "Suma, Eur"
      }
     },
     {
      "id": "status",
      "label": {
       "en": "Status",
       "lt": "Būsena"
      }
     },
     {
      "id": "deadline",
      "label": {
       "en": "Deadline",
       "lt": "Terminas"
      }
     }
    ],
    "rows": 6
   },
   {
    "id": "inkind",
    "x": 51,
    "y": 54,
    "w": 24,
    "h": 46,
    "kind": "notes",
    "prompt": {
     "en": "In-kind: rooms, hours, things",
     "lt": "Nepiniginis įnašas: patalpos, valandos, daiktai"
    },
    "colour": "green",
    "anonymous": false
   },
   {
    "id": "zero",
    "x": 76,
    "y": 54,
    "w": 24,
    "h": 46,
    "kind": "notes",
    "prompt": {
     "en": "What we can do with EUR 0",
     "lt": "Ką galime padaryti už 0 Eur"
    },
    "colour": "orange",
    "anonymous": false
   }
  ]
 },
 {
  "id": "pro.risks",
  "stage": "prototype",
  "name": {
   "en": "Pre-mortem and risks",
   "lt": "Kas galėtų nepavykti?"
  },
  "minutes": 15,
  "range": [
   12,
   20
  ],
  "scope": "group",
  "hiddenUntilReveal": true,
  "authorDisplay": "sector",
  "defaultColour": "pink",
  "notesPerPerson": 3,
  "dotsPerPerson": null,
  "sensitive": false,
  "variant": null,
  "steps": [
   {
    "minutes": 1,
    "mode": "plenary",
    "text": {
     "en": "'It is a year from now and it failed. Why?'",
     "lt": "„Praėjo metai, ir nepavyko. Kodėl?“"
    }
   },
   {
    "minutes": 4,
    "mode": "silent",
    "text": {
     "en": "Three reasons each, anonymous.",
     "lt": "Po tris priežastis, anonimiškai."
    }
   },
   {
    "minutes": 8,
    "mode": "group",
    "text": {
     "en": "Merge, rate likelihood and impact 1-3, write prevention and owner.",
     "lt": "Sujunkite, įvertinkite tikimybę ir poveikį 1–3, užrašykite prevenciją ir atsakingąjį."
    }
   },
   {
    "minutes": 2,
    "mode": "plenary",
    "text": {
     "en": "Read the three highest.",
     "lt": "Perskaitome tris didžiausias."
    }
   }
  ],
  "cells": [
   {
    "id": "wall",
    "x": 0,
    "y": 0,
    "w": 100,
    "h": 36,
    "kind": "notes",
    "prompt": {
     "en": "It failed because …",
     "lt": "Nepavyko, nes…"
    },
    "colour": "pink",
    "anonymous": true
   },
   {
    "id": "table",
    "x": 0,
    "y": 38,
    "w": 100,
    "h": 62,
    "kind": "table",
    "prompt": {
     "en": "Risk register",
     "lt": "Rizikų lentelė"
    },
    "colour": "pink",
    "anonymous": false,
    "columns": [
     {
      "id": "risk",
      "label": {
       "en": "Risk",
       "lt": "Rizika"
      }
     },
     {
      "id": "likelihood",
      "label": {
       "en": "Likelihood 1-3",
       "lt": "Tikimybė 1–3"
      }
     },
     {
      "id": "impact",
      "label": {
       "en": "Impact 1-3",
       "lt": "Poveikis 1–3"
      }
     },
     {
      "id": "prevention",
      "label": {
       "en": "What we do in advance",
       "lt": "Ką darome iš anksto"
      }
     },
     {
      "id": "owner",
      "label": {
       "en": "Owner",
       "lt": "Atsakingas"
      }
     }
    ],
    "rows": 6
   }
  ]
 },
 {
  "id": "pro.roadmap",
  "stage": "prototype",
  "name": {
   "en": "Milestones and indicators",
   "lt": "Etapai ir rodikliai"
  },
  "minutes": 20,
  "range": [
   12,
   25
  ],
  "scope": "group",
  "hiddenUntilReveal": false,
  "authorDisplay": "code",
  "defaultColour": "yellow",
  "notesPerPerson": 4,
  "dotsPerPerson": null,
  "sensitive": false,
  "variant": null,
  "steps": [
   {
    "minutes": 2,
    "mode": "plenary",
    "text": {
     "en": "Pre-fill the first column with quick wins.",
     "lt": "Į pirmą stulpelį perkeliame greitus laimėjimus."
    }
   },
   {
    "minutes": 5,
    "mode": "silent",
    "text": {
     "en": "One action and one indicator per column.",
     "lt": "Po vieną veiksmą ir vieną rodiklį kiekvienam stulpeliui."
    }
   },
   {
    "minutes": 10,
    "mode": "group",
    "text": {
     "en": "Assign people; give every indicator a unit, a baseline and a source.",
     "lt": "Paskirkite atsakingus; kiekvienam rodikliui – vienetas, pradinė reikšmė ir šaltinis."
    }
   },
   {
    "minutes": 3,
    "mode": "plenary",
    "text": {
     "en": "Read the 30-day column as a promise.",
     "lt": "30 dienų stulpelį perskaitome kaip pažadą."
    }
   }
  ],
  "cells": [
   {
    "id": "d30.action",
    "x": 0.5,
    "y": 0.5,
    "w": 24,
    "h": 32,
    "kind": "notes",
    "prompt": {
     "en": "30 days: action",
     "lt": "30 dienų: veiksmas"
    },
    "colour": "orange",
    "anonymous": false
   },
   {
    "id": "m6.action",
    "x": 25.5,
    "y": 0.5,
    "w": 24,
    "h": 32,
    "kind": "notes",
    "prompt": {
     "en": "6 months: action",
     "lt": "6 mėnesiai: veiksmas"
    },
    "colour": "orange",
    "anonymous": false
   },
   {
    "id": "y1.action",
    "x": 50.5,
    "y": 0.5,
    "w": 24,
    "h": 32,
    "kind": "notes",
    "prompt": {
     "en": "1 year: action",
     "lt": "1 metai: veiksmas"
    },
    "colour": "orange",
    "anonymous": false
   },
   {
    "id": "y3.action",
    "x": 75.5,
    "y": 0.5,
    "w": 24,
    "h": 32,
    "kind": "notes",
    "prompt": {
     "en": "3 years: action",
     "lt": "3 metai: veiksmas"
    },
    "colour": "orange",
    "anonymous": false
   },
   {
    "id": "d30.who",
    "x": 0.5,
    "y": 33.8,
    "w": 24,
    "h": 32,
    "kind": "notes",
    "prompt": {
     "en": "30 days: responsible",
     "lt": "30 dienų: atsakingas"
    },
    "colour": "white",
    "anonymous": false
   },
   {
    "id": "m6.who",
    "x": 25.5,
    "y": 33.8,
    "w": 24,
    "h": 32,
    "kind": "notes",
    "prompt": {
     "en": "6 months: responsible",
     "lt": "6 mėnesiai: atsakingas"
    },
    "colour": "white",
    "anonymous": false
   },
   {
    "id": "y1.who",
    "x": 50.5,
    "y": 33.8,
    "w": 24,
    "h": 32,
    "kind": "notes",
    "prompt": {
     "en": "1 year: responsible",
     "lt": "1 metai: atsakingas"
    },
    "colour": "white",
    "anonymous": false
   },
   {
    "id": "y3.who",
    "x": 75.5,
    "y": 33.8,
    "w": 24,
    "h": 32,
    "kind": "notes",
    "prompt": {
     "en": "3 years: responsible",
     "lt": "3 metai: atsakingas"
    },
    "colour": "white",
    "anonymous": false
   },
   {
    "id": "d30.indicator",
    "x": 0.5,
    "y": 67.1,
    "w": 24,
    "h": 32,
    "kind": "notes",
    "prompt": {
     "en": "30 days: indicator",
     "lt": "30 dienų: rodiklis"
    },
    "colour": "green",
    "anonymous": false
   },
   {
    "id": "m6.indicator",
    "x": 25.5,
    "y": 67.1,
    "w": 24,
    "h": 32,
    "kind": "notes",
    "prompt": {
     "en": "6 months: indicator",
     "lt": "6 mėnesiai: rodiklis"
    },
    "colour": "green",
    "anonymous": false
   },
   {
    "id": "y1.indicator",
    "x": 50.5,
    "y": 67.1,
    "w": 24,
    "h": 32,
    "kind": "notes",
    "prompt": {
     "en": "1 year: indicator",
     "lt": "1 metai: rodiklis"
    },
    "colour": "green",
    "anonymous": false
   },
   {
    "id": "y3.indicator",
    "x": 75.5,
    "y": 67.1,
    "w": 24,
    "h": 32,
    "kind": "notes",
    "prompt": {
     "en": "3 years: indicator",
     "lt": "3 metai: rodiklis"
    },
    "colour": "green",
    "anonymous": false
   }
  ]
 },
 {
  "id": "com.pitch",
  "stage": "commit",
  "name": {
   "en": "Pitch",
   "lt": "Pristatymas"
  },
  "minutes": 10,
  "range": [
   4,
   30
  ],
  "scope": "group",
  "hiddenUntilReveal": false,
  "authorDisplay": "code",
  "defaultColour": "white",
  "notesPerPerson": 1,
  "dotsPerPerson": null,
  "sensitive": false,
  "variant": null,
  "steps": [
   {
    "minutes": 3,
    "mode": "group",
    "text": {
     "en": "Prepare: one sentence per strip; choose the speaker and the picture to show.",
     "lt": "Pasiruoškite: po sakinį kiekvienoje juostoje; išrinkite kalbėtoją ir rodomą paveikslą."
    }
   },
   {
    "minutes": 4,
    "mode": "plenary",
    "text": {
     "en": "Pitch; the projector follows the presenter's frame.",
     "lt": "Pristatykite; projektorius seka pristatančiojo rėmelį."
    }
   },
   {
    "minutes": 3,
    "mode": "plenary",
    "text": {
     "en": "Clarifying questions only.",
     "lt": "Tik tikslinamieji klausimai."
    }
   }
  ],
  "cells": [
   {
    "id": "problem",
    "x": 0,
    "y": 0,
    "w": 100,
    "h": 18,
    "kind": "text",
    "prompt": {
     "en": "The problem and whose it is",
     "lt": "Problema ir kieno ji"
    },
    "colour": "white",
    "anonymous": false
   },
   {
    "id": "person",
    "x": 0,
    "y": 20.5,
    "w": 100,
    "h": 18,
    "kind": "text",
    "prompt": {
     "en": "Our persona in one sentence",
     "lt": "Mūsų persona vienu sakiniu"
    },
    "colour": "white",
    "anonymous": false
   },
   {
    "id": "concept",
    "x": 0,
    "y": 41,
    "w": 100,
    "h": 18,
    "kind": "text",
    "prompt": {
     "en": "The concept in one sentence",
     "lt": "Koncepcija vienu sakiniu"
    },
    "colour": "white",
    "anonymous": false
   },
   {
    "id": "why",
    "x": 0,
    "y": 61.5,
    "w": 100,
    "h": 18,
    "kind": "text",
    "prompt": {
     "en": "Why here and why us",
     "lt": "Kodėl čia ir kodėl mes"
    },
    "colour": "white",
    "anonymous": false
   },
   {
    "id": "ask",
    "x": 0,
    "y": 82,
    "w": 100,
    "h": 18,
    "kind": "text",
    "prompt": {
     "en": "What we ask from you today",
     "lt": "Ko šiandien prašome jūsų"
    },
    "colour": "white",
    "anonymous": false
   }
  ]
 },
 {
  "id": "com.feedback",
  "stage": "commit",
  "name": {
   "en": "Feedback grid",
   "lt": "Atsiliepimų lentelė"
  },
  "minutes": 12,
  "range": [
   8,
   20
  ],
  "scope": "group",
  "hiddenUntilReveal": true,
  "authorDisplay": "code",
  "defaultColour": "yellow",
  "notesPerPerson": 4,
  "dotsPerPerson": null,
  "sensitive": false,
  "variant": null,
  "steps": [
   {
    "minutes": 1,
    "mode": "plenary",
    "text": {
     "en": "Presenters listen and do not defend.",
     "lt": "Pristatantieji klausosi ir nesigina."
    }
   },
   {
    "minutes": 5,
    "mode": "silent",
    "text": {
     "en": "Listeners: at least one note in each area.",
     "lt": "Klausytojai: bent po lapelį kiekvienoje srityje."
    }
   },
   {
    "minutes": 4,
    "mode": "group",
    "text": {
     "en": "Presenters read and group.",
     "lt": "Pristatantieji perskaito ir sugrupuoja."
    }
   },
   {
    "minutes": 2,
    "mode": "group",
    "text": {
     "en": "Write two changes you will make.",
     "lt": "Užrašykite du pakeitimus, kuriuos padarysite."
    }
   }
  ],
  "cells": [
   {
    "id": "liked",
    "x": 0.0,
    "y": 0.0,
    "w": 49.0,
    "h": 37.0,
    "kind": "notes",
    "prompt": {
     "en": "What worked",
     "lt": "Patiko"
    },
    "colour": "green",
    "anonymous": false
   },
   {
    "id": "wish",
    "x": 51.0,
    "y": 0.0,
    "w": 49.0,
    "h": 37.0,
    "kind": "notes",
    "prompt": {
     "en": "I wish, I would change",
     "lt": "Norėčiau kitaip"
    },
    "colour": "pink",
    "anonymous": false
   },
   {
    "id": "questions",
    "x": 0.0,
    "y": 39.0,
    "w": 49.0,
    "h": 37.0,
    "kind": "notes",
    "prompt": {
     "en": "Questions",
     "lt": "Klausimai"
    },
    "colour": "violet",
    "anonymous": false
   },
   {
    "id": "ideas",
    "x": 51.0,
    "y": 39.0,
    "w": 49.0,
    "h": 37.0,
    "kind": "notes",
    "prompt": {
     "en": "New ideas",
     "lt": "Naujos idėjos"
    },
    "colour": "orange",
    "anonymous": false
   },
   {
    "id": "changes",
    "x": 0,
    "y": 78,
    "w": 100,
    "h": 22,
    "kind": "notes",
    "prompt": {
     "en": "Two changes we will make",
     "lt": "Du pakeitimai, kuriuos padarysime"
    },
    "colour": "white",
    "anonymous": false
   }
  ]
 },
 {
  "id": "com.commit",
  "stage": "commit",
  "name": {
   "en": "Commitments",
   "lt": "Įsipareigojimai"
  },
  "minutes": 10,
  "range": [
   4,
   12
  ],
  "scope": "board",
  "hiddenUntilReveal": false,
  "authorDisplay": "named",
  "defaultColour": "white",
  "notesPerPerson": 1,
  "dotsPerPerson": null,
  "sensitive": false,
  "variant": null,
  "steps": [
   {
    "minutes": 3,
    "mode": "silent",
    "text": {
     "en": "Write one step you yourself will take within 30 days.",
     "lt": "Parašykite vieną žingsnį, kurį patys žengsite per 30 dienų."
    }
   },
   {
    "minutes": 7,
    "mode": "plenary",
    "text": {
     "en": "Read aloud in turn; others may offer help.",
     "lt": "Iš eilės perskaitykite; kiti gali pasisiūlyti padėti."
    }
   }
  ],
  "cells": [
   {
    "id": "table",
    "x": 0,
    "y": 0,
    "w": 100,
    "h": 80,
    "kind": "table",
    "prompt": {
     "en": "Commitments",
     "lt": "Įsipareigojimai"
    },
    "colour": "white",
    "anonymous": false,
    "columns": [
     {
      "id": "who",
      "label": {
       "en": "Who",
       "lt": "Kas"
      }
     },
     {
      "id": "what",
      "label": {
       "en": "What",
       "lt": "Ką padarys"
      }
     },
     {
      "id": "by",
      "label": {
       "en": "By when",
       "lt": "Iki kada"
      }
     },
     {
      "id": "with",
      "label": {
       "en": "With whom",
       "lt": "Su kuo"
      }
     }
    ],
    "rows": 20
   },
   {
    "id": "meeting",
    "x": 0,
    "y": 82,
    "w": 100,
    "h": 18,
    "kind": "text",
    "prompt": {
     "en": "When and where we meet next",
     "lt": "Kada ir kur susitinkame kitą kartą"
    },
    "colour": "white",
    "anonymous": false
   }
  ]
 },
 {
  "id": "com.checkout",
  "stage": "commit",
  "name": {
   "en": "Closing round",
   "lt": "Baigiamasis ratas"
  },
  "minutes": 8,
  "range": [
   4,
   15
  ],
  "scope": "board",
  "hiddenUntilReveal": false,
  "authorDisplay": "hidden",
  "defaultColour": "white",
  "notesPerPerson": 2,
  "dotsPerPerson": null,
  "sensitive": false,
  "variant": null,
  "steps": [
   {
    "minutes": 3,
    "mode": "silent",
    "text": {
     "en": "Two notes and three anonymous ratings 1-5: useful, heard, will apply.",
     "lt": "Du lapeliai ir trys anoniminiai įvertinimai nuo 1 iki 5: naudinga, mane išgirdo, taikysiu."
    }
   },
   {
    "minutes": 5,
    "mode": "plenary",
    "text": {
     "en": "Round: one word or one sentence.",
     "lt": "Ratas: vienas žodis ar vienas sakinys."
    }
   }
  ],
  "cells": [
   {
    "id": "take",
    "x": 0,
    "y": 0,
    "w": 49,
    "h": 62,
    "kind": "notes",
    "prompt": {
     "en": "I take with me",
     "lt": "Išsinešu"
    },
    "colour": "green",
    "anonymous": false
   },
   {
    "id": "leave",
    "x": 51,
    "y": 0,
    "w": 49,
    "h": 62,
    "kind": "notes",
    "prompt": {
     "en": "I leave here",
     "lt": "Palieku čia"
    },
    "colour": "violet",
    "anonymous": false
   },
   {
    "id": "rating",
    "x": 0,
    "y": 64,
    "w": 100,
    "h": 36,
    "kind": "rating",
    "prompt": {
     "en": "Useful · I was heard · I will apply it (1-5)",
     "lt": "Naudinga · Mane išgirdo · Taikysiu (1–5)"
    },
    "colour": "white",
    "anonymous": true
   }
  ]
 }
]
