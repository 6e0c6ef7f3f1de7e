import { render, within } from "@testing-library/svelte";
import { beforeAll, describe, expect, it } from "vitest";
import { words } from "$lib/i18n.svelte";
import { Zone } from "$lib/zone";
import { TO_ASSIGN, type Row } from "../board/card";
import { call, technician, unassigned } from "../testing/board";
import PrintDay from "./PrintDay.svelte";

function printDay(rows: Row[], date = "2026-11-24") {
  const { container } = render(PrintDay, { zone: new Zone("Europe/Zurich"), date, rows });
  const paper = container.querySelector<HTMLElement>(".paper");
  if (paper === null) {
    throw new Error("nothing is printed");
  }
  return paper;
}

beforeAll(() => words("day", "call", "calendar"));

describe("the printed day", () => {
  it("has the date, the technicians, and what is needed at the client's", () => {
    const paper = printDay([
      { id: TO_ASSIGN, technician: null, cards: [unassigned()] },
      { id: "luca", technician: technician(), cards: [call({ note: "Ring twice" })] },
    ]);
    const [heading] = within(paper).getAllByRole("heading", { level: 1, hidden: true });
    expect(heading).toHaveTextContent("Tuesday, 24 November 2026");
    expect(heading).toHaveTextContent("Europe/Zurich");
    const [white, luca] = paper.querySelectorAll("section");
    expect(white).toHaveTextContent(/^To assign/);
    expect(luca).toHaveTextContent(/^Luca Meier/);
    for (const fact of [
      "10:00 – 11:30",
      "WLAN set-up",
      "1042",
      "ready",
      "Ada Keller, +41 44 555 01 01",
      "Gutenbergstrasse 1, 8002 Zurich",
      "Note: Ring twice",
    ]) {
      expect(luca).toHaveTextContent(fact);
    }
  });

  it("shows that there are no calls", () => {
    expect(printDay([])).toHaveTextContent("No calls on this day");
  });
});
