import { screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { words } from "$lib/i18n.svelte";
import { UndoOffers } from "../../board/undoOffers.svelte";
import { expectAccessible } from "../../testing/axe";
import { call } from "../../testing/board";
import { FakeBoard, problemOf } from "../../testing/fakeBoard.svelte";
import { renderInMain } from "../../testing/render";
import UndoBar from "./UndoBar.svelte";

beforeAll(() => words("board"));

describe("the bar to undo a change", () => {
  function show() {
    const undoOffers = new UndoOffers(new FakeBoard(call({ version: 5 })).asLiveBoard);
    onTestFinished(() => undoOffers.close());
    renderInMain(UndoBar, { undoOffers });
    return undoOffers;
  }

  it("shows the change and the seconds left", async () => {
    const undoOffers = show();
    expect(screen.queryByRole("button")).toBeNull();
    const undo = () => Promise.resolve({ ok: true as const, status: 200, value: { version: 5 } });
    undoOffers.add({ cardId: "c1", text: "Date and time changed.", undo }, 7_900);
    expect(await screen.findByText("Date and time changed.")).toBeVisible();
    expect(screen.getByText("Others will be notified in 8 seconds.")).toBeVisible();
    await expectAccessible();
    await userEvent.click(screen.getByRole("button", { name: "Undo" }));
    await waitFor(() => expect(screen.queryByRole("button")).toBeNull());
  });

  it("shows why an undo was refused", async () => {
    const undoOffers = show();
    const problem = problemOf("undo-too-late");
    const undo = () => Promise.resolve({ ok: false as const, problem, current: null });
    undoOffers.add({ cardId: "c1", text: "Date and time changed.", undo }, 8_000);
    await userEvent.click(await screen.findByRole("button", { name: "Undo" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("Too late to undo");
    await expectAccessible();
  });
});
