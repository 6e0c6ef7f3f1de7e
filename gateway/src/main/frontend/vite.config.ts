/// <reference types="vitest/config" />
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { svelteTesting } from "@testing-library/svelte/vite";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { words } from "./words.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig(({ command }) => ({
  plugins: [words(), svelte(), svelteTesting()],
  // at the gateway the parts live there; the pages themselves have the paths people know
  base: command === "build" ? "/app/" : "/",
  resolve: { alias: { $lib: here("src/lib") } },
  build: {
    outDir: process.env.FSM_FRONTEND_OUT ?? "dist",
    emptyOutDir: true,
    target: "es2022",
    // Inlined as data: they would be refused by the pages' Content-Security-Policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: {
    // npm run dev beside a running ./start; who logs in at its port is logged in here, too
    proxy: Object.fromEntries(
      ["/api", "/session", "/logout", "/support", "/sandbox", "/actuator"].map((path) => [
        path,
        "http://localhost:8080",
      ]),
    ),
    fs: { allow: [here(".."), here(".")] }, // the look is shared with the sandbox
  },
  test: {
    environment: "jsdom",
    include: ["src/**/*.test.ts"],
    setupFiles: ["src/testing/setup.ts"],
    restoreMocks: true,
    // one environment for all: making them takes longer than the tests
    isolate: false,
    testTimeout: 30_000,
  },
}));
