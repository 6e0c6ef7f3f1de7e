/** A plan while it is being made: what the fields say, and what that means on the company's wall. */
import { t } from "$lib/i18n.svelte";
import type { Zone } from "$lib/zone";
import type { Card, Plan } from "../board/card";
import type { Flaws } from "$lib/flaws";
import { isTimeChanged } from "./told";
import { fromInput, toInput } from "./when";

const SHORTEST = 15;
const LONGEST = 1440;

export class Draft {
  /** What it starts from; the state after a refusal. */
  card = $state.raw() as Card;
  /** Empty for nobody. */
  technicianId = $state("");
  date = $state("");
  time = $state("");
  minutes = $state("");
  flaws = $state.raw<Flaws>({});
  readonly #zone: Zone;
  /** Of two instants the clock shows the same at. */
  #chosen = $state<number | null>(null);

  constructor(card: Card, zone: Zone) {
    this.card = card;
    this.#zone = zone;
    this.technicianId = card.technicianId ?? "";
    this.minutes = String(card.durationMinutes);
    if (card.start !== undefined) {
      const at = Date.parse(card.start);
      const wall = zone.wall(at);
      this.date = wall.date;
      this.time = toInput(wall.minutes);
      this.#chosen = at;
    }
  }

  readonly #wall = $derived.by(() => {
    const minutes = fromInput(this.time);
    return this.date === "" || minutes === null ? null : { date: this.date, minutes };
  });

  /** Two in a repeated hour, none in one that is left out. */
  readonly instants = $derived.by(() =>
    this.#wall === null ? [] : this.#zone.instants(this.#wall),
  );

  readonly isLeftOut = $derived.by(
    () => this.#wall !== null && this.instants.length === 0 && !this.isUnassigning,
  );

  get chosen(): number {
    const known = this.instants.find((each) => each === this.#chosen);
    return known ?? (this.#wall === null ? 0 : this.#zone.instant(this.#wall));
  }

  set chosen(at: number) {
    this.#chosen = at;
  }

  /** The time stays as it is, for nobody can be taken off and the call moved at once. */
  readonly isUnassigning = $derived.by(
    () => this.technicianId === "" && this.card.technicianId !== undefined,
  );

  /** Null as long as the fields don't say one. */
  readonly to = $derived.by((): Plan | null => {
    if (this.isUnassigning) {
      return this.card.start === undefined
        ? null
        : {
            technicianId: null,
            start: this.card.start,
            durationMinutes: this.card.durationMinutes,
          };
    }
    const minutes = Number(this.minutes);
    return this.#wall === null || !isLength(minutes)
      ? null
      : {
          technicianId: this.technicianId === "" ? null : this.technicianId,
          start: new Date(this.chosen).toISOString(),
          durationMinutes: minutes,
        };
  });

  readonly kind = $derived.by(() => {
    if (this.isUnassigning) {
      return "unassign";
    }
    if (this.technicianId === (this.card.technicianId ?? "")) {
      return this.card.start === undefined ? "schedule" : "move";
    }
    return this.card.technicianId === undefined ? "assign" : "reassign";
  });

  readonly fields = $derived.by(() =>
    [this.technicianId, this.date, this.time, this.minutes, this.#chosen].join(),
  );

  /** Marks what is wrong; false when something is. */
  check(): boolean {
    const flaws: Flaws = {};
    if (!this.isUnassigning) {
      if (this.date === "") {
        flaws.date = t("call.date.missing");
      }
      if (fromInput(this.time) === null) {
        flaws.time = t("call.time.missing");
      }
      if (!isLength(Number(this.minutes))) {
        flaws.minutes = t("call.duration.wrong", { min: SHORTEST, max: LONGEST });
      }
    }
    if (this.to !== null && !this.#changes(this.to)) {
      flaws.plan = t("call.nothing-changes");
    }
    this.flaws = flaws;
    return Object.keys(flaws).length === 0;
  }

  /** To be asked for once `check` found nothing wrong. */
  checked(): Plan {
    if (this.to === null) {
      throw new Error("The fields say no plan");
    }
    return this.to;
  }

  #changes(to: Plan): boolean {
    return to.technicianId !== (this.card.technicianId ?? null) || isTimeChanged(this.card, to);
  }
}

const isLength = (minutes: number): boolean =>
  Number.isInteger(minutes) && minutes >= SHORTEST && minutes <= LONGEST;
