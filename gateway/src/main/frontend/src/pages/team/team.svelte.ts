import { announce } from "$lib/announce.svelte";
import { send, type Problem } from "$lib/api";
import { t } from "$lib/i18n.svelte";
import { Fetched } from "../people/fetched.svelte";
import { currentOf, fullName, ifMatch } from "../people/person";
import { newsBetween, withOne, type Technician } from "./technicians";

/** What the page says about the last thing that happened. */
export type Said = { kind: "good"; text: string } | { kind: "bad"; problem: Problem };

const FRESH_MS = 4_000;

/** The technicians of the company as this page shows them: live, and changed by commands. */
export class Team {
  readonly list = new Fetched<{ items: Technician[] }>(() => "/api/technicians");
  said = $state.raw<Said | null>(null);
  /** Whom a command is under way for. */
  busy = $state.raw<string | null>(null);
  fresh = $state.raw<readonly string[]>([]);

  /** Looks again, and tells what others have changed meanwhile. */
  async refresh(): Promise<void> {
    const before = this.list.value?.items ?? [];
    await this.list.load();
    const news = newsBetween(before, this.list.value?.items ?? []);
    if (news.length > 0) {
      announce(
        news
          .map((each) => t(`team.became.${each.news}`, { name: fullName(each.technician) }))
          .join(" "),
      );
      this.#shine(news.map((each) => each.technician.id));
    }
  }

  added(technician: Technician): void {
    this.#take(technician);
    const values = { name: fullName(technician), email: technician.email };
    this.#tell(t(technician.state === "INVITED" ? "team.add.done" : "team.add.joined", values));
  }

  /** What refuses it, or null when it is done. */
  async command(
    technician: Technician,
    verb: "reinvite" | "deactivate" | "reactivate",
  ): Promise<Problem | null> {
    this.busy = technician.id;
    const answer = await send<Technician>(
      "POST",
      `/api/technicians/${technician.id}/${verb}`,
      undefined,
      ifMatch(technician.version),
    );
    this.busy = null;
    if (answer.ok) {
      this.#take(answer.value);
      this.#tell(t(`team.${verb}.done`, { name: fullName(answer.value) }));
      return null;
    }
    const current = currentOf<Technician>(answer.problem);
    if (current !== null) {
      this.#take(current);
    }
    this.said = { kind: "bad", problem: answer.problem };
    return answer.problem;
  }

  #take(technician: Technician): void {
    this.list.set({ items: withOne(this.list.value?.items ?? [], technician) });
  }

  #tell(text: string): void {
    this.said = { kind: "good", text };
    announce(text);
  }

  #shine(ids: string[]): void {
    this.fresh = [...this.fresh, ...ids];
    setTimeout(() => (this.fresh = this.fresh.filter((each) => !ids.includes(each))), FRESH_MS);
  }
}
