import { screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { words } from "$lib/i18n.svelte";
import { Zone } from "$lib/zone";
import { expectNoBarriers } from "../../testing/axe";
import { call } from "../../testing/board";
import { BoardInMemory, showIn } from "../../testing/call.svelte";
import { gateway, json, problem } from "../../testing/gateway";
import History from "./History.svelte";
import Messages from "./Messages.svelte";
import { whyWords, type Message } from "./messages";
import { Opened } from "./opened.svelte";

type Replies = Parameters<typeof gateway>[0];

const user = userEvent.setup();
const zone = new Zone("Europe/Zurich");

const message = (more: Partial<Message> = {}): Message => ({
  id: "m1",
  channel: "MAIL",
  recipient: "client",
  template: "request-accepted",
  state: "SENT",
  attempts: 1,
  createdAt: "2026-11-22T09:58:00Z",
  sentAt: "2026-11-22T09:58:00Z",
  ...more,
});

beforeEach(() => words("call", "calendar", "people"));

async function ledger(replies: Replies) {
  const asked = gateway({ "GET /api/dispatchers": json({ items: [] }), ...replies });
  const opened = new Opened("c1", new BoardInMemory(call()).live);
  showIn(Messages, {
    opened,
    card: call(),
    zone,
    technicianName: (id: string) => (id === "luca" ? "Luca Meier" : id),
  });
  await opened.messages.load();
  return asked;
}

const of = (...items: Message[]) => ({ "GET /api/notifications": () => json({ items }) });
const main = () => screen.getByRole("main");

describe("messages", () => {
  it("say who was told what, how, and what became of it, the newest first", async () => {
    await ledger(
      of(
        message(),
        message({
          id: "m2",
          channel: "PUSH",
          recipient: "technician/luca",
          template: "technician-assigned",
          state: "SKIPPED",
          error: "no device",
        }),
      ),
    );
    const rows = await screen.findAllByRole("listitem");
    expect(rows[0]).toHaveTextContent(
      /Luca Meier by push not sent .*10:58 New service call no device registered/,
    );
    expect(rows[1]).toHaveTextContent(/Ada Keller by mail sent .*10:58 Your company has accepted/);
    await expectNoBarriers();
  });

  it("offer to send again what went out or failed, and nothing else", async () => {
    await ledger(
      of(
        message({ state: "FAILED" }),
        message({ id: "m2", state: "FOLDED" }),
        message({ id: "m3" }),
      ),
    );
    await screen.findByText("folded");
    expect(screen.getAllByRole("button", { name: /Send again/ })).toHaveLength(2);
  });

  it("are sent again, or say why not", async () => {
    let tries = 0;
    await ledger({
      ...of(message({ state: "FAILED", error: "the mail server refused the mail: 550" })),
      "POST /api/notifications/m1/resend": () =>
        tries++ === 0 ? problem("not-resendable", 409, { why: "TOO_OFTEN" }) : json({}, 201),
    });
    const again = await screen.findByRole("button", { name: /Send again Ada Keller/ });
    await user.click(again);
    expect(await screen.findByRole("alert")).toHaveTextContent("five times: call instead");
    await user.click(again);
    await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
    expect(tries).toBe(2);
  });

  it("are asked for again while something is held, until it has gone", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    let state: Message["state"] = "HELD";
    const asked = await ledger({
      "GET /api/notifications": () =>
        json({ items: [message({ state, holdUntil: "2026-11-22T09:58:08Z" })] }),
    });
    expect(await screen.findByText(/goes out at 10:58:08 unless it is undone/)).toBeVisible();
    state = "SENT";
    vi.advanceTimersByTime(2_600);
    expect(await screen.findByText("sent")).toBeVisible();
    const before = asked.length;
    vi.advanceTimersByTime(10_000);
    expect(asked).toHaveLength(before);
    vi.useRealTimers();
  });

  it("keep a reason of the ledger that has no words here yet", () => {
    expect(whyWords(message({ error: "something new" }))).toBe("something new");
    expect(whyWords(message({ error: "the mail server cannot be reached" }))).toBe(
      "the mail server does not answer",
    );
  });
});

describe("the history", () => {
  async function history(replies: Replies) {
    gateway(replies);
    const opened = new Opened("c1", new BoardInMemory(call()).live);
    showIn(History, { opened, zone });
    await opened.history.load();
  }

  it("tells who did what, from what to what, and what followed", async () => {
    const one = {
      id: "e1",
      at: "2026-11-23T09:58:00Z",
      event: "TechnicianReassigned",
      actor: { role: "dispatcher", id: "marc", name: "Marc Keller" },
      before: { status: "OPEN", durationMinutes: 90, technician: { id: "a", name: "Sara Favre" } },
      after: { status: "READY", durationMinutes: 90, technician: { id: "b", name: "Luca Meier" } },
    };
    await history({
      "GET /api/service-calls/c1/history": json({
        items: [one, { ...one, id: "e2", event: "ServiceCallReady" }],
      }),
    });
    expect(await screen.findByRole("listitem")).toHaveTextContent(
      /^Marc Keller gave it to Luca Meier .*10:58 Sara Favre → becomes Luca Meier All tasks are done/,
    );
    await expectNoBarriers();
  });

  it("of what was not told yet is empty, and says so", async () => {
    await history({ "GET /api/service-calls/c1/history": () => problem("not-found", 404) });
    expect(await screen.findByText("Nothing is told of it yet.")).toBeVisible();
    expect(main()).not.toHaveTextContent("Try again");
  });
});
