import { screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { expectAccessible } from "../testing/axe";
import { call, unassigned } from "../testing/board";
import {
  candidate,
  CANDIDATES,
  candidates,
  dialog,
  marcsChange,
  openDialog,
  press,
  RECIPIENTS,
  recipients,
  user,
} from "../testing/callDialogs";
import { problemOf } from "../testing/fakeBoard.svelte";
import { json, networkError, problem } from "../testing/gateway";

const LATER = { technicianId: "luca", start: "2026-11-24T13:00:00Z", durationMinutes: 90 };
const toMia = { ...LATER, technicianId: "mia" };

describe("the confirmation of a drop", () => {
  it("shows in one line what changes and who will be notified", async () => {
    const { desk, requests } = await openDialog(
      { kind: "move", card: call(), to: toMia },
      {
        [RECIPIENTS]: recipients(
          { role: "CLIENT", channel: "MAIL" },
          { role: "TECHNICIAN", id: "luca", channel: "PUSH" },
          { role: "TECHNICIAN", id: "mia", channel: "PUSH" },
        ),
      },
    );
    const text = await within(dialog()).findByText(/Will be notified:/);
    const line = text.closest("p");
    expect(line).toHaveTextContent(/Luca Meier → becomes Mia Fontana/);
    expect(line).toHaveTextContent(/24 Nov(?: 2026)?, 10:00 → becomes 14:00 – 15:30/);
    expect(line).toHaveTextContent(
      "Will be notified: Ada Keller by mail; Luca Meier and Mia Fontana by push.",
    );
    expect(requests.map((each) => each.path)).toContain(
      "/api/service-calls/c1/recipients?change=ASSIGN&technicianId=mia" +
        "&start=2026-11-24T13%3A00%3A00.000Z&durationMinutes=90",
    );
    expect(dialog()).toHaveTextContent("Please make sure the client agrees");
    await expectAccessible();
    await press("Reassign");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(desk.commands).toEqual([
      ["plan", 3, { ...toMia, start: "2026-11-24T13:00:00.000Z" }, {}],
    ]);
  });

  it("reminds of the client's agreement only if the time changes", async () => {
    await openDialog(
      { kind: "move", card: unassigned({ id: "c1" }), to: { ...LATER, start: call().start ?? "" } },
      { [RECIPIENTS]: recipients({ role: "TECHNICIAN", id: "luca", channel: "PUSH" }) },
    );
    expect(dialog()).not.toHaveTextContent("make sure the client agrees");
    expect(await screen.findByText("Will be notified: Luca Meier by push.")).toBeVisible();
  });

  it("works while the recipients are being looked up, and when that fails", async () => {
    let respond: (response: Response) => void = () => undefined;
    const { desk } = await openDialog(
      { kind: "move", card: call(), to: toMia },
      { [RECIPIENTS]: () => new Promise((resolve) => (respond = resolve)) },
    );
    expect(screen.getByText("Looking up who will be notified …")).toBeVisible();
    expect(screen.getByRole("button", { name: "Reassign" })).toBeEnabled();
    respond(problem("try-again", 503));
    expect(await screen.findByText("Who will be notified could not be looked up.")).toBeVisible();
    await expectAccessible();
    await press("Reassign");
    expect(desk.commands).toHaveLength(1);
  });

  it("asks which of two hours is meant when the clock repeats one", async () => {
    const to = { ...LATER, start: "2026-10-25T00:30:00Z" };
    const { desk } = await openDialog({ kind: "move", card: call(), to });
    const [first, second] = within(
      screen.getByRole("group", { name: /twice that night/ }),
    ).getAllByRole("radio");
    expect(first).toBeChecked();
    await user.click(second ?? document.body);
    await press("Change time");
    expect(desk.commands[0]?.[2]).toMatchObject({ start: "2026-10-25T01:30:00.000Z" });
  });

  it("has the time and duration to change, and offers the technician's free times", async () => {
    const { desk, requests } = await openDialog(
      { kind: "move", card: call(), to: toMia },
      {
        "GET /api/service-calls/c1/free-times": json({
          items: [
            { start: "2026-11-24T06:00:00Z", end: "2026-11-24T07:30:00Z" },
            { start: "2026-11-24T12:05:00Z", end: "2026-11-24T16:00:00Z" },
          ],
        }),
      },
    );
    const free = await screen.findByRole("group", { name: /Mia Fontana is free on/ });
    await within(free).findByRole("button", { name: "13:15" });
    const starts = within(free).getAllByRole("button");
    expect(starts.map((each) => each.textContent)).toEqual(["7:00", "13:15", "14:45"]);
    expect(requests.map((each) => each.path)).toContain(
      "/api/service-calls/c1/free-times?technicianId=mia&date=2026-11-24&durationMinutes=90",
    );
    await press("13:15");
    expect(screen.getByLabelText("Time")).toHaveValue("13:15");
    await expectAccessible();
    await user.clear(screen.getByLabelText("Duration (min)"));
    await user.type(screen.getByLabelText("Duration (min)"), "60");
    await press("Reassign");
    expect(desk.commands[0]?.[2]).toEqual({
      technicianId: "mia",
      start: "2026-11-24T12:15:00.000Z",
      durationMinutes: 60,
    });
  });

  it("asks about a time in the past, and says that the client will be mailed", async () => {
    const { desk } = await openDialog(
      { kind: "move", card: call(), to: LATER },
      {},
      "2026-11-24T15:10:00Z",
    );
    expect(screen.getByText("That was 2 hours ago.")).toBeVisible();
    expect(dialog()).toHaveTextContent("Is this time meant? Ada Keller will be mailed about it.");
    await expectAccessible();
    expect(screen.queryByRole("button", { name: "Change time" })).toBeNull();
    await press("Yes, in the past");
    expect(desk.commands).toHaveLength(1);
  });

  it("warns of an overlap that the server reports", async () => {
    const conflict = {
      id: "c1",
      number: "1043",
      start: "2026-11-24T14:00:00Z",
      end: "2026-11-24T15:30:00Z",
    };
    const { requests } = await openDialog(
      { kind: "move", card: call(), to: LATER },
      { [CANDIDATES]: candidates(candidate({ conflict }), candidate({ id: "mia" })) },
    );
    expect(await screen.findByText("Luca Meier has something else then")).toBeVisible();
    expect(dialog()).toHaveTextContent("15:00–16:30 WLAN set-up, Ada Keller (1043)");
    expect(requests.map((each) => each.path)).toContain(
      "/api/service-calls/c1/candidates?start=2026-11-24T13%3A00%3A00.000Z&durationMinutes=90",
    );
  });

  it("decides nothing by itself if the server cannot be asked", async () => {
    const { board, desk } = await openDialog(
      { kind: "move", card: call(), to: LATER },
      { [CANDIDATES]: networkError(), [RECIPIENTS]: networkError() },
    );
    board.put(call({ id: "c2", number: "1043", start: LATER.start }));
    expect(await screen.findByText(/could not be looked up/)).toBeVisible();
    expect(dialog()).not.toHaveTextContent("has something else then");
    await press("Change time");
    expect(desk.commands).toHaveLength(1);
  });
});

describe("a refused drop", () => {
  const conflict = {
    id: "c2",
    number: "1043",
    start: "2026-11-24T14:00:00Z",
    end: "2026-11-24T15:00:00Z",
    technician: { id: "luca", name: "Luca Meier" },
  };
  const busy = {
    ok: false as const,
    problem: problemOf("technician-busy", { conflict }),
    card: call(),
    otherChange: null,
  };

  it("explains an overlap and links the other call", async () => {
    const { desk, onopen } = await openDialog({ kind: "move", card: call(), to: LATER });
    desk.results.push(busy);
    await press("Change time");
    expect(await screen.findByRole("alert")).toHaveTextContent("Luca Meier is busy then");
    await expectAccessible();
    await press("Open call 1043");
    await waitFor(() => expect(onopen).toHaveBeenCalledWith("c2"));
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("can be repeated with the overlap allowed", async () => {
    const { desk } = await openDialog({ kind: "move", card: call(), to: LATER });
    desk.results.push(busy);
    await press("Change time");
    await user.click(await screen.findByRole("button", { name: "Assign anyway" }));
    expect(desk.commands.map((each) => each[3])).toEqual([{}, { allowOverlap: true }]);
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });

  it("names another person's change, and repeats the command for the new state", async () => {
    const { desk } = await openDialog({ kind: "move", card: call(), to: LATER });
    desk.results.push({
      ok: false,
      problem: problemOf("stale"),
      card: call({ version: 4, technicianId: "mia" }),
      otherChange: marcsChange,
    });
    await press("Change time");
    const title = await screen.findByText("Somebody was faster");
    expect(title.parentElement).toHaveTextContent(/Marc Keller gave it to Mia Fontana, at .*14:03/);
    expect(title.parentElement).toHaveTextContent(/Now: Ready, all good · Mia Fontana/);
    await press("Try again on the current state");
    expect(desk.commands.map((each) => each[1])).toEqual([3, 4]);
  });

  it("names the missing qualifications", async () => {
    const { desk } = await openDialog({ kind: "move", card: call(), to: toMia });
    desk.results.push({
      ok: false,
      problem: problemOf("technician-not-qualified", { missing: ["picture", "skill:wlan"] }),
      card: call(),
      otherChange: null,
    });
    await press("Reassign");
    await waitFor(() =>
      expect(screen.getByRole("alert")).toHaveTextContent(
        "Missing: a picture and the skill Wi-Fi.",
      ),
    );
  });

  it("cannot be repeated for a call that is over", async () => {
    const { desk } = await openDialog({ kind: "move", card: call(), to: LATER });
    desk.results.push({
      ok: false,
      problem: problemOf("call-over"),
      card: call({ status: "CANCELLED" }),
      otherChange: null,
    });
    await press("Change time");
    expect(await screen.findByRole("alert")).toHaveTextContent("completed or cancelled");
    expect(screen.queryByRole("button", { name: /try again|change time/i })).toBeNull();
  });
});
