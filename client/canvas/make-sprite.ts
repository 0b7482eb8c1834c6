// A canvas off the screen.
import type { Sprite } from './note-painter.ts'

export function makeSprite(width: number, height: number): Sprite & { readonly canvas: HTMLCanvasElement } {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d')
  if (!context) throw new Error('This browser gives no 2D drawing context')
  return { canvas, context }
}
