// Measures the time from a dispatcher's command until the change is on every open board, under an open load.
import { randomUUID } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { Board } from "./boards.mjs";
import { percentiles, table } from "./figures.mjs";
import { watch } from "./machine.mjs";
import { Plan } from "./plan.mjs";
import { Product } from "./product.mjs";
import { grow } from "./team.mjs";

const DISPATCHER = "demo-dispatcher";
const options = parseArgs({
  options: {
    url: { type: "string" },
    pid: { type: "string" },
    out: { type: "string" },
    rate: { type: "string", default: "50" },
    boards: { type: "string", default: "20" },
    seconds: { type: "string", default: "20" },
    warmup: { type: "string", default: "10" },
    settle: { type: "string", default: "10" },
    technicians: { type: "string", default: "20" },
  },
}).values;
const [rate, boardCount, seconds, warmup, settle] = [
  "rate",
  "boards",
  "seconds",
  "warmup",
  "settle",
].map((name) => Number(options[name]));
const now = () => performance.now();
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const product = new Product(options.url);
const demo = await product.demo();
const commandCount = rate * (warmup + seconds);

const { today, technicians } = await team();
const plan = new Plan(technicians, demo.service, today);
const ids = await prepare();

product.forgetTokens();
const boards = await Promise.all(
  Array.from(
    { length: boardCount },
    async () => new Board(await product.stream("/api/board/stream", DISPATCHER), now),
  ),
);
await Promise.all(boards.map((board) => board.following));

let endOfLoad;
const commands = await load();
const machine = endOfLoad(commands.length);
await settled();
await report();
boards.forEach((board) => board.close());
process.exit();

/** Adds technicians, because the demo's two verified ones are too few for so many calls. */
async function team() {
  const { requiredSkills } = demo.service;
  await grow(product, DISPATCHER, requiredSkills, Number(options.technicians));
  const end = now() + 30_000;
  let found;
  do {
    await sleep(500);
    found = await qualifiedTechnicians();
  } while (found.technicians.length <= Number(options.technicians) && now() < end);
  return found;
}

async function qualifiedTechnicians() {
  const day = new Date().toISOString().slice(0, 10);
  const { body } = await product.get(`/api/board?from=${day}&to=${day}`, DISPATCHER);
  const able = body.technicians.filter(
    (it) => it.verified && demo.service.requiredSkills.every((skill) => it.skills.includes(skill)),
  );
  if (able.length === 0) {
    throw new Error(
      "The demo company has no verified technician yet: wait until ./start has prepared its people.",
    );
  }
  return { today: day, technicians: able.map((it) => it.id) };
}

/** Books every call, and performs the steps that must precede the load: it begins in the middle of some calls. */
async function prepare() {
  const ids = new Map();
  const waiting = Plan.calls(commandCount);
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { call, done } = next;
      const id = await book(call);
      ids.set(call, id);
      for (let step = 0; step < done; step += 1) {
        const { path, content } = plan.command(id, call, step);
        await until(() => product.post(path, content, DISPATCHER));
      }
    }
  };
  await Promise.all(Array.from({ length: 4 }, worker));
  await caughtUp(new Set(ids.values()));
  return ids;
}

/** Waits until the board shows all prepared calls, and then for a fixed time until their other effects are done. */
async function caughtUp(prepared) {
  const end = now() + 120_000;
  let shown;
  do {
    await sleep(1000);
    const { body } = await product.get(`/api/board?from=${today}&to=${today}`, DISPATCHER);
    shown = body.requests.filter((card) => prepared.has(card.id)).length;
  } while (shown < Plan.calls(commandCount).filter((it) => it.done === 0).length && now() < end);
  await sleep(settle * 1000);
}

async function book(call) {
  const booking = {
    companyId: demo.company,
    serviceType: demo.service,
    price: demo.service.price,
    client: {
      name: `Client ${call}`,
      email: `client.${call}@client.example`,
      phone: "+41445550101",
      language: "en",
    },
    address: { street: "Lake Road 1", postalCode: "8002", city: "Zurich", country: "CH" },
  };
  const answer = await product.post("/api/service-requests", booking, "marketplace", {
    "Idempotency-Key": randomUUID(),
  });
  if (answer.status !== 201) {
    throw new Error(`A booking was refused with ${answer.status}: ${JSON.stringify(answer.body)}`);
  }
  return answer.body.id;
}

/** Repeats a request until it succeeds: an accepted request becomes a call only a moment later. */
async function until(ask) {
  const end = now() + 10_000;
  for (;;) {
    const answer = await ask();
    if (answer.status < 300) {
      return;
    }
    if (now() > end) {
      throw new Error(`Still refused with ${answer.status}: ${JSON.stringify(answer.body)}`);
    }
    await sleep(50);
  }
}

