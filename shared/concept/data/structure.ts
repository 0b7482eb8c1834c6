// The concept document: 24 sections and 71 fields, in their fixed order.
import type { SectionSpec } from '../structure.ts'

export const sections: readonly SectionSpec[] = [
 {
  "id": "cover",
  "order": 0,
  "heading": {
   "en": "Cover page",
   "lt": "Titulinis puslapis"
  },
  "targetLength": "1 page",
  "fields": [
   {
    "id": "cover.title",
    "type": "text",
    "label": {
     "en": "Document title",
     "lt": "Dokumento pavadinimas"
    },
    "holds": "Fixed pattern: LT '{Locality, genitive} identiteto koncepcija „{concept.name}“', EN 'Identity concept for {locality}: {concept.name}'",
    "length": "≤ 110 chars",
    "level": "M",
    "fill": "auto",
    "sources": []
   },
   {
    "id": "cover.slogan",
    "type": "text",
    "label": {
     "en": "Slogan",
     "lt": "Šūkis"
    },
    "holds": "Chosen slogan, without quotation marks in the data",
    "length": "≤ 60 chars",
    "level": "S",
    "fill": "auto",
    "sources": [
     {
      "activity": "ide.story",
      "rule": "cell chosen"
     }
    ]
   },
   {
    "id": "cover.dates",
    "type": "text",
    "label": {
     "en": "Workshop dates",
     "lt": "Dirbtuvių datos"
    },
    "holds": "Dates of all sessions",
    "length": "1 line",
    "level": "M",
    "fill": "computed",
    "sources": []
   },
   {
    "id": "cover.version",
    "type": "text",
    "label": {
     "en": "Version and status",
     "lt": "Versija ir būsena"
    },
    "holds": "draft / for review / approved, version number, date, approver",
    "length": "1 line",
    "level": "M",
    "fill": "computed",
    "sources": []
   },
   {
    "id": "cover.funding",
    "type": "text",
    "label": {
     "en": "Funding acknowledgement",
     "lt": "Informacija apie finansavimą"
    },
    "holds": "Exact wording and logos demanded by the funding contract; pasted by the organiser, never generated",
    "length": "≤ 300 chars + logos",
    "level": "M",
    "fill": "manual",
    "sources": []
   },
   {
    "id": "cover.contact",
    "type": "text",
    "label": {
     "en": "Contact",
     "lt": "Kontaktai"
    },
    "holds": "Organisation and functional address (not a private phone number)",
    "length": "≤ 200 chars",
    "level": "S",
    "fill": "manual",
    "sources": []
   }
  ]
 },
 {
  "id": "summary",
  "order": 1,
  "heading": {
   "en": "Summary",
   "lt": "Santrauka"
  },
  "targetLength": "½ page",
  "fields": [
   {
    "id": "summary.text",
    "type": "richtext",
    "label": {
     "en": "Summary",
     "lt": "Santrauka"
    },
    "holds": "Problem, person, concept, why here, what is asked - readable alone",
    "length": "600-1,200 chars",
    "level": "M",
    "fill": "draft",
    "sources": [
     {
      "activity": "com.pitch",
      "rule": "five strips joined"
     }
    ]
   },
   {
    "id": "summary.en",
    "type": "richtext",
    "label": {
     "en": "English abstract",
     "lt": "Santrauka anglų kalba"
    },
    "holds": "Same in the other document language; needed by donors and Norwegian / EU partners",
    "length": "400-800 chars",
    "level": "S",
    "fill": "manual",
    "sources": []
   }
  ]
 },
 {
  "id": "locality",
  "order": 2,
  "heading": {
   "en": "Locality",
   "lt": "Vietovė"
  },
  "targetLength": "½-1 page",
  "fields": [
   {
    "id": "locality.name",
    "type": "text",
    "label": {
     "en": "Locality",
     "lt": "Vietovė"
    },
    "holds": "Name, with genitive and locative stored for correct sentences",
    "length": "1 line",
    "level": "M",
    "fill": "auto",
    "sources": []
   },
   {
    "id": "locality.municipality",
    "type": "text",
    "label": {
     "en": "Municipality and county",
     "lt": "Savivaldybė ir apskritis"
    },
    "holds": "Administrative unit; county decides the regional cultural council",
    "length": "1 line",
    "level": "M",
    "fill": "auto",
    "sources": []
   },
   {
    "id": "locality.description",
    "type": "richtext",
    "label": {
     "en": "What the place is like",
     "lt": "Kokia tai vieta"
    },
    "holds": "Character in plain words, no tourism brochure language",
    "length": "400-900 chars",
    "level": "S",
    "fill": "manual",
    "sources": []
   },
   {
    "id": "locality.facts",
    "type": "table",
    "label": {
     "en": "Key facts",
     "lt": "Pagrindiniai faktai"
    },
    "holds": "At most five facts; every one with source and date",
    "length": "≤ 5 rows",
    "level": "O",
    "fill": "manual",
    "sources": [],
    "columns": [
     {
      "id": "fact",
      "label": {
       "en": "Fact",
       "lt": "Faktas"
      }
     },
     {
      "id": "value",
      "label": {
       "en": "Value",
       "lt": "Reikšmė"
      }
     },
     {
      "id": "source",
      "label": {
       "en": "Source",
       "lt": "Šaltinis"
      }
     },
     {
      "id": "date",
      "label": {
       "en": "Date",
       "lt": "Data"
      }
     }
    ]
   },
   {
    "id": "locality.assets",
    "type": "list",
    "label": {
     "en": "Local assets",
     "lt": "Vietos ištekliai"
    },
    "holds": "Six lists from the asset map",
    "length": "≤ 24 items",
    "level": "S",
    "fill": "draft",
    "sources": [
     {
      "activity": "emp.placewalk",
      "rule": "cells pride and hidden"
     },
     {
      "activity": "emp.assets",
      "rule": "six lists"
     }
    ]
   }
  ]
 },
 {
  "id": "team",
  "order": 3,
  "heading": {
   "en": "Team and sectors",
   "lt": "Komanda ir sektoriai"
  },
  "targetLength": "½ page",
  "fields": [
   {
    "id": "team.name",
    "type": "text",
    "label": {
     "en": "Group name",
     "lt": "Grupės pavadinimas"
    },
    "holds": "How the group calls itself",
    "length": "≤ 60 chars",
    "level": "O",
    "fill": "manual",
    "sources": []
   },
   {
    "id": "team.members",
    "type": "table",
    "label": {
     "en": "Team",
     "lt": "Komanda"
    },
    "holds": "Who worked on the concept; name only with consent, otherwise code",
    "length": "1 row each",
    "level": "M",
    "fill": "auto",
    "sources": [
     {
      "activity": "open.checkin",
      "rule": "one row per note author; the place he or she loves is kept as a quote, not printed by default"
     }
    ],
    "columns": [
     {
      "id": "name",
      "label": {
       "en": "Name or code",
       "lt": "Vardas, pavardė arba kodas"
      }
     },
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
     }
    ]
   },
   {
    "id": "team.sectorBalance",
    "type": "computed",
    "label": {
     "en": "Sector balance",
     "lt": "Sektorių pasiskirstymas"
    },
    "holds": "Count per sector, small bar chart with numbers",
    "length": "8 rows",
    "level": "M",
    "fill": "computed",
    "sources": [
     {
      "activity": "open.checkin",
      "rule": "computed from authors' sectors"
     }
    ]
   },
   {
    "id": "team.missingVoices",
    "type": "list",
    "label": {
     "en": "Voices still missing",
     "lt": "Kieno balso trūksta"
    },
    "holds": "From the stakeholder map, with who will ask and by when",
    "length": "≤ 6 items",
    "level": "S",
    "fill": "draft",
    "sources": [
     {
      "activity": "emp.stakeholders",
      "rule": "cell missing"
     }
    ]
   },
   {
    "id": "team.facilitation",
    "type": "text",
    "label": {
     "en": "Facilitation",
     "lt": "Moderavimas"
    },
    "holds": "Facilitator, mentor, organiser, method used",
    "length": "≤ 300 chars",
    "level": "M",
    "fill": "auto",
    "sources": []
   }
  ]
 },
 {
  "id": "challenge",
  "order": 4,
  "heading": {
   "en": "Challenge",
   "lt": "Iššūkis"
  },
  "targetLength": "½ page",
  "fields": [
   {
    "id": "challenge.brief",
    "type": "text",
    "label": {
     "en": "Challenge given",
     "lt": "Pradinis iššūkis"
    },
    "holds": "Text read aloud at the opening",
    "length": "≤ 300 chars",
    "level": "M",
    "fill": "auto",
    "sources": [
     {
      "activity": "open.brief",
      "rule": "text of cell brief"
     }
    ]
   },
   {
    "id": "challenge.stakeholders",
    "type": "list",
    "label": {
     "en": "Stakeholders",
     "lt": "Suinteresuotieji"
    },
    "holds": "Four groups from the map",
    "length": "≤ 24 items",
    "level": "S",
    "fill": "draft",
    "sources": [
     {
      "activity": "emp.stakeholders",
      "rule": "cells live/create/come/decide, grouped"
     }
    ]
   },
   {
    "id": "challenge.rootCause",
    "type": "text",
    "label": {
     "en": "Root cause",
     "lt": "Pagrindinė priežastis"
    },
    "holds": "Result of five whys",
    "length": "≤ 300 chars",
    "level": "S",
    "fill": "draft",
    "sources": [
     {
      "activity": "def.fivewhys",
      "rule": "cell root, with the chain as a footnote"
     }
    ]
   },
   {
    "id": "challenge.whyNow",
    "type": "text",
    "label": {
     "en": "Why here and now",
     "lt": "Kodėl čia ir dabar"
    },
    "holds": "Occasion, window of opportunity, strategic documents it fits",
    "length": "≤ 400 chars",
    "level": "S",
    "fill": "draft",
    "sources": [
     {
      "activity": "com.pitch",
      "rule": "cell why"
     }
    ]
   }
  ]
 },
 {
  "id": "insights",
  "order": 5,
  "heading": {
   "en": "Insights and evidence",
   "lt": "Įžvalgos ir įrodymai"
  },
  "targetLength": "1-2 pages",
  "fields": [
   {
    "id": "insights.statements",
    "type": "list",
    "label": {
     "en": "Insights",
     "lt": "Įžvalgos"
    },
    "holds": "3-6 sentences 'We noticed … because … that means …', each with note codes",
    "length": "≤ 250 chars each",
    "level": "M",
    "fill": "draft",
    "sources": [
     {
      "activity": "emp.empathymap",
      "rule": "contradictions become candidate insights"
     },
     {
      "activity": "def.cluster",
      "rule": "notes in cell insights"
     }
    ]
   },
   {
    "id": "insights.evidence",
    "type": "noteRefs",
    "label": {
     "en": "Evidence",
     "lt": "Įrodymai"
    },
    "holds": "Note codes and photographs behind every insight",
    "length": "3-8 refs per insight",
    "level": "M",
    "fill": "auto",
    "sources": [
     {
      "activity": "emp.placewalk",
      "rule": "every photo with caption, place and date"
     },
     {
      "activity": "emp.interview",
      "rule": "cells story and surprise"
     },
     {
      "activity": "def.cluster",
      "rule": "notes of the linked group"
     }
    ]
   },
   {
    "id": "insights.quotes",
    "type": "list",
    "label": {
     "en": "Voices",
     "lt": "Citatos"
    },
    "holds": "Verbatim quotes, anonymised ('a pupil, 16')",
    "length": "3-6, ≤ 200 chars",
    "level": "S",
    "fill": "draft",
    "sources": [
     {
      "activity": "emp.interview",
      "rule": "cell quotes"
     },
     {
      "activity": "emp.empathymap",
      "rule": "cell says"
     }
    ]
   },
   {
    "id": "insights.journeyNow",
    "type": "table",
    "label": {
     "en": "Journey today",
     "lt": "Dabartinė kelionė"
    },
    "holds": "Six steps with the lowest moment flagged",
    "length": "6 rows",
    "level": "O",
    "fill": "draft",
    "sources": [
     {
      "activity": "emp.journey",
      "rule": "flagged moments + column summaries"
     }
    ],
    "columns": [
     {
      "id": "step",
      "label": {
       "en": "Step",
       "lt": "Etapas"
      }
     },
     {
      "id": "does",
      "label": {
       "en": "Does",
       "lt": "Daro"
      }
     },
     {
      "id": "pain",
      "label": {
       "en": "Obstacle",
       "lt": "Kliūtis"
      }
     }
    ]
   }
  ]
 },
 {
  "id": "personas",
  "order": 6,
  "heading": {
   "en": "Personas",
   "lt": "Personos"
  },
  "targetLength": "½ page each",
  "fields": [
   {
    "id": "personas.list",
    "type": "list",
    "label": {
     "en": "Personas",
     "lt": "Personos"
    },
    "holds": "1-3 fictional persons: name, age, situation, wants, obstacles, channels, sentence",
    "length": "300-700 chars each",
    "level": "M",
    "fill": "draft",
    "sources": [
     {
      "activity": "emp.empathymap",
      "rule": "who + strongest note of each cell"
     },
     {
      "activity": "emp.persona",
      "rule": "one persona per frame"
     }
    ]
   }
  ]
 },
 {
  "id": "pov",
  "order": 7,
  "heading": {
   "en": "Problem statement and question",
   "lt": "Problemos formuluotė ir klausimas"
  },
  "targetLength": "½ page",
  "fields": [
   {
    "id": "pov.statement",
    "type": "text",
    "label": {
     "en": "Problem statement",
     "lt": "Problemos formuluotė"
    },
    "holds": "Who - needs - because",
    "length": "≤ 300 chars",
    "level": "M",
    "fill": "auto",
    "sources": [
     {
      "activity": "def.pov",
      "rule": "cell sentence"
     }
    ]
   },
   {
    "id": "pov.hmw",
    "type": "text",
    "label": {
     "en": "Chosen question",
     "lt": "Pasirinktas klausimas"
    },
    "holds": "How might we …?",
    "length": "≤ 200 chars",
    "level": "M",
    "fill": "auto",
    "sources": [
     {
      "activity": "def.hmw",
      "rule": "winning question"
     }
    ]
   },
   {
    "id": "pov.hmwShortlist",
    "type": "list",
    "label": {
     "en": "Other questions considered",
     "lt": "Kiti svarstyti klausimai"
    },
    "holds": "Shortlist with votes",
    "length": "≤ 5 items",
    "level": "S",
    "fill": "auto",
    "sources": [
     {
      "activity": "def.hmw",
      "rule": "shortlist with votes"
     }
    ]
   },
   {
    "id": "pov.criteria",
    "type": "list",
    "label": {
     "en": "Selection criteria",
     "lt": "Atrankos kriterijai"
    },
    "holds": "Criteria agreed before ideas",
    "length": "3-5 items",
    "level": "M",
    "fill": "auto",
    "sources": [
     {
      "activity": "def.criteria",
      "rule": "cell final"
     }
    ]
   }
  ]
 },
 {
  "id": "identity",
  "order": 8,
  "heading": {
   "en": "Identity: values, story, slogan",
   "lt": "Tapatybė: vertybės, istorija, šūkis"
  },
  "targetLength": "1-2 pages",
  "fields": [
   {
    "id": "identity.layers",
    "type": "list",
    "label": {
     "en": "Identity layers",
     "lt": "Tapatybės sluoksniai"
    },
    "holds": "Iceberg summary: visible, habits, values, outside view, future",
    "length": "5 lists",
    "level": "S",
    "fill": "draft",
    "sources": [
     {
      "activity": "emp.iceberg",
      "rule": "cluster titles per layer; cell silence is never exported automatically"
     }
    ]
   },
   {
    "id": "identity.values",
    "type": "list",
    "label": {
     "en": "Values",
     "lt": "Vertybės"
    },
    "holds": "3-5 values, each with a proof a guest can see",
    "length": "≤ 150 chars each",
    "level": "M",
    "fill": "draft",
    "sources": [
     {
      "activity": "emp.iceberg",
      "rule": "named values"
     },
     {
      "activity": "def.values",
      "rule": "cells weAre + proof"
     }
    ]
   },
   {
    "id": "identity.onlyHere",
    "type": "list",
    "label": {
     "en": "Only here",
     "lt": "Tik čia"
    },
    "holds": "What cannot be copied",
    "length": "≤ 4 items",
    "level": "S",
    "fill": "draft",
    "sources": [
     {
      "activity": "def.values",
      "rule": "cell onlyHere"
     }
    ]
   },
   {
    "id": "identity.notUs",
    "type": "list",
    "label": {
     "en": "What we are not",
     "lt": "Kas nesame"
    },
    "holds": "Deliberate refusals",
    "length": "≤ 4 items",
    "level": "O",
    "fill": "draft",
    "sources": [
     {
      "activity": "emp.iceberg",
      "rule": "cell outside, where the group disagrees"
     },
     {
      "activity": "def.values",
      "rule": "cell notUs"
     }
    ]
   },
   {
    "id": "identity.promise",
    "type": "text",
    "label": {
     "en": "Promise",
     "lt": "Pažadas"
    },
    "holds": "Only here can you …",
    "length": "≤ 150 chars",
    "level": "M",
    "fill": "auto",
    "sources": [
     {
      "activity": "def.values",
      "rule": "cell promise"
     }
    ]
   },
   {
    "id": "identity.story",
    "type": "richtext",
    "label": {
     "en": "Story of the place",
     "lt": "Vietos istorija"
    },
    "holds": "Six story sentences joined",
    "length": "500-1,200 chars",
    "level": "S",
    "fill": "draft",
    "sources": [
     {
      "activity": "ide.story",
      "rule": "six cells joined"
     }
    ]
   },
   {
    "id": "identity.slogan",
    "type": "text",
    "label": {
     "en": "Slogan",
     "lt": "Šūkis"
    },
    "holds": "Chosen line",
    "length": "≤ 60 chars",
    "level": "M",
    "fill": "auto",
    "sources": [
     {
      "activity": "ide.story",
      "rule": "cell chosen"
     }
    ]
   },
   {
    "id": "identity.sloganAlternatives",
    "type": "list",
    "label": {
     "en": "Alternatives",
     "lt": "Kiti variantai"
    },
    "holds": "Two runners-up",
    "length": "2 items",
    "level": "O",
    "fill": "auto",
    "sources": [
     {
      "activity": "ide.story",
      "rule": "two next-best slogans"
     }
    ]
   }
  ]
 },
 {
  "id": "concept",
  "order": 9,
  "heading": {
   "en": "The concept",
   "lt": "Koncepcijos aprašymas"
  },
  "targetLength": "1-2 pages",
  "fields": [
   {
    "id": "concept.name",
    "type": "text",
    "label": {
     "en": "Name",
     "lt": "Pavadinimas"
    },
    "holds": "Short proper name",
    "length": "≤ 40 chars",
    "level": "M",
    "fill": "auto",
    "sources": [
     {
      "activity": "ide.vote",
      "rule": "working title of the winner"
     },
     {
      "activity": "pro.canvas",
      "rule": "cell name"
     }
    ]
   },
   {
    "id": "concept.oneLiner",
    "type": "text",
    "label": {
     "en": "In one sentence",
     "lt": "Vienu sakiniu"
    },
    "holds": "What it is, for whom, what changes",
    "length": "≤ 200 chars",
    "level": "M",
    "fill": "auto",
    "sources": [
     {
      "activity": "com.pitch",
      "rule": "cell concept"
     }
    ]
   },
   {
    "id": "concept.description",
    "type": "richtext",
    "label": {
     "en": "Description",
     "lt": "Aprašymas"
    },
    "holds": "Prose rewritten from the canvas",
    "length": "1,200-2,500 chars",
    "level": "M",
    "fill": "draft",
    "sources": [
     {
      "activity": "ide.crazy8",
      "rule": "through the winning idea"
     },
     {
      "activity": "ide.brainwriting",
      "rule": "through the winning idea"
     },
     {
      "activity": "ide.mashup",
      "rule": "cell best"
     },
     {
      "activity": "pro.canvas",
      "rule": "all cells, as bullets to be rewritten as prose"
     },
     {
      "activity": "pro.storyboard",
      "rule": "captions"
     }
    ]
   },
   {
    "id": "concept.journeyNew",
    "type": "table",
    "label": {
     "en": "Future journey",
     "lt": "Būsima kelionė"
    },
    "holds": "Six steps, place and maker",
    "length": "6 rows",
    "level": "S",
    "fill": "draft",
    "sources": [
     {
      "activity": "pro.journeynew",
      "rule": "column summaries"
     }
    ],
    "columns": [
     {
      "id": "step",
      "label": {
       "en": "Step",
       "lt": "Etapas"
      }
     },
     {
      "id": "does",
      "label": {
       "en": "Will do",
       "lt": "Darys"
      }
     },
     {
      "id": "where",
      "label": {
       "en": "Where",
       "lt": "Kur"
      }
     },
     {
      "id": "who",
      "label": {
       "en": "Who",
       "lt": "Kas pasirūpins"
      }
     }
    ]
   },
   {
    "id": "concept.storyboard",
    "type": "images",
    "label": {
     "en": "Storyboard",
     "lt": "Kadruotė"
    },
    "holds": "Six pictures with captions (captions double as alt text)",
    "length": "6 images",
    "level": "O",
    "fill": "auto",
    "sources": [
     {
      "activity": "pro.storyboard",
      "rule": "six pictures with captions"
     }
    ]
   }
  ]
 },
 {
  "id": "services",
  "order": 10,
  "heading": {
   "en": "Services and events",
   "lt": "Paslaugos ir renginiai"
  },
  "targetLength": "1 page",
  "fields": [
   {
    "id": "services.table",
    "type": "table",
    "label": {
     "en": "Services and events",
     "lt": "Paslaugos ir renginiai"
    },
    "holds": "What is offered, to whom, when, where, by whom",
    "length": "3-8 rows",
    "level": "M",
    "fill": "draft",
    "sources": [
     {
      "activity": "emp.journey",
      "rule": "cells *.chance pre-fill service ideas"
     },
     {
      "activity": "ide.mashup",
      "rule": "cell best"
     },
     {
      "activity": "pro.canvas",
      "rule": "cell services"
     },
     {
      "activity": "pro.journeynew",
      "rule": "cells *.do"
     }
    ],
    "columns": [
     {
      "id": "name",
      "label": {
       "en": "Name",
       "lt": "Pavadinimas"
      }
     },
     {
      "id": "type",
      "label": {
       "en": "Type",
       "lt": "Tipas"
      }
     },
     {
      "id": "forWhom",
      "label": {
       "en": "For whom",
       "lt": "Kam"
      }
     },
     {
      "id": "when",
      "label": {
       "en": "When, how often",
       "lt": "Kada, kaip dažnai"
      }
     },
     {
      "id": "where",
      "label": {
       "en": "Where",
       "lt": "Kur"
      }
     },
     {
      "id": "lead",
      "label": {
       "en": "Lead",
       "lt": "Atsakingas"
      }
     }
    ]
   },
   {
    "id": "services.blueprint",
    "type": "table",
    "label": {
     "en": "Service blueprint",
     "lt": "Paslaugos schema"
    },
    "holds": "One key service, five steps, front and back stage",
    "length": "5 columns",
    "level": "O",
    "fill": "auto",
    "sources": [
     {
      "activity": "pro.blueprint",
      "rule": "table 5 x 5"
     }
    ],
    "columns": [
     {
      "id": "step",
      "label": {
       "en": "Step",
       "lt": "Žingsnis"
      }
     },
     {
      "id": "visitor",
      "label": {
       "en": "Visitor",
       "lt": "Lankytojas"
      }
     },
     {
      "id": "front",
      "label": {
       "en": "Visible",
       "lt": "Matoma"
      }
     },
     {
      "id": "back",
      "label": {
       "en": "Behind the scenes",
       "lt": "Užkulisiai"
      }
     },
     {
      "id": "support",
      "label": {
       "en": "Support",
       "lt": "Palaikymas"
      }
     }
    ]
   }
  ]
 },
 {
  "id": "spaces",
  "order": 11,
  "heading": {
   "en": "Space activation",
   "lt": "Erdvių įveiklinimas"
  },
  "targetLength": "½-1 page",
  "fields": [
   {
    "id": "spaces.table",
    "type": "table",
    "label": {
     "en": "Spaces",
     "lt": "Erdvės"
    },
    "holds": "Real spaces brought to life",
    "length": "1-5 rows",
    "level": "M",
    "fill": "draft",
    "sources": [
     {
      "activity": "emp.placewalk",
      "rule": "cell potential pre-fills candidate spaces"
     },
     {
      "activity": "emp.assets",
      "rule": "cells places and things"
     },
     {
      "activity": "pro.canvas",
      "rule": "cell spaces"
     },
     {
      "activity": "pro.journeynew",
      "rule": "cells *.place"
     },
     {
      "activity": "pro.space",
      "rule": "one row per frame"
     }
    ],
    "columns": [
     {
      "id": "space",
      "label": {
       "en": "Space",
       "lt": "Erdvė"
      }
     },
     {
      "id": "today",
      "label": {
       "en": "Today",
       "lt": "Dabar"
      }
     },
     {
      "id": "use",
      "label": {
       "en": "Planned use",
       "lt": "Planuojama paskirtis"
      }
     },
     {
      "id": "needs",
      "label": {
       "en": "Needs and permits",
       "lt": "Poreikiai ir leidimai"
      }
     },
     {
      "id": "care",
      "label": {
       "en": "Caretaker",
       "lt": "Prižiūri"
      }
     },
     {
      "id": "test",
      "label": {
       "en": "30-day test",
       "lt": "30 dienų bandymas"
      }
     }
    ]
   }
  ]
 },
 {
  "id": "partners",
  "order": 12,
  "heading": {
   "en": "Cross-sector partners and roles",
   "lt": "Tarpsektoriniai partneriai ir vaidmenys"
  },
  "targetLength": "½-1 page",
  "fields": [
   {
    "id": "partners.table",
    "type": "table",
    "label": {
     "en": "Partners",
     "lt": "Partneriai"
    },
    "holds": "Organisations, not persons",
    "length": "4-12 rows",
    "level": "M",
    "fill": "draft",
    "sources": [
     {
      "activity": "emp.stakeholders",
      "rule": "cells create and decide pre-fill candidate partners"
     },
     {
      "activity": "emp.assets",
      "rule": "cell groups"
     },
     {
      "activity": "ide.mashup",
      "rule": "gives/gets of the best idea"
     },
     {
      "activity": "pro.canvas",
      "rule": "cell partners"
     },
     {
      "activity": "pro.journeynew",
      "rule": "cells *.who"
     },
     {
      "activity": "pro.blueprint",
      "rule": "row support"
     },
     {
      "activity": "pro.partners",
      "rule": "all rows"
     }
    ],
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
    ]
   }
  ]
 },
 {
  "id": "outreach",
  "order": 13,
  "heading": {
   "en": "Dissemination and marketing",
   "lt": "Sklaida ir rinkodara"
  },
  "targetLength": "½-1 page",
  "fields": [
   {
    "id": "outreach.table",
    "type": "table",
    "label": {
     "en": "Dissemination plan",
     "lt": "Sklaidos planas"
    },
    "holds": "Audience, message, channel, time, responsible, cost",
    "length": "4-10 rows",
    "level": "M",
    "fill": "draft",
    "sources": [
     {
      "activity": "emp.persona",
      "rule": "cell channels pre-fills audiences and channels"
     },
     {
      "activity": "pro.canvas",
      "rule": "cell outreach"
     },
     {
      "activity": "pro.comms",
      "rule": "all rows"
     }
    ],
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
    ]
   }
  ]
 },
 {
  "id": "budget",
  "order": 14,
  "heading": {
   "en": "Budget",
   "lt": "Biudžetas"
  },
  "targetLength": "½-1 page",
  "fields": [
   {
    "id": "budget.lines",
    "type": "table",
    "label": {
     "en": "Cost lines",
     "lt": "Išlaidų eilutės"
    },
    "holds": "Preliminary estimate by line",
    "length": "5-15 rows",
    "level": "M",
    "fill": "draft",
    "sources": [
     {
      "activity": "emp.assets",
      "rule": "assets usable as in-kind contribution"
     },
     {
      "activity": "pro.comms",
      "rule": "rows with a cost"
     },
     {
      "activity": "pro.budget",
      "rule": "table lines"
     }
    ],
    "columns": [
     {
      "id": "category",
      "label": {
       "en": "Category",
       "lt": "Kategorija"
      }
     },
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
    ]
   },
   {
    "id": "budget.total",
    "type": "computed",
    "label": {
     "en": "Total",
     "lt": "Iš viso"
    },
    "holds": "Sum of lines",
    "length": "1 number",
    "level": "M",
    "fill": "computed",
    "sources": []
   },
   {
    "id": "budget.ownContribution",
    "type": "number",
    "label": {
     "en": "Own and in-kind contribution",
     "lt": "Nuosavas ir nepiniginis įnašas"
    },
    "holds": "EUR value of own money, rooms, volunteer hours; shown separately",
    "length": "1 number + note",
    "level": "S",
    "fill": "draft",
    "sources": [
     {
      "activity": "pro.budget",
      "rule": "cell inkind"
     }
    ]
   }
  ]
 },
 {
  "id": "funding",
  "order": 15,
  "heading": {
   "en": "Funding sources",
   "lt": "Finansavimo šaltiniai"
  },
  "targetLength": "½ page",
  "fields": [
   {
    "id": "funding.table",
    "type": "table",
    "label": {
     "en": "Funding mix",
     "lt": "Finansavimo derinys"
    },
    "holds": "Sources with amount, share, status, deadline, condition",
    "length": "3-7 rows",
    "level": "M",
    "fill": "draft",
    "sources": [
     {
      "activity": "pro.canvas",
      "rule": "cell funding"
     },
     {
      "activity": "pro.budget",
      "rule": "table mix"
     }
    ],
    "columns": [
     {
      "id": "type",
      "label": {
       "en": "Source type",
       "lt": "Šaltinio tipas"
      }
     },
     {
      "id": "programme",
      "label": {
       "en": "Programme / donor",
       "lt": "Programa, rėmėjas"
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
      "id": "share",
      "label": {
       "en": "Share, %",
       "lt": "Dalis, %"
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
     },
     {
      "id": "condition",
      "label": {
       "en": "Condition",
       "lt": "Sąlyga"
      }
     }
    ]
   }
  ]
 },
 {
  "id": "risks",
  "order": 16,
  "heading": {
   "en": "Risks",
   "lt": "Rizikos"
  },
  "targetLength": "½ page",
  "fields": [
   {
    "id": "risks.table",
    "type": "table",
    "label": {
     "en": "Risk register",
     "lt": "Rizikų lentelė"
    },
    "holds": "Sorted by likelihood x impact",
    "length": "3-8 rows",
    "level": "M",
    "fill": "draft",
    "sources": [
     {
      "activity": "pro.canvas",
      "rule": "cell risks"
     },
     {
      "activity": "pro.blueprint",
      "rule": "row fail"
     },
     {
      "activity": "pro.space",
      "rule": "cell needs where a permit is missing"
     },
     {
      "activity": "pro.risks",
      "rule": "table rows, sorted by likelihood x impact"
     }
    ],
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
      "id": "score",
      "label": {
       "en": "Score",
       "lt": "Įvertis"
      }
     },
     {
      "id": "prevention",
      "label": {
       "en": "Prevention",
       "lt": "Prevencija"
      }
     },
     {
      "id": "owner",
      "label": {
       "en": "Owner",
       "lt": "Atsakingas"
      }
     }
    ]
   }
  ]
 },
 {
  "id": "milestones",
  "order": 17,
  "heading": {
   "en": "Milestones",
   "lt": "Įgyvendinimo etapai"
  },
  "targetLength": "½ page",
  "fields": [
   {
    "id": "milestones.table",
    "type": "table",
    "label": {
     "en": "Milestones",
     "lt": "Etapai"
    },
    "holds": "30 days, 6 months, 1 year, 3 years",
    "length": "4-12 rows",
    "level": "M",
    "fill": "draft",
    "sources": [
     {
      "activity": "ide.matrix",
      "rule": "quick wins become 30-day actions"
     },
     {
      "activity": "pro.canvas",
      "rule": "cell milestones"
     },
     {
      "activity": "pro.space",
      "rule": "cell test"
     },
     {
      "activity": "pro.budget",
      "rule": "cell zero becomes 30-day actions"
     },
     {
      "activity": "pro.roadmap",
      "rule": "rows action + who"
     },
     {
      "activity": "com.commit",
      "rule": "rows with a date"
     }
    ],
    "columns": [
     {
      "id": "horizon",
      "label": {
       "en": "Horizon",
       "lt": "Laikotarpis"
      }
     },
     {
      "id": "action",
      "label": {
       "en": "Action",
       "lt": "Veiksmas"
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
      "id": "due",
      "label": {
       "en": "Due",
       "lt": "Iki kada"
      }
     },
     {
      "id": "output",
      "label": {
       "en": "Result",
       "lt": "Rezultatas"
      }
     }
    ]
   }
  ]
 },
 {
  "id": "indicators",
  "order": 18,
  "heading": {
   "en": "Success indicators",
   "lt": "Sėkmės rodikliai"
  },
  "targetLength": "½ page",
  "fields": [
   {
    "id": "indicators.table",
    "type": "table",
    "label": {
     "en": "Indicators",
     "lt": "Rodikliai"
    },
    "holds": "At least one outcome indicator; unit, baseline, target, source",
    "length": "3-7 rows",
    "level": "M",
    "fill": "draft",
    "sources": [
     {
      "activity": "pro.canvas",
      "rule": "cell indicators"
     },
     {
      "activity": "pro.roadmap",
      "rule": "row indicator"
     }
    ],
    "columns": [
     {
      "id": "name",
      "label": {
       "en": "Indicator",
       "lt": "Rodiklis"
      }
     },
     {
      "id": "kind",
      "label": {
       "en": "Output / outcome",
       "lt": "Produkto / rezultato"
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
      "id": "baseline",
      "label": {
       "en": "Baseline",
       "lt": "Pradinė reikšmė"
      }
     },
     {
      "id": "target",
      "label": {
       "en": "Target",
       "lt": "Siektina reikšmė"
      }
     },
     {
      "id": "date",
      "label": {
       "en": "By",
       "lt": "Iki"
      }
     },
     {
      "id": "source",
      "label": {
       "en": "Data source",
       "lt": "Duomenų šaltinis"
      }
     }
    ]
   }
  ]
 },
 {
  "id": "sustainability",
  "order": 19,
  "heading": {
   "en": "Sustainability",
   "lt": "Tęstinumas"
  },
  "targetLength": "½ page",
  "fields": [
   {
    "id": "sustainability.owner",
    "type": "text",
    "label": {
     "en": "Owner of the concept",
     "lt": "Koncepcijos šeimininkas"
    },
    "holds": "Organisation that keeps it alive, confirmed or proposed",
    "length": "≤ 200 chars",
    "level": "M",
    "fill": "draft",
    "sources": [
     {
      "activity": "pro.canvas",
      "rule": "cell owner"
     },
     {
      "activity": "com.commit",
      "rule": "suggested from rows"
     }
    ]
   },
   {
    "id": "sustainability.text",
    "type": "richtext",
    "label": {
     "en": "How it continues",
     "lt": "Kaip tęsime"
    },
    "holds": "After the project money ends: income, volunteers, place in municipal strategy",
    "length": "300-700 chars",
    "level": "M",
    "fill": "manual",
    "sources": []
   },
   {
    "id": "sustainability.commitments",
    "type": "table",
    "label": {
     "en": "Commitments",
     "lt": "Įsipareigojimai"
    },
    "holds": "Personal next steps; initials unless consent",
    "length": "1 row each",
    "level": "S",
    "fill": "auto",
    "sources": [
     {
      "activity": "com.commit",
      "rule": "all rows"
     }
    ],
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
       "lt": "Ką"
      }
     },
     {
      "id": "by",
      "label": {
       "en": "By when",
       "lt": "Iki kada"
      }
     }
    ]
   }
  ]
 },
 {
  "id": "decisions",
  "order": 20,
  "heading": {
   "en": "Voting results and selection rationale",
   "lt": "Balsavimo rezultatai ir pasirinkimo pagrindimas"
  },
  "targetLength": "½-1 page",
  "fields": [
   {
    "id": "decisions.votes",
    "type": "table",
    "label": {
     "en": "Vote record",
     "lt": "Balsavimo protokolas"
    },
    "holds": "Per vote: question, rule, voters present / voted, dots, ranking",
    "length": "1 table per vote",
    "level": "M",
    "fill": "computed",
    "sources": [
     {
      "activity": "def.hmw",
      "rule": "vote record"
     },
     {
      "activity": "ide.vote",
      "rule": "full vote record"
     }
    ],
    "columns": [
     {
      "id": "rank",
      "label": {
       "en": "Rank",
       "lt": "Vieta"
      }
     },
     {
      "id": "candidate",
      "label": {
       "en": "Candidate",
       "lt": "Kandidatė"
      }
     },
     {
      "id": "dots",
      "label": {
       "en": "Dots",
       "lt": "Taškai"
      }
     },
     {
      "id": "voters",
      "label": {
       "en": "Voters",
       "lt": "Balsavo"
      }
     }
    ]
   },
   {
    "id": "decisions.rationale",
    "type": "richtext",
    "label": {
     "en": "Why this one",
     "lt": "Kodėl ši"
    },
    "holds": "Two to six sentences, criterion by criterion",
    "length": "300-900 chars",
    "level": "M",
    "fill": "draft",
    "sources": [
     {
      "activity": "def.criteria",
      "rule": "criteria are the headings of the rationale"
     },
     {
      "activity": "ide.matrix",
      "rule": "position of each candidate"
     },
     {
      "activity": "ide.vote",
      "rule": "cell rationale"
     }
    ]
   },
   {
    "id": "decisions.notChosen",
    "type": "list",
    "label": {
     "en": "Kept for later",
     "lt": "Atidėtos idėjos"
    },
    "holds": "Good ideas not chosen, with note codes",
    "length": "≤ 10 items",
    "level": "S",
    "fill": "auto",
    "sources": [
     {
      "activity": "ide.crazy8",
      "rule": "starred ideas that were not selected"
     },
     {
      "activity": "ide.brainwriting",
      "rule": "starred cells not selected"
     },
     {
      "activity": "ide.matrix",
      "rule": "cells small and later"
     },
     {
      "activity": "ide.vote",
      "rule": "losing candidates"
     }
    ]
   }
  ]
 },
 {
  "id": "participants",
  "order": 21,
  "heading": {
   "en": "Participants",
   "lt": "Dalyviai"
  },
  "targetLength": "½-1 page",
  "fields": [
   {
    "id": "participants.table",
    "type": "table",
    "label": {
     "en": "Participants",
     "lt": "Dalyvių sąrašas"
    },
    "holds": "Everybody who attended at least one session; personal columns only with a legal basis",
    "length": "1 row each",
    "level": "M",
    "fill": "computed",
    "sources": [],
    "columns": [
     {
      "id": "no",
      "label": {
       "en": "No.",
       "lt": "Nr."
      }
     },
     {
      "id": "name",
      "label": {
       "en": "Name, surname / code",
       "lt": "Vardas, pavardė / kodas"
      }
     },
     {
      "id": "org",
      "label": {
       "en": "Organisation",
       "lt": "Organizacija"
      }
     },
     {
      "id": "type",
      "label": {
       "en": "Type",
       "lt": "Tipas"
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
      "id": "hours",
      "label": {
       "en": "Hours",
       "lt": "Valandos"
      }
     }
    ]
   },
   {
    "id": "participants.totals",
    "type": "computed",
    "label": {
     "en": "Totals",
     "lt": "Suvestinė"
    },
    "holds": "By sector, organisation type, locality, hours",
    "length": "1 table",
    "level": "M",
    "fill": "computed",
    "sources": []
   }
  ]
 },
 {
  "id": "feedback",
  "order": 22,
  "heading": {
   "en": "Feedback and changes",
   "lt": "Atsiliepimai ir pakeitimai"
  },
  "targetLength": "½ page",
  "fields": [
   {
    "id": "feedback.grid",
    "type": "list",
    "label": {
     "en": "Feedback",
     "lt": "Atsiliepimai"
    },
    "holds": "Liked / wish / questions / ideas, summarised",
    "length": "≤ 16 items",
    "level": "S",
    "fill": "draft",
    "sources": [
     {
      "activity": "com.feedback",
      "rule": "four areas"
     },
     {
      "activity": "com.checkout",
      "rule": "cells take and leave"
     }
    ]
   },
   {
    "id": "feedback.changes",
    "type": "list",
    "label": {
     "en": "Changes made",
     "lt": "Ką pakeitėme"
    },
    "holds": "Two or more changes and still open questions",
    "length": "≤ 6 items",
    "level": "S",
    "fill": "draft",
    "sources": [
     {
      "activity": "open.brief",
      "rule": "unanswered parked questions are listed as open questions"
     },
     {
      "activity": "com.feedback",
      "rule": "cell changes"
     }
    ]
   }
  ]
 },
 {
  "id": "annex",
  "order": 23,
  "heading": {
   "en": "Annexes",
   "lt": "Priedai"
  },
  "targetLength": "as needed",
  "fields": [
   {
    "id": "annex.boards",
    "type": "images",
    "label": {
     "en": "Board pictures",
     "lt": "Lentos vaizdai"
    },
    "holds": "One page per frame, landscape A4, with alt text and date",
    "length": "1 per frame",
    "level": "M",
    "fill": "auto",
    "sources": []
   },
   {
    "id": "annex.notes",
    "type": "table",
    "label": {
     "en": "Note provenance",
     "lt": "Lapelių kilmė"
    },
    "holds": "Code, stage, activity, cell, text, author code, sector, time, cluster, dots, used in",
    "length": "all notes",
    "level": "M",
    "fill": "computed",
    "sources": [],
    "columns": [
     {
      "id": "code",
      "label": {
       "en": "Code",
       "lt": "Kodas"
      }
     },
     {
      "id": "stage",
      "label": {
       "en": "Stage",
       "lt": "Etapas"
      }
     },
     {
      "id": "activity",
      "label": {
       "en": "Activity",
       "lt": "Veikla"
      }
     },
     {
      "id": "cell",
      "label": {
       "en": "Cell",
       "lt": "Langelis"
      }
     },
     {
      "id": "text",
      "label": {
       "en": "Text",
       "lt": "Tekstas"
      }
     },
     {
      "id": "author",
      "label": {
       "en": "Author code",
       "lt": "Autoriaus kodas"
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
      "id": "time",
      "label": {
       "en": "Time",
       "lt": "Laikas"
      }
     },
     {
      "id": "cluster",
      "label": {
       "en": "Cluster",
       "lt": "Grupė"
      }
     },
     {
      "id": "dots",
      "label": {
       "en": "Dots",
       "lt": "Taškai"
      }
     },
     {
      "id": "usedIn",
      "label": {
       "en": "Used in section",
       "lt": "Panaudota skyriuje"
      }
     }
    ]
   },
   {
    "id": "annex.photos",
    "type": "images",
    "label": {
     "en": "Photographs",
     "lt": "Nuotraukos"
    },
    "holds": "Place-walk photos with caption, place, date, photographer's consent",
    "length": "≤ 20",
    "level": "O",
    "fill": "auto",
    "sources": [
     {
      "activity": "emp.placewalk",
      "rule": "all photos"
     }
    ]
   },
   {
    "id": "annex.evaluation",
    "type": "computed",
    "label": {
     "en": "Evaluation",
     "lt": "Vertinimas"
    },
    "holds": "Mean and count of anonymous ratings",
    "length": "1 table",
    "level": "S",
    "fill": "computed",
    "sources": [
     {
      "activity": "com.checkout",
      "rule": "ratings"
     }
    ]
   },
   {
    "id": "annex.history",
    "type": "table",
    "label": {
     "en": "Version history",
     "lt": "Versijų istorija"
    },
    "holds": "Who changed which section when, approvals",
    "length": "≤ 20 rows",
    "level": "S",
    "fill": "computed",
    "sources": [],
    "columns": [
     {
      "id": "version",
      "label": {
       "en": "Version",
       "lt": "Versija"
      }
     },
     {
      "id": "date",
      "label": {
       "en": "Date",
       "lt": "Data"
      }
     },
     {
      "id": "what",
      "label": {
       "en": "What",
       "lt": "Kas pakeista"
      }
     },
     {
      "id": "who",
      "label": {
       "en": "Who",
       "lt": "Kas pakeitė"
      }
     }
    ]
   }
  ]
 }
]
