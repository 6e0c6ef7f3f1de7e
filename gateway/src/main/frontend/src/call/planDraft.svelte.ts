/** The fields of the plan dialog, and the plan they stand for in the company's time zone. */
import type { Flaws } from "$lib/flaws";
import { t } from "$lib/i18n.svelte";
import type { Zone } from "$lib/zone";
import type { CallState, Plan } from "../board/card";
import { changeOf, isTimeChanged, isUnassigning } from "../board/plan";
import { fromInput, toInput } from "./times";

const MIN_MINUTES = 15;
const MAX_MINUTES = 1440;

export class PlanDraft {
  /** The call as it is now; a refusal replaces it by the newer state. */
  card = $state.raw() as CallState;
  /** Empty for none. */
  technicianId = $state("");
  date = $state("");
  time = $state("");
  minutes = $state("");
  flaws = $state.raw<Flaws>({});
  readonly #zone: Zone;
  /** The chosen one of two instants with the same local time. */
  #chosen = $state<number | null>(null);

  /** @param plan the plan to start from, such as one that was dropped; by default the call's own */
  constructor(card: CallState, zone: Zone, plan: Partial<Plan> = {}) {
    this.card = card;
    this.#zone = zone;
    const {
      technicianId = card.technicianId,
      start = card.start,
      durationMinutes = card.durationMinutes,
    } = plan;
    this.technicianId = technicianId ?? "";
    this.minutes = String(durationMinutes);
    if (start !== undefined) {
      this.startAt(Date.parse(start));
    }
  }

  /** Sets date and time to an instant. */
  startAt(at: number): void {
    const wall = this.#zone.wall(at);
    this.date = wall.date;
    this.time = toInput(wall.minutes);
    this.#chosen = at;
  }

  readonly #wall = $derived.by(() => {
    const minutes = fromInput(this.time);
    return this.date === "" || minutes === null ? null : { date: this.date, minutes };
  });

  /** The instants of date and time: two in a repeated hour, none in a skipped one. */
  readonly instants = $derived.by(() =>
    this.#wall === null ? [] : this.#zone.instants(this.#wall),
  );

  readonly isSkippedHour = $derived.by(
    () => this.#wall !== null && this.instants.length === 0 && !this.isUnassigning,
  );

  get chosenInstant(): number {
    const known = this.instants.find((each) => each === this.#chosen);
    return known ?? (this.#wall === null ? 0 : this.#zone.instant(this.#wall));
  }

  set chosenInstant(at: number) {
    this.#chosen = at;
  }

  readonly #technicianOrNull = $derived.by(() =>
    this.technicianId === "" ? null : this.technicianId,
  );

  /** The time then stays as it is: no command removes the technician and moves the call. */
  readonly isUnassigning = $derived.by(() =>
    isUnassigning(this.card, { technicianId: this.#technicianOrNull }),
  );

  /** The start and duration of the fields; null while they are incomplete. */
  readonly slot = $derived.by((): Pick<Plan, "start" | "durationMinutes"> | null => {
    const durationMinutes = Number(this.minutes);
    return this.#wall === null || !isDuration(durationMinutes)
      ? null
      : { start: new Date(this.chosenInstant).toISOString(), durationMinutes };
  });

  /** The plan of the fields; null while they are incomplete. */
  readonly plan = $derived.by((): Plan | null => {
    if (this.isUnassigning) {
      const { start, durationMinutes } = this.card;
      return start === undefined ? null : { technicianId: null, start, durationMinutes };
    }
    return this.slot === null ? null : { technicianId: this.#technicianOrNull, ...this.slot };
  });

  /** Whether the change leads to a start that has passed. */
  readonly isPast = $derived.by(
    () =>
      this.plan !== null &&
      !this.isUnassigning &&
      this.#isChange(this.plan) &&
      Date.parse(this.plan.start) < Date.now(),
  );

  readonly change = $derived.by(() =>
    changeOf(this.card, { technicianId: this.#technicianOrNull }),
  );

  /** Changes when any field does. */
  readonly fields = $derived.by(() =>
    [this.technicianId, this.date, this.time, this.minutes, this.#chosen].join(),
  );

  /** Validates the fields and sets the flaws; returns whether they are valid. */
  check(): boolean {
    const flaws: Flaws = {};
    if (!this.isUnassigning) {
      if (this.date === "") {
        flaws.date = t("call.date.missing");
      }
      if (fromInput(this.time) === null) {
        flaws.time = t("call.time.missing");
      }
      if (!isDuration(Number(this.minutes))) {
        flaws.minutes = t("call.duration.wrong", { min: MIN_MINUTES, max: MAX_MINUTES });
      }
    }
    if (this.plan !== null && !this.#isChange(this.plan)) {
      flaws.plan = t("call.nothing-changes");
    }
    this.flaws = flaws;
    return Object.keys(flaws).length === 0;
  }

  /** The plan after a successful `check`. */
  checkedPlan(): Plan {
    if (this.plan === null) {
      throw new Error("The fields are incomplete");
    }
    return this.plan;
  }

  #isChange(plan: Plan): boolean {
    return plan.technicianId !== (this.card.technicianId ?? null) || isTimeChanged(this.card, plan);
  }
}

const isDuration = (minutes: number): boolean =>
  Number.isInteger(minutes) && minutes >= MIN_MINUTES && minutes <= MAX_MINUTES;
