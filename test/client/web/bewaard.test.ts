import { describe, expect, test, vi } from "vitest";
import { BEWAAR_MS } from "#client/inlog/bewaard.ts";
import { HERKEN_MS, HOOGSTENS_MS, STIL_MS } from "#client/inlog/sessies.ts";
import { PADEN, regelVan, type Pad } from "#client/web/bladzijden.ts";
import { lees, verzending, vul } from "#test/support/browser.ts";
import { adressen } from "#test/support/bladzijden.ts";
import { Browser } from "#test/support/aanbieder.ts";
import { herken, Register } from "#test/support/organisaties.ts";
import { Verloop } from "#test/support/gebeurtenissen.ts";
import { inUitvoering, maakWeb, zichtbaar } from "./hulp.ts";
import { webMetMensen } from "./mensen.ts";

const HIER = "http://localhost";
const FORMULIER = `${HIER}/trajecten/ZA-2025-001/doe/notitie.toegevoegd`;
const TEKST = 'Moeder belde: <b>"morgen"</b> & daarna.\nTweede regel.';
const UUR = 3_600_000;

/** A web with a clock that a test sets, and browsers to come by. */
async function opstelling() {
  const klok = { nu: Date.parse("2025-05-20T08:00:00.000Z") };
  const gestuurd: unknown[] = [];
  const web = await maakWeb({
    nu: () => new Date(klok.nu),
    stuur: (...wat) => {
      gestuurd.push(wat);
      return Promise.resolve({ ok: true, waarde: { nieuw: 1 } } as never);
    },
  });
  const browser = () => new Browser({ [HIER]: (adres, init) => web.app.request(adres, init) });
  return { ...web, klok, gestuurd, browser };
}

async function logIn(b: Browser, wie: string): Promise<string> {
  const pagina = b.adres.includes("/inloggen") ? b.adres : `${HIER}/inloggen`;
  return (await b.stuur(await (await b.open(pagina)).text(), { wie })).text();
}

/** The form with something typed, ready to be sent. */
async function getypt(b: Browser, adres = FORMULIER, tekst = TEKST): Promise<string> {
  const scherm = lees(await (await b.open(adres)).text());
  expect(vul(scherm, "tekst", tekst)).toBe(true);
  return verzending(scherm);
}

const verstuur = (b: Browser, body: string, adres = FORMULIER) =>
  b.open(adres, { method: "POST", body, headers: { "content-type": "application/x-www-form-urlencoded" } });

/** Sent after half an hour of silence: what was typed waits for who logs in. */
async function teLaatGestuurd() {
  const web = await opstelling();
  const b = web.browser();
  await logIn(b, "pl-1");
  const body = await getypt(b);
  web.klok.nu += STIL_MS + 1;
  await verstuur(b, body);
  return { ...web, b, body };
}

const tekstIn = (html: string) => lees(html).besturingen.find(({ naam }) => naam === "tekst")?.waarde;

test.each([
  ["een half uur stilte", (klok: { nu: number }) => (klok.nu += STIL_MS + 1)],
  ["twaalf uur", (klok: { nu: number }) => (klok.nu += HOOGSTENS_MS + 1)],
  ["een weekeinde", (klok: { nu: number }) => (klok.nu += 3 * 24 * UUR)],
])("na %s komt wat getypt was terug na het inloggen, voor dezelfde persoon", async (_na, later) => {
  const { browser, klok, gestuurd } = await opstelling();
  const b = browser();
  await logIn(b, "pl-1");
  const body = await getypt(b);
  later(klok);
  const inlog = await (await verstuur(b, body)).text();
  expect(zichtbaar(inlog)).toContain("Er is niets vastgelegd, en wat u typte is bewaard.");
  expect(inlog).not.toContain("Moeder");
  expect(b.weg.join(" ")).not.toContain("Moeder");

  const terug = await logIn(b, "pl-1");
  expect(new URL(b.adres).pathname).toBe(new URL(FORMULIER).pathname);
  expect(tekstIn(terug)).toBe(TEKST);
  expect(zichtbaar(terug)).toContain(
    "Er is nog niets vastgelegd. Dit typte u voordat u was uitgelogd. Kijk het na en leg het vast.",
  );
  expect(gestuurd).toEqual([]);
  // A reload loses nothing; the same act counts once.
  expect(tekstIn(await (await b.open(b.adres)).text())).toBe(TEKST);
  const weer = verzending(lees(terug));
  expect(new URLSearchParams(weer).get("_id")).toBe(new URLSearchParams(body).get("_id"));
  const adres = b.adres;
  expect((await verstuur(b, weer)).status).toBe(200);
  expect(gestuurd).toHaveLength(1);
  const daarna = await (await b.open(adres)).text();
  expect(tekstIn(daarna)).toBe("");
  expect(zichtbaar(daarna)).toContain("is niet meer bewaard");
});

