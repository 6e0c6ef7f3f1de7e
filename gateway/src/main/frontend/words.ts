/** Words become functions when the pages are built: browsers get no parser, and nothing to interpret. */
import MessageFormat from "@messageformat/core";
import compileModule from "@messageformat/core/lib/compile-module.js";
import { readFileSync } from "node:fs";
import type { Plugin } from "vite";

export interface Tree {
  [key: string]: string | Tree;
}

/** `pages/<page>/words/<language>.json`; those that all pages share are in `lib/words`. */
const FILE = /(?:\/pages\/([\w-]+)|\/lib)\/words\/(\w+)\.json$/;

const RUNTIME = "@messageformat/runtime";

export function words(): Plugin {
  let isBuild = false;
  return {
    name: "words",
    enforce: "pre",
    // known from the beginning: found later, the development server would load the page anew
    config: () => ({ optimizeDeps: { include: [RUNTIME, `${RUNTIME}/lib/cardinals`] } }),
    configResolved({ command }) {
      isBuild = command === "build";
    },
    resolveId: {
      filter: { id: /\.json$/ },
      async handler(source, importer) {
        const file = await this.resolve(source, importer, { skipSelf: true });
        // what ends with .json would be taken for data
        return file !== null && FILE.test(file.id) ? `${file.id}.js` : file;
      },
    },
    load: {
      filter: { id: /\.json\.js$/ },
      handler(id) {
        const path = id.slice(0, -".js".length);
        const [, page, language = ""] = FILE.exec(path) ?? [];
        this.addWatchFile(path);
        const tree = JSON.parse(readFileSync(path, "utf8")) as Tree;
        // what is not filled in fails while somebody works on it, in tests too
        const format = new MessageFormat(language, { requireAllArguments: !isBuild });
        return compileModule(format, flat(tree, page && `${page}.`));
      },
    },
  };
}

/** Nested words under dotted keys. */
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
