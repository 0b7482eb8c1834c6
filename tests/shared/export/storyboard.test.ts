// Pictures chosen for the lines of a storyboard: kept with their lines, printed with captions, taken along in an archive.
import { expect, test } from 'vitest'
import { composeConcept } from '../../../shared/concept/compose.ts'
import type { ComposedField, Concept } from '../../../shared/concept/composed.ts'
import { takeDraft } from '../../../shared/concept/draft.ts'
import { applyFieldChanges, changedFields, fieldsOf, reversedFields } from '../../../shared/concept/past.ts'
import { applyArchive, archiveOf, archiveText } from '../../../shared/export/archive.ts'
import { filesNamedIn } from '../../../shared/export/archive-images.ts'
import { renderDocx } from '../../../shared/export/docx.ts'
import { renderHtml } from '../../../shared/export/html.ts'
import { layOut } from '../../../shared/export/laid-out.ts'
import { BOARDS, chosenFiles } from '../../../shared/export/laid-pictures.ts'
import { renderMarkdown } from '../../../shared/export/markdown.ts'
import type { FramePicture } from '../../../shared/export/shaped-concept.ts'
import { renderText } from '../../../shared/export/text.ts'
import { readZip } from '../../kit/zip.ts'
import { archiveFrom, freshDocuments, openSample } from './workshop-files.ts'

const FIELD = 'concept.storyboard'
const [LAKE, STATION] = ['L'.repeat(43), 'S'.repeat(43)]
const JPEG = { type: 'jpg', bytes: new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), width: 4, height: 3 } as const

/** The sample with a storyboard of three lines, of which two have a picture. */
function storyboard() {
  const sample = openSample('lt')
  const { concept } = sample
  const line = (id: string, text: string) => ({ id, text, label: '', sources: [] })
  concept.setField(FIELD, { kind: 'list', lines: [] }, 'draft', [])
  concept.addLine(FIELD, { ...line('l1', 'Traukinys atvažiuoja'), sources: ['E-014'] })
  concept.addLine(FIELD, line('l2', 'Peronas tuščias'))
  concept.addLine(FIELD, { ...line('l3', ''), image: { file: LAKE, pixels: [1200, 800] } })
  concept.setLineImage(FIELD, 'l1', { file: STATION, pixels: [800, 800] })
  return sample
}

/** Of the document only what the pictures stand in. */
function composed({ agenda, board, people, concept }: ReturnType<typeof storyboard>): Concept {
  const whole = composeConcept({ agenda, board, people, language: 'lt' }, concept, 'lt')
  const near = (fields: readonly ComposedField[]) => fields.filter(({ id }) => [FIELD, BOARDS].includes(id))
  const sections = whole.sections.map((section) => ({ ...section, fields: near(section.fields) }))
  return { ...whole, sections }
}

test('a chosen picture makes the field edited, goes with its line and comes back with an older version', () => {
  const { concept } = storyboard()
  concept.setStatus(FIELD, 'approved')
  const before = fieldsOf(concept)
  concept.setLineImage(FIELD, 'l1', null)
  expect(concept.field(FIELD).status).toBe('edited')
  expect(concept.field(FIELD).content).toMatchObject({ lines: [{ id: 'l1' }, { id: 'l2' }, { id: 'l3' }] })
  const changes = changedFields(before, fieldsOf(concept))
  expect(changes.map(({ id }) => id)).toEqual([FIELD])
  applyFieldChanges(concept, reversedFields(changes))
  const { content } = concept.field(FIELD)
  expect(content.kind === 'list' && content.lines[0]?.image).toEqual({ file: STATION, pixels: [800, 800] })
  // Newer words of the board leave the picture where it is.
  const lines = [{ id: 'l1', text: 'Kitaip', label: '', sources: [] }]
  takeDraft(FIELD, { content: { kind: 'list', lines }, sources: [] }, concept)
  expect(concept.field(FIELD).content).toMatchObject({
    lines: [{ text: 'Kitaip', image: { file: STATION } }],
  })
})

test('pictures are numbered as they stand, before those of the board, each with its caption and words', async () => {
  const concept = composed(storyboard())
  expect(chosenFiles(concept)).toEqual([STATION, LAKE])
  const [frame] = concept.frames
  const board = { type: 'png', bytes: new Uint8Array([1]), width: 16, height: 9 } as const
  const pictures = new Map<string, FramePicture>([
    [STATION, JPEG],
    [LAKE, JPEG],
    [frame?.frame ?? '', board],
  ])
  const wish = { form: 'full', sources: true, pictures } as const
  const laid = layOut(concept, wish)
  const parts = laid.sections.flatMap(({ groups }) => groups.flat())
  const items = parts.flatMap((part) => (part.kind === 'pictures' ? part.items : []))
  expect(items).toMatchObject([
    { file: 'picture-1.jpg', caption: '1 pav. Traukinys atvažiuoja', alt: 'Traukinys atvažiuoja', ratio: 1 },
    { file: 'picture-2.jpg', caption: '2 pav.', alt: 'Paveikslas be aprašymo', ratio: 1.5 },
  ])
  expect(parts.find(({ kind }) => kind === 'picture')).toMatchObject({ file: 'picture-3.png' })

  const html = renderHtml(laid, { pictures })
  expect(html).toMatch(/<img src="data:image\/jpeg;base64,[^"]+" [^>]*alt="Traukinys atvažiuoja">/)
  expect(html).toContain('<li>Peronas tuščias</li>')
  for (const text of [renderMarkdown(laid), renderText(laid)]) expect(text).toContain('Traukinys atvažiuoja')
  const document = readZip(await renderDocx(concept, { pictures })).get('word/document.xml') ?? ''
  expect(document).toContain('descr="Traukinys atvažiuoja"')
  expect(document).toContain('2 pav.')
  expect(document.match(/Peronas tuščias/g)).toHaveLength(1)
  expect(document).toContain('E-014')
}, 30_000)

test('without pictures at hand the captions are a list as before, and the short form has none of it', () => {
  const concept = composed(storyboard())
  const parts = (form: 'full' | 'short', pictures = new Map()) =>
    layOut(concept, { form, sources: true, pictures }).sections.flatMap(({ groups }) => groups.flat())
  expect(parts('full').some(({ kind }) => kind === 'pictures')).toBe(false)
  expect(JSON.stringify(parts('full'))).toContain('Traukinys atvažiuoja')
  expect(JSON.stringify(parts('short', new Map([[STATION, JPEG]])))).not.toContain('Traukinys atvažiuoja')
})

test('an archive names the pictures and brings them back to their lines', () => {
  const sample = storyboard()
  const archive = archiveOf(sample)
  expect(filesNamedIn(archive)).toEqual(expect.arrayContaining([LAKE, STATION]))
  const documents = freshDocuments()
  applyArchive(archiveFrom(archiveText(archive)), documents)
  expect(documents.concept.field(FIELD)).toEqual(sample.concept.field(FIELD))
})
