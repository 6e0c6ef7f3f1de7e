import { screen } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { expectAccessible } from "../testing/axe";
import { board as boardResponse, call, unassigned } from "../testing/board";
import { candidate, CANDIDATES, candidates, openDialog, press, user } from "../testing/callDialogs";
import { problemOf } from "../testing/fakeBoard.svelte";
import { json, networkError } from "../testing/gateway";

const open = unassigned({ id: "c1" });
const option = (name: string | RegExp) => screen.findByRole("option", { name });

/** Once the candidates are known. */
async function chooseMia(): Promise<void> {
  await screen.findByRole("group", { name: "Can do it" });
  await user.selectOptions(screen.getByLabelText("Technician"), "mia");
}

async function typeTime(time: string): Promise<void> {
  await user.clear(screen.getByLabelText("Time"));
  await user.type(screen.getByLabelText("Time"), time);
}

describe("the plan dialog", () => {
  it("does what a drag does", async () => {
    const { desk } = await openDialog({ kind: "plan", card: open });
    await chooseMia();
    await typeTime("11:20");
    expect(await screen.findAllByText("free the whole day")).toHaveLength(2);
    await expectAccessible();
    await press("Assign");
    expect(desk.commands).toEqual([
      [
        "plan",
        3,
        { technicianId: "mia", start: "2026-11-24T10:20:00.000Z", durationMinutes: 90 },
        {},
      ],
    ]);
  });

  it("offers the candidates in the server's order, with what they are missing", async () => {
    await openDialog(
      { kind: "plan", card: open },
      {
        [CANDIDATES]: candidates(
          candidate({ id: "zoe", name: "Zoe Ammann" }),
          candidate({
            conflict: {
              id: "c9",
              number: "1007",
              start: "2026-11-24T09:00:00Z",
              end: "2026-11-24T10:00:00Z",
            },
          }),
          candidate({
            id: "tim",
            name: "Tim Bianchi",
            qualified: false,
            missing: ["skill:wlan", "amazon-clearance"],
          }),
        ),
      },
    );
    expect(
      await option("Tim Bianchi: lacks the skill Wi-Fi and Amazon’s clearance"),
    ).toBeDisabled();
    expect(screen.getAllByRole("option").map((each) => each.textContent?.trim())).toEqual([
      "nobody yet",
      "Zoe Ammann",
      "Luca Meier: busy then (1007)",
      "Tim Bianchi: lacks the skill Wi-Fi and Amazon’s clearance",
    ]);
    expect(screen.getByRole("option", { name: /Luca Meier/ })).toBeEnabled();
    await expectAccessible();
  });

  it("lets a missing qualification of the assigned technician stand", async () => {
    await openDialog(
      { kind: "plan", card: call() },
      { [CANDIDATES]: candidates(candidate({ qualified: false, missing: ["picture"] })) },
    );
    expect(await option("Luca Meier: lacks a picture")).toBeEnabled();
    expect(screen.getByLabelText("Technician")).toHaveValue("luca");
  });

  it("keeps an assigned technician who is no candidate any more", async () => {
    await openDialog(
      { kind: "plan", card: call() },
      { [CANDIDATES]: candidates(candidate({ id: "mia", name: "Mia Fontana" })) },
    );
    await screen.findByRole("group", { name: "Not possible" });
    expect(screen.getByLabelText("Technician")).toHaveDisplayValue("Luca Meier");
  });

  it("looks up the candidates again when the time has changed", async () => {
    const { requests } = await openDialog({ kind: "plan", card: open });
    await option("Mia Fontana");
    await typeTime("11:20");
    await expect
      .poll(() => requests.filter((each) => each.path.includes("/candidates")).at(-1)?.path)
      .toContain("start=2026-11-24T10%3A20%3A00.000Z");
  });

  it("offers all technicians of the board if the candidates cannot be looked up", async () => {
    const { desk } = await openDialog(
      { kind: "plan", card: open },
      { [CANDIDATES]: networkError() },
    );
    expect(await screen.findByText("Who can do it could not be looked up.")).toBeVisible();
    await user.selectOptions(screen.getByLabelText("Technician"), "mia");
    await press("Assign");
    expect(desk.commands[0]?.[2]).toMatchObject({ technicianId: "mia" });
  });

  it("shows each suitable technician's visits of the day, and follows their changes", async () => {
    const early = call({ id: "c2", start: "2026-11-24T07:00:00Z", technicianId: "mia" });
    let calendar = [early];
    const { board } = await openDialog(
      { kind: "plan", card: open },
      { "GET /api/board": () => json(boardResponse({ calendar })) },
    );
    expect(await screen.findByRole("button", { name: /Luca Meier.*free then/ })).toBeVisible();
    const mia = () => screen.findByRole("button", { name: /Mia Fontana/ });
    expect(await mia()).toHaveTextContent("8:00 Ada Keller, Zurich");
    calendar = [{ ...early, start: "2026-11-24T13:00:00Z" }];
    board.put(...calendar);
    expect(await screen.findByText(/14:00 Ada Keller, Zurich/)).toBeVisible();
    await user.click(await mia());
    expect(screen.getByLabelText("Technician")).toHaveValue("mia");
    expect(await mia()).toHaveAttribute("aria-pressed", "true");
  });

  it("marks a missing field and moves the focus there", async () => {
    const { desk } = await openDialog({
      kind: "plan",
      card: unassigned({ id: "c1", start: undefined }),
    });
    await press("Define");
    expect(screen.getByLabelText("Date")).toHaveAccessibleDescription(/Choose a date/);
    expect(screen.getByLabelText("Date")).toHaveFocus();
    expect(desk.commands).toEqual([]);
  });

  it("keeps the input when it is refused", async () => {
    const { desk } = await openDialog({ kind: "plan", card: call() });
    desk.results.push({
      ok: false,
      problem: problemOf("try-again"),
      card: call(),
      otherChange: null,
    });
    await typeTime("16:45");
    await press("Change time");
    expect(await screen.findByRole("alert")).toBeVisible();
    expect(screen.getByLabelText("Time")).toHaveValue("16:45");
  });
});
