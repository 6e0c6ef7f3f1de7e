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

  it("tell when something is not filled in, as long as pages are not built", async () => {
    const i18n = await inBrowser("en");
    await i18n.words("invitation");

    expect(() => i18n.t("invitation.welcome")).toThrow("name");
  });

  it.each([
    ["en", ["free", "1 call", "2 calls", "1,000 calls"]],
    ["de", ["frei", "1 Auftrag", "2 Aufträge", "1.000 Aufträge"]],
    ["fr", ["libre", "1 intervention", "2 interventions", "1\u202f000 interventions"]],
    ["it", ["libero", "1 intervento", "2 interventi", "1000 interventi"]],
  ])("count as %s does", async (language, counted) => {
    const i18n = await inBrowser(language);
    await i18n.words("calendar");

    const calls = [0, 1, 2, 1_000].map((count) => i18n.t("calendar.calls", { count }));
    expect(calls).toEqual(counted);
  });
});
