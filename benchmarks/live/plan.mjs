// What dispatchers do with each call, and which of it when: a fixed mix at every moment of the load.

const STEPS = ["accept", "schedule", "assign", "client-called"];
/** So far apart, in calls, are the steps of one call: two seconds at the usual rate. */
const APART = 25;
const CALLS_A_DAY = 8;

export class Plan {
  #technicians;
  #service;
  #firstDay;

  constructor(technicians, service, today) {
    this.#technicians = technicians;
    this.#service = service;
    this.#firstDay = Date.parse(`${today}T07:00:00Z`) + 86_400_000;
  }

  /** The numbers of the calls that a load of so many commands needs, with the steps they have behind them. */
  static calls(commands) {
    const first = -APART * (STEPS.length - 1);
    const last = Math.floor((commands - 1) / STEPS.length);
    return Array.from({ length: last - first + 1 }, (_, index) => {
      const call = first + index;
      return { call, done: STEPS.filter((_, step) => call + step * APART < 0).length };
    });
  }

  /** The command at a place of the load: of which call, which step. */
  static at(place) {
    const step = place % STEPS.length;
    return { call: Math.floor(place / STEPS.length) - step * APART, step };
  }

  static name(step) {
    return STEPS[step];
  }

  /** Path and content of a step. No two calls of a technician overlap, unless a load before left some. */
  command(id, call, step) {
    const nth = call + APART * STEPS.length;
    const technician = this.#technicians[nth % this.#technicians.length];
    const slot = Math.floor(nth / this.#technicians.length);
    const start =
      this.#firstDay +
      Math.floor(slot / CALLS_A_DAY) * 86_400_000 +
      (slot % CALLS_A_DAY) * this.#service.durationMinutes * 60_000;
    const at = step === 0 ? `/api/service-requests/${id}` : `/api/service-calls/${id}`;
    const content = [
      {},
      { start: new Date(start).toISOString() },
      { technicianId: technician, allowOverlap: true },
      {},
    ][step];
    return { path: `${at}/${STEPS[step]}`, content };
  }
}
