import { getStateNodes } from "xstate/graph";
import { describe, expect, it } from "vitest";
import { trajectMachine } from "#domain/traject/machine.ts";
import { RUST, staatpad } from "#domain/traject/staat.ts";
import { step } from "#domain/traject/step.ts";
import { DAG, NUMMER, Verloop } from "#test/support/gebeurtenissen.ts";
import { kandidaten } from "#test/support/kandidaten.ts";
import { paden, padenPerKnoop } from "#test/support/paden.ts";

const knopen = getStateNodes(trajectMachine.root).map((knoop) => knoop.path.join("."));
const onderdelen = (pad: string): string[] =>
  pad.split(" + ").flatMap((deel) => deel.split(".").map((_, i, alle) => alle.slice(0, i + 1).join(".")));

describe("de kortste paden door de machine", () => {
  it("komen in iedere staat die de machine kent", () => {
    const bereikt = new Set(paden().flatMap(({ naar }) => onderdelen(naar)));
    expect(knopen.length).toBeGreaterThan(40);
    expect(knopen.filter((knoop) => !bereikt.has(knoop))).toEqual([]);
  });

  it("komen ook zonder register in iedere staat", () => {
    const bereikt = new Set(padenPerKnoop().flatMap(({ naar }) => onderdelen(naar)));
    expect(knopen.filter((knoop) => !bereikt.has(knoop))).toEqual([]);
  });

  it("combineren de delen van een lopend traject in iedere samenstelling", () => {
    const delen = Object.values(trajectMachine.states["traject"]!.states).map((deel) =>
      deel.id === "traject" ? 11 : Object.keys(deel.states).length,
    );
    const samenstellingen = new Set(
      paden()
        .filter(({ dossier }) => dossier.bron === null)
        .map(({ naar }) => naar)
        .filter((naar) => naar.includes(" + ")),
    );
    // Before the start nobody asks verlenging, and without a zorgarrangeur nothing starts.
    const [voortgang = 0, looptijd = 0, bezetting = 0, contact = 0, verlengen = 0] = delen;
    const inStart = looptijd * bezetting * contact;
    expect(samenstellingen.size).toBe(inStart + (voortgang - 1) * looptijd * (bezetting - 1) * contact * verlengen);
  });

  it("eindigen door step in dezelfde staat en hetzelfde dossier als in het model", () => {
    for (const { naar, inzendingen, dossier } of paden()) {
      const verloop = new Verloop().doe(...inzendingen.slice(1));
      expect(verloop.pad).toBe(naar);
      expect(verloop.dossier).toEqual(dossier);
      expect(verloop.dossier.nummer).toBe(NUMMER);
    }
  });

  it("laten uit iedere staat die geen rust is een weg naar een andere staat", () => {
    // Where it may stay for good. A concept waits for its applicant, everything else for us.
    expect(RUST.filter((staat) => !Object.hasOwn(trajectMachine.states, staat))).toEqual([]);
    const vast = paden().filter(({ naar, inzendingen }) => {
      if (RUST.includes(naar)) return false;
      const { zaak, nu } = new Verloop().doe(...inzendingen.slice(1));
      return !kandidaten(zaak, DAG).some((kandidaat) => {
        const uitkomst = step(zaak, [kandidaat], nu);
        return uitkomst.ok && staatpad(uitkomst.waarde.zaak.staat) !== naar;
      });
    });
    expect(vast.map(({ naar }) => naar)).toEqual([]);
  });

  it("laten een traject dat loopt altijd tot sluiten of stopzetten komen", () => {
    const lopend = paden().filter(({ naar }) => naar.startsWith("traject."));
    for (const { naar, inzendingen } of lopend) {
      const verloop = new Verloop().doe(...inzendingen.slice(1));
      // Who asked for a verlenging gets an answer first.
      if (naar.includes("verlengen.gevraagd")) verloop.gebeurt("verlenging.afgewezen");
      expect(verloop.weigert("traject.stopgezet")).toBeNull();
    }
    expect(lopend.length).toBeGreaterThan(100);
  });
});
