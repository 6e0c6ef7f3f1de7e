import { describe, expect, it } from "vitest";
import { dialled, telephoneLink, telephoneOf } from "./phone";

const links = async (text: string, country = "CH") =>
  (await dialled(text, country)).map(({ href }) => href);

describe("a phone link", () => {
  it("dials what a person would", async () => {
    expect(await links("+41 (0)44 555 01 01")).toEqual(["tel:+41445550101"]);
    expect(await links("044 555 01 01")).toEqual(["tel:+41445550101"]);
    expect(await links("0041 44 555 01 01")).toEqual(["tel:+41445550101"]);
  });

  it("makes two links of two numbers", async () => {
    expect(await links("044 668 18 00 / 079 123 45 67")).toEqual([
      "tel:+41446681800",
      "tel:+41791234567",
    ]);
  });

  it("keeps the zero of an Italian number", async () => {
    expect(await links("06 6982 1234", "IT")).toEqual(["tel:+390669821234"]);
    expect(await links("+39 06 6982 1234", "CH")).toEqual(["tel:+390669821234"]);
  });

  it("dials the number that the service has read, with its extension", () => {
    expect(telephoneOf({ phone: "044 555 01 02 x7", phoneE164: "+41445550102;ext=7" })).toBe(
      "tel:+41445550102;ext=7",
    );
    expect(telephoneOf({ phone: "12-34-5", phoneE164: null })).toBe("tel:12345");
  });

  it("dials the digits of what is no known number", async () => {
    expect(await links("ext. 12")).toEqual(["tel:12"]);
    expect(telephoneLink("+41 (0)44 555 01 01")).toBe("tel:+41445550101");
  });
});
