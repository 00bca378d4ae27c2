import { describe, expect, test } from "vitest";
import { OPDRACHTREGEL } from "#client/cli/inzage.ts";
import { inWoorden } from "#domain/kalender/datum.ts";
import { BLADZIJDEN, PADEN, regelVan, type Pad, type Recht } from "#client/web/bladzijden.ts";
import { GEBEURTENISSEN } from "#domain/gebeurtenissen/index.ts";
import { verzegel } from "#domain/journaal/verzegel.ts";
import { WERKROLLEN, type Werkrol } from "#domain/medewerkers/beleid.ts";
import { heeftFormulier } from "#client/web/formulier/daad.ts";
import { lees, verzending, vul } from "#test/support/browser.ts";
import { adressen } from "#test/support/bladzijden.ts";
import { medewerker, MEDEWERKERS } from "#test/support/medewerkers.ts";
import { personeelVan } from "#test/support/personeel.ts";
import { herken, Register } from "#test/support/organisaties.ts";
import { Verloop } from "#test/support/gebeurtenissen.ts";
import { ingediend, inUitvoering, maakWeb } from "./hulp.ts";
import { vulIn } from "./formulier/hulp.ts";

/** Of za-03. */
const NUMMER = "ZA-2025-001";

/** Somebody in each role; a zorgarrangeur who has the traject, and one who has not. */
const WIE: readonly (readonly [rol: Werkrol, id: string, eigen: boolean])[] = [
  ["projectleider", "pl-1", false],
  ["projectleider", "pv-1", false],
  ["zorgarrangeur", "za-03", true],
  ["zorgarrangeur", "za-05", false],
  ["auditor", "au-1", false],
  ["beheerder", "bh-1", false],
];

async function metAlles(anders: Parameters<typeof maakWeb>[0] = {}) {
  const web = await maakWeb(anders);
  const register = new Register();
  register.lukt(herken({ nummer: NUMMER, naam: "De Wissel Breda", plaats: "Breda" }));
  await web.store.schrijf(register.regels);
  await web.store.schrijf(personeelVan(MEDEWERKERS).regels);
  const adres = new Map(
    adressen({ nummer: NUMMER, organisatie: "ORG-1", medewerker: "za-03", mail: web.mailId, hash: web.hash }),
  );
  return { ...web, adres: (pad: Pad) => adres.get(pad)! };
}

/** Every text that the lines of the traject hold as personal data, but for the name that it goes by in every list. */
async function persoonlijkIn({ store }: Awaited<ReturnType<typeof maakWeb>>): Promise<readonly string[]> {
  const teksten = (waarde: unknown): string[] =>
    typeof waarde === "string" ? [waarde] : Object.values((waarde ?? {}) as object).flatMap(teksten);
  const naam = (await store.rij(NUMMER))?.naam;
  return (await store.regels(NUMMER))
    .flatMap(({ type, gegevens, volgnummer }) => {
      const plaatsen = GEBEURTENISSEN.get(type)?.persoonsplaatsen ?? null;
      return plaatsen === null
        ? []
        : teksten(verzegel(gegevens, plaatsen, { zout: "00".repeat(32), volgnummer }).geheim);
    })
    .filter((tekst) => tekst.length > 5 && tekst !== naam);
}

