import { describe, expect, it } from "vitest";
import { beslishulp } from "#domain/aanmelding/beslishulp.ts";
import { PERIODEN } from "#domain/aanmelding/perioden.ts";
import { VOORBEELD_AANMELDING } from "#domain/aanmelding/voorbeeld.ts";
import { geschiedenis, herkenningen, type Eerder, type Organisatiebeeld } from "#domain/organisaties/beeld.ts";
import { herkenningInWoorden, plekInWoorden, teBevestigen, trajectInWoorden } from "#domain/organisaties/woorden.ts";
import { Verloop } from "#test/support/gebeurtenissen.ts";
import { herken, Register } from "#test/support/organisaties.ts";

const P2020 = PERIODEN.find(({ id }) => id === "2020-2022")!;

const AANMELDING = {
  ...VOORBEELD_AANMELDING,
  aanvrager: { ...VOORBEELD_AANMELDING.aanvrager, brin: "00AA", plaats: "Breda" },
};
const dossierVan = (aanmelding: Readonly<Record<string, unknown>> = AANMELDING) =>
  new Verloop({ nummer: "ZA-2025-009" }).gebeurt("aanmelding.ingediend", aanmelding).zaak.dossier;

const eerder = (nummer: string, anders: Partial<Eerder> = {}): Eerder => ({
  nummer,
  naam: "De Wissel Breda",
  periode: P2020.id,
  staat: "gesloten",
  ontvangenOp: "2021-01-04",
  besluit: "toegekend",
  vorm: "lang",
  uren: 125,
  geboekt: 110,
  oordeel: "goed",
  ...anders,
});

/** De Wissel in two earlier trajecten; in the one that is looked at nothing is confirmed. */
function beeldVan(register: Register, anderen: readonly Eerder[], dossier = dossierVan()): Organisatiebeeld {
  const lijst = herkenningen(register.stand, dossier);
  const perNummer = new Map(anderen.map((een) => [een.nummer, een]));
  return { herkenningen: lijst, geschiedenis: geschiedenis(register.stand, dossier.nummer, lijst, perNummer) };
}

function metWissel(...nummers: string[]): Register {
  const register = new Register();
  for (const [i, nummer] of nummers.entries())
    register.lukt(herken({ nummer, naam: "De Wissel Breda", brin: "00AA", als: i === 0 ? "nieuw" : "ORG-1" }));
  return register;
}

describe("wie is wie in een aanmelding", () => {
  it("noemt ieder die over trajecten heen wordt bijgehouden, en wie alleen genoemd is", () => {
    const aanmelding = { ...AANMELDING, scholen: [{ naam: "Het Tij", brin: "11bb", plaats: "Goes" }] };
    expect(
      herkenningen(new Register().stand, dossierVan(aanmelding)).map((een) => plekInWoorden(een, een.plek)),
    ).toEqual([
      "De Wissel Breda (school, Breda, BRIN 00AA, partner-1)",
      "SWV Breda e.o. (samenwerkingsverband, partner-2)",
      "Gemeente Breda (gemeente, partner-3)",
      "Het Tij (school waarvoor is aangevraagd, Goes, BRIN 11BB, school-1)",
    ]);
  });

  it("zegt wie het is, op wie het lijkt, of dat het een nieuwe is", () => {
    const register = metWissel("ZA-2021-001");
    const voor = herkenningen(register.stand, dossierVan());
    expect(voor.map(herkenningInWoorden)).toEqual([
      "lijkt op ORG-1 (De Wissel Breda): zelfde BRIN (00AA)",
      "nog niet bekend; lijkt op geen organisatie die er al is",
      "nog niet bekend; lijkt op geen organisatie die er al is",
    ]);
    expect(teBevestigen(voor)).toBe("3 organisaties zijn nog niet bevestigd");
    register.lukt(herken({ nummer: "ZA-2025-009", naam: "De Wissel Breda", als: "ORG-1" }));
    expect(herkenningen(register.stand, dossierVan()).map(herkenningInWoorden)[0]).toBe("ORG-1");
  });

  it("een BRIN van iets anders dan een school wordt geweigerd, en een die er geen is ook", () => {
    const metBrin = (partij: string, brin: string) => () =>
      dossierVan({ ...AANMELDING, aanvrager: { ...AANMELDING.aanvrager, partij, brin } });
    expect(metBrin("gemeente", "00AA")).toThrow("Alleen een school heeft een BRIN-nummer.");
    expect(metBrin("school", "brin")).toThrow("Een BRIN-nummer heeft twee cijfers en twee letters");
  });
});

describe("naast het besluit", () => {
  const hulp = (beeld: Organisatiebeeld, regels = P2020) =>
    beslishulp({ ...dossierVan(), regels }, { toegekend: [], organisaties: beeld })!;

  it("staat wat een school eerder vroeg en kreeg, ook als nog niet bevestigd is dat zij het is", () => {
    const beeld = beeldVan(metWissel("ZA-2021-001", "ZA-2022-003"), [
      eerder("ZA-2021-001"),
      eerder("ZA-2022-003", { besluit: "afgewezen", uren: null, vorm: null, oordeel: null, staat: "afgewezen" }),
    ]);
    expect(hulp(beeld).eerder).toMatchObject([{ plek: "partner-1", organisatie: "ORG-1", bevestigd: false }]);
    expect(hulp(beeld).eerder[0]!.eerder.map(trajectInWoorden)).toEqual([
      "lang, 125 uur toegekend, 110 uur geboekt, oordeel goed",
      "afgewezen",
    ]);
  });

  it.each([
    [[], "Een school krijgt in Subsidieperiode 2020–2022 hoogstens 200 uur. De Wissel Breda kreeg nog niets."],
    [
      [125],
      "Een school krijgt in Subsidieperiode 2020–2022 hoogstens 200 uur. De Wissel Breda kreeg al 125 uur; er is nog 75 uur over.",
    ],
    [
      [125, 90],
      "Een school krijgt in Subsidieperiode 2020–2022 hoogstens 200 uur. De Wissel Breda kreeg al 215 uur; er is niets meer over.",
    ],
  ])("staat onder de regels van 2020 hoeveel van de 200 uur over is na %j", (uren, zin) => {
    const nummers = uren.map((_, i) => `ZA-2021-00${i + 1}`);
    const beeld = beeldVan(
      metWissel(...nummers),
      nummers.map((nummer, i) => eerder(nummer, { uren: uren[i]! })),
    );
    expect(hulp(beeld).schooluren).toMatchObject([{ plek: "partner-1", grens: 200, zin }]);
  });

  it("tellen uren van een andere periode niet mee, en heeft een latere periode de regel niet", () => {
    const beeld = beeldVan(metWissel("ZA-2021-001"), [eerder("ZA-2021-001", { periode: "2023-2024" })]);
    expect(hulp(beeld).schooluren).toMatchObject([{ toegekend: 0, over: 200 }]);
    expect(
      hulp(
        beeld,
        PERIODEN.find(({ id }) => id === "2025")!,
      ).schooluren,
    ).toEqual([]);
  });
});
