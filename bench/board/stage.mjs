// What the three pages have in common: the scene's stored form is fetched, the feed of remote messages comes from a
// worker as it would from a socket (one task a message, whatever the page is doing), and frames are counted.

/** Frames between start and stop, by the time of their beginning, ms. */
const frames = []
let counting = 0

function count(time) {
  frames.push(time)
  counting = requestAnimationFrame(count)
}

const FEED = `
  let timer
  onmessage = ({ data: { rate, from } }) => {
    clearInterval(timer)
    if (rate === 0) return
    const begun = performance.now()
    let sent = 0
    timer = setInterval(() => {
      const due = Math.floor(((performance.now() - begun) / 1000) * rate)
      while (sent < due) postMessage(from + sent++)
    }, 4)
  }`
const feed = new Worker(URL.createObjectURL(new Blob([FEED], { type: 'text/javascript' })))
let fed = 0
let messages = []
let open = false

/** The bytes the page opens with: `/scene/<board>-<objects>`. */
export async function fetchStored(board, objects) {
  const response = await fetch(`/scene/${board}-${objects}`)
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`)
  return response
}

/**
 * Gives the bench its handle on the page.
 *
 * @param page select, place, text, look, camera, prepare: how this board does each; `prepare` turns events into
 *   functions that deliver them
 */
export function present(page) {
  feed.onmessage = ({ data: index }) => {
    if (!open || messages.length === 0) return
    fed += 1
    messages[index % messages.length]()
  }
  window.bench = {
    ...page,
    prepare: async (events) => {
      messages = await page.prepare(events)
    },
    feed(rate) {
      open = rate > 0
      feed.postMessage({ rate, from: fed })
    },
    fed: () => fed,
    count() {
      frames.length = 0
      cancelAnimationFrame(counting)
      counting = requestAnimationFrame(count)
    },
    counted() {
      cancelAnimationFrame(counting)
      return { frames: [...frames], now: performance.now() }
    },
  }
}

/** Base64 of text or bytes, for carrying a stored scene out of the page. */
export async function packed(content) {
  const reader = new FileReader()
  const loaded = new Promise((resolve) => {
    reader.onload = resolve
  })
  reader.readAsDataURL(new Blob([content]))
  await loaded
  return String(reader.result).split(',')[1]
}
