/** Two tones, made here: no file to fetch when a request comes in. */
const TONES = [
  { hertz: 660, at: 0 },
  { hertz: 880, at: 0.16 },
];
const SECONDS = 0.35;
const LOUDNESS = 0.12;

let context: AudioContext | null = null;

/** Why nothing can be heard; null when it can. */
export function isSilent(): "waiting" | "away" | null {
  if (typeof AudioContext !== "function") {
    return "away";
  }
  return navigator.userActivation?.hasBeenActive === false ? "waiting" : null;
}

/** Nobody hears it who has not done anything on the page yet: browsers want it so. */
export function chime(): void {
  if (isSilent() !== null) {
    return;
  }
  try {
    context ??= new AudioContext();
    void context.resume().catch(() => undefined);
    TONES.forEach((tone) => play(context as AudioContext, tone.hertz, tone.at));
  } catch {
    // a machine without a sound device; the card is there to be seen
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
