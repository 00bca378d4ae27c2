import { describe, expect, it } from "vitest";
import { plusDagen } from "#domain/kalender/datum.ts";
import { verloopTot, type Verloop } from "#test/support/gebeurtenissen.ts";
import { enige, vanSoort, wie } from "./hulp.ts";

/** Signals that are about no term: letters, agreements, judgements and hours. */

const mislukt = (verloop: Verloop, aan: string, brief = "toekenning") =>
  verloop.gebeurt("mail.mislukt", { brief, aan, bij: 4, reden: "550 postvak bestaat niet" });

const metZorgZuid = () =>
  verloopTot("gestart").gebeurt("partner.toegevoegd", { partij: "zorgaanbieder", naam: "Zorg: Zuid" });

describe("een brief die niet aankomt", () => {
  it("is van wie het traject draagt, ook als alles verder loopt", () => {
    const verloop = mislukt(verloopTot("gestart"), "aanvrager");
    expect(enige(verloop, "mail")).toMatchObject({
      voor: { rol: "za", id: "za-03" },
      wat: "De brief 'toekenning' aan de aanvrager is niet aangekomen. Bel, verbeter het adres en verstuur hem opnieuw.",
      groep: "deze week",
    });
    expect(wie(enige(mislukt(verloopTot("beoordeling"), "aanvrager"), "mail"))).toBe("projectleider");
    expect(wie(enige(mislukt(verloopTot("gesloten"), "partner", "borgingsvraag"), "mail"))).toBe("projectleider");
  });

  it("aan iemand van de stichting is van de beheerder, die de adressen van medewerkers bijhoudt", () => {
    const een = enige(mislukt(verloopTot("gestart"), "za", "herinnering"), "mail");
    expect(wie(een)).toBe("beheerder");
    expect(een.wat).toContain("Kijk bij de medewerkers of het adres klopt");
  });

  it("telt ook als alleen een mede-aanvrager hem niet kreeg", () => {
    const verloop = verloopTot("toegekend").gebeurt("mail.verzonden", {
      brief: "toekenning",
      aan: "aanvrager",
      versie: 1,
      bij: 4,
      berichten: [],
      mislukteKopieen: 1,
    });
    expect(enige(verloop, "mail").wat).toContain("aan de mede-aanvrager is niet aangekomen");
  });

  it("aan een partner zegt aan welke, en is er voor iedere partner een", () => {
    const gegevens = (partner: string) => ({ brief: "borgingsvraag", aan: "partner", partner, bij: 4, reden: "550" });
    const verloop = metZorgZuid()
      .gebeurt("mail.mislukt", gegevens("partner-4"))
      .gebeurt("mail.mislukt", gegevens("partner-3"))
      .gebeurt("mail.mislukt", gegevens("partner-3"));
    expect(vanSoort(verloop, "mail").map(({ wat, voor }) => [wat, voor.rol])).toEqual([
      [
        "De brief 'borgingsvraag' aan Zorg: Zuid is niet aangekomen. Bel, verbeter het adres en verstuur hem opnieuw.",
        "za",
      ],
      [
        "De brief 'borgingsvraag' aan Gemeente Breda is niet aangekomen. Bel, verbeter het adres en verstuur hem opnieuw.",
        "za",
      ],
    ]);
    expect(verloop.laatsteZin).toBe("De brief 'borgingsvraag' aan Gemeente Breda is niet aangekomen: 550");
  });

  it("staat er één keer, en komt terug als hij na het afhandelen weer niet aankomt", () => {
    const verloop = mislukt(mislukt(verloopTot("gestart"), "aanvrager"), "aanvrager");
    verloop.gebeurt("signaal.afgehandeld", { sleutel: enige(verloop, "mail").sleutel });
    expect(enige(verloop, "mail").afgehandeldOp).toBe(verloop.dag);
    expect(enige(mislukt(verloop.later(7), "aanvrager"), "mail").afgehandeldOp).toBeNull();
  });

  it("die wel aankwam is geen signaal", () => {
    expect(vanSoort(verloopTot("gestart").gebeurt("mail.verzonden"), "mail")).toEqual([]);
  });
});

