import { afterEach, describe, expect, test, vi } from 'vitest'
import { chooseAddress, chosenAddress, serverAddresses } from '../../../client/model/server-address.ts'

const LAN = 'http://192.168.1.20:3000'

describe('the addresses other devices can use', () => {
  test('on localhost the network addresses come instead, in the server’s order', () => {
    for (const origin of [
      'http://localhost:3000',
      'http://127.0.0.1:3000',
      'http://[::1]:3000',
      'http://0.0.0.0:3000',
    ]) {
      expect(serverAddresses(origin, [LAN, 'http://10.0.0.7:3000'])).toEqual([
        { origin: LAN, reachable: true },
        { origin: 'http://10.0.0.7:3000', reachable: true },
      ])
    }
  })

  test('a page opened under a real address keeps it, and offers it once', () => {
    expect(serverAddresses('https://vieta.example.lt', [LAN])[0]?.origin).toBe('https://vieta.example.lt')
    expect(serverAddresses(LAN, [LAN])).toEqual([{ origin: LAN, reachable: true }])
  })

  test('without any network the only address says that it works here alone', () => {
    expect(serverAddresses('http://localhost:3000', [])).toEqual([
      { origin: 'http://localhost:3000', reachable: false },
    ])
  })
})

describe('the address chosen on this device', () => {
  const addresses = serverAddresses('http://localhost:3000', [LAN, 'http://10.0.0.7:3000'])
  afterEach(() => vi.unstubAllGlobals())

  function keepStorage(): void {
    const kept = new Map<string, string>()
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
    })
  }

  test('is the first until another is chosen, then that one wherever it is shown', () => {
    keepStorage()
    expect(chosenAddress(addresses).origin).toBe(LAN)
    chooseAddress('http://10.0.0.7:3000')
    expect(chosenAddress(addresses).origin).toBe('http://10.0.0.7:3000')
  })

  test('is the first again when the chosen one is an address no more', () => {
    keepStorage()
    chooseAddress('http://172.16.0.9:3000')
    expect(chosenAddress(addresses).origin).toBe(LAN)
  })
})
