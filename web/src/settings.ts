// What a reader chose, kept in the browser. A browser that keeps nothing (private windows, blocked storage) gets the defaults each time.

export type Setting = "theme" | "size";

const prefix = "broadsheet-";

export function read(setting: Setting): string | null {
  try {
    return localStorage.getItem(prefix + setting);
  } catch {
    return null; // storage is blocked: the default is the answer
  }
}

export function keep(setting: Setting, value: string): void {
  document.documentElement.dataset[setting] = value;
  try {
    localStorage.setItem(prefix + setting, value);
  } catch {
    // storage is blocked: the choice holds for this page
  }
}
