/** A fake of XMLHttpRequest, which sends files because `fetch` reports no progress. */
import { vi } from "vitest";

export interface FakeUpload {
  path: string;
  headers: Record<string, string>;
  body: unknown;
  progress: (loaded: number, total: number) => void;
  respond: (status: number, body: object) => void;
  fail: () => void;
}

export function fakeUploads(): FakeUpload[] {
  const uploads: FakeUpload[] = [];
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
        uploads.push({
          path: this.#path,
          headers: this.#headers,
          body,
          progress: (loaded, total) =>
            this.upload.onprogress?.({ lengthComputable: true, loaded, total }),
          respond: (status, body) => {
            this.status = status;
            this.responseText = JSON.stringify(body);
            this.onload?.();
          },
          fail: () => this.onerror?.(),
        });
      }
    },
  );
  return uploads;
}
