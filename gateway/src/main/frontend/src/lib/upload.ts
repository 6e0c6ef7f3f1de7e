/** Uploads a file with XMLHttpRequest, because fetch does not report upload progress. */
import { csrfHeaders, failure, networkProblem, resultOf, type ApiResult } from "./api";
import type { Operation, PathOf, Success } from "./contract";

/** @param onProgress receives the share sent, from 0 to 1 */
export async function upload<P extends PathOf<"put">>(
  path: P,
  file: Blob,
  onProgress: (share: number) => void,
): Promise<ApiResult<Success<Operation<"put", P>>>> {
  const headers = { ...(await csrfHeaders()), "Content-Type": file.type };
  const response = await new Promise<Response | null>((resolve) => {
    const request = new XMLHttpRequest();
    request.open("PUT", path);
    for (const [name, value] of Object.entries(headers)) {
      request.setRequestHeader(name, value);
    }
    request.upload.onprogress = (progress) => {
      if (progress.lengthComputable) {
        onProgress(progress.loaded / progress.total);
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
  return response === null ? failure(networkProblem(null)) : resultOf(response, path);
}
