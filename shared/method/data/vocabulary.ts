// Stages, modes, scopes, note colours and sectors, in both languages.
import type { ModeId, NoteColour, Sector, Stage } from '../vocabulary.ts'
import type { Bilingual } from '../../i18n/language.ts'

export const stages: readonly Stage[] = [
 {
  "id": "open",
  "order": 0,
  "label": {
   "en": "Warm-up",
   "lt": "Įžanga"
  },
  "kind": "optional"
 },
 {
  "id": "empathise",
  "order": 1,
  "label": {
   "en": "Empathise",
   "lt": "Įsijautimas"
  },
  "kind": "core"
 },
 {
  "id": "define",
  "order": 2,
  "label": {
   "en": "Define",
   "lt": "Apibrėžimas"
  },
  "kind": "core"
 },
 {
  "id": "ideate",
  "order": 3,
  "label": {
   "en": "Ideate",
   "lt": "Idėjų kūrimas"
  },
  "kind": "core"
 },
 {
  "id": "prototype",
  "order": 4,
  "label": {
   "en": "Prototype",
   "lt": "Prototipavimas"
  },
  "kind": "core"
 },
 {
  "id": "commit",
  "order": 5,
  "label": {
   "en": "Test, present & commit",
   "lt": "Išbandymas ir įsipareigojimai"
  },
  "kind": "optional"
 }
]

export const modes: Readonly<Record<ModeId, Bilingual>> = {
 "plenary": {
  "en": "Everyone together",
  "lt": "Visi kartu"
 },
 "silent": {
  "en": "On your own, in silence",
  "lt": "Individualiai, tyliai"
 },
 "pairs": {
  "en": "In pairs",
  "lt": "Poromis"
 },
 "group": {
  "en": "In small groups",
  "lt": "Grupelėse"
 },
 "async": {
  "en": "On your own, between sessions",
  "lt": "Savarankiškai, tarp susitikimų"
 }
}

export const colours: readonly NoteColour[] = [
 {
  "code": "yellow",
  "label": {
   "en": "Yellow",
   "lt": "Geltona"
  },
  "hex": "#FFE97A",
  "symbol": "●",
  "meaning": {
   "en": "Fact or observation: what we saw, know or did",
   "lt": "Faktas, pastebėjimas: ką matėme, žinome, darėme"
  }
 },
 {
  "code": "blue",
  "label": {
   "en": "Blue",
   "lt": "Mėlyna"
  },
  "hex": "#B9DCFF",
  "symbol": "„",
  "meaning": {
   "en": "Quote: somebody's own words",
   "lt": "Citata: žmogaus žodžiai"
  }
 },
 {
  "code": "pink",
  "label": {
   "en": "Pink",
   "lt": "Rožinė"
  },
  "hex": "#FFC4D6",
  "symbol": "−",
  "meaning": {
   "en": "Pain, obstacle or risk",
   "lt": "Skausmas, kliūtis ar rizika"
  }
 },
 {
  "code": "green",
  "label": {
   "en": "Green",
   "lt": "Žalia"
  },
  "hex": "#C4ECBE",
  "symbol": "+",
  "meaning": {
   "en": "Strength, gain or opportunity",
   "lt": "Stiprybė, nauda ar galimybė"
  }
 },
 {
  "code": "orange",
  "label": {
   "en": "Orange",
   "lt": "Oranžinė"
  },
  "hex": "#FFCF9E",
  "symbol": "*",
  "meaning": {
   "en": "Idea or solution",
   "lt": "Idėja, sprendimas"
  }
 },
 {
  "code": "violet",
  "label": {
   "en": "Violet",
   "lt": "Violetinė"
  },
  "hex": "#DCCBF7",
  "symbol": "?",
  "meaning": {
   "en": "Question or assumption to check",
   "lt": "Klausimas ar prielaida, kurią reikia patikrinti"
  }
 },
 {
  "code": "white",
  "label": {
   "en": "White",
   "lt": "Balta"
  },
  "hex": "#FFFFFF",
  "symbol": "·",
  "meaning": {
   "en": "Neutral: check-in, headings, decisions, commitments",
   "lt": "Neutralu: susipažinimas, antraštės, sprendimai, įsipareigojimai"
  }
 }
]

export const sectors: readonly Sector[] = [
 {
  "code": "culture",
  "label": {
   "en": "Cultural institution",
   "lt": "Kultūros įstaiga"
  }
 },
 {
  "code": "municipality",
  "label": {
   "en": "Local government",
   "lt": "Savivalda"
  }
 },
 {
  "code": "education",
  "label": {
   "en": "Education",
   "lt": "Švietimo įstaiga"
  }
 },
 {
  "code": "lag",
  "label": {
   "en": "Local action group",
   "lt": "Vietos veiklos grupė"
  }
 },
 {
  "code": "community",
  "label": {
   "en": "Community / NGO",
   "lt": "Bendruomenė, NVO"
  }
 },
 {
  "code": "business",
  "label": {
   "en": "Business",
   "lt": "Verslas"
  }
 },
 {
  "code": "artist",
  "label": {
   "en": "Artist / maker",
   "lt": "Menininkas, amatininkas"
  }
 },
 {
  "code": "other",
  "label": {
   "en": "Other",
   "lt": "Kita"
  }
 }
]
