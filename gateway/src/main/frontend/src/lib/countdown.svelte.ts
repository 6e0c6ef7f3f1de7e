/** Counts down the seconds until a retry is allowed. */
export class Countdown {
  #left = $state(0);
  #timer: ReturnType<typeof setInterval> | undefined;

  get left(): number {
    return this.#left;
  }

  /** In minutes and seconds: "1:05". */
  get text(): string {
    const seconds = String(this.#left % 60).padStart(2, "0");
    return `${Math.floor(this.#left / 60)}:${seconds}`;
  }

  start(seconds: number): void {
    this.stop();
    const end = Date.now() + seconds * 1000;
    this.#left = seconds;
    this.#timer = setInterval(() => {
      this.#left = Math.max(0, Math.ceil((end - Date.now()) / 1000));
      if (this.#left === 0) {
        this.stop();
      }
    }, 500);
  }

  stop(): void {
    clearInterval(this.#timer);
  }
}
