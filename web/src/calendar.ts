// In a calendar the arrow keys go from day to day and week to week, Home and End to the ends of the week, Page Up and Page Down to other months.
// Only one day of each calendar is a stop of the Tab key; without script every day is.

import { isChord } from "./modifiers";

/** Columns of a week. */
const week = 7;

export function walkCalendars(): void {
  for (const table of document.querySelectorAll<HTMLTableElement>("[data-days]")) {
    const days = [...table.querySelectorAll<HTMLAnchorElement>("td a")];
    const start = days.find((d) => d.hasAttribute("aria-current")) ?? days.filter((d) => !d.closest(".outside")).at(-1) ?? days.at(-1);
    if (!start) continue;
    for (const day of days) day.tabIndex = day === start ? 0 : -1;
    table.addEventListener("focusin", (event) => {
      const focused = (event.target as Element).closest<HTMLAnchorElement>("td a");
      if (focused) for (const day of days) day.tabIndex = day === focused ? 0 : -1;
    });
    table.addEventListener("keydown", (event) => {
      const day = (event.target as Element).closest<HTMLAnchorElement>("td a");
      if (!day || isChord(event)) return;
      if (follow(table, days, day, event.key)) event.preventDefault();
    });
  }
}

function follow(table: HTMLTableElement, days: HTMLAnchorElement[], day: HTMLAnchorElement, key: string): boolean {
  const forward = getComputedStyle(table).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
  switch (key) {
    case "ArrowLeft":
    case "ArrowRight":
      days[days.indexOf(day) + (key === forward ? 1 : -1)]?.focus();
      return true;
    case "ArrowUp":
    case "ArrowDown":
      inColumn(days, day, key === "ArrowDown" ? 1 : -1)?.focus();
      return true;
    case "Home":
    case "End": {
      const row = days.filter((d) => d.closest("tr") === day.closest("tr"));
      row.at(key === "Home" ? 0 : -1)?.focus();
      return true;
    }
    case "PageUp":
    case "PageDown": {
      const link = document.querySelector<HTMLAnchorElement>(`[data-key=${key === "PageUp" ? "earlier" : "later"}]`);
      if (link) location.href = link.href;
      return link !== null;
    }
    default:
      return false;
  }
}

/** The nearest issue on the same day of the week, some weeks before or after. */
function inColumn(days: HTMLAnchorElement[], day: HTMLAnchorElement, step: number): HTMLAnchorElement | undefined {
  const cell = cellOf(day);
  const before = days.filter((d) => (cellOf(d) - cell) * step > 0 && (cellOf(d) - cell) % week === 0);
  const nearest = step > 0 ? before[0] : before.at(-1);
  return nearest && days.find((d) => cellOf(d) === cellOf(nearest));
}

/** Position of the day's cell in the table, row after row. */
function cellOf(day: HTMLAnchorElement): number {
  const cell = day.closest("td");
  const row = day.closest("tr");
  return cell && row ? row.rowIndex * week + cell.cellIndex : 0;
}
