import { expect, test } from "vitest";
import { VOORBEELD_AANMELDING } from "#domain/aanmelding/voorbeeld.ts";
import type { Journaalregel } from "#domain/journaal/lijn.ts";
import { leegDossier } from "#domain/traject/dossier.ts";
import { projecteer, type Projectie } from "#domain/projectie/projecteer.ts";
import { evaluaties, inzending, MENSEN, Verloop, verloopTot } from "#test/support/gebeurtenissen.ts";
import { legeRij } from "#test/support/journaal.ts";
import { inUitvoering, maakWeb, zichtbaar } from "./hulp.ts";

test("vertelt wat er gebeurde, het nieuwste eerst, door wie, en welke brief eruit kwam", async () => {
  const { html } = await (await maakWeb()).pagina("/trajecten/ZA-2025-001?meer=60");
  const lijst = html.slice(html.indexOf('<h2 id="tijdlijn"'));
  const koppen = [...lijst.matchAll(/<h3>([^<]+)<\/h3>/g)].map(([, kop]) => kop).toReversed();
  expect(koppen.slice(0, 7)).toEqual([
    "Dossier geopend",
    "Aanmelding ontvangen",
    "Beoordeling gestart",
    "Plaats gereserveerd",
    "Aanvraag toegekend",
    "Zorgarrangeur toegewezen",
    "Traject gestart",
  ]);
  expect(zichtbaar(html)).toContain(
    "De aanvraag is toegekend: een middellang traject van 100 uur. De vraag is collectief en de regio werkt al samen. ✉ Brief besteld: toekenning, aan de aanvrager Door projectleider Medewerker pl-1, vastgelegd op 20 januari 2025 om 10:00. Alle gegevens Vorm middellang Uren 100 uur",
  );
});

test("toont de laatste tien, en met een link wat daarvoor was; het journaal en zijn hele keten staan er ook", async () => {
  const { pagina } = await maakWeb();
  const { html } = await pagina("/trajecten/ZA-2025-001");
  const dingen = (deel: string): number => deel.match(/class="ding"/g)?.length ?? 0;
  expect(dingen(html)).toBe(10);
  const [, nog, link] = /href="(\?tijdlijn=alles&amp;meer=(\d+))#tijdlijn"/.exec(html) ?? [];
  expect(dingen((await pagina(`/trajecten/ZA-2025-001${nog!.replace("&amp;", "&")}`)).html)).toBe(Number(link));
  expect(zichtbaar(html)).toMatch(/Journaal \d+ regels; de keten is heel .*Alle \d+ regels/);
  const journaal = (await pagina("/trajecten/ZA-2025-001?tijdlijn=journaal&meer=60")).html;
  expect(zichtbaar(journaal)).toContain("Dossier geopend het systeem");
});

test("neemt uren die in één keer geboekt zijn samen, en laat een enkele boeking zoals zij is", async () => {
  const boeking = (za: string, uren: number) =>
    inzending("uren.geboekt", { za, datum: "2026-03-02", uren, activiteit: "gesprek" }, { door: MENSEN.projectleider });
  const { regels } = verloopTot("gestart", { nummer: "ZA-2025-009" })
    .doe(boeking("za-1", 4), boeking("za-2", 2.25))
    .later(1)
    .doe(boeking("za-3", 1));
  const { pagina } = await maakWeb({ leeg: true, store: winkel(regels) });
  const { html } = await pagina("/trajecten/ZA-2025-009");
  expect(html.match(/<h3>Uren geboekt<\/h3>/g)).toHaveLength(2);
  expect(zichtbaar(html)).toContain(
    "Samen 6,25 uur, in 2 boekingen 2,25 uur geboekt op 2 maart 2026 (gesprek). Zorgarrangeur za-2 Datum 2 maart 2026 Uren 2,25 uur Activiteit gesprek 4 uur geboekt",
  );
});

test("uren staan op de dag waarop is gewerkt, en een week die in één keer is geboekt blijft bij elkaar", async () => {
  const week = ["2026-03-02", "2026-03-04", "2026-03-05"].map((datum) =>
    inzending("uren.geboekt", { datum, uren: 2, activiteit: "gesprek" }, { door: MENSEN.zorgarrangeur }),
  );
  const { regels } = verloopTot("gestart", { nummer: "ZA-2025-009" })
    .opDag("2026-03-06")
    .gebeurt("notitie.toegevoegd")
    .opDag("2026-03-20")
    .doe(...week);
  const { pagina } = await maakWeb({ leeg: true, store: winkel(regels) });
  const { html } = await pagina("/trajecten/ZA-2025-009");
  const lijst = html.slice(html.indexOf('<h2 id="tijdlijn"'));
  const koppen = [...lijst.matchAll(/<h3>([^<]+)<\/h3>/g)].map(([, kop]) => kop);
  expect(koppen.slice(0, 3)).toEqual(["Notitie", "Uren geboekt", "Traject gestart"]);
  expect(zichtbaar(html)).toContain("2 maart 2026 t/m 5 maart 2026 Uren geboekt Samen 6 uur, in 3 boekingen");
});

