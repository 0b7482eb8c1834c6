// Who is let into a workshop: the join code, people sent away, links given out, the organiser's secret.
import { phrases } from '../shape.ts'

export const admission = phrases({
  lt: {
    title: 'Kas gali įeiti',
    joining: {
      title: 'Prisijungimas su kodu',
      isOpen: 'Prisijungti galima iki {until}.',
      isClosed: 'Prisijungti su kodu dabar negalima. Kas jau čia, tęsia darbą.',
      code: 'Kodas',
      close: 'Uždaryti prisijungimą',
      reopen: 'Atverti prisijungimą',
      change: 'Pakeisti kodą',
      changeAsk:
        'Pakeisti kodą {code}? Senasis iš karto nustos galioti, ir spausdintas taip pat. Kas jau įėjo, lieka.',
      changed: 'Kodas pakeistas: {code}. Parodykite naująjį.',
    },
    people: {
      title: 'Žmonės',
      empty: 'Dar niekas neįėjo.',
      joined: 'įėjo {time}',
      removed: 'pašalinta {time}',
      role: 'Vaidmuo: {name}',
      rolesHelp:
        'Dalyvis rašo ir balsuoja. Mentorius ir stebėtojas skaito ir komentuoja dokumentą: tinka ir tam, kas turi išeiti anksčiau. Ataskaitos rengėjas dar rašo ir dokumentą.',
      remove: 'Pašalinti',
      removeNamed: 'Pašalinti: {name}',
      removeAsk:
        'Pašalinti: {name}? Šio žmogaus puslapiai iš karto užsidarys. Ką parašė, lieka lentoje; vėl įleisti galėsite čia pat.',
      withCode: 'Kartu pakeisti kodą, kad su senuoju įeiti nebegalėtų',
      readmit: 'Vėl įleisti',
      readmitNamed: 'Vėl įleisti: {name}',
    },
    links: {
      title: 'Išduotos nuorodos',
      help: 'Nuoroda atveria šias dirbtuves tam, kas ją turi. Atšaukta iš karto nustoja galioti, o su ja atverti puslapiai užsidaro.',
      empty: 'Nuorodų neišduota.',
      made: 'sukurta {time}',
      inUse: 'dabar atverta',
      own: 'jūsų',
      revoke: 'Atšaukti',
      revokeNamed: 'Atšaukti nuorodą: {role}, {time}',
      revokeAsk: 'Atšaukti šią nuorodą? Su ja atverti puslapiai iš karto užsidarys.',
      renew: 'Atšaukti senąsias ir sukurti naują',
      renewNamed: 'Atšaukti senąsias ir sukurti naują: {role}',
      renewAsk:
        'Sukurti naują nuorodą ({role}) ir atšaukti visas senąsias? Su jomis atverti puslapiai užsidarys, naująją reikės perduoti.',
      renewed: 'Naujoji nuoroda ({role}) sukurta. Perduokite ją tiems, kam reikia:',
    },
    cancel: 'Atšaukti veiksmą',
    secret: {
      title: 'Organizatoriaus nuoroda',
      help: 'Jei organizatoriaus nuorodą pamatė ar gavo tas, kam nederėjo, sukurkite naują. Dirbtuvių nuorodos ir kodai nesikeičia.',
      change: 'Sukurti naują nuorodą',
      ask: 'Sukurti naują organizatoriaus nuorodą? Senoji nustos galioti visuose įrenginiuose, su ja atverti puslapiai užsidarys.',
      changed:
        'Nauja organizatoriaus nuoroda (nesidalykite). Išsaugokite ją, šis įrenginys ja jau naudojasi:',
    },
  },
  en: {
    title: 'Who can enter',
    joining: {
      title: 'Joining with the code',
      isOpen: 'People can join until {until}.',
      isClosed: 'Nobody can join with the code now. Those who are here go on.',
      code: 'Code',
      close: 'Close joining',
      reopen: 'Open joining',
      change: 'Change the code',
      changeAsk:
        'Change the code {code}? The old one stops working at once, printed ones too. Those who have joined stay.',
      changed: 'The code has been changed: {code}. Show the new one.',
    },
    people: {
      title: 'People',
      empty: 'Nobody has joined yet.',
      joined: 'joined {time}',
      removed: 'removed {time}',
      role: 'Role: {name}',
      rolesHelp:
        'A participant writes and votes. A mentor and an observer read, and comment on the document: also right for somebody who has to leave early. A report writer writes the document too.',
      remove: 'Remove',
      removeNamed: 'Remove: {name}',
      removeAsk:
        'Remove {name}? This person’s pages close at once. What they wrote stays on the board; you can let them in again right here.',
      withCode: 'Change the code as well, so that the old one lets nobody back in',
      readmit: 'Let in again',
      readmitNamed: 'Let in again: {name}',
    },
    links: {
      title: 'Links given out',
      help: 'A link opens this workshop to whoever has it. Taken back, it stops working at once, and pages opened with it close.',
      empty: 'No links have been given out.',
      made: 'made {time}',
      inUse: 'open now',
      own: 'yours',
      revoke: 'Take back',
      revokeNamed: 'Take the link back: {role}, {time}',
      revokeAsk: 'Take this link back? Pages opened with it close at once.',
      renew: 'Take the old ones back and make a new one',
      renewNamed: 'Take the old ones back and make a new one: {role}',
      renewAsk:
        'Make a new link ({role}) and take all the old ones back? Pages opened with them close, and the new one has to be handed out.',
      renewed: 'The new link ({role}) has been made. Hand it to those who need it:',
    },
    cancel: 'Cancel',
    secret: {
      title: 'The organiser’s link',
      help: 'If somebody saw or got the organiser’s link who should not have, make a new one. Links and codes of workshops stay as they are.',
      change: 'Make a new link',
      ask: 'Make a new organiser’s link? The old one stops working on every device, and pages opened with it close.',
      changed: 'The new organiser’s link (do not share it). Keep it; this device uses it already:',
    },
  },
})
