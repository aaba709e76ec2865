const PATTERNS = { call: [200, 100, 200], again: [400, 150, 400, 150, 400] } as const
const TONE_HZ = 880
const TONE_S = 0.25

/**
 * What a device has to make itself noticed: it shakes where it can, and sounds where the browser lets
 * it, which is after a first tap. Neither is counted on.
 */
export function alarm(how: keyof typeof PATTERNS): void {
  if ('vibrate' in navigator) navigator.vibrate([...PATTERNS[how]])
  if (!('AudioContext' in window) || navigator.userActivation?.hasBeenActive !== true) return
  const sound = new AudioContext()
  const gain = sound.createGain()
  gain.gain.value = 0.2
  gain.connect(sound.destination)
  const times = how === 'again' ? 3 : 2
  for (let at = 0; at < times; at += 1) {
    const tone = sound.createOscillator()
    tone.frequency.value = TONE_HZ
    tone.connect(gain)
    tone.start(sound.currentTime + at * TONE_S * 1.5)
    tone.stop(sound.currentTime + at * TONE_S * 1.5 + TONE_S)
    if (at === times - 1) tone.onended = () => void sound.close()
  }
}
