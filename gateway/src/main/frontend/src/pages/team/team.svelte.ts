import { announce } from "$lib/announce.svelte";
import { get, send } from "$lib/api";
import { t } from "$lib/i18n.svelte";
import type { Technician } from "$lib/types";
import { PeopleList } from "../../people/peopleList.svelte";
import { fullName } from "../../people/person";
import { changesBetween, withTechnician } from "../../people/technicians";

type Verb = "reinvite" | "deactivate" | "reactivate";

const HIGHLIGHT_MS = 4_000;

/** The company's technicians: live, and changed by commands. */
export class Team extends PeopleList<Technician> {
  /** Ids of technicians whom others have just changed. */
  highlighted = $state.raw<readonly string[]>([]);

  constructor() {
    super(() => get("/api/technicians"), withTechnician);
  }

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
    const values = { name: fullName(technician), email: technician.email };
    this.show(
      technician,
      t(technician.state === "INVITED" ? "team.add.done" : "team.add.joined", values),
    );
  }

  command(technician: Technician, verb: Verb): Promise<void> {
    return this.run(
      technician,
      () => sendCommand(technician, verb),
      (changed) => t(`team.${verb}.done`, { name: fullName(changed) }),
    );
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
