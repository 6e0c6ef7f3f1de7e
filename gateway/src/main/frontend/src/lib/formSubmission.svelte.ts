import type { ApiResult, Problem } from "./api";
import { fieldFlaws, focusFirstFlaw, type Flaws } from "./flaws";

interface Submission<T> {
  /** Validates the input before it is sent. */
  check: () => Flaws;
  send: () => Promise<ApiResult<T>>;
  onsaved: (value: T) => void;
  /** Receives the current state if a refusal returns it. */
  oncurrent?: (current: T) => void;
}

/** The state of a form that is validated, sent, and keeps its input when it is refused. */
export class FormSubmission<T> {
  flaws = $state.raw<Flaws>({});
  /** A problem that concerns no single field. */
  problem = $state.raw<Problem | null>(null);
  busy = $state(false);
  saved = $state(false);

  reset(): void {
    this.flaws = {};
    this.problem = null;
    this.saved = false;
  }

  /** To be called on submit; ignored while a submission is pending. */
  async submit(event: SubmitEvent, { check, send, onsaved, oncurrent }: Submission<T>) {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    if (this.busy) {
      return;
    }
    this.problem = null;
    this.saved = false;
    this.flaws = check();
    if (Object.keys(this.flaws).length === 0) {
      this.busy = true;
      const result = await send();
      this.busy = false;
      if (result.ok) {
        this.saved = true;
        onsaved(result.value);
        return;
      }
      this.flaws = fieldFlaws(result.problem);
      this.problem = Object.keys(this.flaws).length === 0 ? result.problem : null;
      if (result.current !== null) {
        oncurrent?.(result.current);
      }
    }
    await focusFirstFlaw(form);
  }
}
