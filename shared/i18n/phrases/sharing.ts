// The words of writing together: two people on one device, and somebody who writes for people without any.
import { phrases } from '../shape.ts'

export const sharing = phrases({
  lt: {
    writes: 'Rašo:',
    writesFor: 'Rašau už:',
    myself: 'save',
    addWithout: 'Pridėti žmogų be įrenginio',
    onPaper: 'Spausdinti lapus',
    pictures: 'Lentos paveikslai',
    together: 'Rašome dviese',
    alone: 'Toliau rašau tik aš',
    pairTitle: 'Antras žmogus prie šio įrenginio',
    pairHelp:
      'Kiekvienas turės savo kodą, savo lapelius ir savo balsą. Kas rašo dabar, perjungsite prie lapelio lauko.',
    withoutTitle: 'Žmogus be įrenginio',
    withoutHelp: 'Jo lapelius rašysite jūs, bet jie bus jo. Balsuoja jis pakeldamas ranką.',
    withoutPrivacy:
      'Pasakykite žmogui: serveryje įrašome vardą ir sektorių. Vardą kiti mato tik jei jis taip pasirenka. Jei norės, organizatorius duomenis ištrins.',
    submitPair: 'Rašyti dviese',
    submitWithout: 'Pridėti',
    sending: 'Įrašoma…',
    nothingKept: 'Ši naršyklė nieko nesaugo įrenginyje, todėl dviese čia rašyti negalima.',
    back: 'Atšaukti',
  },
  en: {
    writes: 'Writing:',
    writesFor: 'Writing for:',
    myself: 'myself',
    addWithout: 'Add a person without a device',
    onPaper: 'Print sheets',
    pictures: 'Pictures of the board',
    together: 'Two of us write here',
    alone: 'From now on only I write',
    pairTitle: 'A second person at this device',
    pairHelp:
      'Each of you has a code, notes and a vote of your own. You switch who writes beside the field for notes.',
    withoutTitle: 'A person without a device',
    withoutHelp: 'You write their notes, and the notes are theirs. They vote by raising a hand.',
    withoutPrivacy:
      'Tell the person: the server keeps the name and the sector. Others see the name only if the person chooses so. The organiser erases the data on request.',
    submitPair: 'Write together',
    submitWithout: 'Add',
    sending: 'Saving…',
    nothingKept: 'This browser keeps nothing on the device, so two people cannot write here.',
    back: 'Cancel',
  },
})
