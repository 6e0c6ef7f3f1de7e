import type { ApiResult, Problem } from "$lib/api";

/** The problem of a result that has to be a refusal. */
export async function refusal(pending: Promise<ApiResult<unknown>>): Promise<Problem> {
  const result = await pending;
  if (result.ok) {
    throw new Error("it was not refused");
  }
  return result.problem;
}
