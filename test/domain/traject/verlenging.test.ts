import { describe, expect, it } from "vitest";
import { urenbudget } from "#domain/traject/dossier.ts";
import { inzending, MENSEN, verloopTot } from "#test/support/gebeurtenissen.ts";

const gevraagd = () =>
  verloopTot("stap6").gebeurt(
    "verlenging.gevraagd",
    { reden: "ondersteuningsbehoefte nog aanwezig" },
    { door: MENSEN.aanvrager },
  );
const toe = (uren: number | null, deel: object = {}) => ({
  uren,
  toelichting: "De pilot loopt tot de zomer.",
  ...deel,
});

describe("een verlenging", () => {
  it("kan pas gevraagd worden als het traject gestart is", () => {
    expect(verloopTot("bezet").weigert("verlenging.gevraagd")).toBe("datum.volgorde");
    expect(verloopTot("gestart").weigert("verlenging.gevraagd", undefined, { gebeurdOp: "2026-03-01" })).toBe(
      "datum.volgorde",
    );
    expect(verloopTot("gestart").weigert("verlenging.gevraagd")).toBeNull();
  });

  it("wordt bevestigd met de dag van het besluit, en beslist met de uitleg", () => {
    expect(gevraagd().laatsteBrieven).toEqual([
      {
        brief: "verlenging-gevraagd",
        aan: "aanvrager",
        gevraagdOp: "2026-03-02",
        reden: "ondersteuningsbehoefte nog aanwezig",
        uiterlijk: "2026-03-30",
      },
    ]);
    for (const [type, gegevens] of [
      ["verlenging.toegekend", toe(40)],
      ["verlenging.afgewezen", { toelichting: "De pilot loopt tot de zomer." }],
    ] as const)
      expect(gevraagd().gebeurt(type, gegevens).laatsteBrieven).toEqual([
        { brief: "verlengingsbesluit", aan: "aanvrager", toelichting: "De pilot loopt tot de zomer." },
      ]);
  });

  it("wordt één tegelijk gevraagd, en na een besluit kan er een nieuwe komen", () => {
    const verloop = gevraagd();
    expect(verloop.weigert("verlenging.gevraagd")).toBe("staat.mag-niet");
    expect(verloop.gebeurt("verlenging.afgewezen").weigert("verlenging.gevraagd")).toBeNull();
    expect(verloop.dossier.verlengingen.map(({ besluit }) => besluit)).toEqual(["afgewezen", null]);
  });

  it("komt er pas na een vraag", () => {
    for (const type of ["verlenging.toegekend", "verlenging.afgewezen", "verlenging.ingetrokken"])
      expect(verloopTot("stap6").weigert(type)).toBe("staat.mag-niet");
  });

  it("legt bij toekennen uren bij het budget, bij afwijzen en intrekken niet", () => {
    expect(urenbudget(gevraagd().gebeurt("verlenging.toegekend", toe(40)).dossier)).toBe(140);
    expect(urenbudget(gevraagd().gebeurt("verlenging.afgewezen").dossier)).toBe(100);
    expect(urenbudget(gevraagd().gebeurt("verlenging.ingetrokken").dossier)).toBe(100);
  });

  it("wordt niet toegekend zonder uren", () => {
    expect(gevraagd().weigert("verlenging.toegekend", toe(null))).toBe("uren.ontbreken");
  });

  it("komt met alle eerdere samen niet boven het plafond, of anders met een afwijking", () => {
    expect(gevraagd().weigert("verlenging.toegekend", toe(150.25))).toBe("vorm.verlenging");
    expect(
      gevraagd().weigert("verlenging.toegekend", toe(150.25, { afwijking: "Twee gemeenten kwamen erbij." })),
    ).toBeNull();
    const tweede = gevraagd().gebeurt("verlenging.toegekend", toe(100)).gebeurt("verlenging.gevraagd");
    expect(tweede.weigert("verlenging.toegekend", toe(50.25))).toBe("vorm.verlenging");
    expect(tweede.weigert("verlenging.toegekend", toe(50))).toBeNull();
  });

  it.each([
    ["verlenging.toegekend", toe(10)],
    ["verlenging.afgewezen", { toelichting: "De doelen zijn bereikt." }],
  ])("%s ligt niet voor de vraag", (type, gegevens) => {
    const verloop = gevraagd();
    expect(verloop.weigert(type, gegevens, { gebeurdOp: "2026-03-01" })).toBe("datum.volgorde");
    expect(verloop.weigert(type, gegevens)).toBeNull();
  });

  it.each([
    ["verlenging.toegekend", toe(10)],
    ["verlenging.afgewezen", { toelichting: "De doelen zijn bereikt." }],
  ])("%s wordt de aanvrager verteld", (type, gegevens) => {
    expect(gevraagd().gebeurt(type, gegevens).opdrachten.at(-1)).toMatchObject({
      type: "mail",
      params: { brief: "verlengingsbesluit", aan: "aanvrager" },
    });
  });

  it("die nog open is houdt de afronding en het sluiten tegen", () => {
    expect(verloopTot("stappenGereed").gebeurt("verlenging.gevraagd").weigert("afronding.gestart", {})).toBe(
      "verlenging.open",
    );
    const laat = verloopTot("terugkoppeling").gebeurt("verlenging.gevraagd");
    const reden = { redenZonderTerugkoppeling: "Allen waren bij het eindgesprek." };
    expect(laat.weigert("traject.gesloten", reden)).toBe("verlenging.open");
    expect(laat.gebeurt("verlenging.ingetrokken").weigert("traject.gesloten", reden)).toBeNull();
  });

  it.each(["verlenging.afgewezen", "verlenging.ingetrokken"])(
    "die nog open is houdt ook stopzetten tegen; met %s erbij kan het in één handeling",
    (besluit) => {
      expect(gevraagd().probeer(inzending("traject.stopgezet"))).toMatchObject({
        ok: false,
        weigering: { code: "verlenging.open", reden: expect.stringContaining("ingetrokken") },
      });
      const verloop = gevraagd().doe(inzending(besluit), inzending("traject.stopgezet"));
      expect(verloop.beeld.staat).toBe("stopgezet");
      expect(verloop.dossier.verlengingen).toMatchObject([{ besluit: besluit.slice("verlenging.".length) }]);
    },
  );
});
