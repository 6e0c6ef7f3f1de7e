import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { announcement } from "$lib/announce.svelte";
import { words } from "$lib/i18n.svelte";
import AlertSettings from "../pages/board/AlertSettings.svelte";
import { expectAccessible } from "../testing/axe";
import { request } from "../testing/board";
import { NewRequestAlerts } from "./newRequestAlerts.svelte";

const requests = (...ids: string[]) => ids.map((id) => request({ id }));

/** Tones played so far; two are one sound. */
let tones: number;
let hasNoDevice = false;

const param = () => ({
  value: 0,
  setValueAtTime: () => undefined,
  linearRampToValueAtTime: () => undefined,
  exponentialRampToValueAtTime: () => undefined,
});

class FakeAudioContext {
  currentTime = 0;
  destination = {};
  resume = () => Promise.resolve();
  createGain = () => ({ gain: param(), connect: (to: unknown) => to });
  createOscillator() {
    if (hasNoDevice) {
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

beforeAll(() => words("board"));

describe("alerts to new requests", () => {
  let alerts: NewRequestAlerts;

  beforeEach(() => {
    tones = 0;
    hasNoDevice = false;
    vi.stubGlobal("AudioContext", FakeAudioContext);
    document.title = "Board · FSM Light";
    alerts = new NewRequestAlerts();
  });
  afterEach(() => alerts.close());

  it("are not raised for the requests of a board that is opened", () => {
    alerts.update(null);
    alerts.update(requests("a", "b"));
    expect(tones).toBe(0);
    expect(document.title).toBe("(2) Board · FSM Light");
  });

  it("are raised once for several that arrive together, by two tones and an announcement", () => {
    alerts.update(requests("a"));
    alerts.update(requests("a", "b", "c"));
    expect(tones).toBe(2);
    expect(announcement.text.trim()).toBe("2 new requests came in.");
    expect(document.title).toBe("(3) Board · FSM Light");
    alerts.update(requests("a", "b", "c"));
    expect(tones).toBe(2);
  });

  it("are raised for the first request of an empty list", () => {
    alerts.update([]);
    alerts.update(requests("a"));
    expect(tones).toBe(2);
    expect(announcement.text.trim()).toBe("A new request came in.");
  });

  it("are not raised for a request that returns because its acceptance was refused", () => {
    alerts.update(requests("a", "b"));
    alerts.update(requests("b"));
    alerts.update(requests("a", "b"));
    expect(tones).toBe(0);
  });

  it("know the requests from before a reload of the board", () => {
    alerts.update(requests("a"));
    alerts.update(null);
    alerts.update(requests("a", "b"));
    expect(tones).toBe(2);
  });

  it("announce a request even if the sound is switched off", () => {
    alerts.sound = false;
    alerts.update([]);
    alerts.update(requests("a"));
    expect(tones).toBe(0);
    expect(announcement.text.trim()).toBe("A new request came in.");
  });

  it("work without a sound device, and in a browser without audio", () => {
    hasNoDevice = true;
    alerts.update([]);
    alerts.update(requests("a"));
    vi.stubGlobal("AudioContext", undefined);
    alerts.update(requests("a", "b"));
    expect(document.title).toBe("(2) Board · FSM Light");
  });

  it("play no sound before the reader has used the page", () => {
    vi.stubGlobal("navigator", { userActivation: { hasBeenActive: false } });
    alerts.update([]);
    alerts.update(requests("a"));
    expect(tones).toBe(0);
    expect(alerts.silence).toBe("blocked");
  });

  it("keep the count when the title changes, such as with the language", async () => {
    alerts.update(requests("a"));
    document.title = "Plantafel · FSM Light";
    await waitFor(() => expect(document.title).toBe("(1) Plantafel · FSM Light"));
  });

  it("remove the count when all requests are decided, or when it is switched off", () => {
    alerts.update(requests("a"));
    alerts.badge = false;
    expect(document.title).toBe("Board · FSM Light");
    alerts.badge = true;
    expect(document.title).toBe("(1) Board · FSM Light");
    alerts.update([]);
    expect(document.title).toBe("Board · FSM Light");
  });

  it("do not change the title of the next page", async () => {
    alerts.update(requests("a"));
    alerts.close();
    expect(document.title).toBe("Board · FSM Light");
    document.title = "Team · FSM Light";
    await new Promise((resolve) => setTimeout(resolve));
    expect(document.title).toBe("Team · FSM Light");
  });

  it("store what was switched off", () => {
    alerts.sound = false;
    const next = new NewRequestAlerts();
    expect([next.sound, next.badge]).toEqual([false, true]);
    next.close();
  });

  it("have switches, which show why no sound can be heard", async () => {
    vi.stubGlobal("AudioContext", undefined);
    const silent = new NewRequestAlerts();
    render(AlertSettings, { alerts: silent });
    const user = userEvent.setup();
    const sound = screen.getByRole("checkbox", { name: "Play a sound" });
    expect(sound).toHaveAccessibleDescription("This browser plays no sound.");
    await expectAccessible();
    await user.click(sound);
    await user.click(screen.getByRole("checkbox", { name: /number of open requests/ }));
    expect([silent.sound, silent.badge]).toEqual([false, false]);
    silent.close();
  });
});
