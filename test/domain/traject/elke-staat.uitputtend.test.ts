import { expect, it } from "vitest";
import { GEBEURTENISSEN } from "#domain/gebeurtenissen/index.ts";
import { staatbeeld, staatpad } from "#domain/traject/staat.ts";
import { step } from "#domain/traject/step.ts";
import { toegestaan } from "#domain/traject/toegestaan.ts";
import { DAG, inzending, Verloop, verloopTot } from "#test/support/gebeurtenissen.ts";
import { kandidaten } from "#test/support/kandidaten.ts";
import { paden } from "#test/support/paden.ts";

/** Every way from one state to another. Written out, so that a change in the way through the house shows up in review. */
const OVERGANGEN = `
aanvulling → beoordeling: aanvulling.ontvangen
aanvulling → beoordeling: aanvulling.verstreken
aanvulling → ingetrokken: aanvraag.ingetrokken
afgewezen → beoordeling: aanvraag.heropend
afronding.eindverslag → afronding.oordeel: eindverslag.ontbreekt
afronding.eindverslag → afronding.oordeel: eindverslag.vastgesteld
afronding.eindverslag → stopgezet: traject.stopgezet
afronding.eindverslag → verkennen.stap1: afronding.afgebroken
afronding.eindverslag → verkennen.stap1: verlenging.toegekend
afronding.oordeel → afronding.terugkoppeling: oordeel.gegeven
afronding.oordeel → stopgezet: traject.stopgezet
afronding.oordeel → verkennen.stap1: afronding.afgebroken
afronding.oordeel → verkennen.stap1: verlenging.toegekend
afronding.terugkoppeling → gesloten: traject.gesloten
afronding.terugkoppeling → stappenGereed: afronding.afgebroken
afronding.terugkoppeling → stopgezet: traject.stopgezet
afronding.terugkoppeling → verkennen.stap1: afronding.afgebroken
afronding.terugkoppeling → verkennen.stap1: verlenging.toegekend
beoordeling → aanvulling: aanvulling.gevraagd
beoordeling → afgewezen: aanvraag.afgewezen
beoordeling → geconsulteerd: aanvraag.geconsulteerd
beoordeling → ingetrokken: aanvraag.ingetrokken
beoordeling → start: aanvraag.toegekend
beoordeling → verwezen: aanvraag.verwezen
beoordeling → wachtlijst: aanvraag.op-wachtlijst
betrekken.stap4 → afronding.eindverslag: afronding.gestart
betrekken.stap4 → implementeren.stap5: stap.overgeslagen
betrekken.stap4 → implementeren.stap5: stap.voltooid
betrekken.stap4 → stopgezet: traject.stopgezet
betrekken.stap4 → verkennen.stap1: stap.begonnen
bezetting.bezet → bezetting.overdracht: overdracht.gestart
bezetting.onbezet → bezetting.bezet: za.toegewezen
bezetting.overdracht → bezetting.bezet: overdracht.afgebroken
bezetting.overdracht → bezetting.bezet: overdracht.voltooid
concept → ingediend: aanmelding.ingediend
concept → ingetrokken: aanvraag.ingetrokken
contact.vast → contact.wisselt: contactpersoon.vertrekt
contact.wisselt → contact.vast: contactpersoon.gewijzigd
geconsulteerd → beoordeling: aanvraag.heropend
gesloten → nazorg: nazorg.gestart
gesloten → verkennen.stap1: traject.heropend
implementeren.stap5 → afronding.eindverslag: afronding.gestart
implementeren.stap5 → implementeren.stap6: stap.overgeslagen
implementeren.stap5 → implementeren.stap6: stap.voltooid
implementeren.stap5 → stopgezet: traject.stopgezet
implementeren.stap5 → verkennen.stap1: stap.begonnen
implementeren.stap6 → afronding.eindverslag: afronding.gestart
implementeren.stap6 → stappenGereed: stap.overgeslagen
implementeren.stap6 → stappenGereed: stap.voltooid
implementeren.stap6 → stopgezet: traject.stopgezet
implementeren.stap6 → verkennen.stap1: stap.begonnen
ingediend → aanvulling: aanvulling.gevraagd
ingediend → afgewezen: aanvraag.afgewezen
ingediend → beoordeling: beoordeling.gestart
ingediend → geconsulteerd: aanvraag.geconsulteerd
ingediend → ingetrokken: aanvraag.ingetrokken
ingediend → start: aanvraag.toegekend
ingediend → verwezen: aanvraag.verwezen
ingediend → wachtlijst: aanvraag.op-wachtlijst
ingetrokken → beoordeling: aanvraag.heropend
looptijd.gepauzeerd → looptijd.lopend: traject.hervat
looptijd.lopend → looptijd.gepauzeerd: traject.gepauzeerd
nazorg → gesloten: nazorg.afgerond
nieuw → beoordeling: aanmelding.overgenomen
nieuw → concept: aanmelding.opgeslagen
nieuw → ingediend: aanmelding.ingediend
plaatsAangeboden → beoordeling: plaats.aanvaard
plaatsAangeboden → geconsulteerd: aanvraag.geconsulteerd
plaatsAangeboden → ingetrokken: aanvraag.ingetrokken
plaatsAangeboden → ingetrokken: plaats.geweigerd
plaatsAangeboden → verwezen: aanvraag.verwezen
plaatsAangeboden → wachtlijst: plaats.verlopen
stappenGereed → afronding.eindverslag: afronding.gestart
stappenGereed → stopgezet: traject.stopgezet
stappenGereed → verkennen.stap1: stap.begonnen
start → stopgezet: traject.stopgezet
start → verkennen.stap1: traject.gestart
stopgezet → start: traject.heropend
stopgezet → verkennen.stap1: traject.heropend
verkennen.stap1 → afronding.eindverslag: afronding.gestart
verkennen.stap1 → stopgezet: traject.stopgezet
verkennen.stap1 → verkennen.stap2: stap.overgeslagen
verkennen.stap1 → verkennen.stap2: stap.voltooid
verkennen.stap2 → afronding.eindverslag: afronding.gestart
verkennen.stap2 → stopgezet: traject.stopgezet
verkennen.stap2 → verkennen.stap1: stap.begonnen
verkennen.stap2 → verkennen.stap3: stap.overgeslagen
verkennen.stap2 → verkennen.stap3: stap.voltooid
verkennen.stap3 → afronding.eindverslag: afronding.gestart
verkennen.stap3 → betrekken.stap4: stap.overgeslagen
verkennen.stap3 → betrekken.stap4: stap.voltooid
verkennen.stap3 → stopgezet: traject.stopgezet
verkennen.stap3 → verkennen.stap1: stap.begonnen
verlengen.geen → verlengen.gevraagd: verlenging.gevraagd
verlengen.gevraagd → verlengen.geen: verlenging.afgewezen
verlengen.gevraagd → verlengen.geen: verlenging.ingetrokken
verlengen.gevraagd → verlengen.geen: verlenging.toegekend
verwezen → beoordeling: aanvraag.heropend
wachtlijst → afgewezen: aanvraag.afgewezen
wachtlijst → geconsulteerd: aanvraag.geconsulteerd
wachtlijst → ingetrokken: aanvraag.ingetrokken
wachtlijst → plaatsAangeboden: plaats.aangeboden
wachtlijst → start: aanvraag.toegekend
wachtlijst → verwezen: aanvraag.verwezen
`;

