// The picture on the first page: notes, and the document whose lines lead back to them. Decoration only.
import styles from './home-page.module.css'

const NOTES = [
  { x: 18, y: 22, turn: -4, colour: 'yellow', lines: [44, 36] },
  { x: 118, y: 4, turn: 3, colour: 'blue', lines: [40, 46, 22] },
  { x: 62, y: 112, turn: 2, colour: 'pink', lines: [46, 28] },
  { x: 0, y: 206, turn: 4, colour: 'green', lines: [38, 44, 30] },
  { x: 124, y: 214, turn: -3, colour: 'orange', lines: [44, 34] },
  { x: 44, y: 306, turn: -2, colour: 'violet', lines: [40, 26] },
] as const

const CLAIMS = [
  { y: 118, width: 150, from: [0, 1] },
  { y: 158, width: 128, from: [2] },
  { y: 198, width: 146, from: [3, 4] },
  { y: 238, width: 112, from: [5] },
  { y: 278, width: 138, from: [1, 4] },
] as const

const NOTE = 76
const PAGE_X = 286

function middleOf(note: number): readonly [number, number] {
  const { x, y } = NOTES[note] ?? NOTES[0]
  return [x + NOTE / 2, y + NOTE / 2]
}

export function NotesToConcept() {
  return (
    <svg className={styles.picture} viewBox="-12 -12 536 424" aria-hidden="true">
      {CLAIMS.flatMap(({ y, from }) =>
        from.map((note) => {
          const [x, top] = middleOf(note)
          const bend = (x + PAGE_X) / 2 + 30
          return (
            <path
              key={`${note}-${y}`}
              className={styles.thread}
              d={`M${x} ${top}C${bend} ${top} ${bend} ${y} ${PAGE_X + 22} ${y}`}
            />
          )
        }),
      )}
      {NOTES.map(({ x, y, turn, colour, lines }) => (
        <g key={colour} transform={`rotate(${turn} ${x + NOTE / 2} ${y + NOTE / 2})`}>
          <rect
            className={styles.paper}
            x={x}
            y={y}
            width={NOTE}
            height={NOTE}
            rx="3"
            style={{ fill: `var(--note-${colour})` }}
          />
          {lines.map((width, row) => (
            <rect
              // biome-ignore lint/suspicious/noArrayIndexKey: the lines never change
              key={row}
              className={styles.writing}
              x={x + 12}
              y={y + 18 + row * 14}
              width={width}
              height="5"
              rx="2.5"
            />
          ))}
        </g>
      ))}
      <rect className={styles.document} x={PAGE_X} y="28" width="214" height="336" rx="6" />
      <rect className={styles.heading} x={PAGE_X + 32} y="60" width="112" height="12" rx="6" />
      <rect className={styles.subheading} x={PAGE_X + 32} y="84" width="72" height="6" rx="3" />
      {CLAIMS.map(({ y, width, from }) => (
        <g key={y}>
          <rect className={styles.claim} x={PAGE_X + 32} y={y - 3} width={width} height="6" rx="3" />
          <rect className={styles.claim} x={PAGE_X + 32} y={y + 11} width={width * 0.7} height="6" rx="3" />
          {from.map((note, index) => (
            <circle
              key={note}
              className={styles.source}
              cx={PAGE_X + 18 - index * 9}
              cy={y}
              r="6"
              style={{ fill: `var(--note-${NOTES[note]?.colour ?? 'yellow'})` }}
            />
          ))}
        </g>
      ))}
    </svg>
  )
}
