// The words of the terminal: what the server prints when it starts, and what the command line answers.
import { phrases } from '../shape.ts'

export const terminal = phrases({
  lt: {
    organiserLink: 'Organizatoriaus nuoroda (nesidalykite)',
    sameNetwork: 'Iš kitų įrenginių tame pačiame tinkle',
    scan: 'Arba nuskaitykite telefonu',
    data: 'Duomenys',
    stop: 'Sustabdyti: Ctrl+C',
    stopping: 'Įrašoma ir stabdoma…',
    stopped: 'Viskas įrašyta. Iki!',
    portUsed: 'Prievadas {port} jau užimtas. Nurodykite kitą, pavyzdžiui: PORT=3001 npm start',
    portForbidden: 'Prievado {port} sistema naudoti neleidžia. Nurodykite didesnį nei 1024.',
    hostUnknown: 'Šis kompiuteris neturi adreso {host} (HOST).',
    folderUnusable:
      'Nepavyko rašyti į aplanką {folder}. Patikrinkite teises arba nurodykite kitą per VIETA_DATA.',
    folderTaken:
      'Su aplanku {folder} jau dirba kitas Vietos serveris. Sustabdykite jį arba nurodykite kitą aplanką per VIETA_DATA.',
    storeLost:
      'Įrašymas į diską netikėtai nutrūko, todėl serveris sustojo ({detail}). Kas buvo rodyta kaip įrašyta, tas yra. Paleiskite iš naujo: npm start',
    storeNewer: 'Aplanko {folder} duomenis įrašė naujesnė Vieta. Paleiskite ją.',
    storeCorrupt: 'Duomenų failo aplanke {folder} nepavyko perskaityti. Grąžinkite jį iš atsarginės kopijos.',
    storeFull: 'Diske nebėra vietos.',
    secretUnreadable: 'Faile {file} nėra organizatoriaus rakto. Ištrinkite jį, ir bus sukurtas naujas.',
    settingInvalid: 'Netinkama nuostata {setting}: „{value}“.',
    unexpected: 'Netikėta klaida: {detail}',
    usage: 'Naudojimas',
    fileUnreadable: 'Nepavyko perskaityti failo {file}.',
    fileUnwritable: 'Nepavyko įrašyti failo {file}.',
    importMalformed: 'Failo {file} importuoti nepavyko. Klaidos vieta – {where}: {detail}',
    imported: 'Importuota: {title}',
    workshopId: 'Dirbtuvių ID',
    joinCode: 'Prisijungimo kodas',
    workshopUnknown: 'Dirbtuvių „{workshop}“ nėra. Visas parodys: npm run vieta -- list',
    exported: 'Įrašyta: {file}',
    noWorkshops: 'Dirbtuvių dar nėra.',
    certificateMade:
      'Sertifikatas galioja adresams: {hosts}. Kad kiti įrenginiai juo pasitikėtų, įdiekite juose {authority}. Paleiskite taip:',
    argumentUnknown: 'Netinkami argumentai: {detail}',
  },
  en: {
    organiserLink: 'Organiser link (keep it to yourself)',
    sameNetwork: 'From other devices on the same network',
    scan: 'Or scan with a phone',
    data: 'Data',
    stop: 'Stop: Ctrl+C',
    stopping: 'Saving and stopping…',
    stopped: 'Everything is saved. Goodbye!',
    portUsed: 'Port {port} is taken. Choose another, for example: PORT=3001 npm start',
    portForbidden: 'The system does not allow port {port}. Choose one above 1024.',
    hostUnknown: 'This computer has no address {host} (HOST).',
    folderUnusable:
      'Cannot write to the folder {folder}. Check its permissions or set another with VIETA_DATA.',
    folderTaken:
      'Another Vieta server already works on {folder}. Stop it, or set another folder with VIETA_DATA.',
    storeLost:
      'Writing to the disk broke off, so the server has stopped ({detail}). Whatever was shown as saved is there. Start it again: npm start',
    storeNewer: 'A newer Vieta wrote the data in {folder}. Start that one.',
    storeCorrupt: 'The data file in {folder} cannot be read. Restore it from a backup.',
    storeFull: 'The disk is full.',
    secretUnreadable: 'The file {file} holds no organiser key. Delete it and a new one will be made.',
    settingInvalid: 'The setting {setting} cannot be “{value}”.',
    unexpected: 'Unexpected error: {detail}',
    usage: 'Usage',
    fileUnreadable: 'Cannot read the file {file}.',
    fileUnwritable: 'Cannot write the file {file}.',
    importMalformed: 'The file {file} cannot be imported. The fault is at {where}: {detail}',
    imported: 'Imported: {title}',
    workshopId: 'Workshop id',
    joinCode: 'Join code',
    workshopUnknown: 'There is no workshop “{workshop}”. See them all: npm run vieta -- list',
    exported: 'Written: {file}',
    noWorkshops: 'There are no workshops yet.',
    certificateMade:
      'The certificate holds for: {hosts}. Install {authority} on the devices that are to trust it. Start like this:',
    argumentUnknown: 'These arguments cannot be used: {detail}',
  },
})
