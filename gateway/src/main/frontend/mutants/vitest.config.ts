/** The tests of the board's model only, which are quick enough to run for each mutant. */
import { defineConfig } from "vitest/config";
import pages from "../vite.config.ts";

export default defineConfig((env) => {
  const config = pages(env);
  return { ...config, test: { ...config.test, include: ["src/board/**/*.test.ts"] } };
});
