import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { maakAanbieder } from "#client/inlog/aanbieder.ts";
import { POGING_MS } from "#client/inlog/pogingen.ts";
import type { Aanbiederinlog, Account } from "#client/web/bij-aanbieder.ts";
import type { Medewerker } from "#domain/medewerkers/medewerker.ts";
import { STIL_MS } from "#client/inlog/sessies.ts";
import { lees, verzending, vul } from "#test/support/browser.ts";
import { geweigerd } from "#domain/weigering.ts";
import { Browser, logInBijAanbieder, startAanbieder, type Proefaanbieder } from "#test/support/aanbieder.ts";
import { MEDEWERKERS } from "#test/support/medewerkers.ts";
import { maakWeb } from "./hulp.ts";

const HIER = "https://za.stichting.example";
const TOKEN = "een-uitnodiging-die-een-keer-werkt";

let daar: Proefaanbieder;
beforeAll(async () => {
  daar = await startAanbieder(HIER);
});
afterAll(() => daar.stop());
beforeEach(() => daar.lieg(null));

interface Anders {
  readonly issuer?: string;
  readonly clientSecret?: string;
  readonly bind?: Aanbiederinlog["bind"];
  readonly bijFout?: (fout: Error) => void;
  readonly nu?: () => Date;
  readonly medewerkers?: () => Promise<readonly Medewerker[]>;
}

/** A web of production, where the account "pl" is that of pl-1, and a browser to come by. */
async function inProductie({ issuer = daar.issuer, clientSecret = daar.clientSecret, bind, ...anders }: Anders = {}) {
  const accounts = new Map([[`${daar.issuer} pl`, "pl-1"]]);
  const gebonden: (readonly [string, Account])[] = [];
  let uitnodigingen = 1;
  const fouten: Error[] = [];
  const web = await maakWeb({
    ...anders,
    inloggen: {
      webadres: HIER,
      aanbieder: maakAanbieder({
        issuer,
        clientId: daar.clientId,
        clientSecret,
        webadres: HIER,
        bijFout: (fout) => fouten.push(fout),
      }),
      medewerkerVan: ({ issuer: van, subject }) => Promise.resolve(accounts.get(`${van} ${subject}`) ?? null),
      bind:
        bind ??
        ((token, account) => {
          if (token !== TOKEN || uitnodigingen-- < 1)
            return Promise.resolve(geweigerd("uitnodiging.onbekend", "Deze link is al gebruikt."));
          gebonden.push([token, account]);
          accounts.set(`${account.issuer} ${account.subject}`, "za-03");
          return Promise.resolve({ ok: true, waarde: "za-03" });
        }),
    },
  });
  const browser = () => new Browser({ [HIER]: (adres, init) => web.app.request(adres, init) });
  return { ...web, browser, gebonden, fouten };
}

/** Null: the line breaks. */
type Antwoord = {
  readonly status?: number;
  readonly soort?: string;
  readonly tekst: string;
  readonly naar?: string;
} | null;