describe("pagina × rol", () => {
  const cellen = PADEN.flatMap((pad) =>
    WIE.map(([rol, id, eigen]) => ({ pad, rol, id, eigen, recht: BLADZIJDEN[pad].wie[rol] as Recht })),
  );

  test.each(cellen)("$pad voor $id: $recht", async ({ pad, id, eigen, recht }) => {
    const web = await metAlles();
    const { status, html } = await web.pagina(web.adres(pad), id);
    const mag = recht !== "niet" && (eigen || recht !== "eigen" || !pad.includes(":nummer"));
    expect(status).toBe(mag ? 200 : 403);
    if (!mag) expect(html).toContain("Deze pagina is niet voor u");
    if (regelVan(pad).persoonsgegevens === undefined) return;
    const persoonlijk = await persoonlijkIn(web);
    expect(persoonlijk.length).toBeGreaterThan(5);
    const gezien = persoonlijk.filter((tekst) => html.includes(tekst));
    const alles = recht === "alles" || (recht.startsWith("eigen") && eigen);
    // A form shows of them what it asks about, a decision what it is about; here nothing waits for one.
    if ((pad.includes("/doe/") || pad.endsWith("/beslissen")) && alles) return;
    if (alles) expect(gezien).not.toEqual([]);
    else expect(gezien).toEqual([]);
  });

  test.each(PADEN)("%s is er niet voor wie niet inlogde", async (pad) => {
    const web = await metAlles();
    expect((await web.vraag(web.adres(pad), { als: null })).status).toBe(303);
  });

  test("wie meer rollen heeft ziet wat een van beide ziet", async () => {
    const { pagina } = await metAlles({
      medewerkers: () => Promise.resolve([...MEDEWERKERS, medewerker("za-07", ["zorgarrangeur", "auditor"])]),
    });
    expect((await pagina(`/trajecten/${NUMMER}/inzage`, "za-07")).status).toBe(200);
    expect((await pagina(`/trajecten/${NUMMER}`, "za-07")).html).not.toContain("zonder persoonsgegevens");
  });

  test("iedere werkrol heeft een medewerker in deze proef", () => {
    expect(new Set(WIE.map(([rol]) => rol))).toEqual(new Set(WERKROLLEN));
  });

  test("het menu noemt alleen wat iemand mag zien", async () => {
    const { pagina } = await metAlles();
    for (const [, id] of WIE) {
      const { html } = await pagina("/", id);
      for (const [, pad] of html.matchAll(/<li>\s*<a href="(\/[a-z]*)"/g))
        expect((await pagina(pad!, id)).status).toBe(200);
    }
    expect((await pagina("/", "za-03")).html).not.toContain('href="/postvak"');
  });
});

test("wie een traject had, boekt er nog uren van toen, en opent het verder zonder persoonsgegevens", async () => {
  const { store, pagina } = await maakWeb({ leeg: true });
  const verloop = inUitvoering(NUMMER, "De Wissel Breda", "Zuid", 0)
    .gebeurt("overdracht.gestart", { naar: "za-05", reden: "Ziekte" })
    .later(3)
    .gebeurt("overdracht.voltooid", undefined, { door: { rol: "zorgarrangeur", id: "za-05" } });
  await store.schrijf(verloop.regels);
  const status = async (id: string, type: string) => (await pagina(`/trajecten/${NUMMER}/doe/${type}`, id)).status;
  expect(await status("za-03", "uren.geboekt")).toBe(200);
  expect(await status("za-03", "notitie.toegevoegd")).toBe(403);
  expect(await status("za-05", "notitie.toegevoegd")).toBe(200);
  expect((await pagina(`/trajecten/${NUMMER}`, "za-03")).html).toContain("zonder persoonsgegevens");
});

