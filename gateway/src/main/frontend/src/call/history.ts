/** The history of a call in sentences. */
import { hasWords, t } from "$lib/i18n.svelte";
import { wordsOfCode } from "$lib/text";
import type { HistoryEntry, PlanSnapshot } from "$lib/types";
import type { Zone } from "$lib/zone";
import { moment } from "./times";

/** Events that follow from another event of the same command. */
const CONSEQUENCES = new Set(["ServiceCallReady", "ServiceCallReopened"]);

/** Events described by the change of technician and time. */
const PLAN_EVENTS = new Set([
  "ServiceCallScheduled",
  "ServiceCallRescheduled",
  "TechnicianAssigned",
  "TechnicianReassigned",
  "TechnicianUnassigned",
]);

export function actorName({ actor }: HistoryEntry): string {
  const key = `call.actor.${actor.role.toLowerCase()}`;
  return actor.name ?? (hasWords(key) ? t(key) : actor.role);
}

/** An entry without its time: "Marc Keller moved it to Mia Fontana, Tue, 1 Dec, 10:00". */
export function sentence(entry: HistoryEntry, zone: Zone): string {
  const plan = planKind(entry);
  const who = actorName(entry);
  if (plan !== null && (PLAN_EVENTS.has(entry.event) || CONSEQUENCES.has(entry.event))) {
    return t(`call.did.${plan}`, { who, ...planValues(entry, zone) });
  }
  const key = `call.did.${entry.event}`;
  return hasWords(key) ? t(key, { who }) : `${who}: ${wordsOfCode(entry.event)}`;
}

type PlanKind =
  "planned" | "moved" | "assigned" | "reassigned" | "unassigned" | "scheduled" | "rescheduled";

/** The kind of change of technician and time; null if neither changed. */
export function planKind({ before, after }: HistoryEntry): PlanKind | null {
  if (before === undefined || after === undefined) {
    return null;
  }
  const isNewTime = !isSameTime(before, after);
  const [previous, current] = [before.technician?.id, after.technician?.id];
  if (previous !== current) {
    if (current === undefined) {
      return "unassigned";
    }
    if (previous === undefined) {
      return isNewTime ? "planned" : "assigned";
    }
    return isNewTime ? "moved" : "reassigned";
  }
  if (!isNewTime || after.start === undefined) {
    return null;
  }
  return before.start === undefined ? "scheduled" : "rescheduled";
}

export function isSameTime(one: PlanSnapshot, other: PlanSnapshot): boolean {
  const startOf = ({ start }: PlanSnapshot) => (start === undefined ? null : Date.parse(start));
  return startOf(one) === startOf(other) && one.durationMinutes === other.durationMinutes;
}

function planValues({ before, after }: HistoryEntry, zone: Zone): Record<string, string> {
  return {
    technician: after?.technician?.name ?? before?.technician?.name ?? "",
    time: after?.start === undefined ? t("call.no-date") : moment(zone, after.start),
  };
}

/** A change and its consequences, such as "The call is ready." */
export interface Step {
  entry: HistoryEntry;
  consequences: readonly HistoryEntry[];
}

/** One step for each command, however many events it published; newest first. */
export function steps(entries: readonly HistoryEntry[]): Step[] {
  const all: Step[] = [];
  for (const entry of entries) {
    const last = all.at(-1);
    if (last === undefined || !isSameCommand(last.entry, entry)) {
      all.push({ entry, consequences: [] });
    } else if (CONSEQUENCES.has(entry.event)) {
      last.consequences = [...last.consequences, entry];
    } else if (!PLAN_EVENTS.has(entry.event) || !PLAN_EVENTS.has(last.entry.event)) {
      all.push({ entry, consequences: [] });
    }
  }
  return all.reverse();
}

function isSameCommand(one: HistoryEntry, other: HistoryEntry): boolean {
  return (
    one.at === other.at && one.actor.role === other.actor.role && one.actor.id === other.actor.id
  );
}
