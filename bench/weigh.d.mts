import type { Page } from '@playwright/test'

export interface Sample {
  readonly id: string
  readonly code: string
  readonly person: string
  readonly staff: string
  readonly projector: string
}

export interface Script {
  readonly file: string
  readonly raw: number
  readonly gzip: number
}

export const SURFACES: readonly {
  readonly name: string
  readonly bar: number
  readonly size: 'laptop' | 'phone'
  readonly path: (sample: Sample) => string
}[]

export function openSample(ask: <T>(path: string, body?: unknown) => Promise<T>): Promise<Sample>
export function weigh(page: Page, address: string): Promise<readonly Script[]>
