/** The product's calendar, kept by the product's own merging of cards, as on an open board. */
import type { Board, BoardTechnician, Card } from "$lib/types";
import type { Plan, Row } from "$frontend/board/card";
import { CardStore } from "$frontend/board/cardStore";
import { FrameThrottle } from "$frontend/board/frameThrottle";
import { Drag } from "$frontend/calendar/drag.svelte";
import type { Subject } from "./subject";
import { instant, technicianId, technicianName, TECHNICIANS, ZONE, type Call } from "./week";

export class OwnBoard implements Subject {
  rows = $state.raw<readonly Row[]>([]);
  readonly drag = new Drag();
  moved = 0;
  readonly #cards = new CardStore();
  readonly #throttle = new FrameThrottle(() => (this.rows = this.#cards.rows()));
  readonly #mount: (target: HTMLElement) => void;
  readonly #board: Board;
  #revision = 1;

  constructor(calls: readonly Call[], mount: (target: HTMLElement) => void) {
    this.#mount = mount;
    this.#board = {
      zone: ZONE,
      technicians: Array.from({ length: TECHNICIANS }, (_, nth) => technician(nth)),
      requests: [],
      toAssign: [],
      calendar: calls.map((call) => cardOf(call, 1)),
      sequence: 0,
    };
  }

  show(): void {
    this.#cards.replaceAll(this.#board, []);
    this.rows = this.#cards.rows();
    this.#mount(document.getElementById("calendar") as HTMLElement);
  }

  bar = (id: string): HTMLElement | null => document.querySelector(`[data-card="${id}"]`);

  change(call: Call): void {
    this.#revision += 1;
    const card = cardOf(call, this.#revision);
    this.#cards.apply({ id: card.id, revision: this.#revision, calendar: card });
    this.#throttle.request();
  }

  /** Without the confirm dialog of the page, because the other calendars have none. */
  move(card: Card, plan: Plan): void {
    this.#cards.applyOptimistic(card, plan);
    this.#throttle.flush();
    this.drag.finish();
    this.moved += 1;
  }
}

const technician = (nth: number): BoardTechnician => ({
  id: technicianId(nth),
  name: technicianName(nth),
  state: "VERIFIED",
  verified: true,
  skills: [],
  missing: [],
});

const cardOf = (call: Call, revision: number): Card => ({
  id: call.id,
  number: call.id.slice(1),
  colour: call.isReady ? "GREEN" : "ORANGE",
  reason: call.isReady ? "ready" : "client not called",
  reasonCode: call.isReady ? "ready" : "client-not-called",
  status: call.isReady ? "READY" : "OPEN",
  version: revision,
  revision,
  openTasks: call.isReady ? [] : ["CALL_CLIENT"],
  badges: [],
  channel: "MARKETPLACE",
  serviceType: {
    code: "any",
    name: call.service,
    requiredSkills: [],
    durationMinutes: call.minutes,
  },
  client: { name: call.client },
  address: {
    street: "Lake Road 1",
    postalCode: "8002",
    city: "Zurich",
    country: "CH",
  },
  start: instant(call.begin),
  durationMinutes: call.minutes,
  technicianId: technicianId(call.technician),
});
