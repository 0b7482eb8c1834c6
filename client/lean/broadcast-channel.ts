// In the place of lib0/broadcastchannel: providers here never speak to other tabs (`disableBc`), which have other rights.

export function publish(): void {}

export function subscribe(): void {}

export function unsubscribe(): void {}
