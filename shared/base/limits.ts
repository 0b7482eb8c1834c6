// Every bound of the system in one place: its unit, and why that number.

export const LIMITS = {
  /** Characters in a note. The method's hard limit; 140 is where the counter appears. */
  noteText: 400,
  /** Characters in a note from which the counter shows. About 17 Lithuanian words. */
  noteTextSoft: 140,
  /** Characters in a person's name. Long enough for double surnames, short enough for a badge. */
  personName: 80,
  /** Characters in the name of an organisation. */
  organisation: 160,
  /** Characters in a shape or a text on the board: a paragraph. */
  boardText: 1_000,
  /** Characters of one text that a screen lays out: what is longer came from no Vieta and would freeze a page. */
  shownText: 2_000,
  /** Characters in a picture's caption or credit. */
  caption: 300,
  /** Board units from the board's origin in any direction: a hundred rows of frames, far inside exact arithmetic. */
  boardReach: 1_000_000,
  /** Board units along one side of an item. */
  itemSide: 50_000,
  /** Points of one stroke after simplifying: several minutes of drawing without lifting the pen. */
  strokePoints: 4_000,
  /** Notes made by one paste or import. */
  pastedNotes: 500,
  /** Items copied at once: every note of a busy workshop. */
  clipItems: 2_000,
  /** Characters of what is copied: two thousand notes are 800 kB, and a paste must fit into one message. */
  clipChars: 2_500_000,
  /** Bytes of a file notes are imported from: twenty thousand answers of a survey. */
  importBytes: 5 * 1024 * 1024,
  /** Rows of a table or a list that are read; of what is longer the first ones are offered. */
  importRows: 20_000,
  /** Characters in a sentence a facilitator shows to everybody: it is read from eight metres away. */
  calledOut: 120,
  /** Characters in a title (programme, workshop, locality, cluster sentence). */
  title: 200,
  /** Characters in a challenge. Twice the document's 300, because people paste first and cut later. */
  brief: 600,
  /** Characters in a comment on the concept: a paragraph or two. */
  commentText: 1_000,
  /** Comments on one concept: a dozen readers with forty each. */
  comments: 500,
  /** Characters in one text of the concept. The longest field aims at 2,500. */
  conceptText: 8_000,
  /** Bytes in one WebSocket message. A pasted table of a thousand notes is under 1 MB. */
  frameBytes: 4 * 1024 * 1024,
  /** Bytes of one awareness state: a name, a cursor and a selection of two hundred notes fit. */
  presenceBytes: 4 * 1024,
  /** Bytes of one HTTP body, except an image and an imported archive. */
  bodyBytes: 256 * 1024,
  /** Bytes of an uploaded image: a 50-megapixel JPEG straight from a phone is 10 to 14 MB. */
  imageBytes: 15 * 1024 * 1024,
  /** Bytes of all pictures of a board on their way into a PDF: sixty frames of 600 kB. */
  boardPictureBytes: 36 * 1024 * 1024,
  /** Pixels of an uploaded image: a 50-megapixel phone or a panorama fits; decoded it is 256 MB for a moment. */
  imagePixels: 64_000_000,
  /** Pixels along the longer side of a stored image: fills a projector, and is about 300 kB. */
  imageSide: 2_000,
  /** Images of one workshop: twenty people with twenty photographs each. */
  workshopImages: 400,
  /** Requests about votes a minute with one ticket: a dot a second, and whoever leads counts hands besides. */
  votingsPerMinute: 240,
  /** Bytes of all images of a workshop together: 330 photographs, and still one archive a laptop can open. */
  workshopImageBytes: 100 * 1024 * 1024,
  /** Images uploaded a minute with one ticket. Who pastes an album waits a little between its pages. */
  imagesPerMinute: 60,
  /** Images fetched a minute with one ticket: a full workshop opened five times over. */
  imageReadsPerMinute: 2_000,
  /** Bytes of an imported archive: all images in base64 are 134 MB, a 10,000-note workshop about 6 MB. */
  archiveBytes: 160 * 1024 * 1024,
  /** Bytes of a rescue file: the copy of a 10,000-note board with its history is about 6 MB in base64. */
  rescueBytes: 24 * 1024 * 1024,
  /** Sockets in one room: 20 people with two devices each, projector and staff, doubled. */
  roomConnections: 100,
  /** People who join in a minute from one address: a hall of a hundred behind one router. */
  joinsPerMinute: 120,
  /** Wrong join codes from one address in ten minutes. A room of 30 behind one router mistypes twice each. */
  wrongCodesPerTenMinutes: 60,
  /** Wrong join codes from one address in a day. Against ten open codes of 31^6: once in 800 years of such days. */
  wrongCodesPerDay: 300,
  /** Wrong join codes from everywhere in an hour. Against ten open codes of 31^6: once in ten years of such hours. */
  wrongCodesOfAllPerHour: 1_000,
  /** Milliseconds a join code opens its workshop after the last session: who was ill comes within a fortnight. */
  codeMs: 14 * 24 * 60 * 60 * 1000,
  /** Milliseconds a ticket lives: a programme runs for half a year. */
  ticketMs: 200 * 24 * 60 * 60 * 1000,
} as const
