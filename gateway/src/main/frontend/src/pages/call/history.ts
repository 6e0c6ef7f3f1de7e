/** What happened to a call, as `GET /api/service-calls/{id}/history` tells it, and in sentences. */
import { hasWords, t } from "$lib/i18n.svelte";
import type { Zone } from "$lib/zone";
import { moment } from "./when";

export interface Snapshot {
  status: string;
  start?: string;
  durationMinutes: number;
  technician?: { id: string; name: string };
}

export interface HistoryEntry {
  id: string;
  at: string;
  /** The name of what told of it. */
  event: string;
  actor: { role: string; id?: string; name?: string };
  reason?: string;
  note?: string;
  before?: Snapshot;
  after?: Snapshot;
}

/** Of one change several things are told; these follow from the others. */
const FOLLOWING = new Set(["ServiceCallReady", "ServiceCallReopened"]);

/** Whose words are the plan itself: who and when. */
const PLANNING = new Set([
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

/** Who did what, without when: "Marc Keller moved it to Mia Fontana, Tue, 1 Dec, 10:00". */
export function sentence(entry: HistoryEntry, zone: Zone): string {
  const plan = planKind(entry);
  const who = actorName(entry);
  if (plan !== null && (PLANNING.has(entry.event) || FOLLOWING.has(entry.event))) {
    return t(`call.did.${plan}`, { who, ...planned(entry, zone) });
  }
  const key = `call.did.${entry.event}`;
  return hasWords(key)
    ? t(key, { who })
    : `${who}: ${entry.event.replace(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase()}`;
}

type PlanKind =
  "planned" | "moved" | "assigned" | "reassigned" | "unassigned" | "scheduled" | "rescheduled";

/** What became of technician and time, whatever told of it. */
export function planKind({ before, after }: HistoryEntry): PlanKind | null {
  if (before === undefined || after === undefined) {
    return null;
  }
  const isTimeNew = !isSameTime(before, after);
  const [had, has] = [before.technician?.id, after.technician?.id];
  if (had !== has) {
    if (has === undefined) {
      return "unassigned";
    }
    return had === undefined
      ? isTimeNew
        ? "planned"
        : "assigned"
      : isTimeNew
        ? "moved"
        : "reassigned";
  }
  if (!isTimeNew || after.start === undefined) {
    return null;
  }
  return before.start === undefined ? "scheduled" : "rescheduled";
}

export function isSameTime(one: Snapshot, other: Snapshot): boolean {
  const at = ({ start }: Snapshot) => (start === undefined ? null : Date.parse(start));
  return at(one) === at(other) && one.durationMinutes === other.durationMinutes;
}

function planned({ before, after }: HistoryEntry, zone: Zone): Record<string, string> {
  return {
    technician: after?.technician?.name ?? before?.technician?.name ?? "",
    time: after?.start === undefined ? t("call.no-date") : moment(zone, after.start),
  };
}

/** One change, and what followed from it. */
export interface Step {
  entry: HistoryEntry;
  /** "The call is ready." */
  following: readonly HistoryEntry[];
}

/** The newest first. What one command did is one step, however many events told of it. */
export function steps(entries: readonly HistoryEntry[]): Step[] {
  const all: Step[] = [];
  for (const entry of entries) {
    const last = all.at(-1);
    if (last === undefined || !isOfTheSame(last.entry, entry)) {
      all.push({ entry, following: [] });
    } else if (FOLLOWING.has(entry.event)) {
      last.following = [...last.following, entry];
    } else if (!PLANNING.has(entry.event) || !PLANNING.has(last.entry.event)) {
      all.push({ entry, following: [] });
    }
  }
  return all.reverse();
}

function isOfTheSame(one: HistoryEntry, other: HistoryEntry): boolean {
  return (
    one.at === other.at && one.actor.role === other.actor.role && one.actor.id === other.actor.id
  );
}
