import { fireEvent, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { expectAccessible } from "../../testing/axe";
import { networkError, json, problem, type Replies } from "../../testing/gateway";
import { company, dispatcher, logIn, person, technician } from "../../testing/people";
import { renderInMain } from "../../testing/render";
import Page from "./Page.svelte";

const accepted = {
  id: "e1",
  at: "2026-11-22T09:00:00Z",
  companyId: "helvetia",
  actor: { role: "dispatcher", id: "nadia", name: "Nadia Brunner" },
  action: "ServiceCallAccepted",
  subject: { kind: "service-request", id: "r1" },
  number: "1042",
};
const booked = {
  ...accepted,
  id: "e0",
  actor: { role: "marketplace", id: "shop" },
  action: "ServiceRequested",
};

const page = (items: object[], next?: string) => json({ items, next });

describe("the audit", () => {
  const user = userEvent.setup({ delay: null });

  async function open(replies: Replies, who = person()) {
    const known = await logIn(who, "audit", {
      "GET /api/company": json(company()),
      "GET /api/companies": json({ items: [company()] }),
      "GET /api/dispatchers": json({ items: [dispatcher()] }),
      "GET /api/technicians": json({ items: [technician(), technician({ id: "nadia" })] }),
      ...replies,
    });
    renderInMain(Page);
    return known;
  }

  it("shows who did what and when, with a link to the card", async () => {
    await open({ "GET /api/audit": page([accepted, booked]) });
    const item = (await screen.findByText("Nadia Brunner", { selector: "b" })).closest("li");
    expect(item).toHaveTextContent(/Nadia Brunner\s*accepted the request/);
    await waitFor(() => expect(item).toHaveTextContent(/10:00:00/)); // in Zurich
    expect(screen.getByText("Marketplace").closest("li")).toHaveTextContent(/booked a service/);
    expect(screen.getAllByRole("link", { name: "Service call 1042" })[0]).toHaveAttribute(
      "href",
      "/board?call=r1",
    );
    await expectAccessible();
  });

  it("shows the subject unless it is the actor, also without an actor", async () => {
    const luca = { kind: "technician", id: "luca", name: "Luca Meier" };
    await open({
      "GET /api/audit": page([
        { ...accepted, number: undefined, actor: undefined, action: "LoginRefused", subject: luca },
        {
          ...accepted,
          id: "e2",
          number: undefined,
          action: "TechnicianDeactivated",
          subject: luca,
        },
        {
          ...accepted,
          id: "e3",
          number: undefined,
          action: "DispatcherChanged",
          subject: { kind: "dispatcher", id: "nadia", name: "Nadia Brunner" },
        },
      ]),
    });
    const [refused, deactivated, changed] = await screen.findAllByRole("listitem");
    expect(refused).toHaveTextContent(/Somebody\s*was refused at login\s*Luca Meier/);
    expect(deactivated).toHaveTextContent(/deactivated a technician.*Luca Meier/);
    expect(changed?.textContent?.match(/Nadia Brunner/g)).toHaveLength(1);
  });

  it("is filtered by person and days", async () => {
    const { requests, replies } = await open({ "GET /api/audit": page([accepted, booked]) });
    await screen.findByText("2 entries shown");
    replies["GET /api/audit?actor=nadia"] = page([accepted]);
    await user.selectOptions(await screen.findByLabelText("Person"), "Nadia Brunner");
    expect(await screen.findByText("1 entry shown")).toBeVisible();
    replies["GET /api/audit?from=2026-11-01&actor=nadia"] = page([]);
    await fireEvent.input(screen.getByLabelText("From"), { target: { value: "2026-11-01" } });
    expect(await screen.findByText("Nothing in this selection")).toBeVisible();
    const before = requests.length;
    await fireEvent.input(screen.getByLabelText("To"), { target: { value: "2026-10-01" } });
    expect(await screen.findByText(/first day is after the last/)).toBeVisible();
    expect(requests).toHaveLength(before);
    await expectAccessible();
    await user.click(screen.getByRole("button", { name: "Clear filters" }));
    expect(await screen.findByText("2 entries shown")).toBeVisible();
  });

  it("lists a person with two roles once", async () => {
    await open({ "GET /api/audit": page([accepted]) });
    const people = await screen.findByLabelText("Person");
    await waitFor(() => expect(people.querySelectorAll("option")).toHaveLength(3));
  });

  it("loads older records page by page", async () => {
    const { replies } = await open({ "GET /api/audit": page([accepted], "c1") });
    replies["GET /api/audit?cursor=c1"] = page([booked]);
    await user.click(await screen.findByRole("button", { name: "Show older ones" }));
    expect(await screen.findByText("2 entries shown")).toBeVisible();
    expect(screen.queryByRole("button", { name: "Show older ones" })).not.toBeInTheDocument();
  });

  it("keeps the shown records if older ones cannot be loaded", async () => {
    const { replies } = await open({ "GET /api/audit": page([accepted], "c1") });
    replies["GET /api/audit?cursor=c1"] = networkError();
    await user.click(await screen.findByRole("button", { name: "Show older ones" }));
    expect(await screen.findByRole("alert")).toHaveTextContent(/No connection/);
    expect(screen.getByText("1 entry shown")).toBeVisible();
  });

  it("shows that it cannot be loaded, and that it is empty", async () => {
    const { replies } = await open({ "GET /api/audit": problem("try-again", 503) });
    expect(await screen.findByRole("alert")).toBeVisible();
    replies["GET /api/audit"] = page([]);
    await user.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByText("Nothing recorded yet")).toBeVisible();
    await expectAccessible();
  });

  it("shows operators the records of all companies", async () => {
    const { requests, replies } = await open(
      { "GET /api/audit": page([accepted]) },
      person({ roles: ["OPERATOR"], company: undefined }),
    );
    expect(await screen.findByText("Helvetia Home AG", { selector: "span" })).toBeVisible();
    replies["GET /api/audit?companyId=helvetia"] = page([accepted]);
    await user.selectOptions(screen.getByLabelText("Company"), "Helvetia Home AG");
    await waitFor(() => expect(requests.at(-1)?.path).toBe("/api/audit?companyId=helvetia"));
    expect(requests.some((each) => each.path === "/api/technicians")).toBe(false);
  });
});