/** Every state, and trajecten in which more was done than the shortest path needs. */
const verlopen = [
  ...paden().map(({ inzendingen }) => new Verloop().doe(...inzendingen.slice(1))),
  verloopTot("stap6")
    .gebeurt("uren.geboekt", { datum: DAG, uren: 2, activiteit: "gesprek" })
    .gebeurt("borging.vastgelegd")
    .gebeurt("mail.mislukt"),
  verloopTot("terugkoppeling").gebeurt("terugkoppeling.gegeven"),
  verloopTot("terugkoppeling").gebeurt("terugkoppeling.gegeven").gebeurt("terugkoppeling.vraag"),
  verloopTot("stap6").gebeurt("contactpersoon.niveau-benoemd"),
  // Kept as long as it must be.
  verloopTot("beoordeling").gebeurt("aanvraag.afgewezen").opDag("2045-01-02"),
];

/** Every gebeurtenis in every state: where it leads, or why not. */
const cellen = verlopen.flatMap(({ pad: van, zaak, nu }) => {
  const kent = toegestaan(zaak.staat);
  return kandidaten(zaak, DAG).map((kandidaat) => {
    const uitkomst = step(zaak, [kandidaat], nu);
    const naar = uitkomst.ok ? staatpad(uitkomst.waarde.zaak.staat) : null;
    return { van, naar, type: kandidaat.type, kent: kent.has(kandidaat.type), uitkomst };
  });
});

const types = [...GEBEURTENISSEN.keys()];
const geweigerd = cellen.flatMap(({ uitkomst, ...cel }) => (uitkomst.ok ? [] : [{ ...cel, ...uitkomst.weigering }]));
const aangenomen = cellen.filter(({ uitkomst }) => uitkomst.ok);

