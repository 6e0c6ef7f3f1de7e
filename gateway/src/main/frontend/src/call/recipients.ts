/** Texts about the recipients of a change. The services decide who they are. */
import { t } from "$lib/i18n.svelte";
import { conjunction } from "$lib/text";
import type { Recipient } from "$lib/types";
import type { RecipientsQuery } from "$lib/types";
import type { CallState, Plan } from "../board/card";
import { changeOf, isTimeChanged } from "../board/plan";

/** The query for a plan; null if the plan changes nothing. */
export function recipientsQueryFor(card: CallState, plan: Plan): RecipientsQuery | null {
  const time = isTimeChanged(card, plan)
    ? { start: plan.start, durationMinutes: plan.durationMinutes }
    : {};
  switch (changeOf(card, plan)) {
    case "unassign":
      return { change: "UNASSIGN" };
    case "assign":
    case "reassign":
      return { change: "ASSIGN", technicianId: plan.technicianId ?? undefined, ...time };
    case "schedule":
    case "move":
      return time.start === undefined ? null : { change: "SCHEDULE", ...time };
  }
}

/** The names in a text about recipients. */
export interface RecipientNames {
  client: string;
  technician: (id: string) => string;
}

/** "Will be notified: Ada Keller by mail; Luca Meier by push." and who will not be, and why. */
export function recipientsText(recipients: readonly Recipient[], names: RecipientNames): string {
  const notified = recipients.filter((each) => each.skipped === undefined);
  const byChannel = (["MAIL", "PUSH"] as const).flatMap((channel) => {
    const who = notified
      .filter((each) => each.channel === channel)
      .map((each) => nameOf(each, names));
    return who.length === 0 ? [] : [t(`call.recipients.${channel}`, { who: conjunction(who) })];
  });
  const skipped = recipients
    .filter((each) => each.skipped !== undefined)
    .map((each) => t(`call.recipients.skipped.${each.skipped}`, { who: nameOf(each, names) }));
  const first =
    byChannel.length > 0
      ? [t("call.recipients", { who: byChannel.join("; ") })]
      : skipped.length > 0
        ? []
        : [t("call.recipients.nobody")];
  return [...first, ...skipped].join(" ");
}

function nameOf({ role, id }: Recipient, names: RecipientNames): string {
  switch (role) {
    case "CLIENT":
      return names.client;
    case "TECHNICIAN":
      return id === undefined ? t("call.the-technician") : names.technician(id);
    case "DISPATCHERS":
      return t("call.dispatchers");
  }
}
