// What the PDF thread is told and what it answers. Plain values only: they travel between threads.

/** What the thread needs before it can set its first document. */
export interface PdfWorkerOptions {
  /** The compiler's file. */
  readonly wasm: string
  readonly fonts: readonly string[]
  /** Template file name to its source: every template may import every other. */
  readonly templates: Readonly<Record<string, string>>
}

export interface PdfJob {
  readonly id: number
  /** The template file that is the document. */
  readonly main: string
  /** JSON; the template reads it with `json(bytes(sys.inputs.data))`. */
  readonly data: string
  /** Pictures the template may read by their name. */
  readonly files: Readonly<Record<string, Uint8Array>>
}

/** `memory` is what the thread's compiler holds, in bytes: WebAssembly never gives any back. */
export type PdfAnswer =
  | { readonly id: number; readonly ok: true; readonly bytes: Uint8Array; readonly memory: number }
  | { readonly id: number; readonly ok: false; readonly message: string; readonly memory: number }
