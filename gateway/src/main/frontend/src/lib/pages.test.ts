import { describe, expect, it } from "vitest";
import { home, match, maySee, navigation } from "./pages";

describe("a path", () => {
  it.each([
    ["/", "landing", {}],
    ["/team", "team", {}],
    ["/invitation/account.secret", "invitation", { token: "account.secret" }],
  ])("%s is the page %s", (path, name, params) => {
    expect(match(path)).toEqual({ name, params });
  });

  it.each(["/borad", "/invitation", "/invitation/", "/invitation/a/b", "/team/"])(
    "%s is no page",
    (path) => {
      expect(match(path)).toBeNull();
    },
  );
});

describe("a role", () => {
  it("sees only its own pages", () => {
    expect(maySee("team", ["DISPATCHER"])).toBe(true);
    expect(maySee("team", ["TECHNICIAN"])).toBe(false);
    expect(maySee("operator", ["DISPATCHER"])).toBe(false);
    expect(maySee("profile", ["TECHNICIAN"])).toBe(true);
    expect(maySee("profile", [])).toBe(false);
  });

  it("starts at its first page", () => {
    expect(home(["DISPATCHER"])).toBe("/board");
    expect(home(["TECHNICIAN", "DISPATCHER"])).toBe("/board");
    expect(home(["TECHNICIAN"])).toBe("/profile");
    expect(home(["OPERATOR"])).toBe("/operator");
  });

  it("has no links to pages of others", () => {
    expect(navigation(["OPERATOR"])).not.toContain("team");
    expect(navigation([])).toEqual([]);
  });
});