describe("een formulier toont geen persoonsgegevens aan wie ze niet mag zien", () => {
  /** Handed over by za-03, with texts of every kind of its own. */
  async function overgedragen() {
    const gestuurd: unknown[] = [];
    const web = await maakWeb({
      leeg: true,
      stuur: (...wat) => {
        gestuurd.push(wat);
        return Promise.resolve({ ok: true, waarde: { nieuw: 1 } } as never);
      },
    });
    const verloop = inUitvoering(NUMMER, "De Wissel Breda", "Zuid", 8)
      .gebeurt("notitie.toegevoegd", { tekst: "Moeder van Sem belde boos op." })
      .gebeurt("overdracht.gestart", { naar: "za-05", reden: "Langdurig ziek." })
      .later(3)
      .gebeurt("overdracht.voltooid", undefined, { door: { rol: "zorgarrangeur", id: "za-05" } });
    await web.store.schrijf(verloop.regels);
    await web.store.schrijf(personeelVan(MEDEWERKERS).regels);
    return { ...web, gestuurd, persoonlijk: await persoonlijkIn(web) };
  }
  const lekt = (html: string, persoonlijk: readonly string[]) => persoonlijk.filter((tekst) => html.includes(tekst));
  const TYPEN = [...GEBEURTENISSEN.values()].filter(heeftFormulier);

  test.each(["bh-1", "za-03", "au-1"])("%s, in welk formulier ook: leeg, met een fout en te oud", async (id) => {
    const { pagina, vraag, persoonlijk } = await overgedragen();
    expect(persoonlijk.length).toBeGreaterThan(10);
    const geopend: string[] = [];
    for (const { type, voorbeeld } of TYPEN) {
      const pad = `/trajecten/${NUMMER}/doe/${type}`;
      const { status, html } = await pagina(pad, id);
      expect([type, lekt(html, persoonlijk)]).toEqual([type, []]);
      if (status !== 200) continue;
      geopend.push(type);
      const scherm = lees(html);
      for (const [naam, waarde] of Object.entries(voorbeeld)) vul(scherm, naam, String(waarde));
      for (const gezien of [null, "1"]) {
        const body = new URLSearchParams(verzending(scherm));
        if (gezien !== null) body.set("_gezien", gezien);
        const antwoord = await vraag(pad, { als: id, method: "POST", body });
        const tekst = await antwoord.text();
        const eigen = Object.values(voorbeeld).map(String);
        expect([type, antwoord.status, lekt(tekst, persoonlijk).filter((een) => !eigen.includes(een))]).toEqual([
          type,
          antwoord.status,
          [],
        ]);
      }
    }
    const verwacht = { "bh-1": "notitie.toegevoegd", "za-03": "uren.geboekt" }[id];
    if (verwacht === undefined) expect(geopend).toEqual([]);
    else expect(geopend).toContain(verwacht);
  });

  test.each([
    [
      "aanvulling.ontvangen",
      () =>
        ingediend(NUMMER, "De Wissel Breda", "Zuid", "2025-05-01")
          .gebeurt("beoordeling.gestart")
          .gebeurt("aanvulling.gevraagd", { vraag: "Wie doet er mee van het bestuur?" }),
    ],
    [
      "aanmelding.ingediend",
      () => new Verloop({ nummer: NUMMER, op: "2025-05-01" }).gebeurt("aanmelding.opgeslagen", { naam: "De Wissel" }),
    ],
  ] as const)(
    "%s: voor het telt ziet de beheerder hoeveel brieven er gaan, en niet aan wie of wat erin staat",
    async (type, verloop) => {
      const web = await maakWeb({ leeg: true });
      await web.store.schrijf(verloop().regels);
      const persoonlijk = await persoonlijkIn(web);
      const pad = `/trajecten/${NUMMER}/doe/${type}`;
      const post = async (_type: string, body: string) => {
        const headers = { "content-type": "application/x-www-form-urlencoded" };
        const antwoord = await web.vraag(pad, { als: "bh-1", method: "POST", body, headers });
        return { antwoord, status: antwoord.status, scherm: lees(await antwoord.text()) };
      };
      const begin = lees((await web.pagina(pad, "bh-1")).html);
      const { voorbeeld } = GEBEURTENISSEN.get(type)!;
      const { scherm } = await vulIn(post, type, begin, voorbeeld as Record<string, unknown>);
      const volgt = (await post(type, verzending(scherm))).scherm.html;
      expect(volgt).toContain("klopt dit?");
      expect(volgt).toMatch(/Er gaa?n? (?:één brief|\d brieven) uit\.\s+U ziet niet aan wie en wat erin staat/);
      expect(volgt).not.toMatch(/<iframe|<pre class="mail"|<h2 id="signalen"/);
      // Asked for by hand, where the page has no button for it: no more than the page shows.
      const { antwoord, scherm: brief } = await post(type, `${verzending(scherm)}&_brief=0`);
      // What the beheerder typed is there; of what others typed nothing is.
      const eigen = JSON.stringify(voorbeeld);
      expect(lekt(volgt, persoonlijk).filter((tekst) => !eigen.includes(tekst))).toEqual([]);
      expect([antwoord.status, lekt(brief.html, persoonlijk).filter((tekst) => !eigen.includes(tekst))]).toEqual([
        404,
        [],
      ]);
      // Who may see it does.
      const zelfde = await web.vraag(pad, {
        method: "POST",
        body: verzending(scherm).replace("_wie=bh-1", "_wie=pl-1"),
        headers: { "content-type": "application/x-www-form-urlencoded" },
      });
      expect(await zelfde.text()).toMatch(/<h2 id="brieven">Brieven \(\d\)/);
    },
  );

  test("na een daad staat er wat is vastgelegd en wanneer, zonder persoonsgegevens", async () => {
    const { store, pagina, persoonlijk } = await overgedragen();
    const notitie = (await store.regels(NUMMER)).find(({ type }) => type === "notitie.toegevoegd")!;
    for (const id of ["bh-1", "za-03"]) {
      const { html } = await pagina(`/trajecten/${NUMMER}?vastgelegd=${notitie.id}`, id);
      expect(html).toMatch(
        new RegExp(`<strong>Vastgelegd.</strong>\\s+Notitie[^<]*, ${inWoorden(notitie.gebeurdOp!)}\\.`, "u"),
      );
      expect(lekt(html, persoonlijk)).toEqual([]);
    }
    expect((await pagina(`/trajecten/${NUMMER}`, "bh-1")).html).not.toContain("Vastgelegd.");
  });

  test("de bladzijde zonder persoonsgegevens noemt wat er wel kan, en een weigering waarom het andere niet", async () => {
    const { pagina } = await overgedragen();
    expect((await pagina(`/trajecten/${NUMMER}`, "bh-1")).html).toContain("/doe/gegevens.gecorrigeerd");
    const { html } = await pagina(`/trajecten/${NUMMER}`, "za-03");
    expect(html).toContain("/doe/uren.geboekt");
    expect(html).not.toContain("/doe/notitie.toegevoegd");
    const geweigerd = (await pagina(`/trajecten/${NUMMER}/doe/notitie.toegevoegd`, "za-03")).html;
    expect(geweigerd).toContain("U hebt dit traject overgedragen aan Medewerker za-05.");
    // Who has it sees all of it.
    expect((await pagina(`/trajecten/${NUMMER}/doe/partner.hernoemd`, "za-05")).html).toContain(
      "De Wissel Breda (school",
    );
  });
});

