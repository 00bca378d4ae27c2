import { describe, expect, it } from "vitest";
import { periodeVoor } from "#domain/aanmelding/perioden.ts";
import { datumOp } from "#domain/kalender/datum.ts";
import { signalen } from "#domain/signalen/signalen.ts";
import { trajectMachine } from "#domain/traject/machine.ts";
import { opening } from "#domain/traject/opening.ts";
import { metPlaats } from "#domain/traject/plaats.ts";
import { staatbeeld, staatpad } from "#domain/traject/staat.ts";
import { step } from "#domain/traject/step.ts";
import { proefzaak, type Zaak } from "#domain/traject/zaak.ts";
import { scenarios } from "../../../scripts/voorbeeld/alle.ts";
import { dagenVan, inzendingenVan, type Scenario } from "../../../scripts/voorbeeld/scenario.ts";
import { gelukt } from "#test/support/proef.ts";

/** As the engine would take it, without the engine: the place, and the offer of one, are its own. */
function zaakVan(een: Scenario, nu: string): Zaak {
  const vandaag = datumOp(nu);
  const inzendingen = inzendingenVan(een, dagenVan(vandaag));
  const regels = periodeVoor(inzendingen[0]!.gebeurdOp!)!;
  const begin = proefzaak();
  const daden = [
    opening(begin.nummer, regels),
    ...metPlaats(begin, inzendingen, regels.id),
    ...(een.eindigt === "plaats aangeboden"
      ? [
          {
            id: "aanbod",
            type: "plaats.aangeboden",
            gegevens: { uiterlijk: vandaag },
            door: { rol: "systeem" as const, id: "motor" },
          },
        ]
      : []),
  ];
  return gelukt(step(begin, daden, nu)).zaak;
}

const alleVan = (nu: string): readonly Scenario[] => {
  const { eerst, wachtend } = scenarios(dagenVan(datumOp(nu)));
  return [...eerst, ...wachtend];
};

// A Monday, a Sunday, and the last day on which the last subsidieperiode is open.
describe.each(["2026-11-30T10:00:00.000Z", "2027-05-16T10:00:00.000Z", "2028-12-30T10:00:00.000Z"])("op %s", (nu) => {
  it.each(alleVan(nu).map((een) => [een.id, een] as const))("wordt %s aangenomen", (_id, een) => {
    expect(staatbeeld(staatpad(zaakVan(een, nu).staat)).staat).toBe(een.eindigt);
  });

  it("staat in elke staat van de machine een traject", () => {
    const bereikt = new Set(alleVan(nu).flatMap((een) => staatpad(zaakVan(een, nu).staat).split(" + ")));
    expect(bladeren().filter((blad) => !bereikt.has(blad))).toEqual([]);
  });

  it("liggen zij in twee subsidieperioden, en vragen er om aandacht", () => {
    const vandaag = datumOp(nu);
    const zaken = alleVan(nu).map((een) => zaakVan(een, nu));
    expect(new Set(zaken.map(({ dossier }) => dossier.regels.id))).toEqual(new Set(["2023-2024", "2025"]));
    const open = zaken.flatMap(({ dossier, staat }) => signalen(dossier, staatpad(staat), vandaag));
    const telaat = (soort: string) =>
      open.some((een) => een.soort === soort && een.uiterlijk !== null && een.uiterlijk < vandaag);
    expect(["beslissing", "plan", "evaluatiemoment", "einde"].filter((soort) => !telaat(soort))).toEqual([]);
    const wat = open.map((een) => een.wat).join("\n");
    expect(wat).toContain("80% of meer geboekt");
    expect(wat).toContain("Van Zorggroep De Es is niet bekend wie");
  });
});

it("heeft ieder een eigen id", () => {
  const ids = alleVan("2026-11-30T10:00:00.000Z").map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

/** Every state that has no states of its own, as the journaal writes it; in "nieuw" nothing has happened yet. */
function bladeren(): string[] {
  type Knoop = (typeof trajectMachine)["root"];
  const onder = (knoop: Knoop): Knoop[] => Object.values(knoop.states) as Knoop[];
  const alle = (knoop: Knoop): Knoop[] => (onder(knoop).length === 0 ? [knoop] : onder(knoop).flatMap(alle));
  return alle(trajectMachine.root)
    .map(({ path }) => path.join("."))
    .filter((pad) => pad !== "nieuw");
}
