// "The board has newer content": compare, take or ignore. What stands in the document stays until somebody takes.
import { useState } from 'react'
import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { composeContent } from '../../../shared/concept/compose.ts'
import { ignoreDraft, takeDraft } from '../../../shared/concept/draft.ts'
import type { Drafted } from '../../../shared/concept/draft-parts.ts'
import type { FieldSpec } from '../../../shared/concept/structure.ts'
import floating from '../../panels/floating.module.css'
import kit from '../../panels/kit.module.css'
import { ComposedBlocks } from './composed-blocks.tsx'
import { useWorld } from './concept-world.ts'
import styles from './newer-notice.module.css'

export function NewerNotice({ spec, offered }: { readonly spec: FieldSpec; readonly offered: Drafted }) {
  const world = useWorld()
  const t = useTranslations('concept.newer')
  const [open, setOpen] = useState(false)
  const field = spec.label[world.language]
  if (!world.writable) return null
  const composing = { world, draft: world.draft, language: world.language, isDraft: true }
  const take = () => {
    takeDraft(spec.id, offered, world.draft)
    setOpen(false)
  }
  return (
    <div className={styles.notice} role="status">
      <p className={styles.title}>{t('title')}</p>
      <div className={styles.actions}>
        <DialogTrigger isOpen={open} onOpenChange={setOpen}>
          <Button className={kit.button ?? ''} aria-label={t('compareField', { field })}>
            {t('compare')}
          </Button>
          <ModalOverlay className={styles.overlay ?? ''} isDismissable>
            <Modal className={styles.modal ?? ''}>
              <Dialog className={styles.dialog ?? ''}>
                <Heading slot="title" className={floating.title ?? ''}>
                  {field}
                </Heading>
                <div className={styles.sides}>
                  <section>
                    <h3>{t('here')}</h3>
                    <ComposedBlocks
                      blocks={composeContent(spec, world.draft.field(spec.id).content, composing)}
                      name={t('here')}
                    />
                  </section>
                  <section>
                    <h3>{t('onBoard')}</h3>
                    <ComposedBlocks
                      blocks={composeContent(spec, offered.content, composing)}
                      name={t('onBoard')}
                    />
                  </section>
                </div>
                <p className={kit.help}>{t('takeWarning')}</p>
                <div className={styles.actions}>
                  <Button className={kit.primary ?? ''} onPress={take}>
                    {t('take')}
                  </Button>
                  <Button className={kit.button ?? ''} slot="close">
                    {t('close')}
                  </Button>
                </div>
              </Dialog>
            </Modal>
          </ModalOverlay>
        </DialogTrigger>
        <Button className={kit.button ?? ''} aria-label={t('takeField', { field })} onPress={take}>
          {t('take')}
        </Button>
        <Button
          className={kit.quiet ?? ''}
          aria-label={t('ignoreField', { field })}
          onPress={() => ignoreDraft(spec.id, offered, world.draft)}
        >
          {t('ignore')}
        </Button>
      </div>
    </div>
  )
}
