// A mat around the frames the wall shows, as around a picture: of what lies beside them on the board nothing peeks in.
import { useEffect, useRef } from 'react'
import { type Frame, frameBox } from '../../../shared/agenda/frame.ts'
import { boxAt, grown, unionOf } from '../../../shared/base/geometry.ts'
import type { Board } from '../../../shared/board/board.ts'
import type { Camera } from '../../canvas/camera.ts'
import { useBoard } from '../../model/react.tsx'
import styles from './mat.module.css'

/** Left free around a frame, board units. */
const AROUND = 12

interface MatProps {
  readonly board: Board
  readonly camera: Camera
  /** Those in sight; a note of theirs that hangs over the edge is seen whole. */
  readonly frames: readonly Frame[]
}

export function Mat({ board, camera, frames }: MatProps) {
  useBoard(board)
  const element = useRef<HTMLDivElement>(null)
  const ids = new Set(frames.map(({ id }) => id))
  const notes = board.notes.filter(({ place }) => place.frame !== null && ids.has(place.frame))
  const around = unionOf([...frames.map(frameBox), ...notes.map(({ place, size }) => boxAt(place.at, size))])
  useEffect(() => {
    const place = () => {
      if (!element.current || !around) return
      const { x, y, w, h } = grown(around, AROUND)
      const [left, top] = camera.toScreen([x, y])
      element.current.style.transform = `translate(${left}px, ${top}px)`
      element.current.style.width = `${w * camera.z}px`
      element.current.style.height = `${h * camera.z}px`
    }
    place()
    return camera.onMove(place)
  })
  return around && <div ref={element} className={styles.mat} aria-hidden="true" />
}
