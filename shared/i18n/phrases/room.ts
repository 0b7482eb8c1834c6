// The words of what a facilitator calls to the whole room: look up, come here.
import { phrases } from '../shape.ts'

export const room = phrases({
  lt: {
    title: 'Visiems kambaryje',
    more: 'Užraktas, žymekliai, ekranas',
    lock: {
      lock: 'Užrakinti lentą',
      help: 'Dalyviai lentos keisti negali, kol atrakinsite. Ką kas rašo tuo metu, neprapuola: bus lentoje atrakinus.',
      locked: 'Lenta užrakinta. Ką rašėte, liko jūsų įrenginyje ir bus lentoje, kai ją atrakins.',
    },
    cursors: {
      show: 'Rodyti žymeklius',
      help: 'Kai žmonių daugiau nei aštuoni, žymekliai nerodomi, kol jų neįjungiate.',
    },
    lookUp: {
      open: 'Pakelti akis',
      title: 'Pakviesti visus pakelti akis',
      field: 'Ką parodyti visiems',
      usual: 'Pakelkite akis ir pažiūrėkite į ekraną',
      help: 'Sakinys bus rodomas visuose įrenginiuose ir ekrane, kol baigsite. Rašančiųjų laukai lieka atviri.',
      show: 'Parodyti visiems',
      shown: 'Visiems rodoma:',
      end: 'Baigti',
      goOn: 'Baigiu sakinį',
    },
    summon: {
      call: 'Pakviesti visus čia',
      help: 'Visiems pasiūloma pereiti prie rėmo, kurį dabar matote. Rašantieji neperkeliami.',
      called: 'Visi pakviesti prie „{frame}“.',
      asked: 'Moderatorius kviečia visus prie „{frame}“.',
      go: 'Eiti ten',
      stay: 'Likti čia',
    },
  },
  en: {
    title: 'For everybody in the room',
    more: 'Lock, cursors, screen',
    lock: {
      lock: 'Lock the board',
      help: 'Participants cannot change the board until you unlock it. What somebody is writing just then is not lost: it comes to the board once unlocked.',
      locked:
        'The board is locked. What you wrote stays on your device and comes to the board once it is unlocked.',
    },
    cursors: {
      show: 'Show cursors',
      help: 'With more than eight people, cursors are hidden until you switch them on.',
    },
    lookUp: {
      open: 'Everyone look up',
      title: 'Ask everyone to look up',
      field: 'What to show everybody',
      usual: 'Please look up at the screen',
      help: 'The sentence is shown on every device and on the screen until you end it. Fields of people who are writing stay open.',
      show: 'Show to everybody',
      shown: 'Everybody sees:',
      end: 'End',
      goOn: 'Let me finish my sentence',
    },
    summon: {
      call: 'Bring everyone here',
      help: 'Everybody is offered to come to the frame you see now. Nobody who is writing is moved.',
      called: 'Everybody was called to “{frame}”.',
      asked: 'The facilitator calls everybody to “{frame}”.',
      go: 'Go there',
      stay: 'Stay here',
    },
  },
})
