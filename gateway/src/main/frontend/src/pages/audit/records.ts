import { hasWords, t } from "$lib/i18n.svelte";

/** As `GET /api/audit` tells of it: one thing somebody did. */
export interface AuditRecord {
  id: string;
  at: string;
  companyId?: string;
  action: string;
  /** Absent when it was anybody, without an account; machines have no name. */
  actor?: { role: string; id: string; name?: string };
  subject: { kind: string; id: string; name?: string };
  /** Of the request or call. */
  number?: string;
}

export interface Wanted {
  /** Local days, or empty. */
  from: string;
  to: string;
  actor: string;
  company: string;
}

export const everything: Wanted = { from: "", to: "", actor: "", company: "" };

export const isOutOfOrder = (wanted: Wanted): boolean =>
  wanted.from !== "" && wanted.to !== "" && wanted.from > wanted.to;

export const isNarrowed = (wanted: Wanted): boolean =>
  Object.values(wanted).some((each) => each !== "");

export function pathOf(wanted: Wanted, cursor?: string): string {
  const query = new URLSearchParams();
  const asked = {
    from: wanted.from,
    to: wanted.to,
    actor: wanted.actor,
    companyId: wanted.company,
    cursor: cursor ?? "",
  };
  for (const [name, value] of Object.entries(asked)) {
    if (value !== "") {
      query.set(name, value);
    }
  }
  return query.size === 0 ? "/api/audit" : `/api/audit?${query}`;
}

/** "SomethingNew" of a later release still reads as words. */
export function actionWords(action: string): string {
  const key = `audit.action.${action}`;
  return hasWords(key) ? t(key) : action.replace(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase();
}

export function roleWords(role: string): string {
  const key = `audit.role.${role.toLowerCase()}`;
  return hasWords(key) ? t(key) : role;
}

export const actorWords = ({ actor }: AuditRecord): string =>
  actor === undefined ? t("audit.role.anybody") : (actor.name ?? roleWords(actor.role));

/** What it was done to, unless that is who did it. */
export function aboutWords({ actor, subject, number }: AuditRecord): string {
  if (number !== undefined) {
    return t("audit.call", { number });
  }
  return subject.id === actor?.id ? "" : (subject.name ?? "");
}

/** Where it can be looked at. */
export const linkOf = (record: AuditRecord): string | null => {
  const { kind, id } = record.subject;
  return kind === "service-request" || kind === "service-call" ? `/board?card=${id}` : null;
};

export interface Day {
  /** For people, in the zone asked for. */
  name: string;
  records: AuditRecord[];
}

/** Newest first, as they came; under the day they happened on in the zone. */
export function byDay(
  records: readonly AuditRecord[],
  language: string,
  zone: string | undefined,
): Day[] {
  const format = new Intl.DateTimeFormat(language, { dateStyle: "full", timeZone: zone });
  const days: Day[] = [];
  for (const record of records) {
    const name = format.format(new Date(record.at));
    const last = days.at(-1);
    if (last?.name === name) {
      last.records.push(record);
    } else {
      days.push({ name, records: [record] });
    }
  }
  return days;
}
