/** The audit records: filter, texts, and grouping by day. */
import { hasWords, t } from "$lib/i18n.svelte";
import { wordsOfCode } from "$lib/text";
import type { AuditRecord } from "$lib/types";

export interface AuditFilter {
  /** Local dates, or empty. */
  from: string;
  to: string;
  actor: string;
  company: string;
}

export const noAuditFilter: AuditFilter = { from: "", to: "", actor: "", company: "" };

export const isOutOfOrder = (filter: AuditFilter): boolean =>
  filter.from !== "" && filter.to !== "" && filter.from > filter.to;

export const isFiltering = (filter: AuditFilter): boolean =>
  Object.values(filter).some((each) => each !== "");

/** The query of `GET /api/audit`. */
export const queryOf = ({ from, to, actor, company }: AuditFilter, cursor?: string) => ({
  from: from || undefined,
  to: to || undefined,
  actor: actor || undefined,
  companyId: company || undefined,
  cursor,
});

export function actionText(action: string): string {
  const key = `audit.action.${action}`;
  return hasWords(key) ? t(key) : wordsOfCode(action);
}

export function roleText(role: string): string {
  const key = `audit.role.${role.toLowerCase()}`;
  return hasWords(key) ? t(key) : role;
}

/** The actor's name; machines have none, and an action without an account has no actor. */
export const actorText = ({ actor }: AuditRecord): string =>
  actor === undefined ? t("audit.role.anybody") : (actor.name ?? roleText(actor.role));

/** The subject of the action; empty if that is the actor. */
export function subjectText({ actor, subject, number }: AuditRecord): string {
  if (number !== undefined) {
    return t("audit.call", { number });
  }
  return subject.id === actor?.id ? "" : (subject.name ?? "");
}

/** The address of the subject's card; null if it has none. */
export const linkOf = ({ subject: { kind, id } }: AuditRecord): string | null =>
  kind === "service-request" || kind === "service-call" ? `/board?call=${id}` : null;

export interface AuditDay {
  /** The date in words. */
  name: string;
  records: AuditRecord[];
}

/** Groups records by their date in a zone, in the order given. */
export function byDay(
  records: readonly AuditRecord[],
  language: string,
  zone: string | undefined,
): AuditDay[] {
  const format = new Intl.DateTimeFormat(language, { dateStyle: "full", timeZone: zone });
  const days: AuditDay[] = [];
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