test("ook na uitloggen in een ander tabblad, en ook van een tweede formulier", async () => {
  const { browser } = await opstelling();
  const b = browser();
  await logIn(b, "pl-1");
  const ander = `${HIER}/trajecten/ZA-2025-002/doe/notitie.toegevoegd`;
  const [een, twee] = [await getypt(b), await getypt(b, ander, "Van het andere.")];
  await b.open(`${HIER}/uitloggen`, { method: "POST" });
  await verstuur(b, een);
  const inlogEen = b.adres;
  await verstuur(b, twee, ander);
  expect(tekstIn(await logIn(b, "pl-1"))).toBe("Van het andere.");
  await b.open(inlogEen);
  expect(tekstIn(await logIn(b, "pl-1"))).toBe(TEKST);
});

test("wie eerst ergens anders heen wordt geleid, komt toch bij wat zij typte", async () => {
  const { b } = await teLaatGestuurd();
  await b.open(`${HIER}/inloggen`);
  expect(tekstIn(await logIn(b, "pl-1"))).toBe(TEKST);
});

test("een ander die inlogt ziet het niet; komt de eerste terug, dan staat het er", async () => {
  const { b } = await teLaatGestuurd();
  const inlog = b.adres;
  const ander = await logIn(b, "pv-1");
  expect(ander).not.toContain("Moeder");
  expect(tekstIn(ander)).toBe("");
  expect(zichtbaar(ander)).toContain("is niet meer bewaard");
  await b.open(inlog);
  expect(tekstIn(await logIn(b, "pl-1"))).toBe(TEKST);
});

test("een formulier dat voor een ander is gemaakt telt niet onder de naam van wie nu is ingelogd", async () => {
  const { browser, gestuurd } = await opstelling();
  const b = browser();
  await logIn(b, "pl-1");
  const body = await getypt(b);
  await b.open(`${HIER}/inloggen`);
  await logIn(b, "pv-1");
  await verstuur(b, body);
  expect(gestuurd).toEqual([]);
  expect(tekstIn(await logIn(b, "pl-1"))).toBe(TEKST);
});

test("in een andere browser is het er niet, ook niet voor dezelfde persoon met hetzelfde adres", async () => {
  const { b, browser } = await teLaatGestuurd();
  const elders = browser();
  await elders.open(b.adres);
  const pagina = await logIn(elders, "pl-1");
  expect(tekstIn(pagina)).toBe("");
  expect(zichtbaar(pagina)).toContain("is niet meer bewaard");
});

test("na acht uur is het weg", async () => {
  const { b, body, klok, inlog } = await teLaatGestuurd();
  const id = new URL(b.adres).searchParams.get("naar")?.split("bewaard=")[1] ?? "";
  const geheim = b.koeken(HIER).get("trajecten") ?? "";
  const pad = new URL(FORMULIER).pathname;
  expect((await inlog.bewaard.lees(geheim, id, pad, new Date(klok.nu)))?.tekst).toBe(body);
  klok.nu += BEWAAR_MS + 1;
  expect(zichtbaar(await logIn(b, "pl-1"))).toContain("is niet meer bewaard");
  expect(await inlog.bewaard.lees(geheim, id, pad, new Date(0))).toBeNull();
});

test.each([
  ["de store is teruggezet", (b: Browser) => b.zet(HIER, "trajecten", "vanEenStoreDieErNietMeerIs"), 0],
  ["de browser vergat alles", (b: Browser) => b.zet(HIER, "trajecten", ""), 0],
  ["het is te lang geleden", () => {}, HERKEN_MS + 1],
])("weet niemand van wie het was (%s), dan zegt de pagina dat, met wat er stond", async (_naam, doe, later) => {
  const { browser, klok, gestuurd } = await opstelling();
  const b = browser();
  await logIn(b, "pl-1");
  const body = await getypt(b);
  doe(b);
  klok.nu += later;
  // Whoever logs in has the store tidied up.
  await logIn(browser(), "au-1");
  const antwoord = await verstuur(b, body);
  const html = await antwoord.text();
  expect(antwoord.status).toBe(403);
  expect(zichtbaar(html)).toContain("kon daarom niet bewaren wat u typte. Hieronder staat het nog");
  expect(html).toContain("Moeder belde: &lt;b&gt;&quot;morgen&quot;&lt;/b&gt; &amp; daarna.");
  expect(gestuurd).toEqual([]);
});

