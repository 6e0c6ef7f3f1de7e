// Measures the product's calendar beside two others: the same week, in one run, with interleaved rounds.
import { createReadStream } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { availableParallelism, loadavg } from "node:os";
import { extname, join, normalize } from "node:path";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { chromium } from "playwright-core";
import { build } from "vite";
import { measure } from "./measure.mjs";
import { MEASURES, tables } from "./tables.mjs";

const SUBJECTS = ["own", "daypilot", "event-calendar"];
const TYPES = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
};
const options = parseArgs({
  options: {
    rounds: { type: "string", default: "7" },
    out: { type: "string" },
    only: { type: "string", multiple: true },
  },
}).values;
const rounds = Number(options.rounds);
const subjects = options.only ?? SUBJECTS;
const built = new URL("../target/board/", import.meta.url).pathname;

await sameVersions();
for (const subject of subjects) {
  process.env.SUBJECT = subject;
  await build({ root: new URL(".", import.meta.url).pathname });
}

const server = createServer((request, response) => {
  const path = normalize(new URL(request.url, "http://any").pathname);
  const file = join(built, path.endsWith("/") ? `${path}index.html` : path);
  response.setHeader("Content-Type", TYPES[extname(file)] ?? "application/octet-stream");
  createReadStream(file)
    .on("error", () => response.writeHead(404).end())
    .pipe(response);
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const origin = `http://127.0.0.1:${server.address().port}`;

const browser = await chromium.launch({
  executablePath: process.env.FSM_CHROMIUM,
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
  ],
});
const results = Object.fromEntries(subjects.map((subject) => [subject, []]));
const loadBefore = loadavg()[0];
for (let round = 0; round <= rounds; round += 1) {
  for (const subject of turned(subjects, round)) {
    const figures = await measure(browser, `${origin}/${subject}/`, gzipped);
    // the first round is a warm-up
    if (round > 0) {
      results[subject].push(figures);
    }
    process.stderr.write(
      `${round === 0 ? "warm-up" : `round ${round}`} ${subject}: ${MEASURES.map(([key]) => Math.round(figures[key] * 10) / 10).join(" ")}\n`,
    );
  }
}
const chromiumVersion = browser.version();
await browser.close();
server.close();

const machine = {
  cores: availableParallelism(),
  chromium: chromiumVersion,
  node: process.version,
  loadBefore: Math.round(loadBefore * 10) / 10,
  loadAfter: Math.round(loadavg()[0] * 10) / 10,
};
const text = tables(results, machine, rounds);
process.stdout.write(text);
if (options.out) {
  await mkdir(options.out, { recursive: true });
  await writeFile(join(options.out, "board.md"), text);
  await writeFile(
    join(options.out, "board.json"),
    JSON.stringify({ at: new Date(), machine, rounds, results }, null, 2),
  );
}

/** Rotates the list, so that each round begins with another calendar. */
function turned(list, by) {
  const at = by % list.length;
  return [...list.slice(at), ...list.slice(0, at)];
}

/** Returns the size of a built file in kilobytes, compressed as a server would send it. */
async function gzipped(url) {
  const file = join(built, normalize(new URL(url).pathname));
  return gzipSync(await readFile(file), { level: 9 }).length / 1000;
}

/** Requires the same versions of libraries as the product has, because its sources are measured with them. */
async function sameVersions() {
  const read = async (path) => JSON.parse(await readFile(new URL(path, import.meta.url), "utf8"));
  const own = (await read("package.json")).devDependencies;
  const { dependencies, devDependencies } = await read(
    "../../gateway/src/main/frontend/package.json",
  );
  const product = { ...devDependencies, ...dependencies };
  const others = Object.keys(own).filter(
    (name) => product[name] !== undefined && product[name] !== own[name],
  );
  if (others.length > 0) {
    throw new Error(
      `benchmarks/board/package.json and the pages have different versions. The pages have ${others.map((name) => `${name} ${product[name]}`).join(", ")}: set these versions there and run npm install in benchmarks/board.`,
    );
  }
}
