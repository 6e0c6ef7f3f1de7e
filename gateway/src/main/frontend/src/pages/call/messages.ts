/** A call's messages, as the ledger has them, and in words. */
import { hasWords, t } from "$lib/i18n.svelte";
import type { IconName } from "../people/Icon.svelte";

export type MessageState =
  "HELD" | "QUEUED" | "SENT" | "FAILED" | "WITHDRAWN" | "FOLDED" | "SKIPPED";

export interface Message {
  id: string;
  channel: "MAIL" | "PUSH";
  /** `client`, `company`, `dispatcher/ID`, `technician/ID`. */
  recipient: string;
  template: string;
  state: MessageState;
  attempts: number;
  error?: string;
  createdAt: string;
  holdUntil?: string;
  nextAttemptAt?: string;
  sentAt?: string;
  settledAt?: string;
  resendOf?: string;
  resentBy?: string;
}

/** Something is still to become of it. */
export const isUnderWay = ({ state }: Message): boolean => state === "HELD" || state === "QUEUED";

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

/** The ledger's own words are English; these are the ones it has. */
const KNOWN: [RegExp, string][] = [
  [/^no device$/, "no-device"],
  [/device is not registered/, "device-gone"],
  [/left no mail address/, "no-address"],
  [/^Amazon writes/, "amazon"],
  [/too old/, "too-old"],
  [/newer message/, "newer"],
  [/^nothing new/, "nothing-new"],
  [/call is over/, "over"],
  [/another company/, "taken"],
  [/taken back/, "taken-back"],
  [/erased/, "erased"],
  [/address is not valid/, "invalid-address"],
  [/refused the recipient/, "recipient-refused"],
  [/mail server refused/, "mail-refused"],
  [/mail server/, "mail-server"],
  [/push service refused/, "push-refused"],
  [/push service/, "push-service"],
  [/has left/, "has-left"],
  [/not heard of/, "not-known-yet"],
  [/no way to send/, "no-way"],
  [/fault of ours/, "fault"],
];

/** Why it is as it is; the ledger's own words where it has new ones. */
export function whyWords({ error }: Message): string {
  if (error === undefined) {
    return "";
  }
  const known = KNOWN.find(([words]) => words.test(error));
  return known === undefined ? error : t(`call.message.why.${known[1]}`);
}

export function aboutWords({ template }: Message): string {
  const key = `call.message.about.${template}`;
  return hasWords(key) ? t(key) : template.replaceAll("-", " ");
}

export interface Names {
  client: string;
  /** Undefined for who is not known any more. */
  of: (id: string) => string | undefined;
}

export function recipientWords(recipient: string, names: Names): string {
  const [role = "", id] = recipient.split("/");
  if (role === "client") {
    return names.client;
  }
  const name = id === undefined ? undefined : names.of(id);
  const key = `call.recipient.${role}`;
  return name ?? (hasWords(key) ? t(key) : role);
}
