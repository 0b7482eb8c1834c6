// Takes pictures of the board away: one frame, all of it, or every frame, as pixels, as lines or as pages. While they are
// made it says how far it is, and can be stopped.
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { type Frame, frameBox } from '../../shared/agenda/frame.ts'
import { framesInWords } from '../../shared/concept/board-pictures.ts'
import { BoardReading } from '../../shared/concept/board-reading.ts'
import { asciiName, isoDate, longDate } from '../../shared/concept/format.ts'
import { useBoardWords } from '../canvas/board-words.ts'
import { BoardPictures } from '../canvas/pictures/board-pictures.ts'
import {
  PICTURE_FORMATS,
  type PictureFormat,
  pictureFile,
  type WantedPicture,
} from '../canvas/pictures/picture-file.ts'
import { ApiError } from '../model/api.ts'
import { useFaultText, usePhrases } from '../model/react.tsx'
import { saveFile } from '../model/save-file.ts'
import type { Session } from '../model/session.ts'
import { useBoardView } from './board-view.ts'
import { FloatingPanel } from './floating.tsx'
import { frameName } from './frame-name.ts'
import kit from './kit.module.css'
import styles from './pictures-panel.module.css'
import type { Floating } from './trigger.tsx'

/** Pixels per board unit: a frame 3,200 wide, of which a page of A4 is printed at 270 dots an inch. */
const SCALE = 2

const EVERY = 'every'
const WHOLE = 'whole'

interface PicturesPanelProps extends Floating {
  readonly session: Session
}

export function PicturesPanel({ session, trigger, onClose }: PicturesPanelProps) {
  const t = useTranslations('pictures')
  const faultText = useFaultText()
  const { language } = usePhrases()
  const pictures = usePictures(session)
  const [format, setFormat] = useState<PictureFormat>('png')
  const [wanted, setWanted] = useState(EVERY)
  const [told, setTold] = useState('')
  const [fault, setFault] = useState('')
  const [isMaking, setIsMaking] = useState(false)
  const making = useRef<AbortController | null>(null)
  // Whoever closes the panel wants no file any more.
  useEffect(() => () => making.current?.abort(), [])

  const { agenda, board, me } = session
  const worked = pictures ? agenda.frames.filter((frame) => pictures.hasWork(frameBox(frame))) : []
  const whole = pictures?.whole ?? null
  const nameOf = (frame: Frame) => frameName(frame, agenda, language)

  const areas = (): readonly WantedPicture[] => {
    const people = [...agenda.people.values()]
    const reading = new BoardReading({ agenda, board, people, language })
    const words = new Map(framesInWords(reading).map((one) => [one.frame, one.words]))
    const inWords = (frame: Frame) => words.get(frame.id) ?? nameOf(frame)
    if (chosen === WHOLE && whole) {
      const all = worked.map(inWords).join('. ')
      return [{ name: t('board'), words: all || t('board'), area: whole, scale: 1 }]
    }
    const single = worked.find(({ id }) => id === chosen)
    return (single ? [single] : worked).map((frame) => ({
      name: nameOf(frame),
      words: inWords(frame),
      area: frameBox(frame),
      scale: SCALE,
    }))
  }
  const sentence = (error: unknown): string => {
    if (!(error instanceof ApiError)) return t('failed')
    if (error.fault === 'no-connection') return t('offline')
    if (error.fault === 'too-large') return t('tooLarge')
    return error.fault === 'server-busy' ? t('busy') : faultText(error)
  }
  const make = async (from: BoardPictures) => {
    const controller = new AbortController()
    const { signal } = controller
    making.current = controller
    setFault('')
    setIsMaking(true)
    const list = areas()
    const title = agenda.about?.title ?? me.title
    const day = session.now()
    const wish = {
      format,
      wanted: list,
      language,
      stem: `${isoDate(day)}_${asciiName(title)}`,
      all: asciiName(t('all')),
      title: t('documentTitle', { title }),
      note: longDate(day, language),
      workshop: me.workshop,
      ticket: session.ticket,
    }
    const tell = (painted: number) => {
      const count = list.length
      setTold(
        painted < count
          ? t('making', { done: String(painted + 1), count: String(count) })
          : t(format === 'pdf' ? 'setting' : 'packing'),
      )
    }
    try {
      const { name, file } = await pictureFile(from, wish, tell, signal)
      if (!signal.aborted) setTold(t('ready', { name: saveFile(name, file) }))
    } catch (error) {
      if (signal.aborted) return
      setTold('')
      setFault(sentence(error))
      if (!(error instanceof ApiError)) reportError(error)
    } finally {
      if (making.current === controller) setIsMaking(false)
    }
  }
  const cancel = () => {
    making.current?.abort()
    making.current = null
    setIsMaking(false)
    setTold(t('cancelled'))
  }
  const choices: readonly (readonly [string, string])[] = [
    ...(worked.length > 1 ? [[EVERY, t('everyFrame')] as const] : []),
    ...(whole ? [[WHOLE, t('whole')] as const] : []),
    ...worked.map((frame) => [frame.id, nameOf(frame)] as const),
  ]
  const chosen = choices.some(([id]) => id === wanted) ? wanted : (choices[0]?.[0] ?? '')
  const form = (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (pictures && !isMaking) void make(pictures)
      }}
    >
      <label className={kit.field}>
        <span className={kit.label}>{t('what')}</span>
        <select className={kit.input} value={chosen} onChange={({ target }) => setWanted(target.value)}>
          {choices.map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <fieldset className={styles.formats}>
        <legend className={kit.label}>{t('format')}</legend>
        {PICTURE_FORMATS.map((one) => (
          <label key={one} className={styles.format}>
            <input
              type="radio"
              name="picture-format"
              checked={format === one}
              onChange={() => setFormat(one)}
            />
            <span>
              {t(`formats.${one}.name`)}
              <span className={styles.hint}>{t(`formats.${one}.hint`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <p className={kit.help}>{t('help')}</p>
      <div className={styles.foot}>
        <button type="submit" className={kit.primary} aria-disabled={!pictures || isMaking}>
          {t('download')}
        </button>
        {isMaking && (
          <button type="button" className={kit.button} onClick={cancel}>
            {t('cancel')}
          </button>
        )}
      </div>
      <p role="status" className={kit.help}>
        {told}
      </p>
      <p role="alert" className={styles.fault}>
        {fault}
      </p>
    </form>
  )
  return (
    <FloatingPanel trigger={trigger} onClose={onClose} title={t('title')}>
      {pictures && choices.length === 0 ? <p>{t('empty')}</p> : form}
    </FloatingPanel>
  )
}

/** The pictures of the board as it stands; null until the fonts are there. */
function usePictures(session: Session): BoardPictures | null {
  const { language } = usePhrases()
  const words = useBoardWords()
  const { frames, groups, codes, badgeOf } = useBoardView(session, language)
  const [pictures, setPictures] = useState<BoardPictures | null>(null)
  useEffect(() => {
    let opened: BoardPictures | null = null
    let isClosed = false
    const open = async () => {
      const images = await session.openImages().catch(() => null)
      opened = await BoardPictures.open({
        board: session.board,
        frames,
        labels: { codes, badgeOf },
        images,
        look: { language, words, groups },
      })
      if (isClosed) opened.close()
      else setPictures(opened)
    }
    void open()
    return () => {
      isClosed = true
      opened?.close()
    }
  }, [session, frames, codes, badgeOf, language, words, groups])
  return pictures
}
