/** The ResourceTimeline of @event-calendar/core: the week visible, the same hours as in the other calendars. */
import { Calendar, Interaction, ResourceTimeline } from "@event-calendar/core";
import "@event-calendar/core/index.css";
import { mount } from "svelte";
import { Bench, type Subject } from "./subject";
import {
  FIRST_HOUR,
  LAST_HOUR,
  local,
  MONDAY,
  technicianId,
  technicianName,
  TECHNICIANS,
  week,
  type Call,
} from "./week";

const ROW_HEAD = 190;

class Timeline implements Subject {
  moved = 0;
  #calendar: { updateEvent(event: object): void } | undefined;

  readonly #events: object[];

  constructor(calls: readonly Call[]) {
    this.#events = calls.map(eventOf);
  }

  show(): void {
    const box = document.getElementById("calendar") as HTMLElement;
    const slots = (LAST_HOUR - FIRST_HOUR) * 7;
    this.#calendar = mount(Calendar, {
      target: box,
      props: {
        plugins: [ResourceTimeline, Interaction],
        options: {
          view: "resourceTimelineWeek",
          date: MONDAY,
          firstDay: 1,
          height: `${box.clientHeight}px`,
          slotMinTime: `${FIRST_HOUR}:00`,
          slotMaxTime: `${LAST_HOUR}:00`,
          slotDuration: "01:00",
          snapDuration: "00:15",
          slotWidth: Math.floor((box.clientWidth - ROW_HEAD - 20) / slots),
          editable: true,
          eventDurationEditable: false,
          eventDrop: () => {
            this.moved += 1;
          },
          resources: Array.from({ length: TECHNICIANS }, (_, nth) => ({
            id: technicianId(nth),
            title: technicianName(nth),
          })),
          events: this.#events,
        },
      },
    }) as never;
  }

  bar = (id: string): HTMLElement | null => document.querySelector(`.bar-${id}`);

  change(call: Call): void {
    this.#calendar?.updateEvent(eventOf(call));
  }
}

const eventOf = (call: Call) => ({
  id: call.id,
  resourceIds: [technicianId(call.technician)],
  start: local(call.begin),
  end: local(call.begin + call.minutes * 60_000),
  title: `${call.service} ${call.client}`,
  classNames: [`bar-${call.id}`],
  backgroundColor: call.isReady ? "#15734a" : "#b45309",
});

const calls = week();
window.bench = new Bench(new Timeline(calls), calls);
