/** DayPilot Lite's Scheduler: the week visible, events at their exact times, as few cells as possible. */
import { DayPilot } from "@daypilot/daypilot-lite-javascript";
import { Bench, type Subject } from "./subject";
import { local, MONDAY, technicianId, technicianName, TECHNICIANS, week, type Call } from "./week";

const ROW_HEAD = 190;

class Scheduler implements Subject {
  moved = 0;
  #scheduler: DayPilot.Scheduler | undefined;

  readonly #events: object[];

  constructor(calls: readonly Call[]) {
    this.#events = calls.map(eventOf);
  }

  show(): void {
    const box = document.getElementById("calendar") as HTMLElement;
    this.#scheduler = new DayPilot.Scheduler("calendar", {
      startDate: MONDAY,
      days: 7,
      scale: "Day",
      cellWidth: Math.floor((box.clientWidth - ROW_HEAD - 20) / 7),
      snapToGrid: false,
      useEventBoxes: "Never",
      timeHeaders: [{ groupBy: "Day" }],
      rowHeaderWidth: ROW_HEAD,
      eventHeight: 34,
      heightSpec: "Fixed",
      height: box.clientHeight - 40,
      eventMoveHandling: "Update",
      eventResizeHandling: "Disabled", // the other calendars do not resize either, and the bars are narrow
      onEventMoved: () => {
        this.moved += 1;
      },
      resources: Array.from({ length: TECHNICIANS }, (_, nth) => ({
        id: technicianId(nth),
        name: technicianName(nth),
      })),
      events: this.#events,
    } as DayPilot.SchedulerConfig);
    this.#scheduler.init();
  }

  bar = (id: string): HTMLElement | null => document.querySelector(`.bar-${id}`);

  change(call: Call): void {
    this.#scheduler?.events.update(eventOf(call) as never);
  }
}

const eventOf = (call: Call) => ({
  id: call.id,
  resource: technicianId(call.technician),
  start: local(call.begin),
  end: local(call.begin + call.minutes * 60_000),
  text: `${call.service} ${call.client}`,
  cssClass: `bar-${call.id}`,
  barColor: call.isReady ? "#15734a" : "#b45309",
});

const calls = week();
window.bench = new Bench(new Scheduler(calls), calls);
