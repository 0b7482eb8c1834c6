// Two writers in one text: a field and the shared text stay equal, and nobody loses a letter.
import { describe, expect, test } from 'vitest'
import { rebased, TextBinding, type TextField } from '../../../client/model/text-binding.ts'

class Field implements TextField {
  #value = ''
  selectionStart = 0
  selectionEnd = 0

  get value(): string {
    return this.#value
  }

  /** A text area makes line ends plain. */
  set value(text: string) {
    this.#value = text.replaceAll('\r\n', '\n')
  }

  setSelectionRange(start: number, end: number): void {
    this.selectionStart = start
    this.selectionEnd = end
  }

  /** Types at the caret. */
  type(text: string): void {
    this.value = this.value.slice(0, this.selectionStart) + text + this.value.slice(this.selectionEnd)
    this.setSelectionRange(this.selectionStart + text.length, this.selectionStart + text.length)
  }
}

function bound(
  text: string,
  limit?: number,
): { field: Field; shared: { text: string }; binding: TextBinding } {
  const shared = { text }
  const field = new Field()
  const binding = new TextBinding(
    field,
    {
      read: () => shared.text,
      write: (next) => {
        shared.text = next
      },
    },
    limit,
  )
  field.setSelectionRange(text.length, text.length)
  return { field, shared, binding }
}

describe('typing together', () => {
  test("another's letters before my caret move it, those after it do not", () => {
    const { field, shared, binding } = bound('ežeras')
    field.setSelectionRange(2, 2)
    shared.text = 'prie ežeras'
    binding.follow()
    expect([field.value, field.selectionStart]).toEqual(['prie ežeras', 7])
    shared.text = 'prie ežeras tylu'
    binding.follow()
    expect(field.selectionStart).toBe(7)
  })

  test('a composition is not interrupted, and neither side loses a letter', () => {
    const { field, shared, binding } = bound('namas')
    binding.composing(true)
    field.type('ą')
    binding.typed()
    shared.text = 'senas namas'
    binding.follow()
    expect(field.value).toBe('namasą')
    binding.composing(false)
    expect(shared.text).toBe('senas namasą')
    expect(field.value).toBe('senas namasą')
  })

  test('what is typed decomposed is written composed', () => {
    const { field, shared, binding } = bound('')
    field.type('S\u030Cilute\u0307')
    binding.typed()
    expect(shared.text).toBe('Šilutė')
    expect(field.value).toBe('Šilutė')
  })

  test('two changes of one text both stay', () => {
    expect(rebased('abc', 'abcX', 'Yabc')).toBe('YabcX')
    expect(rebased('abc', 'ac', 'abcd')).toBe('acd')
    expect(rebased('abc', 'aXbc', 'abYc')).toBe('aXbYc')
  })

  test('a text too long to be taken stays in the field, others write on, and shortened it is taken', () => {
    const { field, shared, binding } = bound('trumpas', 12)
    field.type(' ir per ilgas')
    binding.typed()
    expect(shared.text).toBe('trumpas')
    shared.text = 'Ne trumpas'
    binding.follow()
    expect([field.value, shared.text]).toEqual(['Ne trumpas ir per ilgas', 'Ne trumpas'])
    field.value = 'Ne trumpas ir'.slice(0, 12)
    field.setSelectionRange(12, 12)
    binding.typed()
    expect(shared.text).toBe('Ne trumpas i')
  })

  test('what others write while I compose is not taken away when my composition ends', () => {
    const { field, shared, binding } = bound('vienas du')
    binding.composing(true)
    field.setSelectionRange(0, 0)
    field.type('A')
    shared.text = 'vienas du trys'
    binding.follow()
    binding.composing(false)
    expect([field.value, shared.text]).toEqual(['Avienas du trys', 'Avienas du trys'])
    expect(field.selectionStart).toBe(1)
  })

  test('a field that goes away in the middle of a composition takes no words along', () => {
    const { field, shared, binding } = bound('Vienas')
    binding.composing(true)
    field.type(' du')
    binding.typed()
    expect(shared.text).toBe('Vienas')
    binding.end()
    expect(shared.text).toBe('Vienas du')
  })

  test('a field nobody typed in writes nothing, whatever its line ends and letters are made of', () => {
    const { shared, binding } = bound('S\u030C\r\neile')
    binding.end()
    expect(shared.text).toBe('S\u030C\r\neile')
    shared.text += '!'
    binding.follow()
    binding.end()
    expect(shared.text).toBe('S\u030C\r\neile!')
  })
})
