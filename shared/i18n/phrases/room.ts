// The words of what a facilitator calls to the whole room: look up, come here.
import { phrases } from '../shape.ts'

export const room = phrases({
  lt: {
    title: 'Visiems kambaryje',
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
      close: 'Gerai',
    },
  },
  en: {
    title: 'For everybody in the room',
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
      close: 'All right',
    },
  },
})
