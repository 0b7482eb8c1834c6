// Copying what stands in a field, also where the page came over plain http and browsers withhold the clipboard.

/** Copies a field's text; false when the browser refuses, and then the text is left selected. */
export async function copyText(field: HTMLInputElement | HTMLTextAreaElement): Promise<boolean> {
  const clipboard = navigator.clipboard as Clipboard | undefined
  if (clipboard) {
    try {
      await clipboard.writeText(field.value)
      return true
    } catch (_refused) {
      // The older way below asks for no permission.
    }
  }
  field.focus()
  field.select()
  return document.execCommand('copy')
}
