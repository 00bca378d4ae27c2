import { describe, expect, test, vi, onTestFinished } from "vitest";
import { HOOGSTENS_MS, STIL_MS } from "#client/inlog/sessies.ts";
import { veiligTerug } from "#client/inlog/terug.ts";
import { STIJL } from "#client/web/bestanden.ts";
import { koekUit } from "#test/support/inloggen.ts";
import { medewerker, MEDEWERKERS } from "#test/support/medewerkers.ts";
import { maakWeb } from "./hulp.ts";

const PAGINAS = ["/", "/signalen", "/perioden", "/organisaties", "/trajecten/ZA-2025-001", "/postvak", "/weg"];
const ZELF = { "sec-fetch-site": "same-origin" };

const kies = (wie: string, anders: Record<string, string> = {}, headers: Record<string, string> = ZELF) => ({
  method: "POST",
  body: new URLSearchParams({ wie, ...anders }),
  headers,
  als: null,
});

describe("zonder inloggen", () => {
  test.each(PAGINAS)("%s vraagt eerst wie u bent, en komt daar terug", async (pad) => {
    const { vraag } = await maakWeb();
    const antwoord = await vraag(`${pad}?a=1`, { als: null });
    expect(antwoord.status).toBe(303);
    const naar = new URL(antwoord.headers.get("location") ?? "", "http://hier");
    expect(naar.pathname).toBe("/inloggen");
    expect(naar.searchParams.get("naar")).toBe(`${pad}?a=1`);
    const binnen = await vraag("/inloggen", kies("pl-1", { naar: naar.searchParams.get("naar") ?? "" }));
    expect(binnen.headers.get("location")).toBe(`${pad}?a=1`);
  });

  test("alleen inloggen, de antwoordpagina's, de opmaak en de gezondheid zijn er", async () => {
    const { vraag } = await maakWeb();
    for (const pad of ["/inloggen", "/livez", "/readyz", `/${STIJL.naam}`])
      expect((await vraag(pad, { als: null })).status).toBe(200);
    expect((await vraag("/antwoord/gok", { als: null })).status).toBe(404);
  });
});

describe("kiezen wie u bent", () => {
  test("toont wie hier nu werkt, en geen ander", async () => {
    const { pagina } = await maakWeb({
      medewerkers: () =>
        Promise.resolve([
          ...MEDEWERKERS,
          medewerker("za-08", ["zorgarrangeur"], { tot: "2025-05-19" }),
          medewerker("za-09", ["zorgarrangeur"], { van: "2025-05-21" }),
        ]),
    });
    const { html } = await pagina("/inloggen", null);
    expect([...html.matchAll(/name="wie" value="([^"]+)"/g)].map(([, id]) => id)).toEqual(
      MEDEWERKERS.map(({ id }) => id),
    );
  });

  test("zegt van een vers systeem dat de eersten nog komen, en kijkt zelf weer", async () => {
    const { pagina } = await maakWeb({ medewerkers: () => Promise.resolve([]) });
    const { html, antwoord } = await pagina("/inloggen", null);
    expect(html).toContain("worden nog aangemaakt");
    expect(antwoord.headers.get("refresh")).toBe("2");
  });

  test("wie er niet is, komt er niet in", async () => {
    const { vraag } = await maakWeb();
    for (const wie of ["za-99", "", "pl-1' or 1=1"]) {
      const antwoord = await vraag("/inloggen", kies(wie));
      expect(antwoord.status).toBe(422);
      expect(antwoord.headers.getSetCookie()).toEqual([]);
    }
  });

  test("kan niet in productie", async () => {
    const { vraag } = await maakWeb();
    vi.stubEnv("NODE_ENV", "production");
    onTestFinished(() => void vi.unstubAllEnvs());
    expect((await vraag("/inloggen", { als: null })).status).toBe(403);
    expect((await vraag("/inloggen", kies("pl-1"))).status).toBe(403);
  });

  test.each(["x-forwarded-for", "forwarded", "x-forwarded-host"])("kan niet door een proxy heen (%s)", async (kop) => {
    const { vraag } = await maakWeb();
    expect((await vraag("/inloggen", kies("pl-1", {}, { ...ZELF, [kop]: "198.51.100.7" }))).status).toBe(403);
  });

  test("kan niet vanaf een ander adres", async () => {
    const { app } = await maakWeb();
    const van = (remoteAddress: string) => app.request("/inloggen", {}, { incoming: { socket: { remoteAddress } } });
    for (const adres of ["198.51.100.7", "::ffff:198.51.100.7", "2001:db8::1", "10.0.0.127"])
      expect((await van(adres)).status).toBe(403);
    for (const adres of ["127.0.0.1", "::1", "::ffff:127.0.0.1"]) expect((await van(adres)).status).toBe(200);
  });
});

