// Measures one calendar once, in a page of its own and with real pointer moves.
const STEPS = 30;
const UPDATES = 10;
const FRAME_MS = 1000 / 60;
const WINDOW = { width: 1440, height: 900 };

export async function measure(browser, url, gzipped) {
  const context = await browser.newContext({
    viewport: WINDOW,
    locale: "en-GB",
    timezoneId: "Europe/Zurich",
  });
  const page = await context.newPage();
  const faults = [];
  page.on("pageerror", (fault) => faults.push(fault.message));
  const scripts = [];
  page.on("response", (answer) => isOfCalendar(answer.url()) && scripts.push(answer.url()));
  const devtools = await context.newCDPSession(page);
  await devtools.send("Performance.enable");
  try {
    await page.goto(url);
    await page.waitForFunction(() => window.bench !== undefined);
    const bundle = (await Promise.all(scripts.map(gzipped))).reduce((sum, each) => sum + each, 0);

    const firstPaint = await page.evaluate(() => window.bench.firstPaint());
    await page.waitForTimeout(300);
    const nodes = await page.evaluate(() => window.bench.nodes());
    const live = await updates(page, devtools);
    const drag = await dragged(page, devtools);
    if (faults.length > 0) {
      throw new Error(`${url}: ${faults[0]}`);
    }
    return { firstPaint, nodes, ...drag, ...live, bundle };
  } finally {
    await context.close();
  }
}

/** The shared code of the benchmark (the week, the measuring code) is a separate script and does not count. */
const isOfCalendar = (url) => url.endsWith(".js") && !url.includes("/clockwork-");

/**
 * Moves calls of visible technicians by a quarter of an hour, one after the other. Changes arrive at any moment of a
 * frame: each one a tenth of a frame later than the one before.
 */
async function updates(page, devtools) {
  const times = [];
  const before = await busy(devtools);
  for (let nth = 0; nth < UPDATES; nth += 1) {
    const id = idOf(1 + (nth % 4), nth % 7);
    const pause = 100 + (nth * FRAME_MS) / UPDATES;
    times.push(
      await page.evaluate(([id, pause]) => window.bench.liveUpdate(id, 15, pause), [id, pause]),
    );
  }
  return {
    update: median(times),
    updateWork: ((await busy(devtools)) - before) / UPDATES,
  };
}

/** Drags a call from Wednesday of one technician to Thursday of the technician two rows below, in steps. */
async function dragged(page, devtools) {
  const id = idOf(2, 2);
  const from = await page.evaluate((id) => window.bench.place(id), id);
  const to = await page.evaluate((id) => window.bench.place(id), idOf(4, 3));
  if (from === null || to === null) {
    throw new Error("The bars to drag are not visible.");
  }
  const was = await page.evaluate((id) => window.bench.placeOf(id), id);
  await page.mouse.move(from.x, from.y);
  await page.evaluate(() => window.bench.watch());
  await page.mouse.down();
  const times = [];
  const before = await busy(devtools);
  for (let step = 1; step <= STEPS; step += 1) {
    await page.mouse.move(
      from.x + ((to.x - from.x) * step) / STEPS,
      from.y + ((to.y - from.y) * step) / STEPS,
    );
    times.push(await page.evaluate(() => window.bench.lastStep()));
  }
  const work = ((await busy(devtools)) - before) / STEPS;
  const dropped = page.evaluate(([id, was]) => window.bench.drop(id, was), [id, was]);
  await page.mouse.up();
  const drop = await dropped;
  return { dragStep: median(times), dragWork: work, drop };
}

/** The id of a technician's call: each technician has 25, on one day after the other. */
const idOf = (technician, nth) => `c${technician * 25 + nth}`;

/** Returns the milliseconds for which the page's main thread has worked so far. */
async function busy(devtools) {
  const { metrics } = await devtools.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "TaskDuration").value * 1000;
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return Number.isInteger(middle)
    ? (sorted[middle - 1] + sorted[middle]) / 2
    : sorted[Math.floor(middle)];
}
