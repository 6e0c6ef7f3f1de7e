/** The addresses of the technicians' pictures by id, for the rows of the board. */
import { get } from "$lib/api";
import { pictureOf } from "./technicians";

export class Pictures {
  byId = $state.raw<ReadonlyMap<string, string>>(new Map());

  /** Without an answer the rows show initials. */
  async load(): Promise<void> {
    const result = await get("/api/technicians");
    if (result.ok) {
      this.byId = new Map(
        result.value.items.flatMap((each) => {
          const picture = pictureOf(each);
          return picture === null ? [] : [[each.id, picture] as const];
        }),
      );
    }
  }
}
