import { describe, expect, it } from "vitest";
import { termijnen } from "#domain/termijnen.ts";
import { Verloop, verloopTot } from "#test/support/gebeurtenissen.ts";
import { paden } from "#test/support/paden.ts";
import { brieven, klokTot } from "./klok.ts";

const PARTNERS = ["partner-1", "partner-2", "partner-3"];
const lopend = (v: Verloop) => termijnen(v.dossier, v.pad).filter(({ soort }) => soort === "evaluatiemoment");
/** One moment, so that the letters are those of this one. */
const een = (datum = "2026-05-01") =>
  verloopTot("stap5").gebeurt("evaluatiemoment.gepland", { id: "u1", niveau: "uitvoerend", datum });

describe("een gepland evaluatiemoment", () => {
  it("is een termijn op de afgesproken dag, ook als dat een zondag is", () => {
    expect(lopend(een("2026-05-03"))).toMatchObject([
      { soort: "evaluatiemoment", onderwerp: "u1", ruw: "2026-05-03", uiterlijk: "2026-05-03" },
    ]);
  });

  it("wordt een week ervoor en op de dag zelf herinnerd, aan iedere partner en de zorgarrangeur", () => {
    const verloop = een();
    const begin = verloop.zaak.kop.volgnummer;
    expect(klokTot(verloop, "2026-04-24", "evaluatiemoment")).toEqual(["2026-04-24 termijn.nadert u1"]);
    const eersteKeer = verloop.zaak.kop.volgnummer;
    expect(klokTot(verloop, "2026-05-01", "evaluatiemoment")).toEqual(["2026-05-01 termijn.nadert u1"]);
    const verwacht = [...PARTNERS.map((partner) => `herinnering partner ${partner}`), "termijn-nadert za"];
    expect(brieven(verloop, begin)).toEqual(expect.arrayContaining(verwacht));
    expect(brieven(verloop, eersteKeer).filter((brief) => brief.includes("partner"))).toHaveLength(PARTNERS.length);
  });

  it("dat niet gehouden wordt gaat naar de zorgarrangeur, dan naar de projectleider en dan naar de plaatsvervanger, en dan zwijgt de klok", () => {
    const verloop = een();
    klokTot(verloop, "2026-05-01", "evaluatiemoment");
    const { volgnummer } = verloop.zaak.kop;
    expect(klokTot(verloop, "2026-09-01", "evaluatiemoment")).toEqual([
      "2026-05-02 termijn.verstreken u1",
      "2026-05-09 termijn.geescaleerd u1",
      "2026-05-16 termijn.geescaleerd u1",
    ]);
    const signalen = verloop.opdrachten
      .filter((o) => o.volgnummer > volgnummer && o.params["soort"] === "evaluatiemoment")
      .map(({ params }) => `${params["brief"]} ${params["aan"]}`);
    expect(signalen).toEqual(["termijn-verlopen za", "escalatie projectleider", "escalatie plaatsvervanger"]);
  });

  it.each([
    ["gehouden", { id: "u1", oordeel: "bestendigen", toelichting: "Goed." }],
    ["vervallen", { id: "u1", reden: "Geen pilot." }],
  ])("dat is %s is geen termijn meer", (wat, gegevens) => {
    expect(lopend(een().gebeurt(`evaluatiemoment.${wat}`, gegevens))).toEqual([]);
  });

  it("dat verzet wordt herinnert opnieuw, op de nieuwe dag", () => {
    const verloop = een();
    klokTot(verloop, "2026-05-02", "evaluatiemoment");
    verloop.gebeurt("evaluatiemoment.verzet", { id: "u1", datum: "2026-06-01", reden: "Ziekte" });
    expect(klokTot(verloop, "2026-06-02", "evaluatiemoment")).toEqual([
      "2026-05-25 termijn.nadert u1",
      "2026-06-01 termijn.nadert u1",
      "2026-06-02 termijn.verstreken u1",
    ]);
  });

  it("dat op korte termijn gepland wordt krijgt naast de uitnodiging geen herinnering van eerder", () => {
    expect(klokTot(een("2026-03-05"), "2026-03-05", "evaluatiemoment")).toEqual(["2026-03-05 termijn.nadert u1"]);
    // For today: the last day is now.
    expect(klokTot(een("2026-03-02"), "2026-03-03", "evaluatiemoment")).toEqual([
      "2026-03-02 termijn.nadert u1",
      "2026-03-03 termijn.verstreken u1",
    ]);
  });

  it("dat op korte termijn verzet wordt ook niet", () => {
    const verloop = een().opDag("2026-04-20");
    verloop.gebeurt("evaluatiemoment.verzet", { id: "u1", datum: "2026-04-22", reden: "Zaal bezet." });
    expect(klokTot(verloop, "2026-04-22", "evaluatiemoment")).toEqual(["2026-04-22 termijn.nadert u1"]);
  });

  it("waarvan de dag voorbij is als het wordt vastgelegd: niemand wordt er nog aan herinnerd, wel wordt gevraagd of het gehouden is", () => {
    const verloop = verloopTot("stap5").opDag("2026-05-06");
    verloop.gebeurt(
      "evaluatiemoment.gepland",
      { id: "u1", niveau: "uitvoerend", datum: "2026-05-01" },
      {
        gebeurdOp: "2026-04-20",
      },
    );
    const momenten = lopend(verloop).flatMap((termijn) => termijn.momenten);
    expect(momenten.map(({ type }) => type)).not.toContain("termijn.nadert");
    expect(momenten[0]).toMatchObject({ type: "termijn.verstreken" });
    expect(momenten.flatMap(({ aan }) => aan)).not.toContain("partner");
  });

  it("blijft lopen in de afronding en tijdens een pauze, en niet na sluiten of stopzetten", () => {
    expect(lopend(verloopTot("afronding"))).toHaveLength(2);
    expect(lopend(een().gebeurt("traject.gepauzeerd"))).toHaveLength(1);
    expect(lopend(verloopTot("gesloten"))).toEqual([]);
    expect(lopend(een().gebeurt("traject.stopgezet"))).toEqual([]);
  });
});

it("ieder open evaluatiemoment heeft in iedere staat een herinnering", () => {
  const met = paden().filter(({ dossier }) => dossier.evaluaties.length > 0);
  expect(met.length).toBeGreaterThan(5);
  for (const { naar, inzendingen } of met) {
    const verloop = new Verloop().doe(...inzendingen.slice(1));
    if (!naar.startsWith("traject.")) continue;
    const open = verloop.dossier.evaluaties.filter((e) => e.oordeel === null && e.vervallen === undefined);
    expect(lopend(verloop).map(({ onderwerp }) => onderwerp)).toEqual(open.map(({ id }) => id));
    for (const { momenten } of lopend(verloop))
      expect(momenten.map(({ trede }) => trede)).toEqual([
        "herinnering",
        "laatste-dag",
        "verstreken",
        "escalatie",
        "tweede-escalatie",
      ]);
  }
});
