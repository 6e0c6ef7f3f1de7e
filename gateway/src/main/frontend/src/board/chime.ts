/** Two synthesised tones: no sound file to load when a request arrives. */
const TONES = [
  { hertz: 660, at: 0 },
  { hertz: 880, at: 0.16 },
];
const SECONDS = 0.35;
const LOUDNESS = 0.12;

let context: AudioContext | null = null;

/** Why no sound can be heard: the page was not used yet, or there is no audio; null if it can. */
export function silence(): "blocked" | "unavailable" | null {
  if (typeof AudioContext !== "function") {
    return "unavailable";
  }
  return navigator.userActivation?.hasBeenActive === false ? "blocked" : null;
}

/** Plays the tones, unless the browser allows no sound. */
export function chime(): void {
  if (silence() !== null) {
    return;
  }
  try {
    context ??= new AudioContext();
    void context.resume().catch(() => undefined);
    TONES.forEach((tone) => play(context as AudioContext, tone.hertz, tone.at));
  } catch {
    // no sound device; the card is visible anyway
  }
}

function play(audio: AudioContext, hertz: number, after: number): void {
  const begin = audio.currentTime + after;
  const tone = audio.createOscillator();
  const volume = audio.createGain();
  tone.frequency.value = hertz;
  volume.gain.setValueAtTime(0, begin);
  volume.gain.linearRampToValueAtTime(LOUDNESS, begin + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.0001, begin + SECONDS);
  tone.connect(volume).connect(audio.destination);
  tone.start(begin);
  tone.stop(begin + SECONDS);
}
