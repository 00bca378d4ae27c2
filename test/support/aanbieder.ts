import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Leugen } from "./aanbieder-proces.ts";

/** A real provider of OpenID Connect for tests, in a process of its own. */
export interface Proefaanbieder {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** From now on its answers lie in this way; null: they are true. */
  lieg(hoe: Leugen | null): Promise<void>;
  stop(): Promise<void>;
}

const SCRIPT = fileURLToPath(new URL("aanbieder-proces.ts", import.meta.url));

export async function startAanbieder(webadres: string): Promise<Proefaanbieder> {
  const [clientId, clientSecret] = ["trajecten", "geheim-van-de-proef"];
  const kind = fork(
    SCRIPT,
    [
      JSON.stringify({
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [`${webadres}/inloggen/terug`],
        post_logout_redirect_uris: [`${webadres}/inloggen`],
      }),
    ],
    // Its warnings are about things that a test does on purpose.
    { stdio: ["ignore", "ignore", "ignore", "ipc"], execArgv: [] },
  );
  const [{ issuer }] = (await once(kind, "message")) as [{ issuer: string }];
  return {
    issuer,
    clientId,
    clientSecret,
    async lieg(hoe) {
      kind.send(hoe as never);
      await once(kind, "message");
    },
    async stop() {
      const einde = once(kind, "exit");
      kind.kill("SIGTERM");
      await einde;
    },
  };
}

type Sites = Readonly<Record<string, (adres: string, init: RequestInit) => Response | Promise<Response>>>;

/** As a browser: keeps the cookies of each site, follows redirects, and sends the forms that people fill in. */
export class Browser {
  readonly #koeken = new Map<string, Map<string, string>>();
  readonly #bij: Sites;
  /** Where it was last. */
  adres = "";
  /** Every address that it was sent to. */
  readonly weg: string[] = [];

  /** `bij`: sites that answer without a network, by origin. */
  constructor(bij: Sites = {}) {
    this.#bij = bij;
  }

  async open(adres: string, init: RequestInit = {}, volg = true): Promise<Response> {
    for (let naar = new URL(adres, this.adres || undefined), vraag = init; ;) {
      this.adres = naar.href;
      this.weg.push(naar.href);
      const koeken = this.#koeken.get(naar.origin) ?? new Map<string, string>();
      this.#koeken.set(naar.origin, koeken);
      const antwoord = await (this.#bij[naar.origin] ?? fetch)(naar.href, {
        ...vraag,
        redirect: "manual",
        headers: {
          cookie: [...koeken].map((koek) => koek.join("=")).join("; "),
          ...(vraag.method === "POST" ? { "sec-fetch-site": "same-origin" } : {}),
          ...(vraag.headers as Record<string, string>),
        },
      });
      for (const koek of antwoord.headers.getSetCookie()) {
        const [naam = "", waarde = ""] = koek.split(";", 1)[0]?.split(/=(.*)/s) ?? [];
        if (waarde === "") koeken.delete(naam);
        else koeken.set(naam, waarde);
      }
      const verder = antwoord.headers.get("location");
      if (verder === null || !volg) return antwoord;
      naar = new URL(verder, naar);
      vraag = {};
    }
  }

  /** Fills in the form of the page and sends it. */
  async stuur(pagina: string, velden: Readonly<Record<string, string>>): Promise<Response> {
    const actie = /<form[^>]*action="([^"]+)"/.exec(pagina)?.[1] ?? this.adres;
    const verborgen = [...pagina.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
      ([, naam = "", waarde = ""]): [string, string] => [naam, waarde],
    );
    return this.open(actie, {
      method: "POST",
      body: new URLSearchParams([...verborgen, ...Object.entries(velden)]),
    });
  }

  koeken(origin: string): ReadonlyMap<string, string> {
    return this.#koeken.get(origin) ?? new Map();
  }

  zet(origin: string, naam: string, waarde: string): void {
    this.#koeken.set(origin, new Map([...this.koeken(origin), [naam, waarde]]));
  }
}

/** Begins at `adres` and logs in at the provider under this name, up to the first page that is ours again. */
export async function logInBijAanbieder(browser: Browser, adres: string, account: string): Promise<Response> {
  const vraagt = await browser.open(adres);
  const pagina = await vraagt.clone().text();
  return pagina.includes('name="login"') ? browser.stuur(pagina, { login: account, password: "x" }) : vraagt;
}