describe("een sessie", () => {
  test("het koekje is voor deze site alleen, en geen script leest het", async () => {
    const { vraag } = await maakWeb();
    const [koek] = (await vraag("/inloggen", kies("pl-1"))).headers.getSetCookie();
    expect(koek).toMatch(/^trajecten=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  test("krijgt bij ieder inloggen een nieuw geheim, en een ondergeschoven geheim blijft van niemand", async () => {
    const { vraag } = await maakWeb();
    const geplant = "trajecten=doorEenAnderBedacht";
    const antwoord = await vraag("/inloggen", kies("pl-1", {}, { ...ZELF, cookie: geplant }));
    const eigen = koekUit(antwoord);
    expect(eigen).not.toBe(geplant);
    expect((await vraag("/", { als: null, headers: { cookie: geplant } })).status).toBe(303);
    expect((await vraag("/", { als: null, headers: { cookie: eigen } })).status).toBe(200);

    const opnieuw = koekUit(await vraag("/inloggen", kies("za-03", {}, { ...ZELF, cookie: eigen })));
    expect(opnieuw).not.toBe(eigen);
    expect((await vraag("/", { als: null, headers: { cookie: eigen } })).status).toBe(303);
  });

  test("staat niet leesbaar in de store", async () => {
    const { vraag, inlog } = await maakWeb();
    const geheim = koekUit(await vraag("/inloggen", kies("pl-1"))).split("=")[1] ?? "";
    expect(await inlog.sessies.lees(geheim, new Date("2025-05-20T10:00:00.000Z"))).toMatchObject({
      medewerker: "pl-1",
    });
    const { createHash } = await import("node:crypto");
    const sleutel = createHash("sha256").update(geheim).digest("hex");
    expect(await inlog.sessies.lees(sleutel, new Date("2025-05-20T10:00:00.000Z"))).toBeNull();
  });

  test("gaat over na een half uur stilte, en wie werkt blijft", async () => {
    let nu = Date.parse("2025-05-20T08:00:00.000Z");
    const { vraag } = await maakWeb({ nu: () => new Date(nu) });
    const cookie = koekUit(await vraag("/inloggen", kies("pl-1")));
    const kijk = () => vraag("/", { als: null, headers: { cookie } });
    for (let keer = 0; keer < 4; keer++) {
      nu += STIL_MS - 1;
      expect((await kijk()).status).toBe(200);
    }
    nu += STIL_MS + 1;
    const weg = await kijk();
    expect(weg.status).toBe(303);
    expect(weg.headers.get("location")).toContain("waarom=verlopen");
    nu -= STIL_MS;
    expect((await kijk()).status).toBe(303);
  });

  test("duurt nooit langer dan twaalf uur", async () => {
    const begin = Date.parse("2025-05-20T08:00:00.000Z");
    let nu = begin;
    const { vraag } = await maakWeb({ nu: () => new Date(nu) });
    const cookie = koekUit(await vraag("/inloggen", kies("pl-1")));
    for (; nu <= begin + HOOGSTENS_MS; nu += STIL_MS / 2)
      expect((await vraag("/", { als: null, headers: { cookie } })).status).toBe(200);
    expect((await vraag("/", { als: null, headers: { cookie } })).status).toBe(303);
  });

  test("van wie vertrok is meteen over, overal", async () => {
    let wie = MEDEWERKERS;
    const { vraag } = await maakWeb({ medewerkers: () => Promise.resolve(wie) });
    const [hier, thuis] = [
      koekUit(await vraag("/inloggen", kies("za-03"))),
      koekUit(await vraag("/inloggen", kies("za-03"))),
    ];
    const kijk = (cookie: string) => vraag("/", { als: null, headers: { cookie } });
    expect((await kijk(hier)).status).toBe(200);
    wie = MEDEWERKERS.map((een) => (een.id === "za-03" ? { ...een, tot: "2025-05-19" } : een));
    const weg = await kijk(hier);
    expect(weg.headers.get("location")).toContain("waarom=weg");
    expect(weg.headers.getSetCookie()[0]).toMatch(/^trajecten=; Max-Age=0/);
    wie = MEDEWERKERS;
    expect((await kijk(thuis)).status).toBe(303);
  });

  test("uitloggen maakt het geheim waardeloos", async () => {
    const { vraag } = await maakWeb();
    const cookie = koekUit(await vraag("/inloggen", kies("pl-1")));
    const uit = await vraag("/uitloggen", { method: "POST", als: null, headers: { cookie, ...ZELF } });
    expect(uit.status).toBe(303);
    expect(uit.headers.getSetCookie()[0]).toMatch(/^trajecten=; Max-Age=0/);
    expect((await vraag("/", { als: null, headers: { cookie } })).status).toBe(303);
  });

  test("iedere pagina zegt onder wiens naam er gewerkt wordt", async () => {
    const { pagina } = await maakWeb();
    for (const pad of PAGINAS) expect((await pagina(pad, "za-03")).html).toContain("Medewerker za-03");
  });
});

describe("een andere site", () => {
  test.each([
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
    { "sec-fetch-site": "none" },
    { "sec-fetch-site": "cross-site", origin: "http://localhost" },
    { origin: "https://kwaad.example" },
    { origin: "null" },
    { origin: "http://localhost:8080" },
    {},
  ])("verandert hier niets: %o", async (headers) => {
    const { vraag } = await maakWeb();
    const antwoord = await vraag("/inloggen", kies("pl-1", {}, headers as Record<string, string>));
    expect(antwoord.status).toBe(403);
    expect(antwoord.headers.getSetCookie()).toEqual([]);
  });

  test("een oudere browser, die alleen zegt van welke site hij komt, kan inloggen", async () => {
    const { vraag } = await maakWeb();
    expect((await vraag("/inloggen", kies("pl-1", {}, { origin: "http://localhost" }))).status).toBe(303);
  });
});

describe("terug naar waar iemand heen wilde", () => {
  test.each(["/trajecten/ZA-2025-001", "/signalen?voor=za:za-03", "/a//b"])("%s is van ons", (pad) => {
    expect(veiligTerug(pad)).toBe(pad);
  });
  test.each([
    "https://kwaad.example/",
    "//kwaad.example",
    "/\\kwaad.example",
    "\\\\kwaad.example",
    "/\t/kwaad.example",
    "/\n//kwaad.example",
    "/..//kwaad.example",
    "/.//kwaad.example",
    "javascript:alert(1)",
    "/inloggen",
    "/uitloggen?x",
    `/${"a".repeat(3_000)}`,
    "",
    null,
    undefined,
  ])("%j leidt alleen naar het begin", async (naar) => {
    expect(veiligTerug(naar)).toBe("/");
    if (naar == null) return;
    const { vraag } = await maakWeb({ leeg: true });
    expect((await vraag("/inloggen", kies("pl-1", { naar }))).headers.get("location")).toBe("/");
    expect(await (await vraag(`/inloggen?naar=${encodeURIComponent(naar)}`, { als: null })).text()).toContain(
      'name="naar" value="/"',
    );
  });
});