it("er is voor ieder type gebeurtenis een kandidaat, en ieder type wordt ergens aangenomen", () => {
  expect([...new Set(kandidaten(new Verloop().zaak, DAG).map((k) => k.type))]).toEqual(types);
  expect(types.filter((type) => !aangenomen.some((cel) => cel.type === type))).toEqual([]);
});

it("iedere weigering heeft een code en een reden in het Nederlands", () => {
  const engels = /\b(the|must|not|invalid|expected|undefined|null|NaN|object Object)\b/i;
  const netjes = geweigerd.filter(
    ({ code, reden }) => /^[a-z-]+\.[a-z-]+$/.test(code) && /^\S.{9,}[.?!]$/su.test(reden) && !engels.test(reden),
  );
  expect(geweigerd.filter((cel) => !netjes.includes(cel))).toEqual([]);
  expect(geweigerd.length).toBeGreaterThan(10_000);
});

it("wat een staat niet kent wordt geweigerd met de naam van die staat, en al het andere door een regel", () => {
  // Or with what the dossier itself says of it.
  const zegtMeer = (type: string) => GEBEURTENISSEN.get(type)?.nietNu !== undefined;
  const vreemd = geweigerd.filter(({ code, reden, kent, van, type }) =>
    code === "staat.mag-niet" ? kent || !(reden.includes(`'${staatbeeld(van).staat}'`) || zegtMeer(type)) : !kent,
  );
  expect(vreemd).toEqual([]);
  expect(aangenomen.filter(({ kent }) => !kent)).toEqual([]);

  const doorStaat = geweigerd.filter(({ code }) => code === "staat.mag-niet").length;
  console.log(
    `${verlopen.length} staten × ${types.length} gebeurtenissen: ${cellen.length} cellen; ${aangenomen.length} aangenomen, ` +
      `${geweigerd.length - doorStaat} door een regel en ${doorStaat} door de staat geweigerd`,
  );
});

it("wat een staat niet kent zegt aan een projectleider of zorgarrangeur wat er eerst moet, of dat het al zo is", () => {
  const vanMensen = (type: string) =>
    GEBEURTENISSEN.get(type)!.wie.some((rol) => rol === "projectleider" || rol === "zorgarrangeur");
  const kaal = geweigerd.filter(({ type, reden }) => vanMensen(type) && / kan niet in de staat '[^']*'\.$/.test(reden));
  expect([...new Set(kaal.map(({ type, van }) => `${type}: ${staatbeeld(van).staat}`))]).toEqual([]);
  const zegt = (type: string, van: string) =>
    geweigerd.find((cel) => cel.type === type && cel.van.startsWith(van))?.reden;
  expect(zegt("oordeel.gegeven", "traject.voortgang.afronding.eindverslag")).toBe(
    "'Oordeel gegeven' kan niet in de staat 'afronding'. Stel eerst het eindverslag vast, of leg vast waarom het er niet komt.",
  );
  expect(zegt("stap.voltooid", "traject.voortgang.start")).toBe(
    "'Stap voltooid' kan niet in de staat 'start'. Start eerst het traject.",
  );
  expect(zegt("stap.voltooid", "gesloten")).toContain("Heropen eerst het traject.");
  expect(zegt("aanvraag.toegekend", "afgewezen")).toContain("Heropen eerst de aanvraag.");
  expect(zegt("aanvraag.toegekend", "traject.voortgang.start")).toContain("Over de aanvraag is al beslist.");
});

it("een gebeurtenis leidt van staat naar staat zoals het hierboven staat, en nergens anders heen", () => {
  const gevonden = aangenomen
    .filter(({ van, naar }) => van !== naar)
    .map(({ van, naar, type }) => `${verschil(van, naar ?? "")}: ${type}`);
  expect([...new Set(gevonden)].toSorted((a, b) => (a < b ? -1 : 1))).toEqual(OVERGANGEN.trim().split("\n"));
});

/** The parts of a state that a gebeurtenis changed; what runs beside it and stays is left out. */
function verschil(van: string, naar: string): string {
  const delen = (pad: string) =>
    pad.split(" + ").map((deel) => deel.replace(/^(aanmelding|traject)\.(behandeling\.|voortgang\.)?/, ""));
  const [voor, na] = [delen(van), delen(naar)];
  const begin = voor.filter((deel) => !na.includes(deel));
  const einde = na.filter((deel) => !voor.includes(deel));
  // Into or out of a traject all its parts change at once; its voortgang comes first and says where.
  return `${begin[0]} → ${einde[0]}`;
}

it("een gebeurtenis die niet bestaat wordt geweigerd met haar naam", () => {
  const uitkomst = new Verloop().probeer(inzending("traject.verdampt"));
  expect(uitkomst).toMatchObject({ ok: false, weigering: { code: "gebeurtenis.onbekend", veld: "type" } });
});
