import js from "@eslint/js";
import svelte from "eslint-plugin-svelte";
import ts from "typescript-eslint";
import svelteConfig from "./svelte.config.js";

export default ts.config(
  { ignores: ["dist/", "node_modules/", "**/*.gen.ts"] },
  js.configs.recommended,
  ts.configs.strict,
  svelte.configs.recommended,
  {
    // undefined names are the type checker's
    rules: { "no-undef": "off", "no-console": "error", "svelte/no-at-html-tags": "error" },
  },
  {
    files: ["**/*.svelte", "**/*.svelte.ts"],
    languageOptions: {
      parserOptions: { parser: ts.parser, extraFileExtensions: [".svelte"], svelteConfig },
    },
    rules: {
      // what is state says so with $state; other sets and dates are plain ones
      "svelte/prefer-svelte-reactivity": "off",
      // paths are the gateway's, and known to lib/pages.ts
      "svelte/no-navigation-without-resolve": "off",
      // the Content-Security-Policy refuses style attributes
      "svelte/no-inline-styles": ["error", { allowTransitions: true }],
    },
  },
);
