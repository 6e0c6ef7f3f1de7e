/**
 * Message keys that the source builds from a template, such as `call.missing.${code}`. Each template
 * is listed here with all values it can get, from the server's contracts where these have them.
 */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { CALENDAR_KEYS } from "../help/calendarKeys";
import { STATUSES as REQUEST_STATUSES } from "../pages/operator/requests";
import {
  codesOfTable,
  enumOf,
  eventsOf,
  notificationTemplates,
  problemTypes,
} from "../testing/contracts";
import { messageKeys } from "../testing/messages";
import paths from "./paths.json";

const callStatuses = enumOf("/api/service-calls", "items", "[]", "status");
const reasonCodes = codesOfTable("api.md", "`reasonCode`");
const missing = ["password", "picture", "skills"];
const planChanges = ["assign", "reassign", "unassign", "schedule", "move"];
const operatorActions = ["withdraw", "cancel", "redistribute"];
const actorRoles = ["dispatcher", "technician", "operator", "marketplace", "amazon", "system"];
const letterStatuses = enumOf("/api/operations/{service}/dead-letters/{id}", "status");
const requestStatuses = [...REQUEST_STATUSES, "IN_PROGRESS", "COMPLETED", "CANCELLED"];
const lists = ["requested", "accepted"];
const steps = ["accept", "decline", "called", "define", "assign"];

/** The events of a call's life; the board's and the erasure's are no part of its history. */
const callEvents = [...eventsOf("request-service"), ...eventsOf("dispatch-service")].filter(
  (event) => event !== "BoardChanged" && event !== "ClientErased",
);
/** The audit has an entry for each event of the table in its document. */
const auditActions = codesOfTable("audit.md", "command", "recorded as").filter((code) =>
  /^\w+$/.test(code),
);

/** Keys in the second part of pairs such as `[/no device/, "no-device"]`. */
const mappedKeys = (file: string): string[] =>
  [...readFileSync(join("src", file), "utf8").matchAll(/\/, "([\w-]+)"\]/g)].map(
    ([, key = ""]) => key,
  );

const VALUES: Record<string, readonly string[]> = {
  "audit.action.${action}": auditActions,
  "audit.role.${role.toLowerCase()}": [...actorRoles, "account"],
  "board.alerts.sound.${silence}": ["blocked", "unavailable"],
  "board.did.${message}": [
    "accepted",
    "declined",
    "client-called",
    "cancel",
    "assigned",
    "reassigned",
    "unassign",
    "schedule",
    "rescheduled",
  ],
  "board.earlier.${view.span}": ["day", "week"],
  "board.later.${view.span}": ["day", "week"],
  "calendar.${name}": [...steps, ...lists],
  "calendar.${name}.detail": lists,
  "calendar.${name}.empty": lists,
  "calendar.${name}.empty-detail": lists,
  "calendar.${name}.of": steps,
  "calendar.badge.${code}": [
    "cannot-complete",
    "withdrawn-too-late",
    "late-note",
    "message-failed",
    "amazon",
  ],
  "calendar.missing.${code}": missing,
  "calendar.reason.${card.reasonCode}": reasonCodes,
  "calendar.task.${open.task}": enumOf("/api/service-calls", "items", "[]", "openTasks", "[]"),
  "calendar.task.${task}": enumOf("/api/board", "toAssign", "[]", "openTasks", "[]"),
  "call.${kind}.do": ["decline", "cancel"],
  "call.${kind}.hint": ["decline", "cancel"],
  "call.${kind}.title": ["decline", "cancel"],
  "call.actor.${actor.role.toLowerCase()}": actorRoles,
  "call.channel.${message.channel}": enumOf("/api/notifications", "items", "[]", "channel"),
  "call.did.${entry.event}": callEvents,
  "call.did.${plan}": [
    "planned",
    "moved",
    "assigned",
    "reassigned",
    "unassigned",
    "scheduled",
    "rescheduled",
  ],
  "call.do.${change}": planChanges,
  "call.do.${draft.change}": planChanges,
  "call.late.${note.action}": enumOf("/api/service-calls/{id}", "lateNotes", "[]", "action"),
  "call.message.about.${template}": notificationTemplates().filter(isAboutCalls),
  "call.message.state.${message.state}": enumOf("/api/notifications", "items", "[]", "state"),
  "call.message.why.${known[1]}": mappedKeys("call/messages.ts"),
  "call.missing.${code}": [...missing, "verification", "amazon-clearance", "skill"],
  "call.move.${change}": planChanges,
  "call.over.${card.status}": ["DECLINED", "WITHDRAWN", "EXPIRED", "CANCELLED"],
  "call.reason-code.${card.reasonCode}": reasonCodes,
  "call.recipient.${role}": ["company", "dispatcher", "technician", "account", "operator"],
  "call.recipients.${channel}": ["MAIL", "PUSH"],
  "call.recipients.skipped.${each.skipped}": ["AMAZON", "NO_EMAIL", "NO_DEVICE"],
  "call.resend.why.${String(problem?.body.why)}": [
    "CLIENT_ERASED",
    "NOT_YET_SENT",
    "NEVER_SENT",
    "OUTDATED",
    "NO_LONGER_TRUE",
    "LINK_EXPIRED",
    "ON_ITS_WAY",
    "TOO_OFTEN",
  ],
  "call.status.${call.status}": callStatuses,
  "call.status.${card.status}": callStatuses,
  "call.status.${value}": callStatuses,
  "call.then.${each.event}": ["ServiceCallReady", "ServiceCallReopened"],
  "dispatchers.${verb}.done": ["reinvite", "remove"],
  'flaws.${known?.[1] ?? "other"}': [...mappedKeys("lib/flaws.ts"), "other"],
  "help.colour.${colour}": ["blue", "white", "orange", "green"],
  "help.colour.${colour}.means": ["blue", "white", "orange", "green"],
  "help.key.${key}": Object.values(CALENDAR_KEYS)
    .flatMap((keys) => keys.flatMap((each) => each.keys))
    .flatMap((combination) => combination.split("+"))
    .filter((key) => key.length > 1),
  "help.no-date.${step}": ["call", "define", "assign"],
  "help.option.${option}": ["move", "reassign"],
  "help.option.${option}.detail": ["move", "reassign"],
  "help.step.${step}": ["receive", "decide", "assign", "call"],
  "help.step.${step}.detail": ["receive", "decide", "assign", "call"],
  "invitation.${role}.continue": ["technician", "dispatcher"],
  "invitation.${role}.invited": ["technician", "dispatcher"],
  "invitation.${role}.next": ["technician", "dispatcher"],
  "landing.health-${health}": ["up", "down"],
  "landing.steps.${step}.text": ["request", "accept", "assign", "ready"],
  "landing.steps.${step}.title": ["request", "accept", "assign", "ready"],
  "nav.${name}": Object.keys(paths.withLogin).filter((page) => page !== "profile"),
  "operator.${action}": operatorActions,
  "operator.${action}.ask": operatorActions,
  "operator.${action}.detail": operatorActions,
  "operator.${action}.of": operatorActions,
  "operator.${each}": ["companies", "requests", "erase", "services"],
  "operator.${section}": ["companies", "requests", "erase", "services"],
  "operator.letters.${letter.status}": letterStatuses,
  "operator.letters.${value}": letterStatuses,
  "operator.status.${item.status}": requestStatuses,
  "operator.status.${status}": requestStatuses,
  "operator.status.${value}": REQUEST_STATUSES,
  "operator.stuck.kind.${kind}": codesOfTable("operations.md", "kind"),
  "people.missing.${each}": missing,
  "profile.picture.reason.${reason}": mappedKeys("pages/profile/pictures.ts"),
  "profile.step.${step}": missing,
  "team.${verb}.done": ["reinvite", "deactivate", "reactivate"],
  "team.became.${each.change}": ["verified", "unverified", "joined"],
  "team.filter.${value}": ["all", "verified", "unverified", "deactivated"],
};

