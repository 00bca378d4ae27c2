/** A provider of OpenID Connect in a process of its own, which can be told to lie (aanbieder.ts). */
import { createHash, createPrivateKey, generateKeyPairSync, sign } from "node:crypto";
import type { AddressInfo } from "node:net";
import { createServer } from "node:http";
import Provider, { type Context } from "oidc-provider";

export type Leugen =
  | { readonly claims: Readonly<Record<string, unknown>> }
  | { readonly secondenTerug: number }
  | { readonly anderesleutel: true };

const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const KID = "proef";
const jwk = { ...privateKey.export({ format: "jwk" }), kid: KID, alg: "RS256", use: "sig" };

let leugen: Leugen | null = null;

const deel = (waarde: unknown): string => Buffer.from(JSON.stringify(waarde)).toString("base64url");

/** The same token with other contents, signed as the provider would. */
function belogen(token: string, wat: Leugen): string {
  const claims = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString()) as Record<string, number>;
  const anders =
    "claims" in wat
      ? Object.fromEntries(Object.entries({ ...claims, ...wat.claims }).filter(([, waarde]) => waarde !== null))
      : "secondenTerug" in wat
        ? { ...claims, iat: claims["iat"]! - wat.secondenTerug, exp: claims["exp"]! - wat.secondenTerug }
        : claims;
  const sleutel =
    "anderesleutel" in wat
      ? generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey
      : createPrivateKey({ key: jwk, format: "jwk" });
  const inhoud = `${deel({ alg: "RS256", kid: KID, typ: "JWT" })}.${deel(anders)}`;
  return `${inhoud}.${sign("sha256", Buffer.from(inhoud), sleutel).toString("base64url")}`;
}

const client = JSON.parse(process.argv[2] ?? "{}") as unknown;
const server = createServer();
server.listen(0, "127.0.0.1", () => {
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [client],
    jwks: { keys: [jwk] },
    cookies: { keys: [createHash("sha256").update(issuer).digest("hex")] },
    features: { devInteractions: { enabled: true }, rpInitiatedLogout: { enabled: true } },
    pkce: { required: () => true },
    // Everybody has agreed already.
    loadExistingGrant: async (ctx: Context) => {
      const grant = new ctx.oidc.provider.Grant({
        clientId: ctx.oidc.client!.clientId,
        accountId: ctx.oidc.session!.accountId!,
      });
      grant.addOIDCScope("openid");
      await grant.save();
      return grant;
    },
  });
  provider.use(async (ctx, volgende) => {
    await volgende();
    const body = ctx.body as { id_token?: string } | undefined;
    if (leugen !== null && ctx.path === "/token" && typeof body?.id_token === "string")
      ctx.body = { ...body, id_token: belogen(body.id_token, leugen) };
  });
  server.on("request", (vraag, antwoord) => void provider.callback()(vraag, antwoord));
  process.on("message", (nieuw: Leugen | null) => {
    leugen = nieuw;
    process.send?.("gehoord");
  });
  process.on("disconnect", () => process.exit(0));
  process.send?.({ issuer });
});
