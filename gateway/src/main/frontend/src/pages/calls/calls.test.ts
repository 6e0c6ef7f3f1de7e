import { screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { expectAccessible } from "../../testing/axe";
import { json, networkError, type Replies } from "../../testing/gateway";
import { foundCall } from "../../testing/foundCall";
import { dispatcher, openPage } from "../../testing/page";
import { company, technician } from "../../testing/people";

const ready = foundCall();
const wished = foundCall({
  id: "r1",
  number: "1051",
  status: "REQUESTED",
  client: { name: "Lino Bianchi" },
  technician: undefined,
});
const undated = foundCall({
  id: "w1",
  number: "1047",
  status: "OPEN",
  start: undefined,
  technician: undefined,
  openTasks: ["CALL_CLIENT", "DEFINE_DATE_TIME", "ASSIGN_TECHNICIAN"],
});
const unqualified = foundCall({
  id: "w2",
  status: "OPEN",
  technician: { id: "luca", name: "Luca Meier", qualified: false },
  openTasks: ["CALL_CLIENT", "ASSIGN_TECHNICIAN"],
});

const page = (items: object[], next?: string) => json({ items, next });

describe("the search for calls", () => {
  const open = (address: string, replies: Replies) =>
    openPage(address, {
      "GET /session": json(dispatcher),
      "GET /api/company": json(company()),
      "GET /api/technicians": json({ items: [technician()] }),
      ...replies,
    });

  const searches = (opened: Awaited<ReturnType<typeof open>>) =>
    opened.requests
      .map((each) => each.path)
      .filter((path) => path.startsWith("/api/service-calls"));

  it("lists requests and calls in the company's time, with links to the board", async () => {
    await open("/calls", { "GET /api/service-calls": page([ready, wished, undated, unqualified]) });
    const list = await screen.findByRole("list", { name: "Requests and service calls" });
    const [one, two, three, four] = within(list).getAllByRole("link");
    expect(one).toHaveTextContent(/WLAN set-up 1042.*24 Nov.*10:00\s?–\s?11:30/s);
    expect(one).toHaveTextContent(/Ada Keller\s*Gutenbergstrasse 1, 8002 Zurich/);
    expect(one).toHaveTextContent(/Technician:\s*Luca Meier\s*Ready/);
    expect(one?.querySelector("[data-icon=ready]")).not.toBeNull();
    expect(one).toHaveAttribute("href", "/board?call=c1");
    expect(two).toHaveTextContent(/11:30, wished.*nobody yet.*Requested/s);
    expect(three).toHaveTextContent(/no date yet.*Open: define date/s);
    expect(four).toHaveTextContent(/Open: no longer verified/);
    expect(screen.getByText("4 shown")).toBeVisible();
    await expectAccessible();
  });

  it("takes the filter from the address and keeps it there", async () => {
    const opened = await open("/calls?q=keller&status=READY&technician=luca", {
      "GET /api/service-calls": page([ready]),
    });
    await screen.findByText("1 shown");
    expect(searches(opened)).toEqual([
      "/api/service-calls?q=keller&status=READY&technicianId=luca",
    ]);
    expect(screen.getByLabelText("Search")).toHaveValue("keller");
    expect(screen.getByLabelText("Technician")).toHaveDisplayValue("Luca Meier");
    await opened.user.selectOptions(screen.getByLabelText("State"), "Completed");
    await opened.user.type(screen.getByLabelText("Search"), " wlan");
    await waitFor(() =>
      expect(searches(opened).at(-1)).toBe(
        "/api/service-calls?q=keller+wlan&status=COMPLETED&technicianId=luca",
      ),
    );
    expect(location.search).toBe("?q=keller+wlan&status=COMPLETED&technician=luca");
  });

  it("loads page by page, and keeps the shown ones when that fails", async () => {
    const { user } = await open("/calls", {
      "GET /api/service-calls": page([ready], "n1"),
      "GET /api/service-calls?cursor=n1": page([wished], "n2"),
      "GET /api/service-calls?cursor=n2": networkError(),
    });
    await user.click(await screen.findByRole("button", { name: "Show more" }));
    expect(await screen.findByText("2 shown")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Show more" }));
    expect(await screen.findByRole("alert")).toHaveTextContent(/No connection/);
    expect(screen.getByText("2 shown")).toBeVisible();
    await expectAccessible();
  });

  it("shows that nothing is found", async () => {
    const { user } = await open("/calls?q=nobody", {
      "GET /api/service-calls?q=nobody": page([]),
      "GET /api/service-calls": page([]),
    });
    expect(await screen.findByText("Nothing found")).toBeVisible();
    expect(screen.getByText(/Fewer words find more/)).toBeVisible();
    await expectAccessible();
    await user.click(screen.getAllByRole("button", { name: "Clear search" })[0] as HTMLElement);
    expect(await screen.findByText("No requests yet")).toBeVisible();
    expect(screen.queryByRole("button", { name: "Clear search" })).not.toBeInTheDocument();
  });

  it("shows that it cannot be loaded, with a retry", async () => {
    let isOnline = false;
    const { user } = await open("/calls", {
      "GET /api/service-calls": () => {
        if (!isOnline) {
          throw networkError();
        }
        return page([ready]);
      },
    });
    expect(await screen.findByRole("alert")).toHaveTextContent(/No connection/);
    isOnline = true;
    await user.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByText("1 shown")).toBeVisible();
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
  });

  it("ignores invalid values in the address", async () => {
    const opened = await open("/calls?status=GONE&technician=%3Cb%3E", {
      "GET /api/service-calls": page([ready]),
    });
    await screen.findByText("1 shown");
    expect(searches(opened)).toEqual(["/api/service-calls"]);
  });
});