test("alleen het geheim van de browser opent het, en alleen op de pagina van het formulier", async () => {
  const { klok, inlog } = await opstelling();
  const nu = new Date(klok.nu);
  const id = (await inlog.bewaard.bewaar("geheim", { medewerker: "pl-1", pad: "/x", tekst: TEKST }, nu)) ?? "";
  expect(await inlog.bewaard.lees("ander", id, "/x", nu)).toBeNull();
  expect(await inlog.bewaard.lees("geheim", id, "/y", nu)).toBeNull();
  expect(await inlog.bewaard.lees("geheim", id, "/x", nu)).toEqual({ tekst: TEKST, uitgelogd: false });
});

test("van een sessie blijven er hoogstens tien, en te groot wordt niet bewaard", async () => {
  const { inlog, klok } = await opstelling();
  const ids = [];
  for (let i = 0; i < 12; i++)
    ids.push(
      await inlog.bewaard.bewaar("g", { medewerker: "pl-1", pad: `/${i}`, tekst: `${i}` }, new Date(klok.nu + i)),
    );
  const mee = await inlog.bewaard.neemOver("g", "nieuw", "pl-1", new Date(klok.nu));
  expect(mee.map(({ pad }) => pad)).toEqual([11, 10, 9, 8, 7, 6, 5, 4, 3, 2].map((i) => `/${i}`));
  expect(
    await inlog.bewaard.bewaar("g", { medewerker: "pl-1", pad: "/", tekst: "a".repeat(600_000) }, new Date(klok.nu)),
  ).toBeNull();
});

describe("wat nog niet telt heeft een eigen adres, zodat verversen en terug niets verliezen", () => {
  const KEN_TOE = `${HIER}/trajecten/ZA-2025-003/doe/aanvraag.toegekend`;
  const GEVULD = { vorm: "kort", uren: "40", toelichting: "Collectief." };

  async function opKlopt(anders: Readonly<Record<string, string>> = {}) {
    const web = await opstelling();
    const b = web.browser();
    await logIn(b, "pl-1");
    const scherm = lees(await (await b.open(KEN_TOE)).text());
    for (const [naam, waarde] of Object.entries({ ...GEVULD, ...anders })) expect(vul(scherm, naam, waarde)).toBe(true);
    const antwoord = await verstuur(b, verzending(scherm), KEN_TOE);
    return {
      ...web,
      b,
      antwoord,
      html: await antwoord.text(),
      id: new URLSearchParams(verzending(scherm)).get("_id")!,
    };
  }
  const getypteIn = (html: string) =>
    Object.fromEntries(
      lees(html).besturingen.flatMap(({ naam, waarde, soort, aan }) =>
        Object.hasOwn(GEVULD, naam) && (soort !== "rondje" || aan) ? [[naam, waarde]] : [],
      ),
    );

  test("het blad dat zegt wat er volgt: verversen toont het weer, terug heeft het formulier zoals het was", async () => {
    const { b, html, id, gestuurd } = await opKlopt();
    expect(zichtbaar(html)).toContain("klopt dit?");
    const adres = b.adres;
    expect(new URL(adres).search).toBe(`?bewaard=${id.slice(4)}&blad=volgt`);
    const weer = await (await b.open(adres)).text();
    expect(weer).toBe(html);
    const terug = await (await b.open(KEN_TOE)).text();
    expect(getypteIn(terug)).toEqual(GEVULD);
    expect(zichtbaar(terug)).toContain("Dit vulde u hier eerder in.");
    expect(new URLSearchParams(verzending(lees(terug))).get("_id")).toBe(id);
    // In the page nothing asks whether it is still the same: what is typed is no news.
    expect(terug).not.toContain("data-hx-get");
    expect(getypteIn(await (await b.open(`${KEN_TOE}?leeg=ja`)).text())).not.toEqual(GEVULD);
    expect(gestuurd).toEqual([]);
    await verstuur(b, verzending(lees(weer), { naam: "_zeker", waarde: "ja" }), KEN_TOE);
    expect(gestuurd).toHaveLength(1);
    expect(getypteIn(await (await b.open(KEN_TOE)).text())).not.toEqual(GEVULD);
  });

  test("wat mis is staat er na verversen weer, bij wat getypt was", async () => {
    const { b, html } = await opKlopt({ uren: "veel" });
    const fout = "Dit is geen aantal uren.";
    expect([new URL(b.adres).searchParams.get("blad"), html.includes(fout)]).toEqual(["fouten", true]);
    const weer = await (await b.open(b.adres)).text();
    expect([weer.includes(fout), getypteIn(weer)]).toEqual([true, { ...GEVULD, uren: "veel" }]);
  });

  test("terug naar wat al telt leidt naar wat er is vastgelegd", async () => {
    const { b, store, id } = await opKlopt();
    const adres = b.adres;
    const verloop = new Verloop({ nummer: "ZA-2025-003" });
    const regel = { ...verloop.regels[0]!, volgnummer: 99, id };
    vi.spyOn(store, "regels").mockImplementation(() => Promise.resolve([regel]));
    await b
      .open(adres, {}, false)
      .then(({ headers }) => expect(headers.get("location")).toBe(`/trajecten/ZA-2025-003?vastgelegd=${id}#inhoud`));
  });

  test("van een ander dan in het adres staat, begint het formulier niet met wat van de een getypt was", async () => {
    const { browser, store } = await opstelling();
    const verloop = inUitvoering("ZA-2025-009", "De Wissel", "Zuid", 0)
      .gebeurt("piketpaaltje.toegevoegd", { wat: "Een", wie: "partner-1", uiterlijk: "2025-09-01" })
      .gebeurt("piketpaaltje.toegevoegd", { wat: "Twee", wie: "partner-1", uiterlijk: "2025-10-01" });
    await store.schrijf(verloop.regels);
    const b = browser();
    await logIn(b, "za-03");
    const pad = `${HIER}/trajecten/ZA-2025-009/doe/piketpaaltje.verzet`;
    const scherm = lees(await (await b.open(`${pad}?piketpaaltje=piketpaaltje-1`)).text());
    vul(scherm, "uiterlijk", "ooit");
    await verstuur(b, verzending(scherm), pad);
    const dag = (html: string) => lees(html).besturingen.find(({ naam }) => naam === "uiterlijk")?.waarde;
    expect(dag(await (await b.open(`${pad}?piketpaaltje=piketpaaltje-1`)).text())).toBe("ooit");
    expect(dag(await (await b.open(`${pad}?piketpaaltje=piketpaaltje-2`)).text())).toBe("01-10-2025");
  });

  test("een ander in dezelfde browser ziet het niet, en wie opnieuw inlogt wel", async () => {
    const { b } = await opKlopt();
    const adres = b.adres;
    await b.open(`${HIER}/uitloggen`, { method: "POST" });
    expect(new URL(b.adres).pathname).toBe("/inloggen");
    expect(zichtbaar(await logIn(b, "pv-1"))).not.toContain("Collectief.");
    expect(await (await b.open(adres)).text()).not.toContain("Collectief.");
    await b.open(`${HIER}/inloggen`);
    await logIn(b, "pl-1");
    // To the page that they asked for, and not to what they left.
    expect(new URL(b.adres).pathname).toBe("/");
    expect(zichtbaar(await (await b.open(adres)).text())).toContain("klopt dit?");
  });
});

