import { screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { expectNoBarriers } from "../../testing/axe";
import { away, json } from "../../testing/gateway";
import { listed } from "../../testing/listed";
import { dispatcher, open as openPage } from "../../testing/page";
import { company, technician } from "../../testing/people";

const ready = listed();
const wished = listed({
  id: "r1",
  number: "1051",
  status: "REQUESTED",
  client: { name: "Lino Bianchi" },
  technician: undefined,
});
const undated = listed({
  id: "w1",
  number: "1047",
  status: "OPEN",
  start: undefined,
  technician: undefined,
});

const page = (items: object[], next?: string) => json({ items, next });

describe("the search for calls", () => {
  type Replies = NonNullable<Parameters<typeof openPage>[1]>;

  const open = (address: string, replies: Replies) =>
    openPage(address, {
      "GET /session": json(dispatcher),
      "GET /api/company": json(company()),
      "GET /api/technicians": json({ items: [technician()] }),
      ...replies,
    });

  const asked = (opened: Awaited<ReturnType<typeof open>>) =>
    opened.asked.map((each) => each.path).filter((path) => path.startsWith("/api/service-calls"));

  it("lists what there is, each in the company's time and with its state, and leads to the board", async () => {
    await open("/calls", { "GET /api/service-calls": page([ready, wished, undated]) });
    const list = await screen.findByRole("list", { name: "Requests and service calls" });
    const [one, two, three] = within(list).getAllByRole("link");
    expect(one).toHaveTextContent(/WLAN set-up 1042.*24 Nov.*10:00\s?–\s?11:30/s);
    expect(one).toHaveTextContent(/Ada Keller\s*Gutenbergstrasse 1, 8002 Zurich/);
    expect(one).toHaveTextContent(/Technician:\s*Luca Meier\s*Ready/);
    expect(one?.querySelector("[data-sign=ready]")).not.toBeNull();
    expect(one).toHaveAttribute("href", "/board?call=c1");
    expect(two).toHaveTextContent(/11:30, wished.*nobody yet.*Requested/s);
    expect(three).toHaveTextContent(/no date yet.*Open: define date/s);
    expect(screen.getByText("3 shown")).toBeVisible();
    await expectNoBarriers();
  });

  it("asks as its address says, and its address says what is asked", async () => {
    const opened = await open("/calls?q=keller&status=READY&technician=luca", {
      "GET /api/service-calls": page([ready]),
    });
    await screen.findByText("1 shown");
    expect(asked(opened)).toEqual(["/api/service-calls?q=keller&status=READY&technicianId=luca"]);
    expect(screen.getByLabelText("Search")).toHaveValue("keller");
    expect(screen.getByLabelText("Technician")).toHaveDisplayValue("Luca Meier");
    await opened.user.selectOptions(screen.getByLabelText("State"), "Completed");
    await opened.user.type(screen.getByLabelText("Search"), " wlan");
    await waitFor(() =>
      expect(asked(opened).at(-1)).toBe(
        "/api/service-calls?q=keller+wlan&status=COMPLETED&technicianId=luca",
      ),
    );
    expect(location.search).toBe("?q=keller+wlan&status=COMPLETED&technician=luca");
  });

  it("goes on page by page, and keeps what is shown when that fails", async () => {
    const { user } = await open("/calls", {
      "GET /api/service-calls": page([ready], "n1"),
      "GET /api/service-calls?cursor=n1": page([wished], "n2"),
      "GET /api/service-calls?cursor=n2": away(),
    });
    await user.click(await screen.findByRole("button", { name: "Show more" }));
    expect(await screen.findByText("2 shown")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Show more" }));
    expect(await screen.findByRole("alert")).toHaveTextContent(/No connection/);
    expect(screen.getByText("2 shown")).toBeVisible();
    await expectNoBarriers();
  });

  it("says when nothing is found, and how to find more", async () => {
    const { user } = await open("/calls?q=nobody", {
      "GET /api/service-calls?q=nobody": page([]),
      "GET /api/service-calls": page([]),
    });
    expect(await screen.findByText("Nothing found")).toBeVisible();
    expect(screen.getByText(/Fewer words find more/)).toBeVisible();
    await expectNoBarriers();
    await user.click(screen.getAllByRole("button", { name: "Clear search" })[0] as HTMLElement);
    expect(await screen.findByText("No requests yet")).toBeVisible();
    expect(screen.queryByRole("button", { name: "Clear search" })).not.toBeInTheDocument();
  });

  it("says what is wrong, and tries again", async () => {
    let isBack = false;
    const { user } = await open("/calls", {
      "GET /api/service-calls": () => {
        if (!isBack) {
          throw away();
        }
        return page([ready]);
      },
    });
    expect(await screen.findByRole("alert")).toHaveTextContent(/No connection/);
    isBack = true;
    await user.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByText("1 shown")).toBeVisible();
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
  });

  it("takes nothing from its address that nobody could have chosen", async () => {
    const opened = await open("/calls?status=GONE&technician=%3Cb%3E", {
      "GET /api/service-calls": page([ready]),
    });
    await screen.findByText("1 shown");
    expect(asked(opened)).toEqual(["/api/service-calls"]);
  });
});
