// Every command that has keys, and the few keys that are no command.
import { useTranslations } from 'use-intl'
import { type Chord, type Command, type CommandGroup, chordText } from '../command.ts'
import { Dialog } from './dialog.tsx'
import styles from './finding.module.css'

const GROUPS: readonly CommandGroup[] = ['tools', 'edit', 'arrange', 'view', 'help']

interface KeySheetProps {
  readonly title: string
  readonly how: string
  readonly commands: readonly Pick<Command<never>, 'id' | 'group' | 'keys'>[]
  /** Keys that are no command, and what they do. */
  readonly more: readonly (readonly [keys: string, text: string])[]
  readonly onClose: () => void
}

export function KeySheet({ title, how, commands, more, onClose }: KeySheetProps) {
  const t = useTranslations('finding.shortcuts')
  const names = useTranslations('commands.names')
  const groups = useTranslations('commands.groups')
  return (
    <Dialog title={title} close={t('close')} onClose={onClose}>
      <p className={styles['how']}>{how}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
      <section data-first className={styles['sheets']} tabIndex={0} aria-label={title}>
        {GROUPS.map((group) => {
          const inGroup = commands.filter(({ keys, ...each }) => each.group === group && keys)
          if (inGroup.length === 0) return null
          return (
            <div key={group}>
              <h3>{groups(group)}</h3>
              <dl>
                {inGroup.map(({ id, keys }) => (
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