/** Sends each command at its time, whether earlier ones were answered or not. */
async function load() {
  await product.token(DISPATCHER);
  await sleep(500);
  endOfLoad = watch(options.pid);
  const begin = now() + 10;
  const sent = [];
  for (let place = 0; place < commandCount; place += 1) {
    const intended = begin + (place * 1000) / rate;
    const wait = intended - now();
    if (wait > 0) {
      await sleep(wait);
    }
    sent.push(send(Plan.at(place), intended, place < rate * warmup));
  }
  return Promise.all(sent);
}

async function send({ call, step }, intended, isWarmup) {
  const id = ids.get(call);
  const { path, content } = plan.command(id, call, step);
  const command = { id, name: Plan.name(step), intended, isWarmup };
  try {
    const { status, body } = await product.post(path, content, DISPATCHER);
    command.answered = now();
    command.status = status;
    command.problem = status < 300 ? undefined : body?.type;
    // accepting creates the call, which has versions of its own
    command.isShownBy = (card) => card.isCall && (step === 0 || card.version >= body.version);
  } catch (fault) {
    command.status = 0;
    command.problem = fault.code ?? fault.message;
  }
  return command;
}

/** Waits until every board shows every acknowledged command, for at most ten seconds. */
async function settled() {
  const end = now() + 10_000;
  while (now() < end && missing() > 0) {
    await sleep(250);
  }
}

function acknowledged() {
  return commands.filter((it) => it.status >= 200 && it.status < 300);
}

function missing() {
  return acknowledged().reduce(
    (sum, command) => sum + boards.filter((board) => board.shown(command) === undefined).length,
    0,
  );
}

async function report() {
  const counted = acknowledged().filter((it) => !it.isWarmup);
  const arrivals = counted.map((command) =>
    boards
      .map((board) => board.shown(command))
      .filter((at) => at !== undefined)
      .map((at) => at - command.intended),
  );
  const failed = commands.filter((it) => !(it.status >= 200 && it.status < 300));
  const rows = {
    "answer to the dispatcher": percentiles(counted.map((it) => it.answered - it.intended)),
    "change on a board, all boards": percentiles(arrivals.flat()),
    "change on the last of the boards": percentiles(
      arrivals.filter((it) => it.length > 0).map((it) => Math.max(...it)),
    ),
  };
  for (const name of new Set(counted.map((it) => it.name))) {
    rows[`change on a board, ${name}`] = percentiles(
      arrivals.filter((_, nth) => counted[nth].name === name).flat(),
    );
  }
  const result = {
    at: new Date().toISOString(),
    machine,
    load: { rate, boards: boardCount, seconds, warmup },
    commands: { sent: commands.length, acknowledged: acknowledged().length, failed: failed.length },
    problems: Object.fromEntries(
      [...new Set(failed.map((it) => it.problem))].map((name) => [
        name,
        failed.filter((it) => it.problem === name).length,
      ]),
    ),
    events: {
      missing: missing(),
      resyncs: boards.reduce((sum, board) => sum + board.resyncs, 0),
      endedStreams: boards.filter((board) => board.ended).length,
    },
    milliseconds: rows,
  };
  const goal = rows["change on a board, all boards"].p99 < 100 && result.events.missing === 0;
  const text = [
    table(rows),
    "",
    `${rate} commands a second for ${seconds} s after ${warmup} s to warm up, ${boardCount} open boards.`,
    `${machine.cores} cores, of which the product used ${machine.percentOfCores.product} %, this client ${machine.percentOfCores.client} %, ` +
      `others ${machine.percentOfCores.others} %; ${machine.productCpuMillisecondsACommand} ms of processor time per command; load ${machine.loadBefore}, then ${machine.loadAfter}.`,
    `Commands sent ${commands.length}, acknowledged ${acknowledged().length}, failed ${failed.length}; ` +
      `events missing ${result.events.missing}, resyncs ${result.events.resyncs}, streams ended ${result.events.endedStreams}.`,
    `Goal (p99 under 100 ms on other boards, nothing missing): ${goal ? "met" : "not met"}.`,
    "",
  ].join("\n");
  process.stdout.write(text);
  if (failed.length > 0) {
    process.stdout.write(`Failed: ${JSON.stringify(failed.slice(0, 3))}\n`);
  }
  if (options.out) {
    await save(result, text);
  }
  process.exitCode = goal ? 0 : 1;
}

async function save(result, text) {
  await mkdir(options.out, { recursive: true });
  await writeFile(`${options.out}/live.json`, JSON.stringify(result, null, 2) + "\n");
  await writeFile(`${options.out}/live.md`, text);
}
