// An open board, which records the time at which it received each version of each card.

export class Board {
  resyncs = 0;
  #received = new Map();
  #rest = "";
  #ended = false;

  constructor(stream, now) {
    stream.setEncoding("utf8");
    stream.on("data", (text) => this.#read(text, now()));
    stream.on("close", () => (this.#ended = true));
    stream.on("error", () => (this.#ended = true));
    this.following = new Promise((resolve) => (this.nowFollowing = resolve));
    this.close = () => stream.destroy();
  }

  get ended() {
    return this.#ended;
  }

  /** Returns the time at which this board first showed the command's change, or undefined. */
  shown(command) {
    return this.#received.get(command.id)?.find(({ card }) => command.isShownBy(card))?.at;
  }

  #read(text, at) {
    const blocks = (this.#rest + text).split("\n\n");
    this.#rest = blocks.pop();
    for (const block of blocks) {
      const event = /^event: (.*)$/m.exec(block)?.[1];
      if (event === "card") {
        const card = JSON.parse(/^data: (.*)$/m.exec(block)[1]);
        this.#record(card, at);
      } else if (event === "following") {
        this.nowFollowing();
      } else if (event === "resync") {
        this.resyncs += 1;
      }
    }
  }

  #record({ id, requests, toAssign, calendar }, at) {
    const call = toAssign ?? calendar;
    const card = { isCall: call !== undefined, version: (call ?? requests)?.version ?? 0 };
    const received = this.#received.get(id);
    if (received) {
      received.push({ card, at });
    } else {
      this.#received.set(id, [{ card, at }]);
    }
  }
}
