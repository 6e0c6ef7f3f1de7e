/** Stands in for XMLHttpRequest, which files are sent by, for fetch does not tell how far it is. */
import { vi } from "vitest";

export interface Upload {
  path: string;
  headers: Record<string, string>;
  body: unknown;
  progress: (loaded: number, total: number) => void;
  answer: (status: number, body: object) => void;
  breakOff: () => void;
}

export function uploads(): Upload[] {
  const sent: Upload[] = [];
  vi.stubGlobal(
    "XMLHttpRequest",
    class {
      upload: { onprogress?: (event: object) => void } = {};
      onload?: () => void;
      onerror?: () => void;
      status = 0;
      responseText = "";
      #path = "";
      readonly #headers: Record<string, string> = {};

      open(_method: string, path: string): void {
        this.#path = path;
      }

      setRequestHeader(name: string, value: string): void {
        this.#headers[name] = value;
      }

      getResponseHeader(): string {
        return "application/json";
      }

      send(body: unknown): void {
        sent.push({
          path: this.#path,
          headers: this.#headers,
          body,
          progress: (loaded, total) =>
            this.upload.onprogress?.({ lengthComputable: true, loaded, total }),
          answer: (status, answer) => {
            this.status = status;
            this.responseText = JSON.stringify(answer);
            this.onload?.();
          },
          breakOff: () => this.onerror?.(),
        });
      }
    },
  );
  return sent;
}
