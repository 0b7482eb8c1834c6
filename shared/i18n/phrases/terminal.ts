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
    databaseUnusable: 'Nepavyko pasiekti duomenų bazės (VIETA_DATABASE_URL). {detail}',
    databaseNewer: 'Duomenų bazę įrašė naujesnė Vieta. Paleiskite ją.',
    databaseHasOwnTools:
      'Duomenys yra duomenų bazėje (VIETA_DATABASE_URL), tad kopijuojami ir tikrinami jos priemonėmis: pg_dump --format=custom --file=vieta.dump "$VIETA_DATABASE_URL"',
    secretUnreadable: 'Faile {file} nėra organizatoriaus rakto. Ištrinkite jį, ir bus sukurtas naujas.',
    secretRotated:
      'Organizatoriaus raktas pakeistas. Senoji nuoroda nebegalioja; puslapiai, atverti su ja, uždaromi.',
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
    backedUp:
      'Atsarginė kopija įrašyta ir patikrinta: {file} ({size}, dokumentų: {documents}, eilučių: {rows})',
    backupHasDamaged:
      'Duomenyse jau buvo sugadintų eilučių: {damaged}. Jos nukopijuotos tokios, kokios yra. Kas prarasta, parodys: npm run vieta -- check',
    backupOfDatabase:
      'Duomenys yra PostgreSQL duomenų bazėje (VIETA_DATABASE_URL). Jos kopijas darykite su pg_dump ir pg_restore.',
    backupNoData: 'Aplanke {folder} nėra Vietos duomenų.',
    backupNoRoom: 'Kopija neįrašyta: aplanko {folder} diske liktų per mažai vietos.',
    backupUnsound:
      'Atsarginė kopija {file} sugadinta arba tai ne Vietos kopija ({detail}). Niekas nepakeista.',
    backupNewer: 'Kopiją {file} įrašė naujesnė Vieta. Grąžinkite ją su ta versija.',
    restoreNotEmpty:
      'Aplanke {folder} jau kažkas yra (gal su juo dirba serveris). Nurodykite tuščią: --into KITAS_APLANKAS. Niekas nepakeista.',
    restored: 'Duomenys grąžinti į aplanką {folder}. Paleiskite: VIETA_DATA={folder} npm start',
    restoredWithoutSecret:
      'Kopijoje organizatoriaus rakto nebuvo, todėl paleidus serverį bus sukurta nauja organizatoriaus nuoroda.',
    checkWorkshopSound: 'viskas sveika',
    checkWorkshopUnsound: 'YRA PRARASTO',
    checkDocuments: 'dokumentų',
    checkImages: 'nuotraukų',
    checkVersions: 'versijų',
    checkRows: 'eilučių',
    checkSound: 'Viskas sveika. Dirbtuvių: {workshops}, įrašų: {records}, schema {schema}.',
    checkUnsound:
      'Ne viskas sveika. Dirbtuvių: {workshops}, su praradimais: {badWorkshops}; įrašų: {records}, netinkamų: {badRecords}; schema {schema}.',
    checkFileFault: 'Duomenų failas sugadintas: {detail}',
    checkRecordBad: 'Netinkamas įrašas: {record}',
    checkDocumentMissing: '  {document}: nerasta',
    checkDocumentLost: '  {document}: prarasta pakeitimų: {lost} (nuo {from} iki {to}), likę: {kept}',
    checkDocumentUnreadable: '  {document}: failas sugadintas, perskaityti nepavyko nieko',
    checkDocumentIncomplete: '  {document}: trūksta pakeitimų, kuriais remiasi kiti; jie nerodomi',
    checkPastLost: '  {document}: nebegalima parodyti praeities minučių: {lost}. Dabartinis turinys visas.',
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
    databaseUnusable: 'Cannot work with the database (VIETA_DATABASE_URL). {detail}',
    databaseNewer: 'A newer Vieta wrote the database. Start that one.',
    databaseHasOwnTools:
      'The data is in the database (VIETA_DATABASE_URL) and is copied and checked by its own tools: pg_dump --format=custom --file=vieta.dump "$VIETA_DATABASE_URL"',
    secretUnreadable: 'The file {file} holds no organiser key. Delete it and a new one will be made.',
    secretRotated:
      'The organiser’s secret has been changed. The old link no longer works; pages opened with it are closed.',
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
    backedUp: 'Backup written and checked: {file} ({size}, documents: {documents}, rows: {rows})',
    backupHasDamaged:
      'The data already had damaged rows: {damaged}. They were copied as they are. What is lost, this tells: npm run vieta -- check',
    backupOfDatabase:
      'The data is in a PostgreSQL database (VIETA_DATABASE_URL). Back it up with pg_dump and pg_restore.',
    backupNoData: 'There is no data of Vieta in {folder}.',
    backupNoRoom: 'No backup was written: it would leave too little room on the disk of {folder}.',
    backupUnsound: 'The backup {file} is damaged, or no backup of Vieta ({detail}). Nothing was changed.',
    backupNewer: 'A newer Vieta wrote the backup {file}. Restore it with that one.',
    restoreNotEmpty:
      'The folder {folder} is not empty (a server may be working on it). Name an empty one: --into OTHER_FOLDER. Nothing was changed.',
    restored: 'The data is restored to {folder}. Start it: VIETA_DATA={folder} npm start',
    restoredWithoutSecret:
      'The backup had no organiser key: the server will make a new organiser link when it starts.',
    checkWorkshopSound: 'all sound',
    checkWorkshopUnsound: 'SOMETHING IS LOST',
    checkDocuments: 'documents',
    checkImages: 'photos',
    checkVersions: 'versions',
    checkRows: 'rows',
    checkSound: 'Everything is sound. Workshops: {workshops}, records: {records}, schema {schema}.',
    checkUnsound:
      'Not everything is sound. Workshops: {workshops}, with losses: {badWorkshops}; records: {records}, unfit: {badRecords}; schema {schema}.',
    checkFileFault: 'The data file is damaged: {detail}',
    checkRecordBad: 'Unfit record: {record}',
    checkDocumentMissing: '  {document}: not found',
    checkDocumentLost: '  {document}: changes lost: {lost} (from {from} to {to}), kept: {kept}',
    checkDocumentUnreadable: '  {document}: the file is damaged, nothing of it can be read',
    checkDocumentIncomplete: '  {document}: changes are missing that others build on; those are not shown',
    checkPastLost: '  {document}: minutes of the past that cannot be shown: {lost}. What it is now is whole.',
  },
})