/** Something else at the address of the provider; gives that. */
async function startVreemde(zegt: (eigen: string) => Antwoord): Promise<string> {
  const server = createServer((vraag, antwoord) => {
    const wat = zegt(`http://${vraag.headers.host}`);
    if (wat === null) return void antwoord.destroy();
    const { status = 200, soort = "application/json", tekst, naar } = wat;
    antwoord.writeHead(status, { "content-type": soort, ...(naar === undefined ? {} : { location: naar }) });
    return void antwoord.end(tekst);
  });
  await new Promise<void>((klaar) => server.listen(0, "127.0.0.1", klaar));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Logs in up to where the provider sends the browser back, and stops there. */
async function totTerug(browser: Browser, account = "pl", naar = "/signalen"): Promise<string> {
  const eigen = browser.open.bind(browser);
  let terug = "";
  browser.open = async (adres, init, volg) => {
    for (let antwoord = await eigen(adres, init, false); ;) {
      const verder = antwoord.headers.get("location");
      if (verder === null || volg === false) return antwoord;
      if (verder.startsWith(`${HIER}/inloggen/terug`)) {
        terug = verder;
        return antwoord;
      }
      antwoord = await eigen(verder, {}, false);
    }
  };
  await logInBijAanbieder(browser, `${HIER}/inloggen/begin?naar=${naar}`, account);
  browser.open = eigen;
  expect(terug).toContain("code=");
  return terug;
}

const KOEK = "__Host-trajecten";

describe("inloggen bij een aanbieder", () => {
  test("brengt wie een medewerker is naar waar zij heen wilde", async () => {
    const { browser } = await inProductie();
    const b = browser();
    const blad = await b.open(`${HIER}/trajecten/ZA-2025-001`);
    expect(blad.status).toBe(200);
    const link = /href="(\/inloggen\/begin[^"]+)"/.exec(await blad.text())?.[1]?.replaceAll("&amp;", "&") ?? "";
    const pagina = await logInBijAanbieder(b, `${HIER}${link}`, "pl");
    expect(b.adres).toBe(`${HIER}/trajecten/ZA-2025-001`);
    expect(await pagina.text()).toContain("Medewerker pl-1");
  });

  test("vraagt met PKCE, state en nonce, en om niets van de persoon", async () => {
    const { browser } = await inProductie();
    const naar = (await browser().open(`${HIER}/inloggen/begin`, {}, false)).headers.get("location") ?? "";
    const vraag = new URL(naar).searchParams;
    expect(naar.startsWith(`${daar.issuer}/auth?`)).toBe(true);
    expect(Object.fromEntries(vraag)).toMatchObject({
      response_type: "code",
      scope: "openid",
      code_challenge_method: "S256",
      redirect_uri: `${HIER}/inloggen/terug`,
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
    });
  });

  test("geeft een koekje dat alleen over https gaat en alleen van deze naam is, en nooit een sessie in een adres", async () => {
    const { browser } = await inProductie();
    const b = browser();
    const terug = await totTerug(b);
    const [weg, koek] = (await b.open(terug, {}, false)).headers.getSetCookie();
    expect(weg).toMatch(/^__Host-trajecten-inloggen=; Max-Age=0/);
    expect(koek).toMatch(/^__Host-trajecten=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    const geheim = b.koeken(HIER).get(KOEK) ?? "";
    expect(b.weg.filter((adres) => adres.includes(geheim))).toEqual([]);
  });

  test("laat een ondergeschoven sessie niet bestaan", async () => {
    const { browser } = await inProductie();
    const b = browser();
    b.zet(HIER, KOEK, "doorEenAnderBedacht");
    await logInBijAanbieder(b, `${HIER}/inloggen/begin`, "pl");
    expect(b.koeken(HIER).get(KOEK)).not.toBe("doorEenAnderBedacht");
    const ander = browser();
    ander.zet(HIER, KOEK, "doorEenAnderBedacht");
    await ander.open(`${HIER}/`);
    expect(ander.adres).toContain("/inloggen");
  });

  test("zegt wie geen medewerker is dat zij dat niet is, ook als zij vertrok", async () => {
    const { browser } = await inProductie({
      medewerkers: () => Promise.resolve(MEDEWERKERS.filter(({ id }) => id !== "pl-1")),
    });
    for (const account of ["vreemde", "pl"]) {
      const b = browser();
      const pagina = await logInBijAanbieder(b, `${HIER}/inloggen/begin`, account);
      expect(pagina.status).toBe(403);
      expect(await pagina.text()).toContain("U staat hier niet als medewerker");
      expect(b.koeken(HIER).get(KOEK)).toBeUndefined();
    }
  });

  test("leidt daarna nooit naar een andere site", async () => {
    const { browser } = await inProductie();
    for (const naar of ["https://kwaad.example/", "//kwaad.example", "/%5C/kwaad.example"]) {
      const b = browser();
      await logInBijAanbieder(b, `${HIER}/inloggen/begin?naar=${naar}`, "pl");
      expect(new URL(b.adres).origin).toBe(HIER);
    }
  });
});

