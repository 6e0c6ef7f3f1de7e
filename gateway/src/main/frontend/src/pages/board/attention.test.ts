import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { expectNoBarriers } from "../../testing/axe";
import { request } from "../../testing/board";
import { announcement } from "$lib/announce.svelte";
import { words } from "$lib/i18n.svelte";
import { Attention } from "./attention.svelte";
import AttentionSwitches from "./AttentionSwitches.svelte";

const requests = (...ids: string[]) => ids.map((id) => request({ id }));

/** Counts tones; two are a sound. */
let tones: number;
let refuses = false;

const param = () => ({
  value: 0,
  setValueAtTime: () => undefined,
  linearRampToValueAtTime: () => undefined,
  exponentialRampToValueAtTime: () => undefined,
});

class Speakers {
  currentTime = 0;
  destination = {};
  resume = () => Promise.resolve();
  createGain = () => ({ gain: param(), connect: (to: unknown) => to });
  createOscillator() {
    if (refuses) {
      throw new Error("no sound device");
    }
    return {
      frequency: param(),
      connect: (to: unknown) => to,
      start: () => (tones += 1),
      stop: () => undefined,
    };
  }
}

beforeAll(() => words("day"));

describe("attention to new requests", () => {
  let attention: Attention;

  beforeEach(() => {
    tones = 0;
    refuses = false;
    vi.stubGlobal("AudioContext", Speakers);
    document.title = "Board · FSM Light";
    attention = new Attention();
  });
  afterEach(() => attention.leave());

  it("is not drawn to what was there when the board was opened", () => {
    attention.requests(null);
    attention.requests(requests("a", "b"));
    expect(tones).toBe(0);
    expect(document.title).toBe("(2) Board · FSM Light");
  });

  it("is drawn once to several that come in together, by two tones and a sentence", () => {
    attention.requests(requests("a"));
    attention.requests(requests("a", "b", "c"));
    expect(tones).toBe(2);
    expect(announcement.text.trim()).toBe("2 new requests came in.");
    expect(document.title).toBe("(3) Board · FSM Light");
    attention.requests(requests("a", "b", "c"));
    expect(tones).toBe(2);
  });

  it("is drawn to the first one where none was", () => {
    attention.requests([]);
    attention.requests(requests("a"));
    expect(tones).toBe(2);
    expect(announcement.text.trim()).toBe("A new request came in.");
  });

  it("is not drawn to one that comes back because accepting it was refused", () => {
    attention.requests(requests("a", "b"));
    attention.requests(requests("b"));
    attention.requests(requests("a", "b"));
    expect(tones).toBe(0);
  });

  it("forgets none of what it knows while the board is read again", () => {
    attention.requests(requests("a"));
    attention.requests(null);
    attention.requests(requests("a", "b"));
    expect(tones).toBe(2);
  });

  it("makes no sound when that is switched off, and says it nevertheless", () => {
    attention.sound = false;
    attention.requests([]);
    attention.requests(requests("a"));
    expect(tones).toBe(0);
    expect(announcement.text.trim()).toBe("A new request came in.");
  });

  it("goes on where there is no sound device, and where a browser has no sound at all", () => {
    refuses = true;
    attention.requests([]);
    attention.requests(requests("a"));
    vi.stubGlobal("AudioContext", undefined);
    attention.requests(requests("a", "b"));
    expect(document.title).toBe("(2) Board · FSM Light");
  });

  it("tries no sound before the reader has done something on the page", () => {
    vi.stubGlobal("navigator", { userActivation: { hasBeenActive: false } });
    attention.requests([]);
    attention.requests(requests("a"));
    expect(tones).toBe(0);
    expect(attention.silent).toBe("waiting");
  });

  it("keeps the number when the title changes, in another language say", async () => {
    attention.requests(requests("a"));
    document.title = "Plantafel · FSM Light";
    await waitFor(() => expect(document.title).toBe("(1) Plantafel · FSM Light"));
  });

  it("takes the number away when all are decided, or when it is not wanted", () => {
    attention.requests(requests("a"));
    attention.badge = false;
    expect(document.title).toBe("Board · FSM Light");
    attention.badge = true;
    expect(document.title).toBe("(1) Board · FSM Light");
    attention.requests([]);
    expect(document.title).toBe("Board · FSM Light");
  });

  it("leaves the title of the next page alone", async () => {
    attention.requests(requests("a"));
    attention.leave();
    expect(document.title).toBe("Board · FSM Light");
    document.title = "Team · FSM Light";
    await new Promise((resolve) => setTimeout(resolve));
    expect(document.title).toBe("Team · FSM Light");
  });

  it("remembers what was switched off", () => {
    attention.sound = false;
    const next = new Attention();
    expect([next.sound, next.badge]).toEqual([false, true]);
    next.leave();
  });

  it("has a switch each, that says why nothing is heard", async () => {
    vi.stubGlobal("AudioContext", undefined);
    const deaf = new Attention();
    render(AttentionSwitches, { attention: deaf });
    const user = userEvent.setup();
    const sound = screen.getByRole("checkbox", { name: "Play a sound" });
    expect(sound).toHaveAccessibleDescription("This browser plays no sound.");
    await expectNoBarriers();
    await user.click(sound);
    await user.click(screen.getByRole("checkbox", { name: /number of open requests/ }));
    expect([deaf.sound, deaf.badge]).toEqual([false, false]);
    deaf.leave();
  });
});
