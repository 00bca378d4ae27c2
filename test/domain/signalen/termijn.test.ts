import { describe, expect, it } from "vitest";
import { periode } from "#domain/aanmelding/periode.ts";
import { DEFAULT_TERMIJNEN } from "#domain/aanmelding/termijnregels.ts";
import { maandagVan, plusDagen, type Datum } from "#domain/kalender/datum.ts";
import { termijnen } from "#domain/termijnen.ts";
import { signaalkernen } from "#domain/signalen/signalen.ts";
import { MENSEN, REGISTER, REGELS, verloopTot, Verloop } from "#test/support/gebeurtenissen.ts";
import { enige, signalenVan, vanSoort, wie } from "./hulp.ts";

const groepOp = (verloop: Verloop, soort: Parameters<typeof enige>[1], op: Datum) =>
  vanSoort(verloop, soort, op).map((s) => `${wie(s)}: ${s.groep}`);

describe("de groep hangt af van de dag", () => {
  const verloop = verloopTot("ingediend");
  const { uiterlijk } = termijnen(verloop.dossier, verloop.pad)[0]!;

  it("eerst later, in de week van de laatste dag deze week, en daarna te laat", () => {
    for (const [op, groep] of [
      [verloop.dag, "later"],
      [plusDagen(maandagVan(uiterlijk), -1), "later"],
      [maandagVan(uiterlijk), "deze week"],
      [uiterlijk, "deze week"],
    ] as const)
      expect(enige(verloop, "beslissing", op).groep).toBe(groep);
    expect(groepOp(verloop, "beslissing", plusDagen(uiterlijk, 1))[0]).toBe("projectleider: te laat");
  });

  it("blijft het besluit uit, dan krijgt ook de plaatsvervanger een signaal, dat apart kan worden afgehandeld", () => {
    expect(groepOp(verloop, "beslissing", plusDagen(uiterlijk, 3))).toEqual(["projectleider: te laat"]);
    const daarna = plusDagen(uiterlijk, 4);
    expect(groepOp(verloop, "beslissing", daarna)).toEqual(["projectleider: te laat", "plaatsvervanger: te laat"]);
    const later = verloopTot("ingediend");
    later.opDag(daarna).gebeurt("signaal.afgehandeld", { sleutel: enige(verloop, "beslissing", uiterlijk).sleutel });
    expect(vanSoort(later, "beslissing").map((s) => [wie(s), s.afgehandeldOp])).toEqual([
      ["projectleider", daarna],
      ["plaatsvervanger", null],
    ]);
  });
});

it("wat de zorgarrangeur laat liggen is ook van de projectleider, zodra het te laat is", () => {
  const verloop = verloopTot("bezet");
  const { uiterlijk } = enige(verloop, "startgesprek");
  expect(groepOp(verloop, "startgesprek", uiterlijk!)).toEqual(["za za-03: deze week"]);
  expect(groepOp(verloop, "startgesprek", plusDagen(uiterlijk!, 1))).toEqual([
    "za za-03: te laat",
    "projectleider: te laat",
  ]);
  expect(vanSoort(verloop, "startgesprek", plusDagen(uiterlijk!, 1)).map(({ wat }) => wat)).toEqual([
    "Houd het startgesprek.",
    "Houd het startgesprek. Dit ligt bij za-03.",
  ]);
});

it("een gemist besluit dat is uitgesteld zegt voor wanneer het eerst was beloofd", () => {
  const verloop = verloopTot("beoordeling");
  const { uiterlijk } = enige(verloop, "beslissing");
  verloop
    .opDag(plusDagen(uiterlijk!, 2))
    .gebeurt("besluit.uitgesteld", { nieuweDatum: plusDagen(uiterlijk!, 30), reden: "De gemeente is laat." });
  expect(enige(verloop, "beslissing")).toMatchObject({
    uiterlijk: plusDagen(uiterlijk!, 30),
    wat: "Neem een besluit over de aanvraag. Het was beloofd voor 28 april 2026.",
  });
});

it("wat iemand van buiten moet doen staat bij wie erop wacht", () => {
  const verloop = verloopTot("beoordeling").gebeurt("aanvulling.gevraagd", { vraag: "Wie is de contactpersoon?" });
  expect(signalenVan(verloop).map((s) => `${s.soort} ${wie(s)}`)).toEqual(["aanvulling projectleider"]);
});

it("een evaluatiemoment zegt hoe laat, als dat bekend is; waar staat bij het traject", () => {
  const deel = { id: "u1", niveau: "uitvoerend", datum: "2026-05-01", tijd: { van: "10:00", tot: "11:30" } };
  const verloop = verloopTot("stap5").gebeurt("evaluatiemoment.gepland", { ...deel, plaats: "Stadhuis" });
  expect(vanSoort(verloop, "evaluatiemoment")[0]?.wat).toBe(
    "Houd het evaluatiemoment (uitvoerend, 1 mei 2026, van 10:00 tot 11:30 uur).",
  );
});

