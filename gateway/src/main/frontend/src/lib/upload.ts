/** Sends a file and tells how far it is, which fetch cannot. */
import { answerOf, csrfHeaders, network, type Answer } from "./api";

export async function upload<T>(
  path: string,
  file: Blob,
  onprogress: (share: number) => void,
): Promise<Answer<T>> {
  const headers = { ...(await csrfHeaders()), "Content-Type": file.type };
  const response = await new Promise<Response | null>((resolve) => {
    const request = new XMLHttpRequest();
    request.open("PUT", path);
    for (const [name, value] of Object.entries(headers)) {
      request.setRequestHeader(name, value);
    }
    request.upload.onprogress = (sent) => {
      if (sent.lengthComputable) {
        onprogress(sent.loaded / sent.total);
      }
    };
    request.onload = () =>
      resolve(
        new Response(request.responseText, {
          status: request.status,
          headers: { "Content-Type": request.getResponseHeader("Content-Type") ?? "" },
        }),
      );
    request.onerror = request.onabort = request.ontimeout = () => resolve(null);
    request.send(file);
  });
  return response === null ? { ok: false, problem: network(null) } : answerOf<T>(response, path);
}
