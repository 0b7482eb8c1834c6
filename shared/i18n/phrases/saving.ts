// Where the words are, in detail; a copy of one's own to keep; a copy put back in.
import { phrases } from '../shape.ts'

export const saving = phrases({
  lt: {
    slowerHelp:
      'Šis tinklas praleidžia tik paprastas užklausas, todėl pakeitimai keliauja kiek lėčiau. Viskas veikia ir įrašoma kaip įprasta.',
    refused: {
      unauthorised: 'Nuoroda nebegalioja arba buvo atšaukta. Įeikite su kodu iš naujo.',
      removed:
        'Moderatorius jus pašalino iš šių dirbtuvių arba atšaukė jūsų nuorodą. Ką įrašėte, lieka lentoje. Jei tai klaida, pasakykite moderatoriui.',
      notFound: 'Tokių dirbtuvių šiame serveryje nėra.',
      renewedTitle: 'Puslapis įkeliamas iš naujo',
      renewed:
        'Pasikeitė dirbtuvių duomenys: kažkas paprašė ištrinti savuosius, arba jūsų vaidmuo. Ką parašėte, neprapuls.',
      roleTitle: 'Jūsų vaidmuo pasikeitė',
      role: 'Nuo šiol esate {role}. Ką parašėte, lieka.',
      goOn: 'Tęsti',
      malformed: 'Serveris nesuprato šio puslapio žinutės. Įkelkite puslapį iš naujo; kas įrašyta – saugu.',
    },
    title: 'Kur yra jūsų pakeitimai',
    server: 'Viskas, ką parašėte, įrašyta serveryje. Tai išliks ir užvėrus puslapį.',
    offline:
      'Ryšio su serveriu dabar nėra. Viskas, ką parašėte iki šiol, jau įrašyta serveryje. Rašykite toliau – nauji pakeitimai bus išsiųsti, kai ryšys grįš.',
    saving: 'Pakeitimai siunčiami į serverį.',
    device:
      'Serveris pakeitimų dar nepatvirtino. Jie įrašyti šiame įrenginyje ir bus išsiųsti, kai ryšys grįš. Puslapį galite užverti ir vėl atverti čia pat.',
    unsaved:
      'Dalis pakeitimų kol kas tik šiame puslapyje. Neužverkite jo, kol ryšys grįš, arba atsisiųskite savo kopiją.',
    unsent:
      '{count, plural, one {Neišsiųstas # pakeitimas} few {Neišsiųsti # pakeitimai} many {Neišsiųsta # pakeitimo} other {Neišsiųsta # pakeitimų}}',
    since: 'nuo {time}',
    noCopy:
      'Ši naršyklė nieko nesaugo (taip būna privačiame lange). Ko nebus spėta išsiųsti, užvėrus puslapį dings.',
    understood: 'Supratau',
    copyTitle: 'Jūsų kopija',
    copyHelp:
      'Failas su viskuo, kas yra šiame įrenginyje. Jei ryšys negrįš, atiduokite jį moderatoriui – jis įkels jūsų lapelius su jūsų vardu ir laiku.',
    download: 'Atsisiųsti savo kopiją',
    downloadText: 'Atsisiųsti savo lapelius tekstu',
    downloaded: 'Atsisiųsta: {name}',
    importTitle: 'Išgelbėta kopija',
    importHelp: 'Dalyvio atsiųstas kopijos failas. Pirmiau pamatysite, kas jame naujo.',
    choose: 'Pasirinkti kopijos failą',
    nothing: 'Šioje kopijoje nėra nieko, ko lentoje dar nebūtų.',
    comes: 'Kopija daryta {when}. Ji lentoje pakeistų:',
    added:
      '{count, plural, one {Atsirastų # lapelis} few {Atsirastų # lapeliai} many {Atsirastų # lapelio} other {Atsirastų # lapelių}}',
    addedOthers:
      '{count, plural, one {Atsirastų dar # daiktas} few {Atsirastų dar # daiktai} many {Atsirastų dar # daikto} other {Atsirastų dar # daiktų}}',
    changed:
      '{count, plural, one {Pasikeistų # daiktas} few {Pasikeistų # daiktai} many {Pasikeistų # daikto} other {Pasikeistų # daiktų}}',
    removed:
      '{count, plural, one {Dingtų # daiktas: kopijoje jis ištrintas} few {Dingtų # daiktai: kopijoje jie ištrinti} many {Dingtų # daikto: kopijoje jie ištrinti} other {Dingtų # daiktų: kopijoje jie ištrinti}}',
    by: '{name}: {count}',
    unknown: 'be vardo',
    put: 'Įkelti į lentą',
    done: 'Kopija įkelta.',
    faults: {
      'not-a-rescue': 'Tai ne „Vietos“ kopijos failas. Niekas nepakeista.',
      newer: 'Šią kopiją padarė naujesnė „Vieta“. Įkelkite puslapį iš naujo ir bandykite dar kartą.',
      damaged: 'Failas sugadintas: jo perskaityti nepavyko. Niekas nepakeista.',
      foreign: 'Ši kopija – iš kitų dirbtuvių. Atverkite tas dirbtuves ir įkelkite ją ten.',
      'too-large': 'Failas per didelis: daugiau kaip {limit} MB. Niekas nepakeista.',
    },
    newer: {
      title: 'Naujesnė versija',
      text: 'Yra naujesnė „Vietos“ versija. Kas parašyta lentoje, niekur nedings.',
      reload: 'Įkelti iš naujo',
      later: 'Vėliau',
    },
    text: { title: 'Mano lapeliai', drafts: 'Neišsiųsti juodraščiai', none: 'Lapelių nėra.' },
  },
  en: {
    slowerHelp:
      'This network lets only plain requests through, so changes travel a little slower. Everything works and is saved as usual.',
    refused: {
      unauthorised: 'This link has expired or was revoked. Join again with the code.',
      removed:
        'The facilitator has removed you from this workshop, or taken your link back. What you saved stays on the board. If this is a mistake, tell the facilitator.',
      notFound: 'There is no such workshop on this server.',
      renewedTitle: 'The page is loaded anew',
      renewed:
        'The data of the workshop changed, because somebody asked to be erased, or your role did. What you wrote is not lost.',
      roleTitle: 'Your role has changed',
      role: 'From now on your role is: {role}. What you wrote stays.',
      goOn: 'Go on',
      malformed: 'The server did not understand this page. Reload it; what was saved is safe.',
    },
    title: 'Where your changes are',
    server: 'Everything you wrote is saved on the server. It stays when you close the page.',
    offline:
      'There is no connection to the server now. Everything you wrote so far is already saved there. Keep writing – new changes will be sent when the connection is back.',
    saving: 'Changes are being sent to the server.',
    device:
      'The server has not confirmed the changes yet. They are saved on this device and will be sent when the connection is back. You may close the page and open it again here.',
    unsaved:
      'Some changes are only in this page so far. Do not close it until the connection is back, or download your copy.',
    unsent: '{count, plural, one {# change not sent} other {# changes not sent}}',
    since: 'since {time}',
    noCopy:
      'This browser keeps nothing (a private window does that). What is not sent in time is gone when you close the page.',
    understood: 'I understand',
    copyTitle: 'Your copy',
    copyHelp:
      'A file with everything that is on this device. If the connection does not come back, give it to the facilitator, who will put your notes in with your name and times.',
    download: 'Download my copy',
    downloadText: 'Download my notes as text',
    downloaded: 'Downloaded: {name}',
    importTitle: 'A rescued copy',
    importHelp: 'The file of a copy that a participant sent. You will see first what is new in it.',
    choose: 'Choose the file of a copy',
    nothing: 'There is nothing in this copy that the board does not have yet.',
    comes: 'The copy was made on {when}. It would change the board:',
    added: '{count, plural, one {# note would come} other {# notes would come}}',
    addedOthers: '{count, plural, one {# other thing would come} other {# other things would come}}',
    changed: '{count, plural, one {# thing would change} other {# things would change}}',
    removed:
      '{count, plural, one {# thing would go: it is deleted in the copy} other {# things would go: they are deleted in the copy}}',
    by: '{name}: {count}',
    unknown: 'no name',
    put: 'Put it on the board',
    done: 'The copy is on the board.',
    faults: {
      'not-a-rescue': 'This is not the file of a Vieta copy. Nothing was changed.',
      newer: 'A newer Vieta made this copy. Reload the page and try again.',
      damaged: 'The file is damaged: it could not be read. Nothing was changed.',
      foreign: 'This copy is of another workshop. Open that workshop and put it in there.',
      'too-large': 'The file is too large: over {limit} MB. Nothing was changed.',
    },
    newer: {
      title: 'Newer version',
      text: 'There is a newer version of Vieta. Nothing written on the board will be lost.',
      reload: 'Reload',
      later: 'Later',
    },
    text: { title: 'My notes', drafts: 'Drafts not sent', none: 'There are no notes.' },
  },
})
