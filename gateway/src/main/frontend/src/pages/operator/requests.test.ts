import { describe, expect, it } from "vitest";
import { serviceRequest } from "../../testing/serviceRequest";
import { actionsFor, queryOf } from "./requests";

describe("the actions for a request", () => {
  it("depend on its progress", () => {
    const actions = (status: string, callStatus?: string) =>
      actionsFor(serviceRequest({ status, callStatus }));
    expect(actions("REQUESTED")).toEqual(["withdraw"]);
    expect(actions("ACCEPTED")).toEqual(["withdraw", "cancel"]);
    expect(actions("ACCEPTED", "IN_PROGRESS")).toEqual(["cancel"]);
    expect(actions("ACCEPTED", "COMPLETED")).toEqual([]);
    expect(actions("ACCEPTED", "CANCELLED")).toEqual(["redistribute"]);
    expect(actions("DECLINED")).toEqual(["redistribute"]);
    expect(actions("EXPIRED")).toEqual(["redistribute"]);
    expect(actions("WITHDRAWN")).toEqual(["redistribute"]);
    expect(actions("WITHDRAWN", "CANCELLED")).toEqual(["redistribute"]);
  });

  it("are none if the withdrawal came too late", () => {
    expect(actionsFor(serviceRequest({ status: "WITHDRAWN", callStatus: "IN_PROGRESS" }))).toEqual(
      [],
    );
  });

  it("are none once it was redistributed, or in a status of a later release", () => {
    expect(actionsFor(serviceRequest({ status: "DECLINED", redistributedTo: "r2" }))).toEqual([]);
    expect(actionsFor(serviceRequest({ status: "PAUSED" }))).toEqual([]);
  });
});

describe("the list of requests", () => {
  it("is queried by the filters that are set", () => {
    expect(queryOf({ status: "", company: "" })).toEqual({});
    expect(queryOf({ status: "EXPIRED", company: "c" }, "n")).toEqual({
      status: "EXPIRED",
      companyId: "c",
      cursor: "n",
    });
  });
});
