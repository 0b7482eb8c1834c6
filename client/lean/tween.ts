// The board animates nothing with Konva, whose core brings this along (the build puts this in its place).

export class Tween {
  constructor() {
    throw new Error('Konva’s tweens are left out of the build: client/lean/tween.ts')
  }
}

export const Easings = {}
