// What is left on the timer, said to the eye and aloud.
import { phrases } from '../shape.ts'

export const time = phrases({
  lt: {
    label: 'Laikas',
    start: 'Laikas: {time}',
    twoMinutes: 'Liko 2 minutės',
    halfMinute: 'Liko 30 sekundžių',
    over: 'Laikas baigėsi – užbaikite sakinį',
    left: 'Liko {time}',
    overtime: 'Laikas baigėsi prieš {time}',
    none: 'Laikas nenustatytas',
    paused: 'pristabdyta',
    ask: 'Kiek liko laiko? (Alt+T)',
  },
  en: {
    label: 'Time',
    start: 'Time: {time}',
    twoMinutes: '2 minutes left',
    halfMinute: '30 seconds left',
    over: 'Time is up – finish your sentence',
    left: '{time} left',
    overtime: 'Time was up {time} ago',
    none: 'No time is set',
    paused: 'paused',
    ask: 'How much time is left? (Alt+T)',
  },
})
