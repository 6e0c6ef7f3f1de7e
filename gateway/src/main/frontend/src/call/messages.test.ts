import { screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { words } from "$lib/i18n.svelte";
import type { Message } from "$lib/types";
import { Zone } from "$lib/zone";
import { expectAccessible } from "../testing/axe";
import { call } from "../testing/board";
import { FakeBoard } from "../testing/fakeBoard.svelte";
import { fakeGateway, json, problem, type Replies } from "../testing/gateway";
import { renderInMain } from "../testing/render";
import History from "./History.svelte";
import Messages from "./Messages.svelte";
import { reasonText } from "./messages";
import { OpenedCall } from "./openedCall.svelte";

const user = userEvent.setup();
const zone = new Zone("Europe/Zurich");

const message = (more: Partial<Message> = {}): Message => ({
  id: "m1",
  channel: "MAIL",
  recipient: "client",
  template: "request-accepted",
  state: "SENT",
  status: "SENT",
  version: 1,
  attempts: 1,
  createdAt: "2026-11-22T09:58:00Z",
  sentAt: "2026-11-22T09:58:00Z",
  ...more,
});

beforeEach(() => words("call", "calendar", "people"));

async function showMessages(replies: Replies) {
  const requests = fakeGateway({ "GET /api/dispatchers": json({ items: [] }), ...replies });
  const opened = new OpenedCall("c1", new FakeBoard(call()).asLiveBoard);
  renderInMain(Messages, {
    opened,
    card: call(),
    zone,
    technicianName: (id: string) => (id === "luca" ? "Luca Meier" : id),
  });
  await opened.messages.load();
  return requests;
}

const messages = (...items: Message[]) => ({ "GET /api/notifications": () => json({ items }) });
const main = () => screen.getByRole("main");

describe("messages", () => {
  it("show recipient, channel, state and subject, newest first", async () => {
    await showMessages(
      messages(
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
    await expectAccessible();
  });

  it("show the last fault of those that were given up", async () => {
    await showMessages(
      messages(
        message({
          state: "FAILED",
          error: "given up: the device's push service refused our key: 401",
        }),
        message({ id: "m2", state: "SENT", error: "given up: the push service answered 503" }),
      ),
    );
    expect(
      await screen.findByText(/given up; at last: the push service of the device \(Apple’s/),
    ).toBeInTheDocument();
    expect(screen.getByText(/given up; at last: the push service does not answer/)).toBeVisible();
  });

  it("can be sent again if they were sent or failed", async () => {
    await showMessages(
      messages(
        message({ state: "FAILED" }),
        message({ id: "m2", state: "FOLDED" }),
        message({ id: "m3" }),
      ),
    );
    await screen.findByText("folded");
    expect(screen.getAllByRole("button", { name: /Send again/ })).toHaveLength(2);
  });

  it("are sent again, or show why not", async () => {
    let tries = 0;
    await showMessages({
      ...messages(message({ state: "FAILED", error: "the mail server refused the mail: 550" })),
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

  it("are loaded again while one is held", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    let state: Message["state"] = "HELD";
    const requests = await showMessages({
      "GET /api/notifications": () =>
        json({ items: [message({ state, holdUntil: "2026-11-22T09:58:08Z" })] }),
    });
    expect(await screen.findByText(/goes out at 10:58:08 unless it is undone/)).toBeVisible();
    state = "SENT";
    vi.advanceTimersByTime(2_600);
    expect(await screen.findByText("sent")).toBeVisible();
    const before = requests.length;
    vi.advanceTimersByTime(10_000);
    expect(requests).toHaveLength(before);
    vi.useRealTimers();
  });

  it("show a reason without a translation as it is", () => {
    expect(reasonText(message({ error: "something new" }))).toBe("something new");
    expect(reasonText(message({ error: "the mail server cannot be reached" }))).toBe(
      "the mail server does not answer",
    );
  });
});

describe("the history", () => {
  async function showHistory(replies: Replies) {
    fakeGateway(replies);
    const opened = new OpenedCall("c1", new FakeBoard(call()).asLiveBoard);
    renderInMain(History, { opened, zone });
    await opened.history.load();
  }

  it("shows each change with its consequences", async () => {
    const change = {
      id: "e1",
      at: "2026-11-23T09:58:00Z",
      event: "TechnicianReassigned",
      actor: { role: "dispatcher", id: "marc", name: "Marc Keller" },
      before: { status: "OPEN", durationMinutes: 90, technician: { id: "a", name: "Sara Favre" } },
      after: { status: "READY", durationMinutes: 90, technician: { id: "b", name: "Luca Meier" } },
    };
    await showHistory({
      "GET /api/service-calls/c1/history": json({
        items: [change, { ...change, id: "e2", event: "ServiceCallReady" }],
      }),
    });
    expect(await screen.findByRole("listitem")).toHaveTextContent(
      /^Marc Keller gave it to Luca Meier .*10:58 Sara Favre → becomes Luca Meier All tasks are done/,
    );
    await expectAccessible();
  });

  it("of a new request is empty", async () => {
    await showHistory({ "GET /api/service-calls/c1/history": () => problem("not-found", 404) });
    expect(await screen.findByText("Nothing is known of it yet.")).toBeVisible();
    expect(main()).not.toHaveTextContent("Try again");
  });
});
