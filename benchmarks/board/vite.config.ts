import { svelte } from "@sveltejs/vite-plugin-svelte";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const frontend = "../../gateway/src/main/frontend/src";
const subject = process.env.SUBJECT ?? "own";

/** One calendar a build, so that none carries parts of another. */
export default defineConfig({
  plugins: [
    {
      name: "subject",
      transformIndexHtml: { order: "pre", handler: (html) => html.replace("SUBJECT", subject) },
    },
    svelte(),
  ],
  base: "./",
  resolve: {
    alias: { $lib: here(`${frontend}/lib`), $pages: here(`${frontend}/pages`) },
    // the product's sources are built with the libraries of this folder, which are the same versions
    dedupe: ["svelte", "intl-messageformat", "eventsource-parser"],
  },
  build: {
    outDir: `../target/board/${subject}`,
    emptyOutDir: true,
    target: "es2022",
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  logLevel: "warn",
});
