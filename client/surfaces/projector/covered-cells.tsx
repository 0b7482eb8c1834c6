// Over the cells whose notes stay off the wall: how many are hidden there. The cards themselves are drawn blank by the canvas.
import { EyeOff } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { cellsOf, type Frame } from '../../../shared/agenda/frame.ts'
import { isCoveredOnWall } from '../../../shared/agenda/wall.ts'
import type { Board } from '../../../shared/board/board.ts'
import type { Camera } from '../../canvas/camera.ts'
import { useBoard } from '../../model/react.tsx'
import styles from './covered-cells.module.css'

interface CoveredCellsProps {
  readonly board: Board
  readonly camera: Camera
  readonly frames: readonly Frame[]
  readonly shown: ReadonlySet<string>
}

export function CoveredCells({ board, camera, frames, shown }: CoveredCellsProps) {
  const t = useTranslations('wall')
  useBoard(board)
  const holder = useRef<HTMLDivElement>(null)
  const covered = board.notes.filter((note) => isCoveredOnWall(frames, shown, note))
  const cells = frames
    .flatMap(cellsOf)
    .map(({ frame, cell, box }) => ({
      key: `${frame.id}/${cell.id}`,
      box,
      count: covered.filter(({ place }) => place.frame === frame.id && place.cell === cell.id).length,
    }))
    .filter(({ count }) => count > 0)
  useEffect(() => {
    const place = () => {
      for (const [index, { box }] of cells.entries()) {
        const element = holder.current?.children[index]
        if (!(element instanceof HTMLElement)) continue
        const [x, y] = camera.toScreen([box.x, box.y])
        element.style.transform = `translate(${x}px, ${y}px)`
        element.style.width = `${box.w * camera.z}px`
        element.style.height = `${box.h * camera.z}px`
      }
    }
    place()
    return camera.onMove(place)
  })
  return (
    <div ref={holder} className={styles.cells}>
      {cells.map(({ key, count }) => (
        <div key={key} className={styles.cell}>
          <p>
            <EyeOff aria-hidden="true" />
            {t('covered', { count })}
          </p>
        </div>
      ))}
    </div>
  )
}
