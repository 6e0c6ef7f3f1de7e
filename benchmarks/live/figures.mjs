// Percentiles of all samples; no sample is left out.

export const round = (value) => Math.round(value * 10) / 10;

export function percentiles(samples) {
  const sorted = Float64Array.from(samples).sort();
  const at = (part) => round(sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? NaN);
  return {
    p50: at(0.5),
    p90: at(0.9),
    p99: at(0.99),
    p999: at(0.999),
    max: at(1),
    samples: sorted.length,
  };
}

export function table(rows) {
  const line = (name, it) =>
    `| ${name} | ${it.p50} | ${it.p90} | ${it.p99} | ${it.p999} | ${it.max} | ${it.samples} |`;
  return [
    "| milliseconds from the intended start | p50 | p90 | p99 | p99.9 | max | samples |",
    "|---|---|---|---|---|---|---|",
    ...Object.entries(rows).map(([name, it]) => line(name, it)),
  ].join("\n");
}
