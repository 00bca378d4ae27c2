import { describe, expect, it } from "vitest";
import { termijnen } from "#domain/termijnen.ts";
import { trajectMachine } from "#domain/traject/machine.ts";
import { staatpad } from "#domain/traject/staat.ts";
import { step, type Zaak } from "#domain/traject/step.ts";
import { kandidaten, Verloop } from "#test/support/gebeurtenissen.ts";
import { paden, padenPerKnoop } from "#test/support/paden.ts";
import { besluiten, bladeren, WACHT, zonderBrief, zonderTermijn, type Stap } from "./modelcontrole.ts";
import { tik } from "./wekker.ts";

// A row of a register may lack every day from which a term could count.
const eigen = paden().filter(({ dossier }) => dossier.bron === null);
const alleTermijnen = (dossier: Parameters<typeof termijnen>[0], pad: string) => termijnen(dossier, pad);

describe("iedere staat van de machine waarin op iemand gewacht wordt", () => {
  it("heeft een termijn waar de klok iets mee doet", () => {
    expect(zonderTermijn(trajectMachine.config, eigen, alleTermijnen)).toEqual([]);
    expect(bladeren(trajectMachine.config).toSorted()).toEqual(Object.keys(WACHT).toSorted());
  });

  it("valt op als hij die niet heeft", () => {
    const zonder = zonderTermijn(trajectMachine.config, eigen, (dossier, pad) =>
      termijnen(dossier, pad).filter(({ soort }) => soort !== "startgesprek" && soort !== "overdracht"),
    );
    expect(zonder.toSorted()).toEqual([
      "traject.bezetting.overdracht: geen termijn 'overdracht'",
      "traject.voortgang.start: geen termijn 'startgesprek'",
    ]);
    const stil = zonderTermijn(trajectMachine.config, eigen, (dossier, pad) =>
      termijnen(dossier, pad).map((termijn) => (termijn.soort === "nazorg" ? { ...termijn, momenten: [] } : termijn)),
    );
    expect(stil).toEqual(["nazorg: de klok doet niets aan 'nazorg'"]);
  });

  it("valt op als hij nieuw is en niemand heeft gezegd of er gewacht wordt", () => {
    const { config } = trajectMachine;
    const metBezwaar = { states: { ...config.states, bezwaar: { states: { ingediend: {}, hoorzitting: {} } } } };
    expect(zonderTermijn(metBezwaar, eigen, alleTermijnen)).toEqual([
      "bezwaar.ingediend: niet bekend of hier iemand wacht",
      "bezwaar.hoorzitting: niet bekend of hier iemand wacht",
    ]);
  });

  it("neemt aan wat de klok stuurt: ieder één keer, op volgorde, ook na vijf jaar stilte", () => {
    for (const { inzendingen } of padenPerKnoop()) {
      const verloop = new Verloop().doe(...inzendingen.slice(1));
      const gedaan: string[] = [];
      for (let moment = tik(verloop); moment !== null && gedaan.length < 30; moment = tik(verloop))
        gedaan.push(moment.slice(0, 10));
      const { signalen } = verloop.dossier;
      expect(new Set(signalen).size).toBe(signalen.length);
      expect(gedaan.toSorted()).toEqual(gedaan);
    }
  });
});

describe("ieder besluit", () => {
  const soorten = ({ dossier, staat }: Zaak) => termijnen(dossier, staatpad(staat)).map(({ soort }) => soort);
  /** Everything that can happen in every state, with the terms before and after it. */
  const stappen: readonly Stap[] = eigen.flatMap(({ inzendingen }) => {
    const { zaak, nu } = new Verloop().doe(...inzendingen.slice(1));
    return kandidaten(zaak).flatMap((inzending) => {
      const uitkomst = step(zaak, [inzending], nu);
      return uitkomst.ok
        ? [{ regel: uitkomst.waarde.regels[0]!, voor: soorten(zaak), na: soorten(uitkomst.waarde.zaak) }]
        : [];
    });
  });

  it("wordt de aanvrager met een brief verteld", () => {
    expect(besluiten(stappen).map(({ regel }) => regel.type)).toEqual(
      expect.arrayContaining([
        "aanvraag.toegekend",
        "aanvraag.geconsulteerd",
        "verlenging.toegekend",
        "verlenging.afgewezen",
      ]),
    );
    expect(zonderBrief(stappen)).toEqual([]);
  });

  it("valt op als de brief ontbreekt", () => {
    const zonder = stappen.map((stap) =>
      stap.regel.type === "aanvraag.afgewezen" ? { ...stap, regel: { ...stap.regel, opdrachten: [] } } : stap,
    );
    expect(zonderBrief(zonder)).toEqual(["aanvraag.afgewezen"]);
  });
});
