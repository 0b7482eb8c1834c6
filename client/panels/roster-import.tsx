// Bringing a list of people: rows pasted or of a file, a preview with what to look at, and only then the vault. Beside it,
// those who are expected already.
import { FileUp } from 'lucide-react'
import { type ChangeEvent, useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Language } from '../../shared/i18n/language.ts'
import { sectors as SECTORS } from '../../shared/method/data/vocabulary.ts'
import { sectorOf } from '../../shared/method/method.ts'
import type { SectorCode } from '../../shared/method/vocabulary.ts'
import {
  isTakeable,
  isTakenUsually,
  organisationKey,
  organisationProposals,
  ROSTER_MOST,
  type RosterRow,
  readRoster,
} from '../../shared/people/roster.ts'
import type { ExpectedReply } from '../../shared/protocol/roster.ts'
import { readTable } from '../canvas/import/read-table.ts'
import { decodeFile } from '../canvas/import/workbook.ts'
import { useFaultText } from '../model/react.tsx'
import { expectedPeople, expectNoMore, expectPeople } from '../model/roster-api.ts'
import { Confirmed } from './confirmed.tsx'
import kit from './kit.module.css'
import table from './roster-dialog.module.css'
import styles from './roster-import.module.css'
import { useSubmission } from './submission.ts'

interface RosterImportProps {
  readonly ticket: string
  readonly workshop: string
  readonly language: Language
  /** Names of those who joined. */
  readonly here: readonly string[]
}

/** What somebody chose otherwise than it was read, by line. */
interface Choices {
  readonly taken: Readonly<Record<number, boolean>>
  readonly sectors: Readonly<Record<number, SectorCode>>
  /** Organisation key to the one spelling. */
  readonly spellings: Readonly<Record<string, string>>
}

const NONE: Choices = { taken: {}, sectors: {}, spellings: {} }

type FileFault = 'workbook' | 'binary' | 'empty' | 'tooLarge'

