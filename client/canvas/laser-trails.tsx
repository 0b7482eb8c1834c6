// The dots of laser pointers and the fading trails behind them: a few SVG elements moved once a frame while anybody points.
import { useEffect, useRef } from 'react'
import type { Point } from '../../shared/base/geometry.ts'
import { onPointing, pointedAt } from '../model/pointing.ts'
import type { Session } from '../model/session.ts'
import type { Camera } from './camera.ts'
import { faded, fading, type Trail } from './laser-trail.ts'
import styles from './laser-trails.module.css'

const SVG = 'http://www.w3.org/2000/svg'
/** The dot's size and the trail's width at its head, CSS pixels. */
const DOT = 9
const WIDTH = 8

interface LaserTrailsProps {
  readonly session: Session
  readonly camera: Camera
}

export function LaserTrails({ session, camera }: LaserTrailsProps) {
  const holder = useRef<SVGSVGElement>(null)
  useEffect(() => {
    const trails = new Map<string, Trail>()
    let gone = 0
    let running = 0
    const still = matchMedia('(prefers-reduced-motion: reduce)')
    const draw = (now: number) => {
      running = 0
      const drawn: SVGElement[] = []
      const pointed = pointedAt(session)
      for (const [key, trail] of trails) {
        const left = faded(trail, now)
        if (left.length === 0 && !pointed.has(Number(key))) trails.delete(key)
        else trails.set(key, left)
        if (!still.matches) drawn.push(...lines(left, now, camera))
      }
      for (const head of pointed.values()) drawn.push(dot(camera.toScreen(head)))
      holder.current?.replaceChildren(...drawn)
      if (trails.size > 0) running = requestAnimationFrame(draw)
    }
    const look = () => {
      const now = performance.now()
      const pointed = pointedAt(session)
      // Who lets go and presses elsewhere draws no line between the two.
      for (const [key, trail] of trails) {
        if (key.startsWith('gone') || pointed.has(Number(key))) continue
        trails.delete(key)
        trails.set(`gone ${gone++}`, trail)
      }
      for (const [client, at] of pointed) {
        const trail = trails.get(String(client)) ?? []
        const last = trail.at(-1)
        if (last?.at[0] !== at[0] || last.at[1] !== at[1])
          trails.set(String(client), [...trail, { at, seen: now }])
      }
      running ||= requestAnimationFrame(draw)
    }
    const stop = onPointing(session, look)
    look()
    return () => {
      stop()
      cancelAnimationFrame(running)
    }
  }, [session, camera])
  return <svg ref={holder} className={styles.trails} aria-hidden="true" data-laser />
}

function dot([x, y]: Point): SVGElement {
  return element('circle', { cx: x, cy: y, r: DOT, class: styles.dot ?? '' })
}

function lines(trail: Trail, now: number, camera: Camera): readonly SVGElement[] {
  return trail.slice(1).map((step, index) => {
    const [x1, y1] = camera.toScreen(trail[index]?.at ?? step.at)
    const [x2, y2] = camera.toScreen(step.at)
    const fresh = 1 - fading(step, now)
    return element('line', {
      x1,
      y1,
      x2,
      y2,
      class: styles.trail ?? '',
      'stroke-width': 2 + (WIDTH - 2) * fresh,
      opacity: fresh,
    })
  })
}

function element(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS(SVG, name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value))
  return made
}
