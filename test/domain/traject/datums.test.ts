import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { GEBEURTENISSEN } from "#domain/gebeurtenissen/index.ts";
import { datum } from "#domain/gebeurtenissen/velden.ts";
import { plusDagen, type Datum } from "#domain/kalender/datum.ts";
import { eersteMoment, termijnen } from "#domain/termijnen.ts";
import { toegestaan } from "#domain/traject/toegestaan.ts";
import { type Inzending } from "#domain/traject/inzending.ts";
import { inzending, MENSEN, REGISTER, Verloop, verloopTot, type Mijlpaal } from "#test/support/gebeurtenissen.ts";
import { kandidaten } from "#test/support/kandidaten.ts";

/** Which day somebody writes, in whatever field: it is refused with a reason, or everything after it goes on. */

const SEED = Number(process.env["TRAJECTEN_SEED"] ?? Math.floor(Math.random() * 2 ** 31));
console.log(`TRAJECTEN_SEED=${SEED}`);

const DAGEN = 109_937;
const EERSTE = "1900-01-01";
const dag: fc.Arbitrary<Datum> = fc.oneof(
  fc.integer({ min: 0, max: DAGEN }).map((n) => plusDagen(EERSTE, n)),
  // Around the day on which the traject lives, where most of them are accepted.
  fc.integer({ min: -400, max: 400 }).map((n) => plusDagen("2026-03-02", n)),
  fc.constantFrom(EERSTE, "1999-12-31", "2026-03-01", "2026-03-02", "2026-03-03", "2200-12-31"),
);
const TE_VER = ["0001-01-01", "1899-12-31", "2201-01-01", "9999-12-31"];

interface Schema {
  readonly unwrap?: () => Schema;
}
/** The fields of this type in which a day is written. */
const datumvelden = (type: string): string[] =>
  Object.entries(GEBEURTENISSEN.get(type)?.schema.shape ?? {})
    .filter(([, veld]) => {
      let kern = veld as unknown as Schema;
      while (kern.unwrap !== undefined) kern = kern.unwrap();
      return (kern as unknown) === datum;
    })
    .map(([naam]) => naam);
const MET_DATUM = [...GEBEURTENISSEN.keys()].filter((type) => datumvelden(type).length > 0);

const metDatum = (een: Inzending, dagen: readonly Datum[]): Inzending => ({
  ...een,
  gegevens: {
    ...een.gegevens,
    ...Object.fromEntries(datumvelden(een.type).map((veld, i) => [veld, dagen[i % dagen.length]])),
  },
});

const STANDEN: readonly (() => Verloop)[] = [
  ...(
    [
      "nieuw",
      "ingediend",
      "beoordeling",
      "toegekend",
      "bezet",
      "gestart",
      "stap5",
      "stap6",
      "afronding",
      "gesloten",
    ] as const
  ).map((mijlpaal: Mijlpaal) => () => verloopTot(mijlpaal)),
  () => verloopTot("beoordeling").gebeurt("aanvulling.gevraagd"),
  () => verloopTot("beoordeling").gebeurt("aanvraag.op-wachtlijst"),
  () => verloopTot("stap6").gebeurt("verlenging.gevraagd"),
  () => verloopTot("stap6").gebeurt("borging.vastgelegd", borging),
  () => verloopTot("gesloten").gebeurt("nazorg.gestart", { uren: 10, reden: "Borging." }),
  () => new Verloop().gebeurt("aanmelding.overgenomen", undefined, { bron: REGISTER, gebeurdOp: null }),
];
const borging = { partner: "partner-3", verantwoordelijkheid: "Zorg in de klas", afspraak: "Jaarlijks contract" };

/** All the terms, and what the clock does about them now. */
function verder(verloop: Verloop): void {
  termijnen(verloop.dossier, verloop.pad);
  for (let n = 0; n < 20; n += 1) {
    const eerste = eersteMoment(verloop.dossier, verloop.pad);
    if (eerste === null || eerste.moment.op > verloop.dag) return;
    verloop.doe(inzending(eerste.moment.type, eerste.moment.gegevens, { door: MENSEN.systeem }));
  }
}

it("de gebeurtenissen met een datum zijn er allemaal bij", () => {
  expect(MET_DATUM.toSorted()).toEqual(
    expect.arrayContaining([
      "aanvulling.gevraagd",
      "besluit.uitgesteld",
      "datum.gecorrigeerd",
      "evaluatiemoment.gepland",
      "evaluatiemoment.verzet",
      "plaats.aangeboden",
      "uren.geboekt",
      "uren.gecorrigeerd",
    ]),
  );
});

it.each(MET_DATUM)("%s met een jaar dat te ver weg ligt wordt geweigerd, met het veld en de reden", (type) => {
  const een = inzending(type);
  for (const veld of datumvelden(type))
    for (const ver of TE_VER) {
      const uitkomst = verloopTot("gestart").probeer({ ...een, gegevens: { ...een.gegevens, [veld]: ver } });
      expect(uitkomst).toEqual({
        ok: false,
        weigering: {
          code: "gegevens.ongeldig",
          reden: `${veld}: Deze datum ligt te ver weg: kies een jaar van 1900 tot en met 2200.`,
          veld,
          fouten: [expect.objectContaining({ index: 0, veld })],
        },
      });
    }
});

