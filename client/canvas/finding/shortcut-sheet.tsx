// Every command that has keys, and the few keys that are no command.
import { useTranslations } from 'use-intl'
import { type Chord, type CommandGroup, chordText } from '../../model/command.ts'
import type { CanvasState } from '../canvas-state.ts'
import { CANVAS_COMMANDS } from '../commands/all.ts'
import { Dialog } from './dialog.tsx'
import styles from './finding.module.css'

const GROUPS: readonly CommandGroup[] = ['tools', 'edit', 'arrange', 'view', 'help']

export function ShortcutSheet({ state }: { readonly state: CanvasState }) {
  const t = useTranslations('finding.shortcuts')
  const names = useTranslations('commands.names')
  const groups = useTranslations('commands.groups')
  const more: readonly (readonly [keys: string, text: string])[] = [
    [t('arrows'), t('moving')],
    [`Shift+${t('arrows')}`, t('movingFar')],
    [t('space'), t('panning')],
    [`Ctrl+${t('wheel')}`, t('zooming')],
    ['Esc', t('leaving')],
  ]
  return (
    <Dialog title={t('title')} close={t('close')} onClose={() => state.panes.show('shortcuts', false)}>
      <p className={styles['how']}>{t('how')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
      <section data-first className={styles['sheets']} tabIndex={0} aria-label={t('title')}>
        {GROUPS.map((group) => {
          const commands = CANVAS_COMMANDS.filter(({ keys, ...each }) => each.group === group && keys)
          if (commands.length === 0) return null
          return (
            <div key={group}>
              <h3>{groups(group)}</h3>
              <dl>
                {commands.map(({ id, keys }) => (
                  <div key={id}>
                    <dt>{names(id)}</dt>
                    <dd>
                      {shownKeys(keys ?? []).map((chord) => (
                        <kbd key={chordText(chord)}>{chordText(chord)}</kbd>
                      ))}
                    </dd>
                  </div>
                ))}
                {group === 'edit' &&
                  more.map(([keys, text]) => (
                    <div key={keys}>
                      <dt>{text}</dt>
                      <dd>
                        <kbd>{keys}</kbd>
                      </dd>
                    </div>
                  ))}
              </dl>
            </div>
          )
        })}
      </section>
    </Dialog>
  )
}

/** Two at most; the keys of the number pad are the same keys to people. */
function shownKeys(keys: readonly Chord[]): readonly Chord[] {
  return keys.filter(({ code }) => !code.startsWith('Numpad')).slice(0, 2)
}
