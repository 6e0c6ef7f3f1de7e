import axe, { type ElementContext } from "axe-core";
import { expect } from "vitest";

/**
 * Fails with what axe found. Colours need a real browser and are LookTests'; icon fonts, of which
 * there are none, need a canvas.
 */
export async function expectNoBarriers(within: Element = document.body): Promise<void> {
  // options are the browser's own, and there are hundreds of countries and zones
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
