import { svelte } from "@sveltejs/vite-plugin-svelte";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { words } from "../../gateway/src/main/frontend/words.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const frontend = "../../gateway/src/main/frontend/src";
const subject = process.env.SUBJECT ?? "own";

/** Builds one calendar at a time, so that none contains code of another. */
export default defineConfig({
  plugins: [
    {
      name: "subject",
      transformIndexHtml: {
        order: "pre",
        handler: (html) => html.replace("SUBJECT", subject),
      },
    },
    words(),
    svelte(),
  ],
  base: "./",
  resolve: {
    alias: { $lib: here(`${frontend}/lib`), $frontend: here(frontend) },
    // builds the product's sources with the libraries of this folder, which have the same versions
    dedupe: ["svelte", "@messageformat/runtime", "eventsource-parser"],
  },
  build: {
    outDir: `../target/board/${subject}`,
    emptyOutDir: true,
    target: "es2022",
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      // excludes the code of the benchmark from the measured size
      output: {
        codeSplitting: {
          groups: [{ name: "clockwork", test: /src\/(subject|week)\.ts$/ }],
        },
      },
    },
  },
  logLevel: "warn",
});