/** Templates that are checked by tests of their own. */
const CHECKED_BELOW = [
  "call.${kind}.reason.${each}",
  "problems.${problem.type}",
  "${page}.problems.${problem.type}",
];

/** Messages about accounts, people and devices appear in no call's ledger. */
function isAboutCalls(template: string): boolean {
  return !/invited|verified|verification|sign-up|account|password|device/.test(template);
}

const keys = new Set(messageKeys("en"));

function templatesInSource(): string[] {
  const folders = new Set([...keys].map((key) => key.split(".")[0]));
  const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter(
    (name) => /\.(svelte|ts)$/.test(name) && !/\.test\.ts$|^testing/.test(name),
  );
  return files.flatMap((file) =>
    [
      ...readFileSync(join("src", file), "utf8").matchAll(
        /`([\w-]+|\$\{page\})\.[^`\s]*?\$\{[^`]+`/g,
      ),
    ]
      .filter(([, folder = ""]) => folders.has(folder) || folder === "${page}")
      .map(([template]) => template.slice(1, -1)),
  );
}

describe("message keys built from a template", () => {
  const templates = [...new Set(templatesInSource())].sort();

  it("are all listed here", () => {
    expect(templates).toEqual([...Object.keys(VALUES), ...CHECKED_BELOW].sort());
  });

  it.each(Object.keys(VALUES))("%s has a message for every value", (template) => {
    const values = VALUES[template] ?? [];
    expect(values.length).toBeGreaterThan(0);
    const built = values.map((value) => template.replace(/\$\{.*\}/, value));
    expect(built.filter((key) => !keys.has(key))).toEqual([]);
  });

  it("offer reasons to decline and to cancel", () => {
    const source = readFileSync("src/call/ReasonDialog.svelte", "utf8");
    for (const kind of ["decline", "cancel"]) {
      const codes = new RegExp(`${kind}: \\[([^\\]]+)\\]`).exec(source)?.[1]?.match(/[\w-]+/g);
      expect(codes?.length).toBeGreaterThan(2);
      expect(codes?.filter((code) => !keys.has(`call.${kind}.reason.${code}`))).toEqual([]);
    }
  });
});

describe("problems", () => {
  /** Caused by apps, shops and operators' tools only, not by a page. */
  const NOT_IN_PAGES = new Set([
    "deactivated",
    "idempotency-key-missing",
    "idempotency-key-reused",
    "method-not-allowed",
    "not-acceptable",
    "not-checked-in",
    "not-yet-supported",
    "superseded",
    "unreadable-body",
    "unsupported-media-type",
    "wrong-origin",
  ]);
  /** Explained by a component of its own instead of a message. */
  const EXPLAINED = new Set([
    "changed-since",
    "invitation-invalid",
    "not-resendable",
    "reset-invalid",
    "technician-busy",
    "technician-not-qualified",
    "unauthenticated",
    "unusable-picture",
  ]);

  it("have a message in the reader's language", () => {
    const lacking = problemTypes().filter(
      (type) =>
        !NOT_IN_PAGES.has(type) &&
        !EXPLAINED.has(type) &&
        ![...keys].some((key) => key === `problems.${type}` || key.endsWith(`.problems.${type}`)),
    );
    expect(lacking).toEqual([]);
  });
});
