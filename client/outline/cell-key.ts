// The key of a cell in a frame: drafts and lists are kept by it.

export function cellKey(frame: string, cell: string): string {
  return `${frame}/${cell}`
}
