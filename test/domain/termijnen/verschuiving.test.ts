import { describe, expect, it } from "vitest";
import { KALENDER, voorTermijnen } from "#domain/kalender/kalender.ts";
import { eersteMoment, termijnen } from "#domain/termijnen.ts";
import { MENSEN, Verloop, verloopTot } from "#test/support/gebeurtenissen.ts";
import { dagen } from "./wekker.ts";

/** The day on which the decision would be due becomes a free day. */
const nieuw = {
  ...KALENDER,
  versie: "proef",
  besluitdagen: [...KALENDER.besluitdagen, { datum: "2026-04-28", naam: "een extra vrije dag", bron: "Proefbesluit" }],
};
const bijwerken = (verloop: Verloop) =>
  verloop.gebeurt("kalender.bijgewerkt", { kalender: nieuw }, { door: MENSEN.beheerder });

describe("een nieuwe kalender", () => {
  it("verschuift de lopende termijnen, en de regel in het journaal zegt welke, van welke dag naar welke", () => {
    const verloop = bijwerken(verloopTot("ingediend"));
    expect(dagen(verloop)).toEqual({ beslissing: "2026-04-29" });
    expect(verloop.regels.at(-1)?.gegevens["verschuivingen"]).toEqual([
      { soort: "beslissing", oud: "2026-04-28", nieuw: "2026-04-29" },
    ]);
    expect(verloop.laatsteZin).toBe(
      "De kalender is bijgewerkt, naar versie proef. De termijn voor het besluit over de aanvraag gaat van 28 april 2026 naar 29 april 2026.",
    );
  });

  it("die niets verschuift zegt dat ook", () => {
    const verloop = bijwerken(verloopTot("gesloten"));
    expect(verloop.regels.at(-1)?.gegevens["verschuivingen"]).toEqual([]);
    expect(verloop.laatsteZin).toBe("De kalender is bijgewerkt, naar versie proef. Er verschuift geen termijn.");
  });

  it("schuift een dag die aan iemand is genoemd niet op", () => {
    const verloop = verloopTot("ingediend").gebeurt("aanvulling.gevraagd", { vraag: "Wie?", uiterlijk: "2026-04-28" });
    expect(dagen(bijwerken(verloop))).toEqual({ aanvulling: "2026-04-28" });
  });

  it("schuift het besluit op dat op een aanvulling wacht, en de regel zegt dat ook", () => {
    // The first last day that the decision can have and the one that it has when the aanvulling does not come.
    for (const [uiterlijk, oud, nieuwe] of [
      ["2026-03-10", "2026-05-06", "2026-05-07"],
      ["2026-03-23", "2026-04-28", "2026-04-29"],
    ] as const) {
      const kalender = {
        ...nieuw,
        besluitdagen: [...KALENDER.besluitdagen, { datum: oud, naam: "een extra vrije dag", bron: "Proefbesluit" }],
      };
      const verloop = verloopTot("ingediend").gebeurt("aanvulling.gevraagd", { vraag: "Wie?", uiterlijk });
      verloop.gebeurt("kalender.bijgewerkt", { kalender }, { door: MENSEN.beheerder });
      expect(verloop.regels.at(-1)?.gegevens["verschuivingen"]).toEqual([{ soort: "beslissing", oud, nieuw: nieuwe }]);
      // No day is promised while the clock stands still.
      expect(verloop.laatsteBrieven).toEqual([]);
    }
  });

  it("die het besluit later maakt wordt de aanvrager verteld; eerder blijft binnen wat beloofd is", () => {
    const verloop = bijwerken(verloopTot("ingediend"));
    expect(verloop.laatsteBrieven).toEqual([
      {
        brief: "besluit-uitgesteld",
        aan: "aanvrager",
        soort: "beslissing",
        nieuweDatum: "2026-04-29",
        reden: "De kalender met vrije dagen is veranderd (versie proef).",
      },
    ]);
    verloop.gebeurt("kalender.bijgewerkt", { kalender: KALENDER }, { door: MENSEN.beheerder });
    expect(dagen(verloop)).toEqual({ beslissing: "2026-04-28" });
    expect(verloop.laatsteBrieven).toEqual([]);
  });

  it("die geen kalender is wordt geweigerd, en zij komt van de beheerder of het systeem zelf", () => {
    const verloop = verloopTot("ingediend");
    const door = MENSEN.beheerder;
    expect(verloop.weigert("kalender.bijgewerkt", { kalender: {} }, { door })).toBe("gegevens.ongeldig");
    expect(verloop.weigert("kalender.bijgewerkt", { kalender: { ...nieuw, besluitdagen: [] } }, { door })).toBe(
      "gegevens.ongeldig",
    );
    expect(verloop.weigert("kalender.bijgewerkt", { kalender: nieuw }, { door: MENSEN.projectleider })).toBe(
      "rol.mag-niet",
    );
  });

  it("herinnert opnieuw aan wat verschoof, want het is een andere dag", () => {
    const verloop = verloopTot("ingediend").opDag("2026-04-14");
    verloop.gebeurt("termijn.nadert", eersteMoment(verloop.dossier, verloop.pad)!.moment.gegevens);
    expect(eersteMoment(bijwerken(verloop).dossier, verloop.pad)?.moment).toMatchObject({
      op: "2026-04-15",
      trede: "herinnering",
    });
  });
});

describe("de kalender van een traject", () => {
  it("gaat mee vanaf het openen, zonder wat voor termijnen niet telt", () => {
    expect(new Verloop().dossier.kalender).toEqual(voorTermijnen(KALENDER));
    expect(new Verloop().dossier.kalender.schoolvakanties).toEqual([]);
  });

  it("kan voor een antwoord op 'wat als' een andere zijn, zonder het dossier te raken", () => {
    const { dossier, pad } = verloopTot("ingediend");
    expect(termijnen(dossier, pad, nieuw)[0]?.uiterlijk).toBe("2026-04-29");
    expect(termijnen(dossier, pad)[0]?.uiterlijk).toBe("2026-04-28");
  });
});
