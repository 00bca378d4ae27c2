import { describe, expect, test } from "vitest";
import { ketenfout, leesRegel } from "#domain/journaal/keten.ts";
import { zonderPersonen } from "#domain/journaal/schuilnamen.ts";
import type { Journaalregel } from "#domain/journaal/lijn.ts";
import { KALENDER } from "#domain/kalender/kalender.ts";
import { plusDagen } from "#domain/kalender/datum.ts";
import { projecteer, type Geprojecteerd } from "#domain/projectie/projecteer.ts";
import { signalen } from "#domain/signalen/signalen.ts";
import { termijnen } from "#domain/termijnen.ts";
import { watNuKan } from "#domain/traject/wat-nu-kan.ts";
import { inzending, MENSEN, verloopTot, type Mijlpaal } from "#test/support/gebeurtenissen.ts";
import { loopVerder } from "#test/support/bekend-op.ts";
import { maakToeval } from "#test/support/toeval.ts";
import { SEED } from "./wandeling.ts";

const BEHEERDER = { door: MENSEN.beheerder };
const vouw = (regels: readonly Journaalregel[]): Geprojecteerd =>
  regels.reduce<Geprojecteerd | null>(projecteer, null)!;
/** As the store leaves them when they are forgotten. */
const gewist = (regels: readonly Journaalregel[]): Journaalregel[] =>
  zonderPersonen(regels.map(({ geheim }) => geheim)).map((geheim, i) => leesRegel({ ...regels[i]!, geheim }));

/** Closed, and kept as long as it must be. */
const afgelopen = () => {
  const verloop = verloopTot("gesloten");
  const bewaren = termijnen(verloop.dossier, verloop.pad).find(({ soort }) => soort === "bewaren")!;
  return { verloop, tot: bewaren.uiterlijk };
};

describe("een traject vergeten", () => {
  test("kan pas de dag na de bewaartermijn, en alleen door de beheerder", () => {
    const { verloop, tot } = afgelopen();
    expect(verloop.opDag(tot).weigert("traject.vergeten", {}, BEHEERDER)).toBe("traject.bewaren");
    verloop.opDag(plusDagen(tot, 1));
    expect(verloop.weigert("traject.vergeten", {}, { door: MENSEN.projectleider })).toBe("rol.mag-niet");
    expect(verloop.weigert("traject.vergeten", {}, BEHEERDER)).toBeNull();
    expect(verloop.dossier.vergetenOp).toBe(plusDagen(tot, 1));
    expect(verloop.pad).toBe("gesloten");
  });

  test("kan niet zolang er iets loopt", () => {
    for (const mijlpaal of ["beoordeling", "stap6"] as const)
      expect(verloopTot(mijlpaal).opDag("2045-01-02").weigert("traject.vergeten", {}, BEHEERDER)).toBe(
        "staat.mag-niet",
      );
    expect(
      verloopTot("ingediend")
        .gebeurt("aanvraag.ingetrokken")
        .opDag("2045-01-02")
        .weigert("traject.vergeten", {}, BEHEERDER),
    ).toBeNull();
  });

  test("daarna kan er niets meer, wacht er niets, en gaat er geen brief", () => {
    const { verloop, tot } = afgelopen();
    verloop.opDag(plusDagen(tot, 1)).gebeurt("traject.vergeten", {}, BEHEERDER);
    expect(verloop.opdrachten.filter(({ volgnummer }) => volgnummer === verloop.zaak.kop.volgnummer)).toEqual([]);
    expect(termijnen(verloop.dossier, verloop.pad)).toEqual([]);
    expect(signalen(verloop.dossier, verloop.pad, verloop.dag)).toEqual([]);
    for (const rol of ["projectleider", "zorgarrangeur", "beheerder"] as const)
      expect(
        watNuKan({ dossier: verloop.dossier, staat: verloop.zaak.staat }, MENSEN[rol], verloop.dag).filter(
          ({ kan }) => kan !== "nee",
        ),
      ).toEqual([]);
    for (const [type, door] of [
      ["notitie.toegevoegd", MENSEN.beheerder],
      ["traject.heropend", MENSEN.projectleider],
      ["traject.vergeten", MENSEN.beheerder],
    ] as const)
      expect(verloop.weigert(type, undefined, { door })).toBe("traject.vergeten");
    const kalender = inzending(
      "kalender.bijgewerkt",
      { kalender: KALENDER },
      { door: { rol: "systeem", id: "motor" } },
    );
    expect(verloop.probeer(kalender)).toMatchObject({ ok: false, weigering: { code: "traject.vergeten" } });
  });

  test("laat over van wat er gezegd is niets, en van wat geteld wordt alles, hoe het ook liep", () => {
    const toeval = maakToeval(SEED);
    const vanaf: readonly Mijlpaal[] = ["ingediend", "beoordeling", "gestart", "stap6", "afronding", "gesloten"];
    for (let i = 0; i < 60; i += 1) {
      const { regels, dossier } = loopVerder(verloopTot(vanaf[i % vanaf.length]!), toeval);
      const [voor, na] = [vouw(regels), vouw(gewist(regels))];
      expect(ketenfout(gewist(regels))).toBeNull();
      expect(zonderNamen(na.aanvraag)).toEqual(zonderNamen(voor.aanvraag));
      expect(zonderTekst(na.rij)).toEqual(zonderTekst(voor.rij));
      const over = JSON.stringify(na);
      for (const { naam, contactpersoon } of dossier.partners)
        for (const tekst of [naam, contactpersoon?.naam, contactpersoon?.email])
          if (tekst != null) expect(over).not.toContain(tekst);
    }
  });
});

/** Who applied is an organisation, that is known by its place (domain/organisaties). */
const zonderNamen = (aanvraag: Geprojecteerd["aanvraag"]) =>
  aanvraag === null
    ? null
    : {
        ...aanvraag,
        organisaties: aanvraag.organisaties.map(({ naam: _, ...plek }) => plek),
      };
/** The names of free days are words that somebody typed; of what is forgotten no term runs. */
const zonderTekst = ({
  naam: _,
  aanvrager: _a,
  kalender: _k,
  termijn: _t,
  termijnOp: _o,
  ...rij
}: Geprojecteerd["rij"]) => rij;
