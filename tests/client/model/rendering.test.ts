import { expect, test, vi } from 'vitest'
import { rendered } from '../../../client/model/rendering.ts'
import { composeConcept } from '../../../shared/concept/compose.ts'
import type { RenderAnswer, RenderTask } from '../../../shared/export/render-concept.ts'
import { openSample } from '../../shared/export/workshop-files.ts'

/** A worker that does what the test says; what it is handed goes the way it would to another thread. */
class ToldWorker extends EventTarget {
  readonly handed: RenderTask[] = []
  isEnded = false
  postMessage(task: RenderTask, moved: Transferable[]) {
    this.handed.push(structuredClone(task, { transfer: moved }))
  }
  terminate() {
    this.isEnded = true
  }
  say(data: RenderAnswer) {
    this.dispatchEvent(Object.assign(new Event('message'), { data }))
  }
  break() {
    this.dispatchEvent(Object.assign(new Event('error'), { message: 'no memory' }))
  }
  start = () => this as unknown as Worker
}

function task(): RenderTask {
  const { agenda, board, people, concept } = openSample('lt')
  const picture = { type: 'png', bytes: new Uint8Array([1, 2, 3]), width: 1, height: 1 } as const
  return {
    concept: composeConcept({ agenda, board, people, language: 'lt' }, concept, 'lt'),
    format: 'html',
    wish: {
      form: 'full',
      sources: true,
      pictures: new Map([
        ['a', picture],
        ['b', picture],
      ]),
    },
  }
}

const never = new AbortController().signal
const words = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

test('the worker is handed the document once it is there, and ends with it', async () => {
  const worker = new ToldWorker()
  const asked = task()
  const made = rendered(asked, never, worker.start)
  expect(worker.handed).toEqual([])
  worker.say('ready')
  const [handed] = worker.handed
  expect(handed?.concept).toEqual(asked.concept)
  expect(handed?.wish.pictures?.get('a')?.bytes).toEqual(new Uint8Array([1, 2, 3]))
  // Handed over, not copied.
  expect(asked.wish.pictures?.get('a')?.bytes.length).toBe(0)
  worker.say({ bytes: new Uint8Array([7]) })
  expect(await made).toEqual(new Uint8Array([7]))
  expect(worker.isEnded).toBe(true)
})

test('who cancels ends the worker at once', async () => {
  const worker = new ToldWorker()
  const controller = new AbortController()
  const made = rendered(task(), controller.signal, worker.start)
  worker.say('ready')
  controller.abort()
  await expect(made).rejects.toMatchObject({ name: 'AbortError' })
  expect(worker.isEnded).toBe(true)
  const start = vi.fn(worker.start)
  await expect(rendered(task(), controller.signal, start)).rejects.toMatchObject({ name: 'AbortError' })
  expect(start).not.toHaveBeenCalled()
})

test('the page makes it itself where there are no workers, or this one does not come about', async () => {
  const none = () => {
    throw new ReferenceError('Worker is not defined')
  }
  expect(words(await rendered(task(), never, none))).toContain('Išlipk. Įkvėpk. Pasilik.')
  const worker = new ToldWorker()
  const made = rendered(task(), never, worker.start)
  worker.break()
  expect(words(await made)).toContain('Išlipk. Įkvėpk. Pasilik.')
  expect(worker.isEnded).toBe(true)
})

test('what takes a moment is made by the page', async () => {
  const start = vi.fn(new ToldWorker().start)
  expect(words(await rendered({ ...task(), format: 'md' }, never, start))).toContain(
    'Išlipk. Įkvėpk. Pasilik.',
  )
  expect(start).not.toHaveBeenCalled()
})

test('a worker that fails in the middle is a failure, not an endless wait', async () => {
  for (const fail of [
    (one: ToldWorker) => one.break(),
    (one: ToldWorker) => one.say({ failed: 'RangeError' }),
  ]) {
    const worker = new ToldWorker()
    const made = rendered(task(), never, worker.start)
    worker.say('ready')
    fail(worker)
    await expect(made).rejects.toThrow()
    expect(worker.isEnded).toBe(true)
  }
})
