// A bar of the table: what was measured, ours beside the better peer, and whether it holds.

/** Frames come every 16.7 ms; headless Chromium's own clock strays by a little. */
export const ONE_FRAME = 17.5

const shown = (value, unit) =>
  value === undefined ? '' : `${value >= 100 ? Math.round(value) : value.toFixed(1)} ${unit}`

/**
 * A row for what should be at most a share of the better peer.
 *
 * @param found per board, the number
 */
export function againstPeers(what, found, most, unit = 'ms') {
  const peers = [found.excalidraw, found.tldraw].filter((value) => value !== undefined)
  const ratio = peers.length === 0 ? undefined : found.ours / Math.min(...peers)
  return row(what, found, unit, {
    'to the better peer': ratio?.toFixed(2) ?? '',
    bar: `≤ ${most.toFixed(2)}`,
    holds: ratio === undefined ? '' : ratio <= most,
  })
}

/** A row for what should be at most an amount, whatever the peers do. */
export function atMost(what, found, most, unit = 'ms') {
  const peers = [found.excalidraw, found.tldraw].filter((value) => value !== undefined)
  return row(what, found, unit, {
    'to the better peer': peers.length === 0 ? '' : (found.ours / Math.min(...peers)).toFixed(2),
    bar: `≤ ${most} ${unit}`,
    holds: found.ours <= most,
  })
}

/** A row for what should be at most a multiple of our own figure elsewhere. */
export function againstOurselves(what, found, other, most, unit = 'ms') {
  const ratio = found.ours / other
  return row(what, found, unit, {
    'to the better peer': '',
    bar: `${ratio.toFixed(2)} ≤ ${most} of ${shown(other, unit)}`,
    holds: ratio <= most,
  })
}

function row(what, found, unit, { holds, ...rest }) {
  return {
    what,
    ours: shown(found.ours, unit),
    Excalidraw: shown(found.excalidraw, unit),
    tldraw: shown(found.tldraw, unit),
    ...rest,
    '': holds === '' ? '' : holds ? 'PASS' : 'FAIL',
  }
}

/** The rows as a table of Markdown. */
export function tableOf(rows) {
  const columns = Object.keys(rows[0] ?? {})
  const cells = [columns, ...rows.map((one) => columns.map((column) => String(one[column])))]
  const widths = columns.map((_, index) => Math.max(3, ...cells.map((line) => line[index].length)))
  const line = (values) => `| ${values.map((value, index) => value.padEnd(widths[index])).join(' | ')} |`
  return [line(columns), line(widths.map((width) => '-'.repeat(width))), ...cells.slice(1).map(line)].join(
    '\n',
  )
}
