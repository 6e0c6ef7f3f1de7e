/** The HTTP contract as types: paths by method, with their parameters, bodies and responses. */
import type { paths as DocumentedPaths } from "./openapi.gen";
import type {
  Candidate,
  DeadLetter,
  FreeTime,
  HistoryEntry,
  Recipient,
  RecipientsQuery,
  RemainingRequest,
  Session,
  SupportContact,
} from "./types";

/** An operation in the shape of openapi-typescript, for those the document lacks. */
interface HandWritten<Value, Parameters = unknown, Body = never> {
  parameters: Parameters;
  requestBody: [Body] extends [never] ? undefined : { content: { "application/json": Body } };
  responses: { 200: { content: { "application/json": Value } } };
}

interface Page<Item> {
  items: Item[];
  next?: string;
}

/** Paths of the gateway itself. The OpenAPI document covers the services behind it only. */
interface GatewayPaths {
  "/session": { get: HandWritten<Session> };
  "/support": { get: HandWritten<{ items: SupportContact[] }> };
  "/logout": { post: HandWritten<undefined> };
  "/logout/everywhere": { post: HandWritten<undefined> };
}

/**
 * Written by hand until the OpenAPI document has them: a documented path takes precedence. To be
 * removed then, with `Candidate`, `Recipient` and `RecipientsQuery` in `types.ts`.
 */
interface UndocumentedPaths {
  "/api/service-calls/{id}/candidates": {
    get: HandWritten<
      { items: Candidate[] },
      { path: { id: string }; query?: { start?: string; durationMinutes?: number } }
    >;
  };
  "/api/service-calls/{id}/free-times": {
    get: HandWritten<
      { items: FreeTime[] },
      {
        path: { id: string };
        query: { technicianId: string; date: string; durationMinutes?: number };
      }
    >;
  };
  "/api/service-calls/{id}/recipients": {
    get: HandWritten<{ items: Recipient[] }, { path: { id: string }; query: RecipientsQuery }>;
  };
}

/**
 * Written by hand because the OpenAPI document gives these paths the schema of another type that
 * has the same simple name in its service (`Page`, `Listed` and `Client`).
 */
interface CorrectedPaths {
  "/api/service-calls/{id}/history": {
    get: HandWritten<{ items: HistoryEntry[] }, { path: { id: string } }>;
  };
  "/api/operations/{service}/dead-letters": {
    get: HandWritten<
      Page<DeadLetter>,
      {
        path: DocumentedPaths["/api/operations/{service}/dead-letters"]["get"]["parameters"]["path"];
        query?: DocumentedPaths["/api/operations/{service}/dead-letters"]["get"]["parameters"]["query"];
      }
    >;
  };
  "/api/clients/erase": {
    post: HandWritten<
      { erased: number; remaining: number; items: RemainingRequest[] },
      unknown,
      { email: string }
    >;
  };
}

export type Paths = Omit<DocumentedPaths, keyof CorrectedPaths> &
  Omit<UndocumentedPaths, keyof DocumentedPaths> &
  CorrectedPaths &
  GatewayPaths;

export type Method = "get" | "post" | "put" | "delete";

/** The paths that have an operation for the method. */
export type PathOf<M extends Method> = {
  [P in keyof Paths]: Paths[P] extends { [K in M]: { responses: unknown } } ? P : never;
}[keyof Paths];

export type Operation<M extends Method, P extends PathOf<M>> =
  Paths[P] extends Record<M, infer O> ? O : never;

type Json<Response> = Response extends { content: { "application/json": infer Value } }
  ? Value
  : undefined;

/** The body of an operation's successful response; `undefined` when there is none. */
export type Success<O> = O extends { responses: infer Responses }
  ? Json<Responses[keyof Responses & (200 | 201 | 202 | 204)]>
  : never;

type Has<T> = [NonNullable<T>] extends [never] ? false : true;

type PathParameters<P> = P extends { path: infer Values extends object }
  ? { path: Values }
  : unknown;

type QueryParameters<P> = P extends { query: infer Values extends object }
  ? { query: Values }
  : P extends { query?: infer Values }
    ? Has<Values> extends true
      ? { query?: Values }
      : unknown
    : unknown;

type ExpectedVersion<P> = P extends { header?: infer Headers }
  ? "If-Match" extends keyof NonNullable<Headers>
    ? { ifMatch?: number }
    : unknown
  : unknown;

type JsonBody<O> = O extends { requestBody: { content: { "application/json": infer Body } } }
  ? { body: Body }
  : unknown;

/** The arguments of an operation: its declared parameters, body and expected version. */
export type RequestOf<O> = O extends { parameters: infer P }
  ? PathParameters<P> &
      QueryParameters<P> &
      ExpectedVersion<P> &
      JsonBody<O> & { signal?: AbortSignal }
  : never;

/** Optional where the operation requires nothing. */
export type RequestArgument<O> =
  Record<never, never> extends RequestOf<O> ? [request?: RequestOf<O>] : [request: RequestOf<O>];
