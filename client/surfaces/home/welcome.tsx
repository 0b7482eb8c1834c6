// What everybody sees first: what this is, the field for the code, and quietly the organiser's way in.
import { useTranslations } from 'use-intl'
import { joinAddress } from '../../model/route.ts'
import { JoinCodeForm } from '../../panels/join-code-form.tsx'
import styles from './home-page.module.css'
import { NotesToConcept } from './notes-to-concept.tsx'
import { OrganiserEntry } from './organiser-entry.tsx'

interface WelcomeProps {
  readonly wrongSecret: boolean
  /** Resolves to false when the secret is a wrong one. */
  readonly openDesk: (secret: string) => Promise<boolean>
}

export function Welcome({ wrongSecret, openDesk }: WelcomeProps) {
  const t = useTranslations('home.welcome')
  const common = useTranslations('common')
  return (
    <main className={styles.welcome}>
      <div className={styles.words}>
        <h1>{common('vieta')}</h1>
        <p className={styles.lead}>{t('lead')}</p>
        <section className={styles.enter} aria-labelledby="enter-title">
          <h2 id="enter-title">{t('joinTitle')}</h2>
          <JoinCodeForm
            enter={async (code) => {
              location.assign(joinAddress(code))
            }}
          />
        </section>
        <OrganiserEntry wrongSecret={wrongSecret} openDesk={openDesk} />
      </div>
      <NotesToConcept />
    </main>
  )
}
