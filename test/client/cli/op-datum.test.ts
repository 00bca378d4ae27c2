import { describe, expect, test } from "vitest";
import { beeldVan } from "#domain/beeld/beeld.ts";
import { gebeurdOpOfVoor, speelNa } from "#client/cli/toon/op-datum.ts";
import { leesbaar } from "#client/cli/toon/leesbaar.ts";
import type { Journaalregel } from "#domain/journaal/lijn.ts";
import { projecteer, type Geprojecteerd } from "#domain/projectie/projecteer.ts";
import type { RegisterRij } from "#domain/register/register.ts";
import { proefzaak, type Zaak } from "#domain/traject/zaak.ts";
import { opening } from "#domain/traject/opening.ts";
import { step } from "#domain/traject/step.ts";
import { verloopTot } from "../../support/gebeurtenissen.ts";
import { NU, rij, teOvernemen } from "./rijen.ts";

const NUMMER = "ZA-2023-001";
const VANDAAG = "2026-03-02";

function regelsVan(een: RegisterRij): readonly Journaalregel[] {
  const { regels, inzendingen } = teOvernemen(een);
  const uitkomst = step(proefzaak(NUMMER), [opening(NUMMER, regels), ...inzendingen], NU);
  if (!uitkomst.ok) throw new Error(uitkomst.weigering.reden);
  return uitkomst.waarde.regels;
}

const op = (regels: readonly Journaalregel[], dag: string) => {
  const { zaak, pastNiet } = speelNa(NUMMER, gebeurdOpOfVoor(regels, dag), { heel: false });
  expect(pastNiet).toBe(0);
  return beeldVan(zaak, gebeurdOpOfVoor(regels, dag), { op: dag, vandaag: VANDAAG });
};

describe("a traject as it was on a day", () => {
  const regels = regelsVan(rij({ verlenging_gevraagd_op: "2023-09-01", verlenging_besluit: "toegekend" }));

  test("before anything was known there is nothing", () => {
    expect(gebeurdOpOfVoor(regels, "2023-01-01")).toEqual([]);
  });

  test("half-way: no oordeel yet, though the register has no day for it", () => {
    const { staat, dossier } = op(regels, "2023-10-01");
    expect(staat).toMatchObject({ staat: "verkennen", fase: 1 });
    expect(dossier).toMatchObject({ oordeel: null, eindverslag: null, afgerondOp: null, gestartOp: "2023-03-01" });
    // Asked on a known day; that it was granted is only sure on the next one.
    expect(dossier.verlengingen).toMatchObject([{ gevraagdOp: "2023-09-01", besluit: null }]);
  });

  test("on its last day, and ever after: all of it", () => {
    for (const dag of ["2023-12-01", "2026-11-22"]) {
      expect(op(regels, dag).staat.staat).toBe("gesloten");
      expect(op(regels, dag).dossier).toMatchObject({ oordeel: "goed", verlengingen: [{ besluit: "toegekend" }] });
    }
  });

  test("it stands under the rules of its own period, though the dossier was opened here years later", () => {
    expect(op(regels, "2023-10-01").dossier.periode).toBe("2023-2024");
    expect(op(regels, "2023-10-01").tijdlijn.map(({ type }) => type)).toEqual([
      "aanmelding.overgenomen",
      "aanvraag.toegekend",
      "traject.gestart",
      "verlenging.gevraagd",
    ]);
  });

  test("without any day it is there from the day it was recorded", () => {
    const zonder = regelsVan(
      rij({
        ontvangen_op: null,
        besloten_op: null,
        gestart_op: null,
        afgerond_op: null,
        oordeel: "stopgezet",
        eindverslag: false,
      }),
    );
    expect(gebeurdOpOfVoor(zonder, "2026-11-21")).toEqual([]);
    expect(op(zonder, "2026-11-22").staat.staat).toBe("stopgezet");
  });
});

test("hours count on the day on which they were worked, whenever they were booked", () => {
  const verloop = verloopTot("gestart").opDag("2026-11-20");
  verloop.gebeurt("uren.geboekt", { datum: "2026-03-10", uren: 4, activiteit: "gesprek" });
  const uren = (dag: string) =>
    speelNa(verloop.zaak.nummer, gebeurdOpOfVoor(verloop.regels, dag), { heel: false }).zaak;
  expect(uren("2026-03-09").dossier.uren.geboekt).toBe(0);
  expect(uren("2026-03-10").dossier.uren.geboekt).toBe(4);
});

test("played again, every line fits and the state is the one that was recorded", () => {
  const { zaak, regels } = verloopTot("gesloten");
  const nagespeeld = speelNa(zaak.nummer, regels, { heel: true });
  expect(nagespeeld.pastNiet).toBe(0);
  // A vingerafdruk is of what was sent, and so is the chain; the journaal has what was made of it.
  const ids = (een: Zaak) => ({ ...een, kop: een.kop.volgnummer, gezien: een.gezien.map(([id]) => id) });
  expect(ids(nagespeeld.zaak)).toEqual(ids(zaak));
});

test("whom to call stands in the dossier itself, with mail and phone; the row of the lists tells nothing of people", () => {
  const { zaak, regels } = verloopTot("toegekend");
  const { rij, signalen } = regels.reduce<Geprojecteerd | null>(projecteer, null)!;
  expect(JSON.stringify({ rij, signalen })).not.toMatch(/Noor de Vries|@dewissel|076 555|Imane|Sam Bakker/);
  const beeld = beeldVan(zaak, regels, { op: null, vandaag: VANDAAG });
  for (const tekst of [JSON.stringify(beeld), leesbaar(beeld, (t) => t, { vandaag: VANDAAG })]) {
    const { naam, email, telefoon } = zaak.dossier.partners[0]!.contactpersoon!;
    for (const deel of ["De Wissel Breda", naam, email, telefoon!]) expect(tekst.replace(/\s+/g, " ")).toContain(deel);
  }
});

test("no line of the readable form is wider than a terminal", () => {
  const { zaak, regels } = verloopTot("gesloten");
  for (const regel of leesbaar(beeldVan(zaak, regels, { op: null, vandaag: VANDAAG }), (t) => t, {
    vandaag: VANDAAG,
  }).split("\n"))
    expect([...regel].length).toBeLessThanOrEqual(100);
});
