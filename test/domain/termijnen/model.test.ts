import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { periode } from "#domain/aanmelding/periode.ts";
import { Periodegegevens } from "#domain/aanmelding/periodegegevens.ts";
import { DEFAULT_TERMIJNEN } from "#domain/aanmelding/termijnregels.ts";
import type { Definitie } from "#domain/gebeurtenissen/definitie.ts";
import { GEBEURTENISSEN } from "#domain/gebeurtenissen/index.ts";
import { plusDagen } from "#domain/kalender/datum.ts";
import { termijnen } from "#domain/termijnen.ts";
import { trajectMachine } from "#domain/traject/machine.ts";
import { openEvaluaties } from "#domain/traject/evaluatiemoment.ts";
import { staatpad } from "#domain/traject/staat.ts";
import { step } from "#domain/traject/step.ts";
import { type Zaak } from "#domain/traject/zaak.ts";
import { REGELS, Verloop, verloopTot } from "#test/support/gebeurtenissen.ts";
import { kandidaten } from "#test/support/kandidaten.ts";
import { paden, padenPerKnoop } from "#test/support/paden.ts";
import {
  bladeren,
  ongemerkt,
  WACHT,
  zonderBrief,
  zonderHerinnering,
  zonderTermijn,
  type Stap,
} from "./modelcontrole.ts";
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
    expect(zonderBrief(stappen)).toEqual([]);
    expect(ongemerkt(stappen)).toEqual([]);
  });

  const met = (type: string, deel: Partial<Definitie>) =>
    new Map([...GEBEURTENISSEN, [type, { ...GEBEURTENISSEN.get(type)!, ...deel }]]);
  const besluiten = [...GEBEURTENISSEN.values()].filter(({ besluit }) => besluit === true).map(({ type }) => type);

  it.each(besluiten)("%s valt op als de brief aan de aanvrager ontbreekt, ook al is het maar één keer", (type) => {
    const laatste = stappen.findLastIndex(({ regel }) => regel.type === type && regel.bron === null);
    const zonder = stappen.map((stap, i) =>
      i === laatste ? { ...stap, regel: { ...stap.regel, opdrachten: [] } } : stap,
    );
    expect(zonderBrief(zonder)).toEqual([type]);
  });

  it.each([
    "aanvraag.geconsulteerd",
    "verlenging.afgewezen",
    "traject.stopgezet",
    "traject.heropend",
    "nazorg.gestart",
  ])("%s valt op als niemand heeft gezegd dat het een besluit is", (type) => {
    const { besluit: _besluit, ...zonder } = GEBEURTENISSEN.get(type)!;
    expect(ongemerkt(stappen, new Map([...GEBEURTENISSEN, [type, zonder]]))).toEqual([type]);
  });

  it("dat hier nooit genomen wordt valt ook op", () => {
    expect(zonderBrief(stappen, met("bezwaar.afgewezen", { wie: ["projectleider"], besluit: true }))).toEqual([
      "bezwaar.afgewezen",
    ]);
  });
});

describe("ieder evaluatiemoment", () => {
  const gepland = eigen.filter(({ dossier }) => dossier.evaluaties.length > 0);

  it("heeft een herinnering, vooraf of op de dag zelf", () => {
    expect(gepland.length).toBeGreaterThan(5);
    expect(zonderHerinnering(eigen, alleTermijnen)).toEqual([]);
  });

  it("valt op als die ontbreekt", () => {
    const geval = gepland.find(
      ({ naar, dossier }) => naar.startsWith("traject.") && openEvaluaties(dossier).length > 1,
    )!;
    const id = openEvaluaties(geval.dossier)[1]!.id;
    const zonder = zonderHerinnering([geval], (dossier, pad) =>
      termijnen(dossier, pad).map((termijn) => ({
        ...termijn,
        momenten: termijn.momenten.filter(({ type }) => termijn.onderwerp !== id || type !== "termijn.nadert"),
      })),
    );
    expect(zonder).toEqual([`${geval.naar}: ${id}`]);
  });

  it("krijgt er ook een als het voor vandaag of over een paar dagen is, met alle instellingen die een periode mag hebben", () => {
    fc.assert(
      fc.property(
        fc.nat(20),
        fc.option(fc.integer({ min: 0, max: 27 })),
        fc.option(fc.boolean(), { nil: undefined }),
        (dagen, herinnering, laatsteDag) => {
          const regel = {
            ...DEFAULT_TERMIJNEN.evaluatiemoment,
            herinnering,
            laatsteDag: laatsteDag ?? false,
          };
          const { versie: _v, hash: _h, ...kaal } = REGELS;
          const regels = { ...kaal, termijnen: { ...REGELS.termijnen, evaluatiemoment: regel } };
          fc.pre(Periodegegevens.safeParse(regels).success);
          const begin = verloopTot("stap5", { periode: periode(regels, 2) });
          const verloop = begin.gebeurt("evaluatiemoment.gepland", {
            id: "u1",
            niveau: "uitvoerend",
            datum: plusDagen(begin.dag, dagen),
          });
          expect(zonderHerinnering([{ naar: verloop.pad, dossier: verloop.dossier }], alleTermijnen)).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
});
