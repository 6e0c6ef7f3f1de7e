import { beforeEach, describe, expect, it, vi } from "vitest";

type I18n = typeof import("./i18n.svelte");

/** As in a browser that asks for these languages; each time begun anew. */
async function inBrowser(...languages: string[]): Promise<I18n> {
  vi.spyOn(navigator, "languages", "get").mockReturnValue(languages);
  vi.resetModules();
  return import("./i18n.svelte");
}

beforeEach(() => localStorage.clear());

describe("the language", () => {
  it.each([
    [["de-CH", "en"], "de"],
    [["rm-CH", "it-CH"], "it"],
    [["ja"], "en"],
  ])("of a browser that asks for %s is %s", async (asked, language) => {
    const i18n = await inBrowser(...asked);
    await i18n.words();

    expect(i18n.language.current).toBe(language);
    expect(document.documentElement.lang).toBe(language);
  });

  it("is the account's once somebody is logged in", async () => {
    const i18n = await inBrowser("en");
    await i18n.words();

    await i18n.prefer("fr");

    expect(i18n.t("common.log-out")).toBe("Se déconnecter");
  });

  it("stays the one chosen in this browser, also when the browser comes back", async () => {
    await (await inBrowser("en")).choose("it");
    const again = await inBrowser("en");
    await again.words();
    await again.prefer("fr");

    expect(again.language.current).toBe("it");
  });
});

describe("words", () => {
  it("are all there, in whatever order they were asked for", async () => {
    const i18n = await inBrowser("en");

    await Promise.all([
      i18n.words("login"),
      i18n.words(),
      i18n.words("sign-up"),
      i18n.choose("de"),
      i18n.words("forgot"),
    ]);

    expect(i18n.language.current).toBe("de");
    for (const key of ["login.title", "sign-up.title", "forgot.title", "common.log-in"]) {
      expect(i18n.t(key)).not.toBe(key);
    }
  });

  it("have their places filled in", async () => {
    const i18n = await inBrowser("en");
    await i18n.words("invitation");

    expect(i18n.t("invitation.welcome", { name: "<Luca>" })).toBe("Welcome, <Luca>");
  });
});
