import axe, { type ElementContext } from "axe-core";
import { expect } from "vitest";

/**
 * Fails with the violations axe finds. Colours need a real browser: LookTests checks them. Icon
 * fonts, of which there are none, would need a canvas.
 */
export async function expectAccessible(within: Element = document.body): Promise<void> {
  // the browser renders options itself, and there are hundreds of countries and time zones
  const { violations } = await axe.run(
    { include: [within], exclude: [["option"]] } as ElementContext,
    {
      resultTypes: ["violations"],
      rules: {
        "color-contrast": { enabled: false },
        "label-content-name-mismatch": { enabled: false },
        region: { enabled: false },
      },
    },
  );
  const found = violations.map(
    (each) => `${each.id}: ${each.help}\n${each.nodes.map((node) => node.html).join("\n")}`,
  );
  expect(found).toEqual([]);
}