describe("wat terugkomt van de aanbieder", () => {
  test("telt één keer: niet nog eens in deze browser, en niet in een andere", async () => {
    const { browser } = await inProductie();
    const b = browser();
    const terug = await totTerug(b);
    expect((await b.open(terug, {}, false)).status).toBe(303);
    const weer = await b.open(terug, {}, false);
    expect(weer.status).toBe(403);
    expect(await weer.text()).toContain("al klaar");
    const ander = browser();
    expect((await ander.open(terug, {}, false)).status).toBe(403);
    expect(ander.koeken(HIER).get(KOEK)).toBeUndefined();
  });

  test("hoort bij wie begon: wie er een ander mee opzadelt, bereikt niets", async () => {
    const { browser } = await inProductie();
    const [aanvaller, slachtoffer] = [browser(), browser()];
    const terug = await totTerug(aanvaller);
    await slachtoffer.open(`${HIER}/inloggen/begin`, {}, false);
    expect((await slachtoffer.open(terug, {}, false)).status).toBe(403);
    expect(slachtoffer.koeken(HIER).get(KOEK)).toBeUndefined();
  });

  test("een code die al gebruikt is werkt niet, ook niet bij een verse poging", async () => {
    const { browser } = await inProductie();
    const b = browser();
    const eerst = await totTerug(b);
    await b.open(eerst, {}, false);
    const code = new URL(eerst).searchParams.get("code") ?? "";
    const tweede = new URL(await totTerug(b));
    tweede.searchParams.set("code", code);
    const pagina = await b.open(tweede.href, {}, false);
    expect(pagina.status).toBe(403);
    expect(await pagina.text()).toContain("al ingelogd, of het is te oud");
  });

  test("een poging van te lang geleden begint opnieuw", async () => {
    let nu = Date.parse("2025-05-20T10:00:00.000Z");
    const { browser } = await inProductie({ nu: () => new Date(nu) });
    const b = browser();
    const terug = await totTerug(b);
    nu += POGING_MS + 1;
    expect((await b.open(terug, {}, false)).status).toBe(403);
  });

  test.each([
    ["een andere nonce", { claims: { nonce: "een-andere" } }, "klopt niet"],
    ["geen nonce", { claims: { nonce: null } }, "klopt niet"],
    ["een andere uitgever", { claims: { iss: "https://kwaad.example" } }, "klopt niet"],
    ["voor een ander bedoeld", { claims: { aud: "een-ander-systeem" } }, "klopt niet"],
    ["voor een ander erbij bedoeld", { claims: { aud: ["trajecten", "ander"], azp: "ander" } }, "klopt niet"],
    ["zonder persoon", { claims: { sub: null } }, "klopt niet"],
    ["verlopen", { secondenTerug: 7_200 }, "volgens onze klok"],
    ["uit de toekomst", { claims: { nbf: Math.floor(Date.now() / 1000) + 600 } }, "volgens onze klok"],
    ["met een vreemde sleutel getekend", { anderesleutel: true }, "klopt niet"],
  ] as const)("%s: niemand komt binnen, en de fout staat in het log", async (_naam, leugen, tekst) => {
    const { browser, fouten } = await inProductie();
    const b = browser();
    const terug = await totTerug(b);
    await daar.lieg(leugen);
    const pagina = await b.open(terug, {}, false);
    expect(pagina.status).toBe(403);
    expect(await pagina.text()).toContain(tekst);
    expect(b.koeken(HIER).get(KOEK)).toBeUndefined();
    expect(fouten).toHaveLength(1);
  });

  test("een klok die een paar tellen scheelt geeft niet", async () => {
    const { browser } = await inProductie();
    const b = browser();
    const terug = await totTerug(b);
    await daar.lieg({ claims: { nbf: Math.floor(Date.now() / 1000) + 10 } });
    expect((await b.open(terug, {}, false)).status).toBe(303);
  });

  test.each(["state", "iss"])("met een andere %s komt niemand binnen", async (wat) => {
    const { browser } = await inProductie();
    const b = browser();
    const terug = new URL(await totTerug(b));
    terug.searchParams.set(wat, "anders");
    expect((await b.open(terug.href, {}, false)).status).toBe(403);
  });

  test("wat de aanbieder erbij schrijft wordt nooit opmaak", async () => {
    const { browser } = await inProductie();
    const b = browser();
    const terug = new URL(await totTerug(b));
    const weg = `${HIER}/inloggen/terug?${new URLSearchParams({ error: "access_denied", error_description: "<script>alert(1)</script>", state: terug.searchParams.get("state") ?? "", iss: daar.issuer }).toString()}`;
    const tekst = await (await b.open(weg, {}, false)).text();
    expect(tekst).toContain("afgebroken of geweigerd");
    expect(tekst).not.toContain("<script>");
  });
});

