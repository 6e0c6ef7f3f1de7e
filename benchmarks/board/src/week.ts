/** The week that every calendar shows: 200 technicians and 5,000 calls, generated from one seed. */

export const TECHNICIANS = 200;
export const CALLS = 5_000;
export const MONDAY = "2026-11-23";
/** Zurich in winter, one hour ahead of UTC. */
export const ZONE = "Europe/Zurich";
const AHEAD_MS = 3_600_000;

export const FIRST_HOUR = 7;
export const LAST_HOUR = 19;

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const DURATIONS = [45, 60, 60, 90, 120];
const SERVICES = [
  "Wi-Fi set-up",
  "TV installation",
  "Computer help",
  "Printer set-up",
  "TV wall mounting",
];
const NAMES = [
  "Keller",
  "Meier",
  "Fontana",
  "Brunner",
  "Rossi",
  "Favre",
  "Schmid",
  "Bianchi",
  "Weber",
  "Dubois",
];

export interface Call {
  id: string;
  /** The number of the technician, from 0. */
  technician: number;
  /** The company's wall-clock time in milliseconds, as if it were UTC. */
  begin: number;
  minutes: number;
  service: string;
  client: string;
  isReady: boolean;
}

/** Pseudo-random numbers from 0 to 1 by mulberry32. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const technicianId = (technician: number) => `technician-${technician}`;
export const technicianName = (technician: number) =>
  `${NAMES[technician % NAMES.length]} ${String(technician + 1).padStart(3, "0")}`;

/** The calls of a technician follow one another; about one in twenty overlaps the one before. */
export function week(seed = 20_261_123): Call[] {
  const next = numbers(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const monday = Date.parse(`${MONDAY}T00:00:00Z`);
  const perTechnician = CALLS / TECHNICIANS;
  const calls: Call[] = [];
  for (let technician = 0; technician < TECHNICIANS; technician += 1) {
    const free = Array.from({ length: 7 }, () => FIRST_HOUR * 60);
    for (let nth = 0; nth < perTechnician; nth += 1) {
      const day = nth % 7;
      const minutes = pick(DURATIONS);
      const gap = Math.floor(next() * 6) * 15;
      const overlaps = next() < 0.05 && nth >= 7;
      const from = Math.min((free[day] ?? 0) + (overlaps ? -30 : gap), LAST_HOUR * 60 - minutes);
      free[day] = from + minutes;
      calls.push({
        id: `c${calls.length}`,
        technician,
        begin: monday + day * DAY_MS + from * MINUTE_MS,
        minutes,
        service: pick(SERVICES),
        client: `${pick(NAMES)} ${calls.length}`,
        isReady: next() < 0.7,
      });
    }
  }
  return calls;
}

/** The wall-clock time in ISO format, without a zone. */
export const local = (ms: number): string => new Date(ms).toISOString().slice(0, 19);
export const instant = (ms: number): string => new Date(ms - AHEAD_MS).toISOString();
