// The join code, big enough to read out, with the QR of its address.
import { useTranslations } from 'use-intl'
import { joinAddress } from '../../model/route.ts'
import type { ServerAddress } from '../../model/server-address.ts'
import { Field } from '../../panels/field.tsx'
import { JoinQr } from '../../panels/join-qr.tsx'
import kit from '../../panels/kit.module.css'
import styles from './share.module.css'

interface JoinCardProps {
  readonly code: string
  readonly origin: string
  readonly addresses: readonly ServerAddress[]
  readonly choose: (origin: string) => void
  readonly isClosed: boolean
}

export function JoinCard({ code, origin, addresses, choose, isClosed }: JoinCardProps) {
  const t = useTranslations('home.share')
  const link = origin + joinAddress(code)
  const host = origin.replace(/^https?:\/\//, '')
  const reachable = addresses.some((address) => address.reachable)
  return (
    <section className={`${kit.card} ${styles.join}`} aria-labelledby="code-title">
      <h2 id="code-title">{t('codeTitle')}</h2>
      {isClosed && <p className={styles.warning}>{t('joiningClosed')}</p>}
      <p className={styles.code}>{code}</p>
      <span className={styles.qr}>
        <JoinQr address={link} label={t('qr', { address: link })} />
      </span>
      <p>{t('codeHelp', { address: `${host}/join` })}</p>
      {addresses.length > 1 ? (
        <Field id="address" label={t('address')} help={t('addressHelp')}>
          {(control) => (
            <select {...control} value={origin} onChange={(event) => choose(event.target.value)}>
              {addresses.map((address) => (
                <option key={address.origin} value={address.origin}>
                  {address.origin}
                </option>
              ))}
            </select>
          )}
        </Field>
      ) : null}
      {reachable ? null : <p className={styles.warning}>{t('onlyHere')}</p>}
    </section>
  )
}