describe("een aanbieder die er niet is of niets weet", () => {
  test("zegt dat, en wie binnen is werkt door", async () => {
    const { browser, vraag, inlog } = await inProductie({ issuer: "http://127.0.0.1:9" });
    const pagina = await browser().open(`${HIER}/inloggen/begin`, {}, false);
    expect(pagina.status).toBe(503);
    expect(await pagina.text()).toContain("antwoordt niet");
    const geheim = await inlog.sessies.begin("pl-1", new Date("2025-05-20T10:00:00.000Z"));
    const binnen = await vraag(`${HIER}/`, { als: null, headers: { cookie: `${KOEK}=${geheim}` } });
    expect(binnen.status).toBe(200);
  });

  test("die wegvalt terwijl iemand inlogt: niemand komt binnen, en dat staat er", async () => {
    const even = await startAanbieder(HIER);
    const { browser, fouten } = await inProductie({ issuer: even.issuer });
    const b = browser();
    const terug = await totTerug(b);
    await even.stop();
    const pagina = await b.open(terug, {}, false);
    const tekst = await pagina.text();
    expect([pagina.status, tekst]).toEqual([503, expect.stringContaining("antwoordt niet. Probeer het over een paar")]);
    expect(tekst).toContain('href="/inloggen?naar=%2Fsignalen"');
    expect(b.koeken(HIER).get(KOEK)).toBeUndefined();
    expect(fouten).toHaveLength(1);
  });

  test.each<readonly [string, number, (eigen: string) => Antwoord]>([
    ["een pagina", 403, () => ({ soort: "text/html", tekst: "<h1>Onderhoud</h1>" })],
    ["een fout", 503, () => ({ status: 500, soort: "text/plain", tekst: "kapot" })],
    ["niets", 503, () => null],
    [
      "een doorverwijzing",
      503,
      () => ({ status: 302, soort: "text/plain", tekst: "", naar: "https://kwaad.example/" }),
    ],
    [
      "een andere uitgever",
      403,
      () => ({
        tekst: JSON.stringify({ issuer: "https://kwaad.example", authorization_endpoint: "https://kwaad.example/a" }),
      }),
    ],
    ["geen plek om in te loggen", 403, (eigen) => ({ tekst: JSON.stringify({ issuer: eigen }) })],
    ["een heel groot antwoord", 403, () => ({ tekst: `"${"x".repeat(2_000_000)}"` })],
  ])("die over zichzelf dit zegt: %s", async (_wat, status, zegt) => {
    const eigen = await startVreemde(zegt);
    const { browser, fouten } = await inProductie({ issuer: eigen });
    const b = browser();
    const pagina = await b.open(`${HIER}/inloggen/begin`, {}, false);
    const tekst = await pagina.text();
    expect([pagina.status, tekst]).toEqual([status, expect.stringContaining("Inloggen is niet gelukt")]);
    expect(tekst).toContain("Opnieuw inloggen");
    expect(`${tekst} ${pagina.headers.get("location")}`).not.toContain("kwaad");
    expect(b.koeken(HIER).size).toBe(0);
    expect(fouten).toHaveLength(1);
  });

  test("met een verkeerd geheim bij ons komt niemand binnen", async () => {
    const { browser } = await inProductie({ clientSecret: "verkeerd" });
    const b = browser();
    const terug = await totTerug(b);
    const pagina = await b.open(terug, {}, false);
    expect(pagina.status).toBe(403);
    expect(await pagina.text()).toContain("kon u nu niet inloggen");
  });
});

