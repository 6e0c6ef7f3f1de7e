/** The parts of the page that Back closes, and what the entries of the browser's history show. */
import { untrack } from "svelte";
import { onMoveWithinPage } from "$lib/router.svelte";
import { BoardHistory, type Shown } from "../../board/boardHistory";
import type { BoardView } from "../../board/boardView.svelte";
import { isFiltering, noFilter } from "../../board/technicianFilter";
import { isFiltering as isListFiltering, noListFilter } from "../../lists/listOrder";
import type { BoardPage } from "./boardPage.svelte";

export class OpenParts {
  isHelpOpen = $state(false);
  isTeamOpen = $state(false);
  filter = $state({ ...noFilter });
  listFilter = $state({ ...noListFilter });
  readonly #view: BoardView;
  readonly #page: BoardPage;
  readonly #entries = new BoardHistory((shown) => this.#restore(shown));
  readonly #stopMoves = onMoveWithinPage((state) => this.#entries.onMove(state));

  /** To be created while a component is initialized. */
  constructor(view: BoardView, page: BoardPage) {
    this.#view = view;
    this.#page = page;
    $effect(() => this.#update());
  }

  close(): void {
    this.#stopMoves();
    this.#entries.close();
  }

  #update(): void {
    const isFiltered = isFiltering(this.filter) || isListFiltering(this.listFilter);
    const open = [
      ...(this.isTeamOpen ? ["team"] : []),
      ...(isFiltered ? ["filter"] : []),
      ...(this.isHelpOpen ? ["help"] : []),
      ...(this.#page.dialog !== null ? ["dialog"] : []),
    ];
    const details = {
      filter: $state.snapshot(this.filter),
      listFilter: $state.snapshot(this.listFilter),
    };
    const address = this.#view.query(this.#page.selected);
    untrack(() => this.#entries.update({ address, open, details }));
  }

  /** Shows what an entry of the history shows; a dialog is closed, but never opened again. */
  #restore({ address, open, details }: Shown): void {
    const query = new URLSearchParams(address);
    this.#view.read(query);
    this.#page.selected = query.get("call");
    this.isTeamOpen = open.includes("team");
    this.isHelpOpen = open.includes("help");
    const filters = details as Pick<OpenParts, "filter" | "listFilter">;
    this.filter = filters.filter;
    this.listFilter = filters.listFilter;
    if (this.#page.dialog !== null && !open.includes("dialog")) {
      void this.#page.closeDialog();
    }
  }
}