describe("een brief die wacht", () => {
  const brief = { brief: "terugkoppeling", aan: "partner", partner: "partner-3", bij: 4 };
  const ander = { ...brief, partner: "partner-4" };
  const verzonden = (wat: typeof brief) => ({ ...wat, versie: 1, berichten: [] });

  it("is van de projectleider en van de beheerder, die geen namen ziet: ouders heten zelf", () => {
    expect(
      vanSoort(verloopTot("gestart").gebeurt("mail.vertraagd", brief), "mail").map(({ wat, voor }) => [wat, voor.rol]),
    ).toEqual(
      [
        ["partner-3", "beheerder"],
        ["Gemeente Breda", "projectleider"],
      ].map(([aan, rol]) => [
        `De brief 'terugkoppeling' aan ${aan} wacht al een dag: de mailserver neemt hem niet aan.`,
        rol,
      ]),
    );
  });

  it("wacht niet meer als hij verzonden is; die aan een ander wel", () => {
    const verloop = metZorgZuid().gebeurt("mail.vertraagd", brief).gebeurt("mail.vertraagd", ander);
    expect(vanSoort(verloop, "mail")).toHaveLength(4);
    verloop.gebeurt("mail.verzonden", verzonden(brief));
    expect(vanSoort(verloop, "mail").map(({ wat }) => wat)).toEqual(
      ["partner-4", "Zorg: Zuid"].map(
        (aan) => `De brief 'terugkoppeling' aan ${aan} wacht al een dag: de mailserver neemt hem niet aan.`,
      ),
    );
    verloop.gebeurt("mail.verzonden", verzonden(ander));
    expect(vanSoort(verloop, "mail")).toEqual([]);
  });

  it("is daarna hoogstens een brief die niet aankomt", () => {
    const verloop = verloopTot("gestart")
      .gebeurt("mail.vertraagd", brief)
      .gebeurt("mail.mislukt", { ...brief, reden: "550" });
    expect(enige(verloop, "mail").wat).toContain("niet aangekomen");
  });
});

describe("een borgingsafspraak die niet wordt nagekomen", () => {
  it("is geen signaal meer als de nazorg waar het om vroeg is begonnen, en wel als het daarna weer misgaat", () => {
    const verloop = verloopTot("stap6").gebeurt("borging.vastgelegd").gebeurt("afronding.gestart");
    verloop.gebeurt("eindverslag.vastgesteld").gebeurt("oordeel.gegeven").gebeurt("traject.gesloten").later(90);
    const partner = verloop.dossier.borging[0]!.partner;
    const mis = { partner, nagekomen: false, toelichting: "Er is geen contract." };
    expect(vanSoort(verloop.gebeurt("borging.gecontroleerd", mis), "borgingsafspraak")).toHaveLength(1);
    expect(vanSoort(verloop.later(5).gebeurt("nazorg.gestart"), "borgingsafspraak")).toEqual([]);
    expect(vanSoort(verloop.later(5).gebeurt("nazorg.afgerond"), "borgingsafspraak")).toEqual([]);
    expect(vanSoort(verloop.later(90).gebeurt("borging.gecontroleerd", mis), "borgingsafspraak")).toHaveLength(1);
  });

  const gecontroleerd = (verloop: Verloop, nagekomen: boolean) =>
    verloop.gebeurt("borging.gecontroleerd", { partner: "partner-3", nagekomen, toelichting: "Gebeld." });

  it("is van de projectleider, en na de sluiting een reden voor nazorg", () => {
    const lopend = gecontroleerd(verloopTot("gestart").gebeurt("borging.vastgelegd"), false);
    expect(enige(lopend, "borgingsafspraak")).toMatchObject({
      voor: { rol: "projectleider" },
      wat: "De afspraken over de borging met Gemeente Breda worden niet nagekomen. Bespreek het.",
      groep: "deze week",
    });
    const gesloten = gecontroleerd(verloopTot("gesloten").gebeurt("borging.vastgelegd"), false);
    expect(enige(gesloten, "borgingsafspraak").wat).toContain("Bespreek het, of start nazorg.");
  });

  it("is weg als zij bij de volgende controle wel wordt nagekomen, en terug bij de volgende keer niet", () => {
    const verloop = gecontroleerd(verloopTot("gestart").gebeurt("borging.vastgelegd"), false);
    verloop.gebeurt("signaal.afgehandeld", { sleutel: enige(verloop, "borgingsafspraak").sleutel });
    expect(vanSoort(gecontroleerd(verloop.later(30), true), "borgingsafspraak")).toEqual([]);
    expect(enige(gecontroleerd(verloop.later(30), false), "borgingsafspraak").afgehandeldOp).toBeNull();
  });

  it("blijft een signaal als er daarna een afspraak bij komt", () => {
    const verloop = gecontroleerd(verloopTot("gestart").gebeurt("borging.vastgelegd"), false);
    expect(vanSoort(verloop.gebeurt("borging.vastgelegd"), "borgingsafspraak")).toHaveLength(1);
  });
});