describe("wie te vaak inlogt", () => {
  test("wacht een minuut, en een ander netwerk niet", async () => {
    let nu = Date.parse("2025-05-20T10:00:00.000Z");
    const { vraag } = await inProductie({ nu: () => new Date(nu) });
    const begin = async (van: string) =>
      (await vraag(`${HIER}/inloggen/begin`, { als: null, headers: { "x-forwarded-for": van } })).status;
    for (let keer = 0; keer < 120; keer++) expect(await begin("198.51.100.7")).toBe(303);
    expect(await begin("198.51.100.7")).toBe(429);
    expect(await begin("198.51.100.8")).toBe(303);
    nu += 60_000;
    expect(await begin("198.51.100.7")).toBe(303);
  });
});

describe("een uitnodiging", () => {
  test("koppelt het account waarmee iemand inlogt, één keer, en daarna is de link niet meer nodig", async () => {
    const { browser, gebonden } = await inProductie();
    const b = browser();
    const welkom = await b.open(`${HIER}/uitnodiging/${TOKEN}`);
    const link = /href="(\/uitnodiging\/[^"]+)"/.exec(await welkom.text())?.[1] ?? "";
    expect(gebonden).toEqual([]);
    const pagina = await logInBijAanbieder(b, `${HIER}${link}`, "nieuw");
    expect(await pagina.text()).toContain("Medewerker za-03");
    expect(gebonden).toEqual([[TOKEN, { issuer: daar.issuer, subject: "nieuw" }]]);

    const later = browser();
    expect(await (await logInBijAanbieder(later, `${HIER}/inloggen/begin`, "nieuw")).text()).toContain(
      "Medewerker za-03",
    );
    const dief = browser();
    const weer = await logInBijAanbieder(dief, `${HIER}${link}`, "dief");
    expect(weer.status).toBe(403);
    expect(await weer.text()).toContain("Deze link is al gebruikt");
    expect(dief.koeken(HIER).get(KOEK)).toBeUndefined();
  });

  test("die nu niet vastgelegd kan worden, zegt dat de link blijft werken", async () => {
    const gemeld: Error[] = [];
    const { browser } = await inProductie({
      bijFout: (fout) => gemeld.push(fout),
      bind: () => Promise.reject(new Error("Temporal is weg")),
    });
    const pagina = await logInBijAanbieder(browser(), `${HIER}/uitnodiging/${TOKEN}/begin`, "nieuw");
    expect(pagina.status).toBe(503);
    expect(await pagina.text()).toContain("met dezelfde link");
    expect(gemeld).toHaveLength(1);
  });

  test("wat in de link staat gaat niet mee naar de aanbieder, en niet naar de store", async () => {
    const { browser } = await inProductie();
    const b = browser();
    const naar = (await b.open(`${HIER}/uitnodiging/${TOKEN}/begin`, {}, false)).headers.get("location") ?? "";
    expect(naar).not.toContain(TOKEN);
    expect(b.koeken(HIER).get("__Host-trajecten-inloggen")).toContain(TOKEN);
  });
});

