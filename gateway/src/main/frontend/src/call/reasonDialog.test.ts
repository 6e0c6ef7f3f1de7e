import { screen, waitFor } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { expectAccessible } from "../testing/axe";
import { call, request, unassigned } from "../testing/board";
import {
  dialog,
  marcsChange,
  openDialog,
  press,
  RECIPIENTS,
  recipients,
  SUPPORT,
  user,
} from "../testing/callDialogs";
import { problemOf } from "../testing/fakeBoard.svelte";

describe("declining", () => {
  it("needs a reason, and offers the usual ones", async () => {
    const { desk } = await openDialog({ kind: "decline", card: request() });
    await press("Decline");
    expect(screen.getByLabelText("Reason")).toHaveAccessibleDescription(/Give a reason/);
    await press("Too far away");
    await user.type(screen.getByLabelText("Reason"), ", sorry");
    await expectAccessible();
    await press("Decline");
    expect(desk.commands).toEqual([["decline", 1, "Too far away, sorry"]]);
  });

  it("keeps the reason when somebody else has accepted meanwhile", async () => {
    const { desk } = await openDialog({ kind: "decline", card: request() });
    desk.results.push({
      ok: false,
      problem: problemOf("already-decided"),
      card: call({ id: "r1" }),
      otherChange: { ...marcsChange, event: "ServiceCallAccepted", before: undefined },
    });
    await user.type(screen.getByLabelText("Reason"), "No time");
    await press("Decline");
    expect(await screen.findByText("Somebody was faster")).toBeVisible();
    expect(dialog()).toHaveTextContent("Marc Keller accepted it");
    expect(screen.getByLabelText("Reason")).toHaveValue("No time");
  });
});

describe("cancelling", () => {
  it("needs a reason, and shows who will be notified", async () => {
    const { desk, requests } = await openDialog(
      { kind: "cancel", card: call() },
      {
        [RECIPIENTS]: recipients(
          { role: "CLIENT", channel: "MAIL" },
          { role: "TECHNICIAN", id: "luca", channel: "PUSH" },
          { role: "DISPATCHERS", channel: "MAIL" },
        ),
      },
    );
    expect(
      await screen.findByText(
        "Will be notified: Ada Keller and all dispatchers by mail; Luca Meier by push.",
      ),
    ).toBeVisible();
    expect(requests.map((each) => each.path)).toContain(
      "/api/service-calls/c1/recipients?change=CANCEL",
    );
    await user.type(screen.getByLabelText("Reason"), "Moved away");
    await press("Cancel the call");
    expect(desk.commands).toEqual([["cancel", 3, "Moved away"]]);
  });

  it("is done by support for calls from Amazon", async () => {
    await openDialog({ kind: "cancel", card: call({ channel: "AMAZON" }) });
    expect(screen.queryByLabelText("Reason")).toBeNull();
    expect(dialog()).toHaveTextContent("name the number 1042");
    expect(await screen.findByRole("link", { name: SUPPORT.phone })).toBeVisible();
    await expectAccessible();
  });
});

describe("the reminder after accepting", () => {
  it("links the client's number, and can close the task at once", async () => {
    const { desk } = await openDialog({ kind: "call-client", card: unassigned() });
    expect(screen.getByRole("link", { name: /555 01 01/ })).toHaveAttribute(
      "href",
      "tel:+41445550101",
    );
    expect(dialog()).toHaveTextContent("Confirm the time");
    await expectAccessible();
    await press("Client called");
    expect(desk.commands).toEqual([["client-called", 3]]);
  });

  it("asks for a date if there is none", async () => {
    const { desk } = await openDialog({
      kind: "call-client",
      card: unassigned({ start: undefined }),
    });
    expect(dialog()).toHaveTextContent("No date is agreed yet");
    await press("Later");
    expect(desk.commands).toEqual([]);
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });
});
