/** Compiles message files to functions at build time, so that browsers need no message parser. */
import MessageFormat from "@messageformat/core";
import compileModule from "@messageformat/core/lib/compile-module.js";
import { readFileSync } from "node:fs";
import type { Plugin } from "vite";

export interface Tree {
  [key: string]: string | Tree;
}

/** `<folder>/words/<language>.json`: keys start with the folder's name, except those of `lib`. */
const FILE = /\/src\/(?:pages\/)?([\w-]+)\/words\/(\w+)\.json$/;

const RUNTIME = "@messageformat/runtime";

export function words(): Plugin {
  let isBuild = false;
  return {
    name: "words",
    enforce: "pre",
    // listed here because a dependency found later makes the development server reload the page
    config: () => ({ optimizeDeps: { include: [RUNTIME, `${RUNTIME}/lib/cardinals`] } }),
    configResolved({ command }) {
      isBuild = command === "build";
    },
    resolveId: {
      filter: { id: /\.json$/ },
      async handler(source, importer) {
        const file = await this.resolve(source, importer, { skipSelf: true });
        // Vite would load a module that ends with .json as data
        return file !== null && FILE.test(file.id) ? `${file.id}.js` : file;
      },
    },
    load: {
      filter: { id: /\.json\.js$/ },
      handler(id) {
        const path = id.slice(0, -".js".length);
        const file = FILE.exec(path);
        if (file === null) {
          return null; // libraries have modules of such names, too
        }
        const [, folder, language = ""] = file;
        this.addWatchFile(path);
        const tree = JSON.parse(readFileSync(path, "utf8")) as Tree;
        // a missing argument is an error in development and in tests
        const format = new MessageFormat(language, { requireAllArguments: !isBuild });
        return compileModule(format, flat(tree, folder === "lib" ? "" : `${folder}.`));
      },
    },
  };
}

/** Flattens nested messages to dotted keys. */
export function flat(words: Tree, prefix = ""): Record<string, string> {
  const all: Record<string, string> = {};
  for (const [key, value] of Object.entries(words)) {
    if (typeof value === "string") {
      all[prefix + key] = value;
    } else {
      Object.assign(all, flat(value, `${prefix}${key}.`));
    }
  }
  return all;
}
