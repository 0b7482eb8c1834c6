// What stands where a part of the page could not be fetched. It travels with the page itself, in both languages, because
// it is needed exactly when nothing more can be fetched.
import { phrases } from '../shape.ts'

export const unfetched = phrases({
  lt: {
    loading: 'Įkeliama…',
    text: 'Šios dalies įkelti nepavyko. Kas parašyta, niekur nedingo. Patikrinkite ryšį.',
    again: 'Bandyti dar kartą',
    reload: 'Įkelti puslapį iš naujo',
    close: 'Užverti',
  },
  en: {
    loading: 'Loading…',
    text: 'This part could not be loaded. Nothing you wrote is lost. Check the connection.',
    again: 'Try again',
    reload: 'Reload the page',
    close: 'Close',
  },
})
