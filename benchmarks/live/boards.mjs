// Open boards: each notes when it was told of which version of which card.

export class Board {
  resyncs = 0;
  #told = new Map();
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

  /** When this board first showed what the command did, or undefined. */
  shown(command) {
    return this.#told.get(command.id)?.find(({ card }) => command.isShownBy(card))?.at;
  }

  #read(text, at) {
    const blocks = (this.#rest + text).split("\n\n");
    this.#rest = blocks.pop();
    for (const block of blocks) {
      const event = /^event: (.*)$/m.exec(block)?.[1];
      if (event === "card") {
        const card = JSON.parse(/^data: (.*)$/m.exec(block)[1]);
        this.#note(card, at);
      } else if (event === "following") {
        this.nowFollowing();
      } else if (event === "resync") {
        this.resyncs += 1;
      }
    }
  }

  #note({ id, requests, toAssign, calendar }, at) {
    const call = toAssign ?? calendar;
    const card = { isCall: call !== undefined, version: (call ?? requests)?.version ?? 0 };
    const told = this.#told.get(id);
    if (told) {
      told.push({ card, at });
    } else {
      this.#told.set(id, [{ card, at }]);
    }
  }
}
