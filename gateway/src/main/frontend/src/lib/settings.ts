/** The reader's settings in this browser. Where it refuses storage, they last as long as the page. */
export function readSetting(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function saveSetting(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // private windows may refuse storage
  }
}

/** A switch that is on unless the reader turned it off. */
export const readSwitch = (key: string): boolean => readSetting(key) !== "off";

export const saveSwitch = (key: string, on: boolean): void => saveSetting(key, on ? "on" : "off");