describe("het oordeel bij een evaluatiemoment", () => {
  const gehouden = (verloop: Verloop, id: string, oordeel: string) =>
    verloop.gebeurt("evaluatiemoment.gehouden", { id, oordeel, toelichting: "Zie verslag.", hoe: "Elke maand." });

  it("bijsturen is van de zorgarrangeur, stoppen van de projectleider, bestendigen vraagt niets", () => {
    const verloop = verloopTot("stap6");
    gehouden(gehouden(gehouden(verloop, "e1", "bestendigen"), "e2", "bijsturen"), "e3", "stoppen");
    expect(vanSoort(verloop, "evaluatieoordeel").map((s) => `${wie(s)}: ${s.wat}`)).toEqual([
      "za za-03: Bij het evaluatiemoment (beleid, 1 mei 2026) was het oordeel: bijsturen. Voer de bijsturing uit.",
      "projectleider: Bij het evaluatiemoment (bestuur, 1 mei 2026) was het oordeel: stoppen. Besluit of het traject doorgaat.",
    ]);
  });

  it("geldt tot er op dat niveau opnieuw is geoordeeld, of tot de afronding", () => {
    const verloop = gehouden(verloopTot("stap6"), "e1", "bijsturen");
    const datum = plusDagen(verloop.dag, 90);
    verloop.gebeurt("evaluatiemoment.gepland", { id: "e4", niveau: "uitvoerend", datum });
    expect(vanSoort(verloop, "evaluatieoordeel")).toHaveLength(1);
    expect(vanSoort(gehouden(verloop, "e4", "bestendigen"), "evaluatieoordeel")).toEqual([]);

    const eindigt = gehouden(verloopTot("stappenGereed"), "e2", "stoppen");
    expect(vanSoort(eindigt, "evaluatieoordeel")).toHaveLength(1);
    expect(vanSoort(eindigt.gebeurt("afronding.gestart", {}), "evaluatieoordeel")).toEqual([]);
  });
});