/** Nothing is typed there: it has buttons only, or asks for a file. */
const ZONDER_VELDEN: readonly Pad[] = ["/mijn-werk", "/beheer/kalender/nieuw"];

test.each(PADEN.filter((pad) => regelVan(pad).doet && !ZONDER_VELDEN.includes(pad)))(
  "%s toont wat bewaard is",
  async (pad) => {
    const klok = { nu: Date.parse("2025-05-20T08:00:00.000Z") };
    const { app, mailId, hash, store } = await webMetMensen(undefined, { nu: () => new Date(klok.nu) });
    const register = new Register();
    register.lukt(herken({ nummer: "ZA-2025-001", naam: "De Wissel Breda" }));
    await store.schrijf(register.regels);
    const { beheerder, projectleider } = regelVan(pad).wie;
    const als = beheerder === "alles" ? "bh-1" : projectleider === "alles" ? "pl-1" : "za-03";
    const adres = new Map(
      adressen({ nummer: "ZA-2025-001", organisatie: "ORG-1", medewerker: "za-03", mail: mailId, hash }),
    ).get(pad)!;
    const b = new Browser({ [HIER]: (naar, init) => app.request(naar, init) });
    await logIn(b, als);
    const scherm = lees(await (await b.open(`${HIER}${adres}`)).text());
    const veld = scherm.besturingen.find(
      ({ soort, naam }) => (soort === "tekst" || soort === "invoer") && naam !== "_op",
    );
    expect(veld).toBeDefined();
    vul(scherm, veld!.naam, "wat ik typte");
    klok.nu += STIL_MS + 1;
    await verstuur(b, verzending(scherm), `${HIER}${adres}`);
    const terug = lees(await logIn(b, als));
    expect(terug.besturingen.find(({ naam }) => naam === veld!.naam)?.waarde).toBe("wat ik typte");
  },
);
