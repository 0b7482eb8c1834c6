// Whether somebody writes right now: whoever writes is never interrupted, moved or answered by a shortcut.

const FIELDS = 'textarea, select, [contenteditable=""], [contenteditable="true"], input:not([type="button"])'

export function isTyping(): boolean {
  return document.activeElement?.matches(FIELDS) ?? false
}
