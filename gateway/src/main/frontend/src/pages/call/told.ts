/** Who is told of a change before it is made; what the services will do. */
import { t } from "$lib/i18n.svelte";
import { listed } from "../people/person";
import type { Card, Plan } from "../board/card";

export type Told =
  | { who: "client"; how: "mail" }
  /** Amazon writes to its own clients. */
  | { who: "client"; how: "amazon" }
  /** There is no mail address: somebody has to call. */
  | { who: "client"; how: "nobody" }
  | { who: "technician"; how: "push"; id: string }
  | { who: "dispatchers"; how: "mail" };

const clientOf = (card: Card): Told => ({
  who: "client",
  how: card.channel === "AMAZON" ? "amazon" : card.client.email === undefined ? "nobody" : "mail",
});

const technician = (id: string): Told => ({ who: "technician", how: "push", id });

export function isTimeChanged(card: Card, to: Plan): boolean {
  const start = card.start === undefined ? null : Date.parse(card.start);
  return start !== Date.parse(to.start) || card.durationMinutes !== to.durationMinutes;
}

/** A plan that takes the technician off leaves the time as it is. */
export const isUnassigning = (card: Card, to: Plan): boolean =>
  to.technicianId === null && card.technicianId !== undefined;

export function toldOfPlan(card: Card, to: Plan): Told[] {
  const told: Told[] = [];
  const had = card.technicianId ?? null;
  const isNewTime = isTimeChanged(card, to) && !isUnassigning(card, to);
  if (isNewTime) {
    told.push(clientOf(card));
  }
  if (had !== null && (had !== to.technicianId || isNewTime)) {
    told.push(technician(had));
  }
  if (to.technicianId !== null && to.technicianId !== had) {
    told.push(technician(to.technicianId));
  }
  return told;
}

export const toldOfCancel = (card: Card): Told[] => [
  clientOf(card),
  ...(card.technicianId === undefined ? [] : [technician(card.technicianId)]),
  { who: "dispatchers", how: "mail" },
];

export const toldOfAccept = (card: Card): Told[] => [clientOf(card)];

/** In one or two sentences. */
export function toldWords(
  told: readonly Told[],
  card: Card,
  nameOf: (technicianId: string) => string,
): string {
  const mailed = told.flatMap((each) =>
    each.how !== "mail" ? [] : [each.who === "client" ? card.client.name : t("call.dispatchers")],
  );
  const pushed = told.flatMap((each) => (each.how === "push" ? [nameOf(each.id)] : []));
  const parts = [
    ...(mailed.length > 0 ? [t("call.told.by-mail", { who: listed(mailed) })] : []),
    ...(pushed.length > 0 ? [t("call.told.by-push", { who: listed(pushed) })] : []),
  ];
  const sentences = [parts.length > 0 ? t("call.told", { who: parts.join("; ") }) : ""];
  if (told.some((each) => each.how === "amazon")) {
    sentences.push(t("call.told.amazon"));
  }
  if (told.some((each) => each.how === "nobody")) {
    sentences.push(t("call.told.no-address"));
  }
  const said = sentences.filter((each) => each !== "");
  return said.length > 0 ? said.join(" ") : t("call.told.nobody");
}
