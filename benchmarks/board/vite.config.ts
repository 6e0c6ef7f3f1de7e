import { svelte } from "@sveltejs/vite-plugin-svelte";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { words } from "../../gateway/src/main/frontend/words.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const frontend = "../../gateway/src/main/frontend/src";
const subject = process.env.SUBJECT ?? "own";

/** One calendar a build, so that none carries parts of another. */
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
    // the product's sources are built with the libraries of this folder, which are the same versions
    dedupe: ["svelte", "@messageformat/runtime", "eventsource-parser"],
  },
  build: {
    outDir: `../target/board/${subject}`,
    emptyOutDir: true,
    target: "es2022",
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      // what is not of the calendar is not measured as if it were
      output: {
        codeSplitting: {
          groups: [{ name: "clockwork", test: /src\/(subject|week)\.ts$/ }],
        },
      },
    },
  },
  logLevel: "warn",
});
