import { screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { navigate } from "$lib/router.svelte";
import { expectAccessible } from "../../testing/axe";
import { json, problem, type Replies } from "../../testing/gateway";
import { company, logIn, person } from "../../testing/people";
import { renderInMain } from "../../testing/render";
import { serviceRequest } from "../../testing/serviceRequest";
import Page from "./Page.svelte";

const alpes = company({ id: "alpes", name: "Alpes Services", email: "bureau@alpes.example" });
const letter = {
  id: "l1",
  status: "WAITING",
  version: 0,
  topic: "ServiceRequested",
  partition: 2,
  offset: 41,
  group: "dispatch-board",
  reason: "no JSON",
  attempts: 1,
  putAsideAt: "2026-11-22T09:00:00Z",
  type: "ServiceRequested",
};

describe("an operator", () => {
  const user = userEvent.setup({ delay: null });

  afterEach(() => navigate("/"));

  async function open(section: string, replies: Replies) {
    const olga = person({ roles: ["OPERATOR"], company: undefined });
    const known = await logIn(olga, "operator", {
      "GET /api/companies": json({ items: [company(), alpes] }),
      ...replies,
    });
    navigate(section === "" ? "/operator" : `/operator?part=${section}`);
    renderInMain(Page);
    return known;
  }

  const confirm = async (name: string) => {
    await user.click(screen.getAllByRole("button", { name }).at(-1) as HTMLElement);
  };

  it("searches companies, and links their audit and requests", async () => {
    await open("", {});
    await user.type(await screen.findByLabelText(/Search companies/), "alpes");
    expect(screen.getByText("1 company")).toBeVisible();
    expect(screen.queryByText("Helvetia Home AG")).not.toBeInTheDocument();
    expect(screen.getByRole("link", { name: "Audit of Alpes Services" })).toHaveAttribute(
      "href",
      "/audit?companyId=alpes",
    );
    await expectAccessible();
  });

  it("sees the companies of all pages", async () => {
    await open("", {
      "GET /api/companies": json({ items: [company()], next: "c1" }),
      "GET /api/companies?cursor=c1": json({ items: [alpes] }),
    });
    expect(await screen.findByText("2 companies")).toBeVisible();
  });

  it("withdraws a request with a reason, for the shown version", async () => {
    const { requests } = await open("requests", {
      "GET /api/service-requests": json({ items: [serviceRequest()] }),
      "POST /api/service-requests/r1/withdraw": json(
        serviceRequest({ status: "WITHDRAWN", version: 2 }),
      ),
    });
    await user.click(await screen.findByRole("button", { name: "Withdraw 1042" }));
    await confirm("Withdraw");
    expect(screen.getByLabelText("Reason")).toHaveAttribute("aria-invalid", "true");
    await expectAccessible();
    await user.type(screen.getByLabelText("Reason"), "Booked twice");
    await confirm("Withdraw");
    expect(await screen.findByText("Request 1042 is withdrawn.")).toBeVisible();
    expect(requests.at(-1)?.body).toEqual({ reason: "Booked twice" });
    expect(requests.at(-1)?.headers.get("If-Match")).toBe('"1"');
    expect(screen.getByRole("button", { name: "Redistribute 1042" })).toBeVisible();
  });

  it("sees why a call cannot be cancelled, and keeps the typed reason", async () => {
    await open("requests", {
      "GET /api/service-requests": json({ items: [serviceRequest({ status: "ACCEPTED" })] }),
      "POST /api/service-calls/r1/cancel": problem("call-over", 409),
    });
    await user.click(await screen.findByRole("button", { name: "Cancel call 1042" }));
    await user.type(screen.getByLabelText("Reason"), "Client moved");
    await confirm("Cancel call");
    expect(await screen.findByRole("alert")).toHaveTextContent(/completed or cancelled already/);
    expect(screen.getByLabelText("Reason")).toHaveValue("Client moved");
  });

  it("offers a declined request to another company", async () => {
    const offered = serviceRequest({ id: "r2", number: "77", companyId: "alpes" });
    const { requests } = await open("requests", {
      "GET /api/service-requests": json({ items: [serviceRequest({ status: "DECLINED" })] }),
      "POST /api/service-requests/r1/redistribute": json(offered, 201),
    });
    await user.click(await screen.findByRole("button", { name: "Redistribute 1042" }));
    const choice = screen.getByLabelText("To company");
    await waitFor(() => expect(choice).toHaveTextContent("Alpes Services"));
    expect(choice).not.toHaveTextContent("Helvetia");
    await user.selectOptions(choice, "Alpes Services");
    await confirm("Redistribute");
    expect(await screen.findByText("Offered to Alpes Services as request 77.")).toBeVisible();
    expect(requests.at(-1)?.body).toEqual({ companyId: "alpes" });
  });

  it("erases a client only after typing the address twice, and sees the report", async () => {
    const { requests } = await open("erase", {
      "POST /api/clients/erase": json({
        erased: 2,
        remaining: 1,
        items: [{ id: "r1", number: "1042", companyId: "alpes", status: "ACCEPTED" }],
      }),
    });
    await user.type(screen.getByLabelText("Client’s email"), "ada@client.example");
    await user.click(screen.getByRole("button", { name: "Erase…" }));
    await user.type(screen.getByLabelText("Type the address again"), "ada@client");
    await confirm("Erase for good");
    expect(screen.getByText("This is not the same address.")).toBeVisible();
    expect(requests.some((each) => each.method === "POST")).toBe(false);
    await expectAccessible();
    await user.type(screen.getByLabelText("Type the address again"), ".example");
    await confirm("Erase for good");
    expect(await screen.findByText("2 requests were erased")).toBeVisible();
    expect(screen.getByText(/1 request is not finished and stays/)).toBeVisible();
    expect(await screen.findByText(/1042 · Accepted · Alpes Services/)).toBeVisible();
    expect(requests.at(-1)?.body).toEqual({ email: "ada@client.example" });
  });

  it("replays and discards dead letters, and sees what is stuck", async () => {
    const path = "/api/operations/request-service";
    const { requests } = await open("services", {
      [`GET ${path}/dead-letters?status=WAITING`]: json({ items: [letter] }),
      [`GET ${path}/stuck`]: json({
        items: [{ kind: "OUTBOX", what: "ServiceRequested", reason: "timeout", details: {} }],
      }),
      [`POST ${path}/dead-letters/l1/replay`]: problem("still-unreadable", 422, {
        current: { ...letter, version: 1, reason: "still no JSON" },
      }),
      [`POST ${path}/dead-letters/l1/discard`]: json({
        ...letter,
        version: 2,
        status: "DISCARDED",
        settledBy: "operator/olga",
        settledAt: "2026-11-22T10:00:00Z",
        settledBecause: "a test",
      }),
    });
    expect(await screen.findByText("Event waits to be published")).toBeVisible();
    await user.click(await screen.findByRole("button", { name: /^Replay ServiceRequested/ }));
    expect(await screen.findByRole("alert")).toHaveTextContent(/cannot read|cannot|can and replay/);
    expect(screen.getByText("still no JSON")).toBeVisible();
    await expectAccessible();
    await user.click(screen.getByRole("button", { name: /^Discard ServiceRequested/ }));
    await user.type(screen.getByLabelText("Reason"), "a test");
    await confirm("Discard");
    expect(await screen.findByText("The message is discarded.")).toBeVisible();
    expect(requests.at(-1)?.headers.get("If-Match")).toBe('"1"');
    expect(screen.getByText(/operator\/olga/)).toBeVisible();
  });

  it("sees that a service is unavailable", async () => {
    await open("requests", { "GET /api/service-requests": problem("try-again", 503) });
    expect(await screen.findByRole("alert")).toBeVisible();
    await expectAccessible();
  });
});
