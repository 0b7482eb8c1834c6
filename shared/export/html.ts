// The concept as one HTML file that needs nothing beside it: readable in any browser, with a keyboard, by a screen reader,
// and printed as it stands. Words go in escaped; addresses were checked where they came in (rich-text.ts).
import { toBase64 } from 'lib0/buffer'
import { type Bilingual, LOCALE } from '../i18n/language.ts'
import { HTML_STYLE } from './html-style.ts'
import type { Item, LaidOut, LaidTable, Part, Words } from './laid-out.ts'
import type { LaidPicture } from './laid-pictures.ts'
import type { Mark } from './mark.ts'
import type { Wish } from './shaped-concept.ts'

const WORDS = {
  skip: { lt: 'Pereiti prie teksto', en: 'Skip to the text' },
  contents: { lt: 'Turinys', en: 'Contents' },
  notes: { lt: 'Lapelių kodai', en: 'Note codes' },
} as const satisfies Record<string, Bilingual>

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign)
}

function lines(text: string): string {
  return escaped(text).replace(/\n/g, '<br>')
}

/**
 * The whole file.
 *
 * @param wish what its pictures show, by the ids of their frames, and its marks
 */
export function renderHtml(
  document: LaidOut,
  { pictures = new Map(), marks = [] }: Pick<Wish, 'pictures' | 'marks'> = {},
): string {
  const { language, title, slogan, draft, sections } = document
  const paragraph = (text: string, name: string) =>
    text === '' ? '' : `<p class="${name}">${lines(text)}</p>\n`
  const entries = sections.map(({ id, heading }) => `<li><a href="#${id}">${escaped(heading)}</a></li>`)
  return `<!doctype html>
<html lang="${LOCALE[language]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>${escaped(title)}</title>
<meta name="description" content="${escaped(slogan)}">
<style>${HTML_STYLE}</style>
</head>
<body${draft === '' ? '' : ' class="draft"'}>
<a class="skip" href="#text">${WORDS.skip[language]}</a>
<header>
<h1>${escaped(title)}</h1>
${paragraph(slogan, 'slogan')}${paragraph(draft, 'mark')}${document.lines.map((line) => paragraph(line, 'line')).join('')}${paragraph(document.formNote, 'quiet')}${paragraph(document.organiser, 'quiet')}${document.small.map((line) => paragraph(line, 'quiet')).join('')}${marksHtml(document, marks)}</header>
<nav aria-labelledby="contents">
<h2 id="contents">${WORDS.contents[language]}</h2>
<ul>
${entries.join('\n')}
</ul>
</nav>
<main id="text">
${sections.map((section) => sectionHtml(section.id, section.heading, section.groups.flat(), { language, pictures })).join('\n')}
</main>
</body>
</html>
`
}

function marksHtml({ marks: printed }: LaidOut, marks: readonly Mark[]): string {
  if (marks.length === 0) return ''
  const images = marks.map(({ png, width, height }, index) => {
    const alt = escaped(printed[index]?.alt ?? '')
    return `<img src="data:image/png;base64,${png}" width="${width}" height="${height}" alt="${alt}">`
  })
  return `<p class="marks">${images.join(' ')}</p>\n`
}

/** What every part is rendered with. */
interface Around {
  readonly language: LaidOut['language']
  readonly pictures: Wish['pictures']
}

function sectionHtml(id: string, heading: string, parts: readonly Part[], around: Around): string {
  const inner = parts.map((part) => partHtml(part, around)).join('\n')
  return `<section aria-labelledby="${id}">\n<h2 id="${id}">${escaped(heading)}</h2>\n${inner}\n</section>`
}

function partHtml(part: Part, { language, pictures }: Around): string {
  switch (part.kind) {
    case 'heading':
      return `<h${part.level + 1}>${wordsHtml(part.words)}</h${part.level + 1}>`
    case 'paragraph':
      return `<p>${itemHtml(part)}</p>`
    case 'list': {
      const tag = part.ordered ? 'ol' : 'ul'
      return `<${tag}>\n${part.items.map((item) => `<li>${itemHtml(item)}</li>`).join('\n')}\n</${tag}>`
    }
    case 'table':
      return tableHtml(part)
    case 'picture':
      return pictureHtml(part, pictures)
    case 'pictures':
      return `<div class="storyboard">\n${part.items.map((item) => pictureHtml(item, pictures)).join('\n')}\n</div>`
    case 'codes':
      return `<p class="codes" aria-label="${WORDS.notes[language]}">${codesHtml(part.codes)}</p>`
    case 'missing':
      return `<p class="missing">${escaped(part.text)}</p>`
  }
}

function pictureHtml({ frame, caption, alt }: LaidPicture, pictures: Wish['pictures']): string {
  const picture = pictures?.get(frame)
  if (!picture) return `<p>${escaped(alt)}</p>`
  const source = `data:image/${picture.type === 'jpg' ? 'jpeg' : picture.type};base64,${toBase64(picture.bytes)}`
  return `<figure><img src="${source}" width="${picture.width}" height="${picture.height}" alt="${escaped(alt)}"><figcaption>${escaped(caption)}</figcaption></figure>`
}

function wordsHtml(words: Words): string {
  return words
    .map(({ text, bold, italic, link, lang }) => {
      let html = lines(text)
      if (bold) html = `<strong>${html}</strong>`
      if (italic) html = `<em>${html}</em>`
      if (link !== null) html = `<a href="${escaped(link)}">${html}</a>`
      return lang === null ? html : `<span lang="${lang}">${html}</span>`
    })
    .join('')
}

function codesHtml(codes: readonly string[]): string {
  const each = codes.map((code) => `<span class="code">${escaped(code)}</span>`)
  return each.length === 0 ? '' : `<span class="codes">[${each.join(', ')}]</span>`
}

function itemHtml({ words, codes }: Item): string {
  return [wordsHtml(words), codesHtml(codes)].filter((html) => html !== '').join(' ')
}

/** A wide table moves within its own frame, which a keyboard reaches. */
function tableHtml({ caption, columns, rows }: LaidTable): string {
  const side = (index: number) => (columns[index]?.align === 'right' ? ' class="number"' : '')
  const head = columns.map(({ label }, index) => `<th scope="col"${side(index)}>${escaped(label)}</th>`)
  const body = rows.map(({ cells, total }) => {
    const inner = cells.map((cell, index) =>
      index === 0
        ? `<th scope="row"${side(index)}>${itemHtml(cell)}</th>`
        : `<td${side(index)}>${itemHtml(cell)}</td>`,
    )
    return `<tr${total ? ' class="total"' : ''}>${inner.join('')}</tr>`
  })
  const name = escaped(caption)
  return `<div class="table" role="region" tabindex="0" aria-label="${name}">
<table>
<caption>${name}</caption>
<thead><tr>${head.join('')}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table>
</div>`
}
