import { announce } from "$lib/announce.svelte";
import { get, send, type Problem } from "$lib/api";
import { Fetched } from "$lib/fetched.svelte";
import { t } from "$lib/i18n.svelte";
import type { Technician } from "$lib/types";
import { fullName } from "../../people/person";
import { changesBetween, withTechnician } from "../../people/technicians";

/** The notice about the last command. */
export type TeamNotice = { kind: "good"; text: string } | { kind: "bad"; problem: Problem };

type Verb = "reinvite" | "deactivate" | "reactivate";

const HIGHLIGHT_MS = 4_000;

/** The company's technicians: live, and changed by commands. */
export class Team {
  readonly list = new Fetched(() => get("/api/technicians"));
  notice = $state.raw<TeamNotice | null>(null);
  /** The id of the technician with a pending command. */
  busy = $state.raw<string | null>(null);
  /** Ids of technicians whom others have just changed. */
  highlighted = $state.raw<readonly string[]>([]);

  /** Loads the list again and announces the changes that others made. */
  async refresh(): Promise<void> {
    const before = this.list.value?.items ?? [];
    await this.list.load();
    const changes = changesBetween(before, this.list.value?.items ?? []);
    if (changes.length > 0) {
      announce(
        changes
          .map((each) => t(`team.became.${each.change}`, { name: fullName(each.technician) }))
          .join(" "),
      );
      this.#highlight(changes.map((each) => each.technician.id));
    }
  }

  onAdded(technician: Technician): void {
    this.#update(technician);
    const values = { name: fullName(technician), email: technician.email };
    this.#report(t(technician.state === "INVITED" ? "team.add.done" : "team.add.joined", values));
  }

  async command(technician: Technician, verb: Verb): Promise<void> {
    this.busy = technician.id;
    const result = await sendCommand(technician, verb);
    this.busy = null;
    if (result.ok) {
      this.#update(result.value);
      this.#report(t(`team.${verb}.done`, { name: fullName(result.value) }));
      return;
    }
    if (result.current !== null) {
      this.#update(result.current);
    }
    this.notice = { kind: "bad", problem: result.problem };
  }

  #update(technician: Technician): void {
    this.list.set({ items: withTechnician(this.list.value?.items ?? [], technician) });
  }

  #report(text: string): void {
    this.notice = { kind: "good", text };
    announce(text);
  }

  #highlight(ids: string[]): void {
    this.highlighted = [...this.highlighted, ...ids];
    setTimeout(
      () => (this.highlighted = this.highlighted.filter((each) => !ids.includes(each))),
      HIGHLIGHT_MS,
    );
  }
}

function sendCommand({ id, version }: Technician, verb: Verb) {
  const path = { id };
  return verb === "reinvite"
    ? send("post", "/api/technicians/{id}/reinvite", { path })
    : send("post", `/api/technicians/{id}/${verb}`, { path, ifMatch: version });
}