it("een evaluatiemoment is van de zorgarrangeur; wordt het niet gehouden, na een week ook van de projectleider", () => {
  const verloop = verloopTot("stap6");
  const [eerste] = vanSoort(verloop, "evaluatiemoment");
  expect(eerste).toMatchObject({
    wat: "Houd het evaluatiemoment (uitvoerend, 1 mei 2026).",
    voor: { rol: "za", id: "za-03" },
  });
  const van = (op: Datum) => vanSoort(verloop, "evaluatiemoment", op).map(wie);
  expect(new Set(van(plusDagen(eerste!.uiterlijk!, 7)))).toEqual(new Set(["za za-03"]));
  expect(new Set(van(plusDagen(eerste!.uiterlijk!, 8)))).toEqual(new Set(["za za-03", "projectleider"]));
});

it("een stil traject is pas een signaal als de herinnering komt", () => {
  const verloop = verloopTot("gestart");
  const termijn = termijnen(verloop.dossier, verloop.pad).find(({ soort }) => soort === "voortgang")!;
  const herinnering = termijn.momenten[0]!.op;
  expect(herinnering < termijn.uiterlijk).toBe(true);
  expect(vanSoort(verloop, "voortgang", plusDagen(herinnering, -1))).toEqual([]);
  expect(vanSoort(verloop, "voortgang", herinnering).map(wie)).toEqual(["za za-03"]);
  expect(vanSoort(verloop, "voortgang", plusDagen(termijn.uiterlijk, 1)).map(wie)).toEqual([
    "za za-03",
    "projectleider",
  ]);
});

it("een gesloten dossier vraagt pas iets als het bewaren bijna om is, en dan van de beheerder", () => {
  const verloop = verloopTot("gesloten");
  expect(signalenVan(verloop)).toEqual([]);
  const { uiterlijk } = termijnen(verloop.dossier, verloop.pad).find(({ soort }) => soort === "bewaren")!;
  expect(vanSoort(verloop, "bewaren", plusDagen(uiterlijk, -30)).map(wie)).toEqual(["beheerder"]);
});

it("een controle van de borging is pas een signaal als de vraag is gesteld en op antwoord wacht", () => {
  const verloop = verloopTot("gestart").gebeurt("borging.vastgelegd");
  expect(termijnen(verloop.dossier, verloop.pad).map(({ soort }) => soort)).toContain("borging");
  expect(vanSoort(verloop, "borging", "2028-01-01")).toEqual([]);
  verloop.gebeurt("borging.gevraagd", { partner: "partner-3", controle: "tijdens-1" });
  expect(enige(verloop, "borging").wat).toBe("De vraag over de afspraken wacht nog op antwoord van Gemeente Breda.");
  verloop.gebeurt("borging.gecontroleerd");
  expect(vanSoort(verloop, "borging")).toEqual([]);
});

it("een overdracht is van wie het traject overneemt", () => {
  const verloop = verloopTot("gestart").gebeurt("overdracht.gestart", { naar: "za-05", reden: "Verlof" });
  expect(wie(enige(verloop, "overdracht"))).toBe("za za-05");
});

it("wat uit een register kwam en nog open is, staat meteen te laat in de lijst", () => {
  const verloop = new Verloop().gebeurt("aanmelding.overgenomen", undefined, {
    bron: REGISTER,
    gebeurdOp: "2023-01-09",
  });
  expect(enige(verloop, "beslissing")).toMatchObject({ groep: "te laat", voor: { rol: "projectleider" } });
});

it("wie de periode als eerste laat weten is wie het doet", () => {
  const { beslissing } = DEFAULT_TERMIJNEN;
  const regels = periode(
    {
      ...REGELS,
      termijnen: {
        ...DEFAULT_TERMIJNEN,
        beslissing: { ...beslissing, aan: { herinnering: ["plaatsvervanger"], verstreken: ["projectleider"] } },
      },
    },
    2,
  );
  const verloop = verloopTot("ingediend", { periode: regels });
  expect(wie(enige(verloop, "beslissing"))).toBe("plaatsvervanger");
  expect(vanSoort(verloop, "beslissing", plusDagen(enige(verloop, "beslissing").uiterlijk!, 1)).map(wie)).toEqual([
    "plaatsvervanger",
    "projectleider",
  ]);
});

it("legt een zorgarrangeur alleen wat voor hem is opzij: wat over hem gaat is niet van hem", () => {
  const verloop = verloopTot("gestart").later(60);
  const van = (rol: string) => signaalkernen(verloop.dossier, verloop.pad).find((kern) => kern.voor.rol === rol)!;
  const door = MENSEN.zorgarrangeur;
  const { sleutel } = van("projectleider");
  expect(verloop.weigert("signaal.afgehandeld", { sleutel }, { door })).toBe("signaal.niet-van-u");
  expect(verloop.weigert("signaal.geopend", { sleutel }, { door })).toBe("signaal.niet-van-u");
  verloop.gebeurt("signaal.afgehandeld", { sleutel: van("za").sleutel }, { door });
  expect(verloop.regels.at(-1)?.gegevens).toMatchObject({ voor: { rol: "za", id: door.id } });
});
