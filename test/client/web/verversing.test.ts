import { describe, expect, test, vi } from "vitest";
import { STIL_MS } from "#client/inlog/sessies.ts";
import { koekUit } from "#test/support/inloggen.ts";
import { ingediend, maakWeb } from "./hulp.ts";

const PAD = "/trajecten/ZA-2025-001";

const metStand = (stand: string) => ({ headers: { "hx-request": "true", "if-none-match": stand } });

async function open(web: Awaited<ReturnType<typeof maakWeb>>, pad = PAD) {
  const { antwoord, html } = await web.pagina(pad);
  const stand = antwoord.headers.get("etag") ?? "";
  return { stand, html, peil: (als = "pl-1") => web.vraag(pad, { als, ...metStand(stand) }) };
}

describe("een bladzijde die open staat", () => {
  test("vraagt zelf of er iets veranderde, met de stand die zij toont", async () => {
    const { stand, html } = await open(await maakWeb());
    expect(stand).toMatch(/^W\/"[\w-]{22}"$/);
    const peiler = /<div id="verversing"[^>]*>\s*<div[^>]*>/.exec(html)?.[0] ?? "";
    expect(peiler).toContain(`data-hx-get="${PAD}"`);
    expect(peiler).toContain('role="status"');
    const koppen = /data-hx-headers='([^']*)'/.exec(peiler)?.[1] ?? "";
    expect(JSON.parse(koppen.replaceAll("&quot;", '"'))).toEqual({ "If-None-Match": stand });
    // Outside what is read, so that nothing in there moves.
    expect(html.indexOf('id="verversing"')).toBeGreaterThan(html.indexOf("</main>"));
  });

  test("hoort niets zolang er niets veranderde, en alleen dan", async () => {
    const web = await maakWeb({ leeg: true });
    const verloop = ingediend("ZA-2025-001", "De Wissel Breda", "Zuid", "2025-05-12");
    await web.store.schrijf(verloop.regels);
    const { peil } = await open(web);
    const gelijk = await peil();
    expect([gelijk.status, await gelijk.text()]).toEqual([304, ""]);
    // Another traject is no news here.
    await web.store.schrijf(ingediend("ZA-2025-009", "Nieuw", "Zuid", "2025-05-19").regels);
    expect((await peil()).status).toBe(304);
    await web.store.schrijf(verloop.later(2).gebeurt("beoordeling.gestart").regels);
    expect((await peil()).status).toBe(200);
    const { peil: lijst } = await open(web, "/");
    expect((await lijst()).status).toBe(304);
    await web.store.schrijf(ingediend("ZA-2025-010", "<b>Nog een</b>", "Zuid", "2025-05-19").regels);
    const anders = await lijst();
    const melding = await anders.text();
    expect(anders.status).toBe(200);
    expect(melding).toContain('Er is iets veranderd op deze pagina. <a href="/">Toon het</a>');
    // Yes or no, and nothing of what it is.
    expect(melding).not.toContain("Nog een");
    expect(melding).not.toContain("data-hx-");
  });

  test("wordt niet opnieuw gemaakt zolang er nergens iets is vastgelegd; na elke wijziging wel", async () => {
    const web = await maakWeb({ leeg: true });
    const verloop = ingediend("ZA-2025-001", "De Wissel Breda", "Zuid", "2025-05-12");
    await web.store.schrijf(verloop.regels);
    const gemaakt = vi.spyOn(web.store, "regels");
    const { stand, peil } = await open(web);
    const keer = async (als?: string) => {
      gemaakt.mockClear();
      return [(await peil(als)).status, gemaakt.mock.calls.length > 0];
    };
    expect(await keer()).toEqual([304, false]);
    // Of somebody else it is not known.
    expect(await keer("au-1")).toEqual([200, true]);
    await web.store.schrijf(ingediend("ZA-2025-009", "Nieuw", "Zuid", "2025-05-19").regels);
    expect(await keer()).toEqual([304, true]);
    expect(await keer()).toEqual([304, false]);
    await web.store.schrijf(verloop.later(2).gebeurt("beoordeling.gestart").regels);
    expect(await keer()).toEqual([200, true]);
    expect(await keer()).toEqual([200, true]);
    expect((await web.vraag(`${PAD}?tijdlijn=uren`, metStand(stand))).status).toBe(200);
  });

  test("wordt de volgende dag opnieuw gemaakt: termijnen zijn dan anders", async () => {
    let nu = Date.parse("2025-05-20T21:50:00.000Z");
    const web = await maakWeb({ nu: () => new Date(nu) });
    const { peil } = await open(web);
    expect((await peil()).status).toBe(304);
    // Past midnight in Amsterdam.
    nu += 20 * 60_000;
    expect((await peil()).status).toBe(200);
  });

  test("hoort niets van de tijd die voorbijgaat terwijl er niets gebeurt", async () => {
    let nu = Date.parse("2025-05-20T10:00:00.000Z");
    const web = await maakWeb({ nu: () => new Date(nu) });
    const { peil } = await open(web, "/");
    nu += 60_000;
    expect((await peil()).status).toBe(304);
  });

  test("houdt niemand ingelogd, en zegt wanneer dat voorbij is", async () => {
    let nu = Date.parse("2025-05-20T08:00:00.000Z");
    const { vraag } = await maakWeb({ nu: () => new Date(nu) });
    const kies = {
      method: "POST",
      body: "wie=pl-1",
      headers: { "sec-fetch-site": "same-origin", "content-type": "application/x-www-form-urlencoded" },
    };
    const cookie = koekUit(await vraag("/inloggen", { als: null, ...kies }));
    const als = (headers = {}) => vraag(`${PAD}?x=%22%3E%3Cimg%3E`, { als: null, headers: { cookie, ...headers } });
    const stand = (await als()).headers.get("etag") ?? "";
    const peil = () => als(metStand(stand).headers);
    for (let keer = 0; keer < 2; keer++) {
      nu += STIL_MS / 2;
      expect((await peil()).status).toBe(304);
    }
    nu += 1;
    const uit = await peil();
    const melding = await uit.text();
    expect(uit.status).toBe(200);
    expect(melding).toContain("U bent uitgelogd");
    expect(melding).toContain(`href="${PAD}?x=%22%3E%3Cimg%3E"`);
    expect(uit.headers.get("location")).toBeNull();
    expect((await als()).status).toBe(303);
  });

  test("geldt niet als kijken naar persoonsgegevens: wie peilt ziet er geen", async () => {
    let nu = Date.parse("2025-05-20T08:00:00.000Z");
    const web = await maakWeb({ nu: () => new Date(nu) });
    const { peil } = await open(web);
    nu += 5 * 60_000;
    await peil();
    expect(await web.inlog.inzage.van("ZA-2025-001")).toHaveLength(1);
    const gegokt = await web.vraag(PAD, metStand('W/"gegokt"'));
    expect(await gegokt.text()).not.toContain("De Wissel");
    expect(await web.inlog.inzage.van("ZA-2025-001")).toHaveLength(1);
  });

  test("met een formulier verandert niets aan wat iemand typt: alleen een melding", async () => {
    const web = await maakWeb({ leeg: true });
    const verloop = ingediend("ZA-2025-003", "Gemeente Goes", "Zuid", "2025-05-12")
      .later(2)
      .gebeurt("beoordeling.gestart");
    await web.store.schrijf(verloop.regels);
    const doe = "/trajecten/ZA-2025-003/doe/aanvraag.afgewezen";
    const { peil, html } = await open(web, doe);
    expect(html).toContain('name="_id"');
    // Each form has an id of its own; that is no news.
    expect((await peil()).status).toBe(304);
    await web.store.schrijf(verloop.later(1).gebeurt("aanvraag.afgewezen").regels);
    const anders = await peil();
    expect(anders.status).toBe(200);
    expect(await anders.text()).toContain("Wat u typte blijft staan");
  });

  test.each(["/weg", "/trajecten/ZA-1999-001"])("die er niet (meer) is blijft stil: %s", async (pad) => {
    const web = await maakWeb();
    expect((await web.vraag(pad, metStand('W/"x"'))).status).toBe(204);
    expect((await web.pagina(pad)).html).not.toMatch(/verversing/);
  });
});