test("een traject dat er niet is, is er voor niemand", async () => {
  const { pagina } = await metAlles();
  for (const [, id] of WIE) expect((await pagina("/trajecten/ZA-1999-001", id)).status).toBe(404);
});

describe("signalen", () => {
  test("een zorgarrangeur en een beheerder zien alleen die van henzelf", async () => {
    const { vraag, pagina } = await metAlles();
    for (const id of ["za-05", "bh-1"]) {
      const { html } = await pagina("/signalen", id);
      expect(html).not.toContain("voor de projectleider");
      expect(html).not.toContain("/signalen?voor=");
      const ander = await vraag("/signalen?voor=projectleider", { als: id });
      expect([ander.status, ander.headers.get("location")]).toEqual([303, "/signalen"]);
    }
    expect((await pagina("/signalen?voor=za:za-05", "au-1")).html).toContain("za-05");
  });
});

describe("wie persoonsgegevens bekeek", () => {
  test("staat er, hoogstens één keer per minuut per traject", async () => {
    let nu = Date.parse("2025-05-20T10:00:00.000Z");
    const { pagina, inlog } = await metAlles({ nu: () => new Date(nu) });
    const kijk = (id: string) => pagina(`/trajecten/${NUMMER}`, id);
    const gezien = async () =>
      (await inlog.inzage.van(NUMMER)).map(({ medewerker: wie, op }) => `${wie} ${op.slice(11, 19)}`);
    await kijk("za-03");
    nu += 59_000;
    await kijk("za-03");
    expect(await gezien()).toEqual(["za-03 10:00:00"]);
    await kijk("au-1");
    nu += 1_000;
    await kijk("za-03");
    expect(await gezien()).toEqual(["za-03 10:01:00", "au-1 10:00:59", "za-03 10:00:00"]);
    const { html } = await pagina(`/trajecten/${NUMMER}/inzage`, "pl-1");
    expect(html).toContain("Medewerker za-03");
    expect(html).toContain("Medewerker au-1");
  });

  test("wie op de opdrachtregel keek staat er ook, met de naam als die bekend is", async () => {
    const { pagina, inlog } = await metAlles();
    for (const wie of ["za-05", OPDRACHTREGEL])
      await inlog.inzage.noteer(wie, NUMMER, new Date("2025-05-20T09:00:00Z"));
    const { html } = await pagina(`/trajecten/${NUMMER}/inzage`, "pl-1");
    expect(html).toContain("Medewerker za-05");
    expect(html).toContain("iemand op de opdrachtregel");
  });

  test("wie ze niet zag, staat er niet", async () => {
    const { pagina, inlog } = await metAlles();
    for (const id of ["za-05", "bh-1"]) await pagina(`/trajecten/${NUMMER}`, id);
    expect(await inlog.inzage.van(NUMMER)).toEqual([]);
  });

  test("een bericht over een traject telt mee", async () => {
    const { pagina, inlog, adres } = await metAlles();
    await pagina(adres("/postvak/:id"), "pl-1");
    expect(await inlog.inzage.van(NUMMER)).toMatchObject([{ medewerker: "pl-1" }]);
  });
});
