// The order of the commands: each call gets all steps, and the mix of steps is the same at every moment of the load.

const STEPS = ["accept", "schedule", "assign", "client-called"];
/** The distance between two steps of one call, in calls: two seconds at the usual rate. */
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

  /** The numbers of the calls that a load of this many commands needs, each with the steps that are done before it. */
  static calls(commands) {
    const first = -APART * (STEPS.length - 1);
    const last = Math.floor((commands - 1) / STEPS.length);
    return Array.from({ length: last - first + 1 }, (_, index) => {
      const call = first + index;
      return { call, done: STEPS.filter((_, step) => call + step * APART < 0).length };
    });
  }

  /** The call and the step of the command at a place of the load. */
  static at(place) {
    const step = place % STEPS.length;
    return { call: Math.floor(place / STEPS.length) - step * APART, step };
  }

  static name(step) {
    return STEPS[step];
  }

  /** The path and content of a step. A technician's calls do not overlap, unless an earlier run has left some. */
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
