// One link to hand out: open it here, copy it, or take it from the field by hand.
import { Check, Copy, ExternalLink } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { copyText } from '../../model/copy-text.ts'
import kit from '../../panels/kit.module.css'
import styles from './share.module.css'

interface ShareLinkProps {
  readonly name: string
  readonly help: string
  /** The whole link, for other devices. */
  readonly link: string
  /** Where it leads on this device. */
  readonly open: string
  readonly opening?: (() => void) | undefined
  /** The one the organiser goes on with. */
  readonly primary: boolean
}

export function ShareLink({ name, help, link, open, opening, primary }: ShareLinkProps) {
  const t = useTranslations('home.share')
  const common = useTranslations('common')
  const field = useRef<HTMLInputElement>(null)
  const [copied, setCopied] = useState<'no' | 'yes' | 'refused'>('no')

  const copy = () => {
    if (!field.current) return
    copyText(field.current).then(
      (done) => setCopied(done ? 'yes' : 'refused'),
      () => setCopied('refused'),
    )
  }

  return (
    <li className={styles.link}>
      <div className={styles.linkWords}>
        <h3>{name}</h3>
        <p className={kit.help}>{help}</p>
      </div>
      <div className={styles.linkRow}>
        <input
          ref={field}
          className={`${kit.input} ${styles.address}`}
          aria-label={name}
          value={link}
          readOnly
          onFocus={(event) => event.target.select()}
        />
        <button type="button" className={kit.button} aria-label={t('copyNamed', { name })} onClick={copy}>
          {copied === 'yes' ? <Check aria-hidden="true" /> : <Copy aria-hidden="true" />}
          {copied === 'yes' ? common('copied') : common('copy')}
        </button>
        <a
          className={primary ? kit.primary : kit.button}
          href={open}
          target="_blank"
          rel="noopener"
          onClick={opening}
          aria-label={`${t('openNamed', { name })} ${t('newTab')}`}
        >
          <ExternalLink aria-hidden="true" />
          {t('open')}
        </a>
      </div>
      <p className={styles.told} role="status">
        {copied === 'refused' ? t('press') : ''}
        {copied === 'yes' ? <span className="visually-hidden">{common('copied')}</span> : null}
      </p>
    </li>
  )
}
