import { expect, it } from "vitest";
import { addressLine, townLine } from "./address";

const zurich = { street: "Seestrasse 1", postalCode: "8002", city: "Zurich", country: "CH" };

it("puts the postcode where the country has it", () => {
  expect(addressLine(zurich)).toBe("Seestrasse 1, 8002 Zurich");
  const london = { street: "10 Downing Street", postalCode: "SW1A 2AA", city: "London" };
  expect(addressLine({ ...london, country: "GB" })).toBe("10 Downing Street, London SW1A 2AA");
  expect(townLine({ ...zurich, postalCode: "" })).toBe("Zurich");
});