it("en zo ook de dag waarop het gebeurd zou zijn", () => {
  for (const gebeurdOp of TE_VER)
    expect(verloopTot("gestart").probeer(inzending("notitie.toegevoegd", undefined, { gebeurdOp }))).toMatchObject({
      ok: false,
      weigering: {
        code: "inzending.ongeldig",
        veld: "gebeurdOp",
        reden: expect.stringContaining("1900 tot en met 2200"),
      },
    });
});

it("op iedere andere dag is er een antwoord, en gaan de termijnen en de klok daarna door", () => {
  let aangenomen = 0;
  fc.assert(
    fc.property(
      fc.nat(),
      fc.nat(),
      fc.array(dag, { minLength: 2, maxLength: 2 }),
      fc.option(dag, { nil: undefined }),
      (stand, keuze, dagen, gebeurdOp) => {
        const verloop = STANDEN[stand % STANDEN.length]!();
        const kan = toegestaan(verloop.zaak.staat);
        const passend = kandidaten(verloop.zaak, verloop.dag).filter(({ type }) => kan.has(type));
        const metVeld = passend.filter(({ type }) => MET_DATUM.includes(type));
        const uit = keuze % 2 === 0 && metVeld.length > 0 ? metVeld : passend;
        const een = metDatum(uit[keuze % uit.length]!, dagen);
        const uitkomst = verloop.probeer({ ...een, ...(gebeurdOp === undefined ? {} : { gebeurdOp }) });
        if (uitkomst.ok) aangenomen += 1;
        verder(verloop);
      },
    ),
    { seed: SEED, numRuns: 1000 },
  );
  console.log(`${aangenomen} van 1000 aangenomen`);
  expect(aangenomen).toBeGreaterThan(150);
});

describe("een brief noemt geen dag die al voorbij is", () => {
  const laat = () => verloopTot("beoordeling").opDag("2026-04-20");
  const vraag = (uiterlijk?: Datum) => ({ vraag: "Wie?", ...(uiterlijk === undefined ? {} : { uiterlijk }) });

  it("om een aanvulling vragen kan achteraf alleen met een laatste dag die nog komt", () => {
    const toen = { gebeurdOp: "2026-03-03" };
    expect(laat().weigert("aanvulling.gevraagd", vraag("2026-04-19"), toen)).toBe("aanvulling.verleden");
    // Nor with the day that is named of itself.
    expect(laat().weigert("aanvulling.gevraagd", vraag(), toen)).toBe("aanvulling.verleden");
    expect(laat().weigert("aanvulling.gevraagd", vraag("2026-04-20"), toen)).toBeNull();
    expect(laat().weigert("aanvulling.gevraagd", vraag())).toBeNull();
  });

  it("wat een register over een aanvulling vertelt blijft goed: daarover gaat geen brief", () => {
    const verloop = new Verloop({ op: "2026-04-20" }).gebeurt("aanmelding.overgenomen", undefined, {
      bron: REGISTER,
      gebeurdOp: "2026-01-05",
    });
    const toen = { gebeurdOp: "2026-02-02", bron: REGISTER };
    expect(verloop.weigert("aanvulling.gevraagd", vraag("2026-02-16"), toen)).toBeNull();
  });

  it("een evaluatiemoment wordt niet achteraf verzet naar een dag die voorbij is, en wie het achteraf plant nodigt dan niemand uit", () => {
    const nieuw = (op: Datum) => ({ id: "e9", niveau: "uitvoerend", datum: op });
    const naar = (op: Datum) => ({ id: "e1", datum: op, reden: "Ziekte" });
    const later = () => verloopTot("stap6").opDag("2026-03-20");
    const toen = { gebeurdOp: "2026-03-03" };
    const uitgenodigd = (op: Datum) =>
      later().gebeurt("evaluatiemoment.gepland", nieuw(op), toen).laatsteBrieven.length;
    expect([uitgenodigd("2026-03-19"), uitgenodigd("2026-03-20")]).toEqual([0, 4]);
    expect(later().weigert("evaluatiemoment.verzet", naar("2026-03-19"), toen)).toBe("evaluatie.verleden");
    expect(later().weigert("evaluatiemoment.verzet", naar("2026-03-20"), toen)).toBeNull();
  });

  it("de ontvangstbevestiging weet dat de beloofde dag voorbij is, en de projectleider hoort het die dag", () => {
    // Received on 2 March, the decision was due on 28 April.
    const ingevoerd = (op: Datum) =>
      new Verloop({ op }).gebeurt("aanmelding.ingediend", undefined, { gebeurdOp: "2026-03-02" });
    const gewoon = { brief: "ontvangstbevestiging", aan: "aanvrager" };
    expect(ingevoerd("2026-04-28").laatsteBrieven).toEqual([gewoon]);
    const verloop = ingevoerd("2026-04-29");
    expect(verloop.laatsteBrieven).toEqual([{ ...gewoon, teLaat: true }]);
    verder(verloop);
    expect(verloop.laatsteBrieven).toMatchObject([{ brief: "termijn-verlopen", aan: "projectleider" }]);
  });
});