describe("wie midden in een formulier is uitgelogd", () => {
  const pad = "/trajecten/ZA-2025-001/doe/notitie.toegevoegd";
  const tekstIn = (html: string) => lees(html).besturingen.find(({ naam }) => naam === "tekst")?.waarde;

  test("vindt na het inloggen terug wat zij typte, en een ander niet", async () => {
    let nu = Date.parse("2025-05-20T10:00:00.000Z");
    const { browser } = await inProductie({ nu: () => new Date(nu) });
    const b = browser();
    await logInBijAanbieder(b, `${HIER}/inloggen/begin`, "pl");
    const scherm = lees(await (await b.open(`${HIER}${pad}`)).text());
    vul(scherm, "tekst", "Wat ik typte.");
    nu += STIL_MS + 1;
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    const vraagt = await b.open(`${HIER}${pad}`, { method: "POST", body: verzending(scherm), headers });
    const link = /href="(\/inloggen\/begin[^"]+)"/.exec(await vraagt.text())?.[1]?.replaceAll("&amp;", "&") ?? "";

    const vreemd = await logInBijAanbieder(b, `${HIER}${link}&ander`, "vreemde");
    expect(await vreemd.text()).not.toContain("Wat ik typte");
    const terug = await logInBijAanbieder(b, `${HIER}${link}&ander`, "pl");
    expect(tekstIn(await terug.text())).toBe("Wat ik typte.");
    expect(b.weg.join(" ")).not.toContain("typte");
  });
});

describe("uitloggen", () => {
  test("gebeurt hier en bij de aanbieder", async () => {
    const { browser } = await inProductie();
    const b = browser();
    await logInBijAanbieder(b, `${HIER}/inloggen/begin`, "pl");
    const sessie = b.koeken(HIER).get(KOEK) ?? "";
    const uit = await b.open(`${HIER}/uitloggen`, { method: "POST" });
    const daarheen = /^0; url=(.+)$/.exec(uit.headers.get("refresh") ?? "")?.[1] ?? "";
    const vraag = new URL(daarheen).searchParams;
    expect(daarheen.startsWith(`${daar.issuer}/session/end?`)).toBe(true);
    expect(vraag.get("id_token_hint")).not.toBeNull();
    expect(vraag.get("post_logout_redirect_uri")).toBe(`${HIER}/inloggen`);
    const bevestig = await b.open(daarheen);
    expect(bevestig.status).toBe(200);

    expect(b.koeken(HIER).get(KOEK)).toBeUndefined();
    b.zet(HIER, KOEK, sessie);
    await b.open(`${HIER}/`);
    expect(b.adres).toContain("/inloggen");
  });
});

describe("in productie", () => {
  test("kiest niemand wie zij is", async () => {
    const { vraag } = await inProductie();
    const antwoord = await vraag(`${HIER}/inloggen`, {
      method: "POST",
      body: new URLSearchParams({ wie: "pl-1" }),
      headers: { "sec-fetch-site": "same-origin" },
      als: null,
    });
    expect(antwoord.headers.getSetCookie()).toEqual([]);
    expect(antwoord.status).toBe(403);
  });

  test("antwoordt dit systeem alleen op zijn eigen naam, en aan wie de gezondheid vraagt", async () => {
    const { vraag } = await inProductie();
    expect((await vraag("https://kwaad.example/inloggen", { als: null })).status).toBe(403);
    expect((await vraag("http://127.0.0.1:3000/inloggen", { als: null })).status).toBe(403);
    expect((await vraag("http://127.0.0.1:3000/readyz", { als: null })).status).toBe(200);
    expect((await vraag(`${HIER}/inloggen`, { als: null })).headers.get("strict-transport-security")).toContain(
      "max-age",
    );
  });

  test("telt achter een proxy het adres van buiten als eigen site", async () => {
    const { vraag, inlog } = await inProductie();
    const geheim = await inlog.sessies.begin("pl-1", new Date("2025-05-20T10:00:00.000Z"));
    const uit = (origin: string) =>
      vraag("http://za.stichting.example/uitloggen", {
        method: "POST",
        headers: { origin, cookie: `${KOEK}=${geheim}` },
        als: null,
      });
    expect((await uit("https://kwaad.example")).status).toBe(403);
    expect((await uit(HIER)).status).toBe(200);
  });
});
