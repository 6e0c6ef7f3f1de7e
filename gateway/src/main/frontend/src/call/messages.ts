/** The messages about a call, as the ledger lists them, in words. */
import { hasWords, t } from "$lib/i18n.svelte";
import type { Message, MessageState } from "$lib/types";
import type { IconName } from "$lib/ui/Icon.svelte";

/** Whether the state will still change. */
export const isPending = ({ state }: Message): boolean => state === "HELD" || state === "QUEUED";

export const canBeResent = ({ state }: Message): boolean => state === "SENT" || state === "FAILED";

export const CHIPS: Record<
  MessageState,
  { kind: "good" | "note" | "bad" | "plain"; icon: IconName }
> = {
  HELD: { kind: "note", icon: "pause" },
  QUEUED: { kind: "note", icon: "clock" },
  SENT: { kind: "good", icon: "check" },
  FAILED: { kind: "bad", icon: "open" },
  WITHDRAWN: { kind: "plain", icon: "cross" },
  FOLDED: { kind: "plain", icon: "cross" },
  SKIPPED: { kind: "plain", icon: "cross" },
};

/** The ledger's English reasons, and the keys of their translations. */
const REASONS: [RegExp, string][] = [
  [/^no device$/, "no-device"],
  [/device is not registered/, "device-gone"],
  [/left no mail address/, "no-address"],
  [/^Amazon writes/, "amazon"],
  [/too old/, "too-old"],
  [/newer message/, "newer"],
  [/^nothing new/, "nothing-new"],
  [/no longer holds/, "no-longer-holds"],
  [/request was decided/, "decided"],
  [/no answer was recorded/, "no-answer"],
  [/call is over/, "over"],
  [/another company/, "taken"],
  [/taken back/, "taken-back"],
  [/erased/, "erased"],
  [/address is not valid/, "invalid-address"],
  [/refused the recipient/, "recipient-refused"],
  [/mail server refused/, "mail-refused"],
  [/mail server/, "mail-server"],
  [/refused our key/, "device-key"],
  [/push service refused/, "push-refused"],
  [/push service/, "push-service"],
  [/has left/, "has-left"],
  [/not heard of/, "not-known-yet"],
  [/no way to send/, "no-way"],
  [/fault of ours/, "fault"],
];

const GIVEN_UP = /^given up: (.*)$/;

/** The reason of the state; in the ledger's English if it has no translation. */
export const reasonText = ({ error }: Message): string =>
  error === undefined ? "" : translated(error);

function translated(error: string): string {
  const lastFault = GIVEN_UP.exec(error)?.[1];
  if (lastFault !== undefined) {
    return t("call.message.why.given-up", { reason: translated(lastFault) });
  }
  const known = REASONS.find(([pattern]) => pattern.test(error));
  return known === undefined ? error : t(`call.message.why.${known[1]}`);
}

export function subjectText({ template }: Message): string {
  const key = `call.message.about.${template}`;
  return hasWords(key) ? t(key) : template.replaceAll("-", " ");
}

export interface Names {
  client: string;
  /** The name of a technician or dispatcher; undefined if unknown. */
  of: (id: string) => string | undefined;
}

/** @param recipient as in the ledger: `client`, `company`, `dispatcher/ID`, `technician/ID` */
export function recipientText(recipient: string, names: Names): string {
  const [role = "", id] = recipient.split("/");
  if (role === "client") {
    return names.client;
  }
  const name = id === undefined ? undefined : names.of(id);
  const key = `call.recipient.${role}`;
  return name ?? (hasWords(key) ? t(key) : role);
}
