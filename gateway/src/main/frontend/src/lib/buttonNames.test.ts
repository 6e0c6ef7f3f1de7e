import { describe, expect, it } from "vitest";
import { messageFolders, messagesOf } from "../testing/messages";
import { LANGUAGES } from "./i18n.svelte";

/** A button labelled "Remove" with the accessible name "Remove Luca": `remove` and `remove.of`. */
const NAME = /^(.+)\.of$/;

describe.each(messageFolders)("the accessible names of buttons in %s", (folder) => {
  it.each(LANGUAGES)("contain the visible label, for voice control, in %s", (language) => {
    const messages = messagesOf(folder, language);
    for (const [key, name] of Object.entries(messages)) {
      const label = messages[NAME.exec(key)?.[1] ?? ""];
      if (label !== undefined) {
        expect(name.toLowerCase(), key).toContain(label.toLowerCase());
      }
    }
  });
});