export function RosterImport({ ticket, workshop, language, here }: RosterImportProps) {
  const t = useTranslations('roster')
  const faultText = useFaultText()
  const [expected, setExpected] = useState<readonly ExpectedReply[]>([])
  const [text, setText] = useState('')
  const [fault, setFault] = useState<FileFault | null>(null)
  const [choices, setChoices] = useState(NONE)
  const [said, setSaid] = useState('')
  const picker = useRef<HTMLInputElement>(null)
  const { busy, error, submit } = useSubmission()

  useEffect(() => {
    let left = false
    expectedPeople(ticket, workshop).then(
      (people) => left || setExpected(people),
      // What is missing is only who is expected already: the server passes those over.
      () => undefined,
    )
    return () => {
      left = true
    }
  }, [ticket, workshop])

  const source = text.trim() === '' ? [] : readTable({ text, html: '', cells: true }, AS_IT_LOOKS).rows
  const { rows } = readRoster(
    source,
    here,
    expected.map(({ name }) => name),
  )
  const isTaken = (row: RosterRow) => isTakeable(row) && (choices.taken[row.line] ?? isTakenUsually(row))
  const taken = rows.filter(isTaken)
  const proposals = organisationProposals([
    ...expected.map(({ organisation }) => organisation),
    ...taken.map(({ organisation }) => organisation),
  ])
  const choose = (part: Partial<Choices>) => setChoices((all) => ({ ...all, ...part }))
  const read = (words: string) => {
    setText(words)
    setFault(null)
    setChoices(NONE)
    setSaid('')
  }
  const readFile = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0]
    target.value = ''
    if (!file) return
    const decoded = await decodeFile(new Uint8Array(await file.arrayBuffer()))
    if ('fault' in decoded) return setFault(decoded.fault)
    read(decoded.text)
  }
  const bring = () =>
    submit(async () => {
      const people = taken.map(({ line, name, organisation, kind, sector }) => ({
        name,
        kind,
        organisation: choices.spellings[organisationKey(organisation)] ?? organisation,
        sector: choices.sectors[line] ?? sector,
      }))
      setExpected(await expectPeople(ticket, workshop, people))
      read('')
      setSaid(t('done'))
    })

  return (
    <div className={styles.import}>
      <p>{t('help')}</p>
      <label className={kit.field}>
        <span className={kit.label}>{t('paste')}</span>
        <textarea
          className={`${kit.input} ${styles.paste}`}
          rows={text === '' ? 5 : 3}
          spellCheck={false}
          wrap="off"
          value={text}
          onChange={({ target }) => read(target.value)}
        />
      </label>
      <input
        ref={picker}
        type="file"
        className="visually-hidden"
        tabIndex={-1}
        aria-label={t('file')}
        accept=".csv,.tsv,.txt,.xlsx,text/csv,text/plain"
        onChange={(event) => void readFile(event)}
      />
      <button type="button" className={`${kit.button} ${table.way}`} onClick={() => picker.current?.click()}>
        <FileUp aria-hidden="true" />
        {t('file')}
      </button>
      {fault && (
        <p className={kit.notice} role="alert">
          {t(fault)}
        </p>
      )}
      {rows.length > 0 && (
        <>
          {rows.length >= ROSTER_MOST && (
            <p className={kit.help}>{t('tooMany', { most: String(ROSTER_MOST) })}</p>
          )}
          <Preview rows={rows} isTaken={isTaken} choices={choices} choose={choose} language={language} />
          {proposals.length > 0 && (
            <fieldset className={styles.same}>
              <legend>{t('same')}</legend>
              <p className={kit.help}>{t('sameHelp')}</p>
              {proposals.map(({ key, spellings }) => (
                <select
                  key={key}
                  className={kit.input}
                  aria-label={`${t('same')} ${spellings.join(' / ')}`}
                  value={choices.spellings[key] ?? ''}
                  onChange={({ target }) => {
                    const { [key]: _, ...others } = choices.spellings
                    choose({ spellings: target.value === '' ? others : { ...others, [key]: target.value } })
                  }}
                >
                  <option value="">
                    {t('apart')}: {spellings.join(' / ')}
                  </option>
                  {spellings.map((spelling) => (
                    <option key={spelling} value={spelling}>
                      {spelling}
                    </option>
                  ))}
                </select>
              ))}
            </fieldset>
          )}
          <button
            type="button"
            className={`${kit.primary} ${table.way}`}
            aria-disabled={busy || taken.length === 0}
            onClick={() => {
              if (taken.length > 0) bring()
            }}
          >
            {busy ? t('sending') : t('submit', { n: taken.length })}
          </button>
        </>
      )}
      {error ? (
        <p className={kit.notice} role="alert">
          {faultText(error)}
        </p>
      ) : null}
      <p role="status">{said}</p>
      <section aria-labelledby="expected-title">
        <h3 id="expected-title">
          {t('expected')}: {expected.length}
        </h3>
        <p className={kit.help}>{expected.length === 0 ? t('none') : t('expectedHelp')}</p>
        <ul className={styles.expected}>
          {expected.map(({ id, code, name, organisation, sector }) => (
            <li key={id}>
              <span>
                <b>{name}</b>{' '}
                <span className={kit.help}>
                  {[code, organisation, sectorOf(sector).label[language]].filter(Boolean).join(' · ')}
                </span>
              </span>
              <Confirmed
                label={t('noMore')}
                named={t('noMoreNamed', { name })}
                ask={t('noMoreAsk', { name })}
                busy={busy}
                act={() => submit(async () => setExpected(await expectNoMore(ticket, workshop, id)))}
              />
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}

const AS_IT_LOOKS = { separator: null, pieces: 'lines' } as const

interface PreviewProps {
  readonly rows: readonly RosterRow[]
  readonly isTaken: (row: RosterRow) => boolean
  readonly choices: Choices
  readonly choose: (part: Partial<Choices>) => void
  readonly language: Language
}

function Preview({ rows, isTaken, choices, choose, language }: PreviewProps) {
  const t = useTranslations('roster')
  const words = useTranslations('workshop.roster')
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls by keyboard too
    <section className={`${table.scroll} ${styles.preview}`} tabIndex={0} aria-label={t('preview')}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t('take')}</th>
            <th scope="col">{words('name')}</th>
            <th scope="col">{words('organisation')}</th>
            <th scope="col">{t('kind')}</th>
            <th scope="col">{words('sector')}</th>
            <th scope="col">{t('look')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const name = row.name === '' ? t('noName') : row.name
            const sector = choices.sectors[row.line] ?? row.sector
            const problems = row.problems.filter(
              (problem) => !problem.startsWith('sector') || choices.sectors[row.line] === undefined,
            )
            return (
              <tr key={row.line} data-taken={isTaken(row) || undefined}>
                <td>
                  <input
                    type="checkbox"
                    aria-label={t('takeNamed', { name })}
                    checked={isTaken(row)}
                    disabled={!isTakeable(row)}
                    onChange={({ target }) =>
                      choose({ taken: { ...choices.taken, [row.line]: target.checked } })
                    }
                  />
                </td>
                <th scope="row">{name}</th>
                <td>{row.organisation === '' ? '–' : row.organisation}</td>
                <td>{row.kind === '' ? '–' : row.kind}</td>
                <td>
                  <select
                    className={styles.sector}
                    aria-label={t('sectorOf', { name })}
                    value={sector}
                    onChange={({ target }) => {
                      const code = SECTORS.find((known) => known.code === target.value)?.code
                      if (code) choose({ sectors: { ...choices.sectors, [row.line]: code } })
                    }}
                  >
                    {SECTORS.map(({ code, label }) => (
                      <option key={code} value={code}>
                        {label[language]}
                      </option>
                    ))}
                  </select>
                </td>
                <td className={problems.length > 0 ? styles.problem : styles.fine}>
                  {problems.length > 0
                    ? problems.map((problem) => t(`problem.${problem}`)).join(' ')
                    : t('fine')}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
