import { describe, expect, it } from "vitest";
import { telephoneLink } from "./contactLinks";

describe("the link to a phone number", () => {
  it("is the number in E.164, with its extension", () => {
    expect(telephoneLink({ phone: "044 555 01 02", phoneE164: "+41445550102" })).toBe(
      "tel:+41445550102",
    );
    expect(telephoneLink({ phone: "044 555 01 02 x7", phoneE164: "+41445550102;ext=7" })).toBe(
      "tel:+41445550102;ext=7",
    );
  });

  it("is made of the digits where the number could not be made out", () => {
    expect(telephoneLink({ phone: "12-34-5" })).toBe("tel:12345");
    expect(telephoneLink({ phone: "\uff10\uff14\uff14 555", phoneE164: null })).toBe("tel:044555");
  });
});
