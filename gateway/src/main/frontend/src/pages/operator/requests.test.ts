import { describe, expect, it } from "vitest";
import { request } from "../../testing/requests";
import { pathOf, waysOf } from "./requests";

describe("what an operator may do with a request", () => {
  it("depends on how far it is", () => {
    expect(waysOf(request({ status: "REQUESTED" }))).toEqual(["withdraw"]);
    expect(waysOf(request({ status: "ACCEPTED" }))).toEqual(["withdraw", "cancel"]);
    expect(waysOf(request({ status: "ACCEPTED", callStatus: "IN_PROGRESS" }))).toEqual(["cancel"]);
    expect(waysOf(request({ status: "ACCEPTED", callStatus: "COMPLETED" }))).toEqual([]);
    expect(waysOf(request({ status: "ACCEPTED", callStatus: "CANCELLED" }))).toEqual([
      "redistribute",
    ]);
    expect(waysOf(request({ status: "DECLINED" }))).toEqual(["redistribute"]);
    expect(waysOf(request({ status: "EXPIRED" }))).toEqual(["redistribute"]);
  });

  it("is nothing more once another company was offered it", () => {
    expect(waysOf(request({ status: "DECLINED", redistributedTo: "r2" }))).toEqual([]);
  });

  it("is nothing where the withdrawal came too late", () => {
    expect(waysOf(request({ status: "WITHDRAWN", callStatus: "IN_PROGRESS" }))).toEqual([]);
  });
});

describe("the list of requests", () => {
  it("is asked for with what narrows it alone", () => {
    expect(pathOf({ status: "", company: "" })).toBe("/api/service-requests");
    expect(pathOf({ status: "EXPIRED", company: "c" }, "n")).toBe(
      "/api/service-requests?status=EXPIRED&companyId=c&cursor=n",
    );
  });
});
