/** As much of it as the tests use; it ships no types of its own. */
declare module "oidc-provider" {
  import type { IncomingMessage, ServerResponse } from "node:http";

  export interface Grant {
    addOIDCScope(scope: string): void;
    save(): Promise<string>;
  }
  export interface Context {
    readonly path: string;
    body: unknown;
    readonly oidc: {
      readonly provider: Provider;
      readonly client?: { readonly clientId: string };
      readonly session?: { readonly accountId?: string };
    };
  }
  export default class Provider {
    constructor(issuer: string, configuration: Readonly<Record<string, unknown>>);
    readonly Grant: new (van: { readonly clientId: string; readonly accountId: string }) => Grant;
    use(werk: (ctx: Context, volgende: () => Promise<void>) => Promise<void>): void;
    callback(): (vraag: IncomingMessage, antwoord: ServerResponse) => Promise<void>;
  }
}
