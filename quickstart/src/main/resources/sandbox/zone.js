/**
 * Wall-clock time in a company's zone. A local time is text as a datetime-local input has it:
 * 2026-03-29T02:30.
 */
const HOUR = 3_600_000;
const formats = new Map();

function format(zone) {
  if (!formats.has(zone)) {
    formats.set(
      zone,
      new Intl.DateTimeFormat("en-CA", {
        timeZone: zone,
        hourCycle: "h23",
        year: "numeric",
        month: "2-digit",
        day: "2-digit",
        hour: "2-digit",
        minute: "2-digit",
      }),
    );
  }
  return formats.get(zone);
}

/** The local time of an instant, to the minute. */
export function localOf(instant, zone) {
  const part = Object.fromEntries(
    format(zone)
      .formatToParts(new Date(instant))
      .map(({ type, value }) => [type, value]),
  );
  return `${part.year.padStart(4, "0")}-${part.month}-${part.day}T${part.hour}:${part.minute}`;
}

/**
 * The instants at which clocks in the zone show a local time, the earlier first: none when the
 * clock jumps over it, two when it is turned back.
 */
export function instantsOf(local, zone) {
  const asIfUtc = Date.parse(`${local.slice(0, 16)}Z`);
  if (Number.isNaN(asIfUtc)) {
    return [];
  }
  const offsets = [-26, 0, 26].map((hours) => offset(asIfUtc + hours * HOUR, zone));
  return [...new Set(offsets)]
    .map((each) => asIfUtc - each)
    .filter((millis) => localOf(millis, zone) === local.slice(0, 16))
    .sort((a, b) => a - b)
    .map((millis) => new Date(millis).toISOString());
}

/** How far the zone's clocks are ahead of UTC, in milliseconds. */
function offset(millis, zone) {
  return Date.parse(`${localOf(millis, zone)}Z`) - Math.floor(millis / 60_000) * 60_000;
}

/** The date some days from now in the zone. */
export function dateIn(zone, days, now = Date.now()) {
  const today = Date.parse(`${localOf(now, zone).slice(0, 10)}T00:00Z`);
  return new Date(today + days * 24 * HOUR).toISOString().slice(0, 10);
}

/** A date and time for people: Wed 25 Nov, 10:00 CET. */
export function dateTimeText(instant, zone, language) {
  return new Intl.DateTimeFormat(language === "de" ? "de-CH" : "en-GB", {
    timeZone: zone,
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "short",
  }).format(new Date(instant));
}

/** A recent moment in the reader's own time zone. */
export function clockTime(instant, language) {
  return new Intl.DateTimeFormat(language === "de" ? "de-CH" : "en-GB", {
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  }).format(new Date(instant));
}
