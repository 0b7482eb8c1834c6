// The words of the page for browsers without JavaScript. The server speaks them; no page of the client loads them.
import { phrases } from '../shape.ts'

export const simple = phrases({
  lt: {
    title: 'Paprastas lapelių puslapis',
    titleOf: '{workshop} – paprastas puslapis',
    intro:
      'Šis puslapis veikia be „JavaScript“ ir senoje naršyklėje. Čia rašote lapelius ir matote parašytus.',
    other: 'In English',
    whole: {
      title: 'Kaip atverti visą lentą',
      browsers:
        'Atverkite dirbtuves naujesnėje naršyklėje su įjungtu „JavaScript“: „Chrome“ ar „Edge“ 109, „Firefox“ 115, „Safari“ 16.4 arba vėlesnėje.',
      phone: 'Atverkite jas telefone: nuskaitykite kodą ekrane arba surinkite adresą.',
      paper: 'Rašykite lapelį ant popieriaus – moderatorius jį įkels.',
    },
    shownAs: { name: 'Vardu', code: 'Tik kodu (pavyzdžiui, D07)', sector: 'Tik sektoriumi' },
    you: 'Kiti jus mato kaip {who}.',
    time: {
      left: 'Kai šis puslapis buvo atvertas, buvo likę {time}.',
      over: 'Laikas baigėsi – užbaikite sakinį.',
      paused: 'Laikas pristabdytas, liko {time}.',
    },
    form: 'Naujas lapelis',
    cell: 'Į kurį langelį?',
    text: 'Jūsų mintis',
    textHelp: 'Viena mintis – vienas lapelis, iki {limit} ženklų.',
    send: 'Siųsti',
    refresh: 'Atnaujinti',
    refreshHelp: 'Puslapis pats neatsinaujina. Ką parašėte lauke, atnaujinus lieka.',
    notes: 'Lapeliai langelyje „{cell}“',
    none: 'Lapelių čia dar nėra.',
    mine: 'jūsų',
    checked: 'Lapelius pirma skaito moderatorius ir parodo visiems. Kol neparodyta, kiti jų nemato.',
    returned: 'moderatorius grąžino, parašykite kitaip',
    hidden: 'Dirbame tyliai: kol moderatorius neatvėrė, čia matote tik savo lapelius.',
    others: 'Kitų lapelių: {count}',
    said: {
      sent: 'Lapelis lentoje.',
      hidden: 'Įrašyta. Kiti kol kas nemato.',
      left: 'Išėjote. Ką parašėte, liko lentoje.',
    },
    wrong: {
      empty: 'Parašykite bent vieną žodį.',
      locked:
        'Lenta užrakinta. Ką parašėte, liko lauke: spauskite „Siųsti“ dar kartą, kai moderatorius ją atrakins.',
      gone: 'Šiame langelyje rašyti nebegalima. Ką parašėte, liko lauke: pasirinkite kitą langelį.',
      stale: 'Puslapis buvo atvertas per seniai. Ką parašėte, liko lauke: spauskite „Siųsti“ dar kartą.',
    },
    movedOn: 'Moderatorius perėjo toliau: {activity}. Išsiuntę arba ištrynę tekstą, atsidursite ten.',
    unsent: { title: 'Jūsų neišsiųsti žodžiai', help: 'Nukopijuokite juos, kad neprapultų.' },
    leave: 'Išeiti',
    leaveHelp: 'Jei šiuo kompiuteriu naudosis kiti, baigę išeikite.',
  },
  en: {
    title: 'The simple page for notes',
    titleOf: '{workshop} – simple page',
    intro:
      'This page works without JavaScript and in an old browser. Here you write notes and see what was written.',
    other: 'Lietuviškai',
    whole: {
      title: 'How to open the whole board',
      browsers:
        'Open the workshop in a newer browser with JavaScript switched on: Chrome or Edge 109, Firefox 115, Safari 16.4 or later.',
      phone: 'Open it on a phone: scan the code on the screen, or type the address.',
      paper: 'Write your note on paper – the facilitator will add it.',
    },
    shownAs: { name: 'By name', code: 'By code only (for example D07)', sector: 'By sector only' },
    you: 'Others see you as {who}.',
    time: {
      left: 'When this page was opened, {time} was left.',
      over: 'Time is up – finish your sentence.',
      paused: 'The time is paused with {time} left.',
    },
    form: 'New note',
    cell: 'Into which cell?',
    text: 'Your thought',
    textHelp: 'One thought – one note, up to {limit} characters.',
    send: 'Send',
    refresh: 'Refresh',
    refreshHelp: 'The page does not refresh by itself. What you wrote in the field stays when you refresh.',
    notes: 'Notes in the cell “{cell}”',
    none: 'No notes here yet.',
    mine: 'yours',
    checked:
      'The facilitator reads notes first and shows them to everybody. Until then others do not see them.',
    returned: 'given back by the facilitator, write it another way',
    hidden: 'We work in silence: until the facilitator reveals them, you see only your own notes here.',
    others: 'Notes by others: {count}',
    said: {
      sent: 'The note is on the board.',
      hidden: 'Written down. Others do not see it yet.',
      left: 'You left. What you wrote is on the board.',
    },
    wrong: {
      empty: 'Write at least one word.',
      locked:
        'The board is locked. What you wrote stays in the field: press Send again once the facilitator unlocks it.',
      gone: 'One cannot write in this cell any more. What you wrote stays in the field: choose another cell.',
      stale: 'The page was opened too long ago. What you wrote stays in the field: press Send again.',
    },
    movedOn: 'The facilitator moved on: {activity}. You get there once you have sent or deleted your text.',
    unsent: { title: 'Your words, not sent', help: 'Copy them so that they are not lost.' },
    leave: 'Leave',
    leaveHelp: 'If others use this computer, leave when you have finished.',
  },
})