test("noemt dezelfde brief aan meer partners één keer, met hoe vaak", async () => {
  const { regels } = verloopTot("stap5", { nummer: "ZA-2025-009" }).doe(...evaluaties("2026-05-01"));
  const { pagina } = await maakWeb({ leeg: true, store: winkel(regels) });
  expect(zichtbaar((await pagina("/trajecten/ZA-2025-009")).html)).toContain(
    "✉ Brief besteld: uitnodiging evaluatie, aan de partner (3 keer)",
  );
});

test("toont beide tijden, en zegt het als niet bekend is wanneer iets gebeurde", async () => {
  const regels: Journaalregel[] = inUitvoering("ZA-2025-009", "School", "Zuid", 0).regels.map((regel, i) =>
    i === 2
      ? {
          ...regel,
          gebeurdOp: null,
          vastgelegdOp: "2026-07-01T22:30:00.000Z",
          bron: { naam: "register", nummer: "17" },
        }
      : regel,
  );
  const { pagina } = await maakWeb({ leeg: true, store: winkel(regels) });
  const tekst = zichtbaar((await pagina("/trajecten/ZA-2025-009")).html);
  // Half past midnight on the second, on the clock of Amsterdam.
  expect(tekst).toContain("Datum niet bekend Beoordeling gestart");
  expect(tekst).toContain("vastgelegd op 2 juli 2026 om 00:30, overgenomen uit register (17).");
});

test("zegt het als het journaal niet meer klopt", async () => {
  const regels = inUitvoering("ZA-2025-009", "School", "Zuid", 0).regels.filter(({ volgnummer }) => volgnummer !== 3);
  const { pagina } = await maakWeb({ leeg: true, store: winkel(regels) });
  expect(zichtbaar((await pagina("/trajecten/ZA-2025-009")).html)).toContain(
    "Het journaal klopt niet bij regel 3: Deze regel ontbreekt.",
  );
});

test("een regel van een soort die er niet meer is houdt de pagina niet tegen", async () => {
  const regels = inUitvoering("ZA-2025-009", "School", "Zuid", 0).regels.map((regel, i) =>
    i === 1 ? { ...regel, type: "oud.ding" } : regel,
  );
  const { pagina } = await maakWeb({ leeg: true, store: winkel(regels) });
  expect(await pagina("/trajecten/ZA-2025-009")).toMatchObject({
    status: 200,
    html: expect.stringContaining("<h3>oud.ding</h3>"),
  });
});

/** A store that gives these lines for every nummer. */
function winkel(regels: readonly Journaalregel[]) {
  const rij = {
    ...legeRij(regels[0]!),
    naam: "School",
    periode: "2025",
    staat: "start",
    regio: "Zuid",
    laatstVastgelegdOp: "2025-01-01T00:00:00.000Z",
    bronNaam: null,
    bronNummer: null,
  };
  return {
    aantallen: () => Promise.resolve({}),
    toegekend: () => Promise.resolve([]),
    inHand: () => Promise.resolve([]),
    laatsteBrieven: () => Promise.resolve([]),
    periodeuren: () => Promise.resolve({ trajecten: 0, over: 0 }),
    aanvragen: () => Promise.resolve([]),
    bronnen: () => Promise.resolve(new Map()),
    laterVastgelegd: () => expect.unreachable(),
    bord: () => Promise.resolve(new Map()),
    zouten: () => expect.unreachable(),
    lijst: () => Promise.resolve({ rijen: [rij], totaal: 1 }),
    perioden: () => Promise.resolve([]),
    stand: () => Promise.resolve(null),
    standen: () => Promise.resolve([]),
    mail: () => Promise.resolve(null),
    controleer: () => Promise.resolve(),
    regels: () => Promise.resolve([...regels]),
    rij: () => Promise.resolve(rij),
    rijen: () => Promise.resolve([rij]),
    signalen: () => Promise.resolve([]),
    signaaldeel: () => Promise.resolve([]),
    ochtendpost: () => Promise.resolve([]),
    prognoses: () => Promise.resolve([]),
    telSoorten: () => Promise.resolve([]),
    telSignalen: () => Promise.resolve([]),
    verzendregister: {} as never,
    // Nothing but its lines is known; who may see it goes by the dossier.
    projectie: async (): Promise<Projectie | null> => ({ rij, dossier: leegDossier("ZA-2025-009") }) as Projectie,
  };
}

test("bij een aanvraag die op een besluit wacht staat wat helpt: elk criterium, voorrang, vorm en spreiding", async () => {
  const { regels } = new Verloop({ nummer: "ZA-2025-077" }).gebeurt("aanmelding.ingediend", {
    ...VOORBEELD_AANMELDING,
    vasteContactpersoon: false,
  });
  const projectie = regels.reduce<Projectie | null>(projecteer, null);
  const { pagina } = await maakWeb({
    leeg: true,
    store: { ...winkel(regels), projectie: async () => projectie },
  });
  const tekst = zichtbaar((await pagina("/trajecten/ZA-2025-009")).html);
  expect(tekst).toContain("Advies: afwijzen.");
  expect(tekst).toContain("✗ Nee, vaste contactpersoon.");
  // What the decision turns on comes first.
  expect(tekst.indexOf("✗ Nee")).toBeLessThan(tekst.indexOf("✓ Ja"));
  expect(tekst).toContain("7 van de 8 criteria voldaan.");
  expect(tekst).toContain("vragen samen aan. Dat geeft voorrang.");
  expect(tekst).toContain("Spreiding");
});
