// An icon of lucide as the pages use it: a drawing in the colour and size of what is around it, said by no screen reader
// unless it is told a name. The build puts this in the place of lucide's own component; the icons are lucide's.
import { createElement, type SVGProps } from 'react'

interface IconData {
  readonly node: readonly (readonly [tag: string, attributes: Readonly<Record<string, string>>])[]
}

const FRAME: SVGProps<SVGSVGElement> = {
  xmlns: 'http://www.w3.org/2000/svg',
  width: 24,
  height: 24,
  viewBox: '0 0 24 24',
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 2,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
  'aria-hidden': true,
}

function createLucideIcon({ node }: IconData) {
  return function Icon(props: SVGProps<SVGSVGElement>) {
    const drawn = node.map(([tag, attributes]) => createElement(tag, attributes))
    return createElement('svg', { ...FRAME, ...props }, drawn)
  }
}

// biome-ignore lint/style/noDefaultExport: lucide's icons import it so
export default createLucideIcon