describe("het urenbudget", () => {
  const boek = (verloop: Verloop, uren: number) => {
    for (let nog = uren; nog > 0; nog -= 8)
      verloop.later(1).gebeurt("uren.geboekt", { datum: verloop.dag, uren: Math.min(8, nog), activiteit: "overleg" });
    return verloop;
  };

  it("meldt de hoogste trede die bereikt is, en geen lagere", () => {
    const verloop = boek(verloopTot("gestart"), 48);
    expect(vanSoort(verloop, "urentrede")).toEqual([]);
    expect(enige(boek(verloop, 2), "urentrede")).toMatchObject({
      wat: "Van de uren is 50% of meer geboekt: 50 van 100 uur.",
      voor: { rol: "za", id: "za-03" },
    });
    expect(enige(boek(verloop, 31.5), "urentrede").wat).toContain("80% of meer geboekt: 81,5 van 100 uur");
  });

  it("is het op, dan weet ook de projectleider het", () => {
    const verloop = boek(verloopTot("gestart"), 100);
    expect(vanSoort(verloop, "urentrede").map(wie)).toEqual(["za za-03", "projectleider"]);
  });

  it("een volgende trede is een nieuw signaal, en een verlenging maakt de treden weer nieuw", () => {
    const verloop = boek(verloopTot("gestart"), 50);
    const handelAf = () => verloop.gebeurt("signaal.afgehandeld", { sleutel: enige(verloop, "urentrede").sleutel });
    handelAf();
    expect(enige(boek(verloop, 8), "urentrede").afgehandeldOp).not.toBeNull();
    expect(enige(boek(verloop, 22), "urentrede").afgehandeldOp).toBeNull();
    handelAf();
    verloop.gebeurt("verlenging.gevraagd").gebeurt("verlenging.toegekend");
    expect(enige(verloop, "urentrede")).toMatchObject({ afgehandeldOp: null });
    expect(enige(verloop, "urentrede").wat).toContain("50% of meer");
  });

  it("een trede die na een tegenboeking opnieuw gepasseerd wordt, is weer nieuw; een lagere die bleef gepasseerd niet", () => {
    const verloop = boek(verloopTot("gestart"), 56);
    const handelAf = () => verloop.gebeurt("signaal.afgehandeld", { sleutel: enige(verloop, "urentrede").sleutel });
    handelAf();
    const { sleutel, afgehandeldOp } = enige(verloop, "urentrede");
    boek(verloop, 24);
    handelAf();
    expect(enige(verloop, "urentrede").afgehandeldOp).not.toBeNull();
    verloop.gebeurt("uren.gecorrigeerd", { datum: verloop.dag, uren: 1, reden: "Dubbel." });
    expect(enige(verloop, "urentrede")).toMatchObject({ sleutel, afgehandeldOp });
    expect(enige(boek(verloop, 1), "urentrede")).toMatchObject({ afgehandeldOp: null });
    expect(enige(verloop, "urentrede").wat).toContain("80% of meer");
  });

  it("ook die van de projectleider is weer nieuw, en ook als het budget er eerst boven en toen weer onder kwam", () => {
    const verloop = boek(verloopTot("gestart"), 100);
    const handelAf = () => {
      for (const { sleutel } of vanSoort(verloop, "urentrede")) verloop.gebeurt("signaal.afgehandeld", { sleutel });
    };
    const open = () => vanSoort(verloop, "urentrede").map((s) => `${wie(s)} ${s.afgehandeldOp === null}`);
    handelAf();
    expect(open()).toEqual(["za za-03 false", "projectleider false"]);
    const corrigeer = (vorm: string, uren: number) =>
      verloop.gebeurt("toekenning.gecorrigeerd", { vorm, uren, reden: "Schrijffout." });
    corrigeer("lang", 125);
    handelAf();
    corrigeer("middellang", 100);
    expect(open()).toEqual(["za za-03 true", "projectleider true"]);
  });

  it("de dag waarop de uren op zijn wordt een signaal als hij nadert, en is er geen meer als er niet verder geboekt wordt", () => {
    const verloop = boek(verloopTot("gestart"), 40);
    const eerst = enige(verloop, "urenbudget");
    expect(eerst).toMatchObject({ voor: { rol: "za" }, sleutel: `urenbudget/${eerst.uiterlijk!.slice(0, 7)}` });
    // 40 hours of 100, so 60 take one and a half times as long as those 40 did: on day 37 that is 56 days.
    const laatste = plusDagen("2026-03-02", 36);
    const later = enige(verloop, "urenbudget", laatste);
    expect(later).toMatchObject({ sleutel: eerst.sleutel, uiterlijk: plusDagen(laatste, 56), groep: "later" });
    expect(vanSoort(verloop, "urenbudget", plusDagen(laatste, 1))).toEqual([]);

    const traag = verloopTot("gestart");
    traag.gebeurt("uren.geboekt", { datum: traag.dag, uren: 2.5, activiteit: "gesprek" });
    expect(vanSoort(traag, "urenbudget")).toEqual([]);
  });

  it("de dag waarop de uren op zijn is nooit te laat, en afgehandeld blijft hij dat zolang er niets geboekt wordt", () => {
    const verloop = boek(verloopTot("gestart"), 80);
    verloop.gebeurt("signaal.afgehandeld", { sleutel: enige(verloop, "urenbudget").sleutel });
    for (let dag = 0; dag <= 120; dag += 1)
      for (const { groep, afgehandeldOp } of vanSoort(verloop, "urenbudget", plusDagen(verloop.dag, dag))) {
        expect(groep).not.toBe("te laat");
        expect(afgehandeldOp).toBe(verloop.dag);
      }
    // 4 hours are left: as many as half of the last booking, for as long as the pace looks back.
    const bijna = boek(verloopTot("gestart"), 96);
    expect(vanSoort(bijna, "urenbudget", plusDagen(bijna.dag, 55))).toHaveLength(1);
    expect(vanSoort(bijna, "urenbudget", plusDagen(bijna.dag, 56))).toEqual([]);
  });
});
