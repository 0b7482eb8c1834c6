// The sound of the timer in the room: a few soft tones, made here, so that nothing has to be fetched. Only the screen has it.
import type { TimerMoment } from '../../model/timer-moment.ts'

/** Tones of each moment, Hz; the more pressing, the more of them. */
const TONES: Readonly<Record<TimerMoment, readonly number[]>> = {
  twoMinutes: [523],
  halfMinute: [523, 523],
  end: [523, 659, 784],
}

/** Seconds from tone to tone, and how long one fades. */
const APART = 0.32
const FADE = 0.9
const LOUDNESS = 0.25

export function playChime(audio: AudioContext, moment: TimerMoment): void {
  for (const [index, frequency] of TONES[moment].entries()) {
    const at = audio.currentTime + index * APART
    const tone = audio.createOscillator()
    const volume = audio.createGain()
    tone.type = 'sine'
    tone.frequency.value = frequency
    volume.gain.setValueAtTime(0, at)
    volume.gain.linearRampToValueAtTime(LOUDNESS, at + 0.02)
    volume.gain.exponentialRampToValueAtTime(0.001, at + FADE)
    tone.connect(volume).connect(audio.destination)
    tone.start(at)
    tone.stop(at + FADE)
  }
}
