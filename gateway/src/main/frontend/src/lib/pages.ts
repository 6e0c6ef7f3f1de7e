/** The pages with their paths and roles. */
import type { Component } from "svelte";
import paths from "./paths.json";
import type { Role } from "./types";

export interface MatchedPage {
  name: string;
  params: Record<string, string>;
}

export const PATHS: Record<string, string> = { ...paths.open, ...paths.withLogin };

/** Roles that may see a page. The services check the role again with every request. */
const ROLES: Record<string, readonly Role[]> = {
  board: ["DISPATCHER"],
  calls: ["DISPATCHER"],
  team: ["DISPATCHER"],
  dispatchers: ["DISPATCHER"],
  company: ["DISPATCHER"],
  audit: ["DISPATCHER", "OPERATOR"],
  operator: ["OPERATOR"],
  profile: ["DISPATCHER", "TECHNICIAN", "OPERATOR"],
};

/** In the order of the navigation. The profile is in the account menu instead. */
const IN_NAVIGATION = ["board", "calls", "team", "dispatchers", "company", "operator", "audit"];

const modules = import.meta.glob<{ default: Component }>("../pages/*/Page.svelte");

export function exists(name: string): boolean {
  return `../pages/${name}/Page.svelte` in modules;
}

export async function load(name: string): Promise<Component | null> {
  const module = await modules[`../pages/${name}/Page.svelte`]?.();
  return module?.default ?? null;
}

export const needsLogin = (name: string): boolean => name in paths.withLogin;

export function maySee(name: string, roles: readonly string[]): boolean {
  const allowed = ROLES[name];
  return allowed === undefined || allowed.some((role) => roles.includes(role));
}

export function navigation(roles: readonly string[]): string[] {
  return IN_NAVIGATION.filter((name) => exists(name) && maySee(name, roles));
}

/** The path of the first page after the login. */
export function home(roles: readonly string[]): string {
  const first = navigation(roles)[0] ?? "profile";
  return exists(first) ? (PATHS[first] ?? "/") : "/";
}

/** The page of a path, or null when there is none. */
export function match(path: string): MatchedPage | null {
  const actual = segments(path);
  for (const [name, pattern] of Object.entries(PATHS)) {
    const params = paramsOf(segments(pattern), actual);
    if (params !== null) {
      return { name, params };
    }
  }
  return null;
}

const segments = (path: string) => path.split("/").slice(1);

function paramsOf(pattern: string[], actual: string[]): Record<string, string> | null {
  if (pattern.length !== actual.length) {
    return null;
  }
  const params: Record<string, string> = {};
  for (const [at, part] of pattern.entries()) {
    const value = actual[at] ?? "";
    if (part.startsWith("{") && value !== "") {
      params[part.slice(1, -1)] = value;
    } else if (part !== value) {
      return null;
    }
  }
  return params;
}
