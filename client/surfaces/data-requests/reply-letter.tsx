// The letter of reply, to be copied or downloaded: in the language of whoever asked, not of the page.
import { Copy, Download } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { LANGUAGES, type Language } from '../../../shared/i18n/language.ts'
import { type LetterFacts, letterText, replyLetter } from '../../../shared/people/data-request-letter.ts'
import { copyText } from '../../model/copy-text.ts'
import { saveFile } from '../../model/save-file.ts'
import kit from '../../panels/kit.module.css'
import styles from './data-requests.module.css'

export function ReplyLetter({ facts, initial }: { readonly facts: LetterFacts; readonly initial: Language }) {
  const t = useTranslations('datarequests.letter')
  const id = useId()
  const [language, setLanguage] = useState(initial)
  const [said, setSaid] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  const text = letterText(replyLetter(facts, language))
  const copy = async () => {
    if (field.current) setSaid(t((await copyText(field.current)) ? 'copied' : 'copyByHand'))
  }
  const download = () => {
    const name = t('file', { number: String(facts.number) })
    saveFile(name, new Blob([`\ufeff${text}`], { type: 'text/plain;charset=utf-8' }))
  }
  return (
    <section className={styles.form}>
      <h3 className={styles.stepTitle}>{t('title')}</h3>
      <p className={kit.help}>{t('help')}</p>
      <fieldset className={styles.inline}>
        <legend className="visually-hidden">{t('language')}</legend>
        {LANGUAGES.map((each) => (
          <label key={each}>
            <input type="radio" name={id} checked={language === each} onChange={() => setLanguage(each)} />
            {t(each)}
          </label>
        ))}
      </fieldset>
      <textarea
        ref={field}
        className={`${kit.input} ${styles.letter}`}
        aria-label={t('label')}
        lang={language}
        readOnly
        rows={18}
        value={text}
      />
      <div className={styles.ends}>
        <button type="button" className={kit.primary} onClick={() => void copy()}>
          <Copy aria-hidden="true" />
          {t('copy')}
        </button>
        <button type="button" className={kit.button} onClick={download}>
          <Download aria-hidden="true" />
          {t('download')}
        </button>
        <span role="status">{said}</span>
      </div>
    </section>
  )
}
