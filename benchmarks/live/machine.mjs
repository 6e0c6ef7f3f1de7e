// The processor time of the product, of this client and of other processes. On systems other than Linux, unknown values are null.
import { readFileSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import { round } from "./figures.mjs";

const TICKS_A_SECOND = 100;

function words(file) {
  try {
    return readFileSync(file, "utf8")
      .split("\n")[0]
      .replace(/^.*\) /, "")
      .trim()
      .split(/\s+/);
  } catch {
    return null;
  }
}

/** Returns seconds of processor time since an arbitrary moment. */
function used(pid) {
  const own = process.cpuUsage();
  const whole = words("/proc/stat");
  const product = pid ? words(`/proc/${pid}/stat`) : null;
  const [user, nice, system, , , irq, softirq, steal] = (whole ?? []).slice(1).map(Number);
  return {
    at: performance.now() / 1000,
    client: (own.user + own.system) / 1e6,
    all: whole && (user + nice + system + irq + softirq + steal) / TICKS_A_SECOND,
    product: product && (Number(product[11]) + Number(product[12])) / TICKS_A_SECOND,
  };
}

/** Starts to watch. The returned function ends it and returns each share of all cores in percent. */
export function watch(pid) {
  const before = used(pid);
  const load = loadavg()[0];
  return (commands) => {
    const after = used(pid);
    const spent = (who) => (after[who] === null ? null : after[who] - before[who]);
    const share = (seconds) =>
      seconds === null
        ? null
        : round((seconds / (after.at - before.at) / availableParallelism()) * 100);
    const [all, product, client] = ["all", "product", "client"].map(spent);
    return {
      cores: availableParallelism(),
      loadBefore: round(load),
      loadAfter: round(loadavg()[0]),
      percentOfCores: {
        product: share(product),
        client: share(client),
        others: share(
          all === null || product === null ? null : Math.max(0, all - product - client),
        ),
      },
      productCpuMillisecondsACommand: product === null ? null : round((product * 1000) / commands),
    };
  };
}
