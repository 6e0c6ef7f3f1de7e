import { beforeEach, describe, expect, it, vi } from "vitest";

type I18n = typeof import("./i18n.svelte");

/** Loads the module anew, in a browser with these languages. */
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
  ])("of a browser with %s is %s", async (preferred, language) => {
    const i18n = await inBrowser(...preferred);
    await i18n.words();

    expect(i18n.language.current).toBe(language);
    expect(document.documentElement.lang).toBe(language);
  });

  it("is the account's after the login", async () => {
    const i18n = await inBrowser("en");
    await i18n.words();

    await i18n.prefer("fr");

    expect(i18n.t("common.log-out")).toBe("Se déconnecter");
  });

  it("stays the one chosen in this browser, also at the next visit", async () => {
    await (await inBrowser("en")).choose("it");
    const again = await inBrowser("en");
    await again.words();
    await again.prefer("fr");

    expect(again.language.current).toBe("it");
  });
});

describe("messages", () => {
  it("are loaded in whatever order they are requested", async () => {
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

  it("have their arguments filled in", async () => {
    const i18n = await inBrowser("en");
    await i18n.words("invitation");

    expect(i18n.t("invitation.welcome", { name: "<Luca>" })).toBe("Welcome, <Luca>");
  });

  it("throw if an argument is missing, except in the build", async () => {
    const i18n = await inBrowser("en");
    await i18n.words("invitation");

    expect(() => i18n.t("invitation.welcome")).toThrow("name");
  });

  it.each([
    ["en", ["free", "1 call", "2 calls", "1,000 calls"]],
    ["de", ["frei", "1 Auftrag", "2 Aufträge", "1.000 Aufträge"]],
    ["fr", ["libre", "1 intervention", "2 interventions", "1\u202f000 interventions"]],
    ["it", ["libero", "1 intervento", "2 interventi", "1000 interventi"]],
  ])("have the plural forms of %s", async (language, counted) => {
    const i18n = await inBrowser(language);
    await i18n.words("calendar");

    const calls = [0, 1, 2, 1_000].map((count) => i18n.t("calendar.calls", { count }));
    expect(calls).toEqual(counted);
  });
});
