import { describe, expect, it } from "vitest";
import { emptyPerson, personFlaws } from "./person";

const person = { ...emptyPerson("de"), firstName: "Ida", lastName: "Example", email: "a@b.ch" };
const flawsOf = (changed: Partial<typeof person>) =>
  Object.keys(personFlaws({ ...person, ...changed }, ["email", "phone"]));

describe("the form of a person", () => {
  it.each([
    "+41 44 555 01 02",
    "(044) 555-01-02",
    "044/555.01.02",
    "+41\u00a044\u00a0555\u201101\u201102",
    "\u202a+41445550102\u202c",
    "044 555 01 02 ext. 12",
    "\uff10\uff14\uff14 555",
  ])("takes the phone number %s", (phone) => {
    expect(flawsOf({ phone })).toEqual([]);
  });

  it.each(["1234", "call me", "a12345@example.org"])("refuses the phone number %s", (phone) => {
    expect(flawsOf({ phone })).toEqual(["phone"]);
  });

  it.each(["info@b\u00fccher.example", "  a@b.ch  "])("takes the mail address %s", (email) => {
    expect(flawsOf({ email })).toEqual([]);
  });

  it.each(["\u200b", "\u3164", "\u2800\u2800", "\ufeff \u202e"])(
    "refuses a name that shows nothing",
    (firstName) => {
      expect(flawsOf({ firstName })).toEqual(["firstName"]);
    },
  );
});
