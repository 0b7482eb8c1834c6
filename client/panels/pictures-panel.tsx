// Takes pictures of the board away: one frame, all of it, or every frame as a picture of its own.
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { type Frame, frameBox } from '../../shared/agenda/frame.ts'
import { asciiName } from '../../shared/concept/format.ts'
import { useBoardWords } from '../canvas/board-words.ts'
import { BoardPictures } from '../canvas/pictures/board-pictures.ts'
import { usePhrases } from '../model/react.tsx'
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
  const { language } = usePhrases()
  const words = useBoardWords()
  const view = useBoardView(session, language)
  const [pictures, setPictures] = useState<BoardPictures | null>(null)
  const [wanted, setWanted] = useState(EVERY)
  const [told, setTold] = useState('')
  const [isMaking, setIsMaking] = useState(false)
  const { frames, groups, codes, badgeOf } = view
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

  const worked = pictures ? frames.filter((frame) => pictures.hasWork(frameBox(frame))) : []
  const whole = pictures?.whole ?? null
  const nameOf = (frame: Frame) => frameName(frame, session.agenda, language)
  const title = asciiName(session.agenda.about?.title ?? session.me.title)

  const take = async (from: BoardPictures) => {
    const single = worked.find(({ id }) => id === wanted)
    if (single) {
      const { file } = await from.png(frameBox(single), SCALE)
      return saveFile(`${title}_${asciiName(nameOf(single))}.png`, file)
    }
    if (wanted === WHOLE && whole) {
      const { file } = await from.png(whole, 1)
      return saveFile(`${title}_${asciiName(t('board'))}.png`, file)
    }
    const files: Record<string, Uint8Array> = {}
    for (const [index, frame] of worked.entries()) {
      setTold(t('making', { done: String(index + 1), count: String(worked.length) }))
      const { file } = await from.png(frameBox(frame), SCALE)
      const number = String(index + 1).padStart(2, '0')
      files[`${number}_${asciiName(nameOf(frame))}.png`] = new Uint8Array(await file.arrayBuffer())
    }
    const { zipSync } = await import('fflate')
    // Pictures are packed already.
    return saveFile(`${title}.zip`, new Blob([zipSync(files, { level: 0 })], { type: 'application/zip' }))
  }
  const make = async () => {
    if (!pictures || isMaking) return
    setIsMaking(true)
    try {
      setTold(t('ready', { name: await take(pictures) }))
    } catch (error) {
      setTold(t('failed'))
      reportError(error)
    } finally {
      setIsMaking(false)
    }
  }
  const choices: readonly (readonly [string, string])[] = [
    ...(worked.length > 1 ? [[EVERY, t('everyFrame')] as const] : []),
    ...(whole ? [[WHOLE, t('whole')] as const] : []),
    ...worked.map((frame) => [frame.id, nameOf(frame)] as const),
  ]
  const form = (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        void make()
      }}
    >
      <label className={kit.field}>
        <span className={kit.label}>{t('what')}</span>
        <select
          className={kit.input}
          value={choices.some(([id]) => id === wanted) ? wanted : (choices[0]?.[0] ?? '')}
          onChange={({ target }) => setWanted(target.value)}
        >
          {choices.map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <p className={kit.help}>{t('help')}</p>
      <button type="submit" className={kit.primary} aria-disabled={!pictures || isMaking}>
        {t('download')}
      </button>
      <p role="status" className={kit.help}>
        {told}
      </p>
    </form>
  )
  return (
    <FloatingPanel trigger={trigger} onClose={onClose} title={t('title')}>
      {pictures && choices.length === 0 ? <p>{t('empty')}</p> : form}
    </FloatingPanel>
  )
}
