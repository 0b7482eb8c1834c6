// The words of coming late: what one missed, and what the facilitator quietly learns of it.
import { phrases } from '../shape.ts'

export const arrival = phrases({
  lt: {
    missed: {
      title: 'Ką praleidau',
      challenge: 'Iššūkis:',
      agreements: 'Susitarimai:',
      noAgreements: 'dar neužrašyti.',
      now: 'Dabar:',
      resting: 'pertrauka arba bendras darbas.',
      left: 'Liko {time}',
      close: 'Supratau',
    },
    late: {
      badge: 'Prisijungta vėliau: {count}',
      help: 'Sistema įrašė juos į grupelę, kurioje mažiausia žmonių. Galite perkelti.',
      group: 'Kurioje grupelėje bus {who}',
      noGroup: 'be grupelės',
      seen: 'Mačiau',
    },
  },
  en: {
    missed: {
      title: 'What I missed',
      challenge: 'Challenge:',
      agreements: 'Agreements:',
      noAgreements: 'not written down yet.',
      now: 'Now:',
      resting: 'a break, or work all together.',
      left: '{time} left',
      close: 'Got it',
    },
    late: {
      badge: 'Joined later: {count}',
      help: 'They were put into the smallest group. You can move them.',
      group: 'Group of {who}',
      noGroup: 'no group',
      seen: 'Seen',
    },
  },
})
