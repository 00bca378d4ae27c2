import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alsTekst, isDezelfde } from "#domain/kalender/als-tekst.ts";
import { KALENDER, leesKalender, type Kalender } from "#domain/kalender/kalender.ts";
import { ketenfout, leesVerzegeld } from "#domain/journaal/keten.ts";
import { voortgangInWoorden, naToepassen, teToepassen } from "#domain/medewerkers/toegepast.ts";
import { kalenderverhaal } from "#domain/medewerkers/verhaal.ts";
import { vouwMedewerkers } from "#domain/medewerkers/vouw.ts";
import type { Medewerkers } from "#domain/medewerkers/medewerkers.ts";
import { ROLLEN } from "#domain/rollen.ts";
import { nieuw, Personeel } from "#test/support/personeel.ts";

const MOTOR = { rol: "systeem", id: "motor" } as const;
const ander = (versie: string): Kalender => ({ ...KALENDER, versie });

let teller = 0;
const laad = (kalender: Kalender, gezien: number) => ({
  soort: "laad-kalender" as const,
  sleutel: `k-${(teller += 1)}`,
  gezien,
  kalender,
});

describe("de kalender die geldt", () => {
  it("begint met die van de instellingen, één keer; daarna is zij van wie haar laadt", () => {
    const personeel = new Personeel();
    personeel.lukt({ soort: "begin-kalender", kalender: KALENDER }, MOTOR);
    personeel.lukt({ soort: "begin-kalender", kalender: ander("later") }, MOTOR);
    expect(personeel.regels).toHaveLength(1);
    expect(personeel.stand.kalender).toMatchObject({ kalender: { versie: KALENDER.versie }, volgnummer: 1 });
    // Nothing ran yet.
    expect(teToepassen(personeel.stand)).toBeNull();
    personeel.lukt(laad(ander("nieuw"), 1));
    expect(personeel.stand.kalender?.kalender.versie).toBe("nieuw");
    expect(teToepassen(personeel.stand)).toBe(2);
  });

  it("alleen de beheerder laadt haar, en nooit over wat een ander intussen deed", () => {
    const personeel = new Personeel();
    for (const rol of ROLLEN.filter((een) => een !== "beheerder"))
      expect(personeel.weigert(laad(KALENDER, 0), { rol, id: "iemand" })).toBe("rol.mag-niet");
    expect(personeel.weigert({ soort: "begin-kalender", kalender: KALENDER })).toBe("rol.mag-niet");
    personeel.lukt(laad(ander("een"), 0));
    expect(personeel.weigert(laad(ander("twee"), 0))).toBe("kalender.veranderd");
    // Somebody new is no other calendar.
    personeel.lukt(nieuw());
    personeel.lukt(laad(ander("twee"), 1));
    expect(personeel.stand.kalender?.kalender.versie).toBe("twee");
  });

  it("hetzelfde onder dezelfde sleutel is een herhaling; iets anders wordt geweigerd", () => {
    const personeel = new Personeel();
    const vraag = laad(ander("een"), 0);
    personeel.lukt(vraag);
    expect(personeel.lukt(vraag)).toBeNull();
    expect(personeel.regels).toHaveLength(1);
    expect(personeel.weigert({ ...vraag, kalender: ander("twee") })).toBe("sleutel.gebruikt");
  });

  it("een halve kalender is er geen", () => {
    const personeel = new Personeel();
    expect(personeel.weigert(laad({ ...KALENDER, besluitdagen: [] }, 0))).toBe("kalender.ongeldig");
    expect(personeel.regels).toEqual([]);
  });

  it("dezelfde nog eens laden past haar opnieuw toe", () => {
    const personeel = new Personeel();
    personeel.lukt(laad(KALENDER, 0));
    personeel.lukt(laad(KALENDER, 1));
    expect(teToepassen(personeel.stand)).toBe(2);
  });

  it("wat is toegepast hoort bij de kalender waarmee het begon: een nieuwere wacht nog", () => {
    const personeel = new Personeel();
    personeel.lukt(laad(ander("een"), 0));
    const na = (geladen: number, stand: Medewerkers) =>
      naToepassen(
        stand,
        geladen,
        { trajecten: 3, perioden: 1, geweigerd: [{ wat: "ZA-2026-001", reden: "Het journaal neemt nu niets aan." }] },
        { door: MOTOR, nu: personeel.nu, zout: "cd".repeat(32) },
      );
    expect(teToepassen(na(1, personeel.stand).stand)).toBeNull();
    personeel.lukt(laad(ander("twee"), 1));
    const { stand, regels } = na(1, personeel.stand);
    expect(teToepassen(stand)).toBe(2);
    const keten = [...personeel.regels, ...regels];
    expect(ketenfout(keten)).toBeNull();
    expect(keten.reduce<Medewerkers | null>(vouwMedewerkers, null)).toEqual(stand);
    expect(kalenderverhaal(keten).map(({ zin }) => zin)).toEqual([
      "De kalender is toegepast: 3 trajecten rekenen er voortaan mee, en 1 subsidieperiode. Niet bij ZA-2026-001: Het journaal neemt nu niets aan.",
      "Vanaf nu geldt kalender twee.",
      "Vanaf nu geldt kalender een.",
    ]);
  });

  it("wat mensen erin typten staat naast de keten", () => {
    const personeel = new Personeel();
    personeel.lukt(laad({ ...KALENDER, versie: "van Kim de Boer" }, 0));
    const regel = personeel.regels[0]!;
    expect(regel.gegevens).toMatchObject({ kalender: { versie: "van Kim de Boer" } });
    expect(JSON.stringify(leesVerzegeld(regel))).not.toContain("Kim de Boer");
  });
});

describe("de kalender als bestand", () => {
  const vakantie = fc.record({
    regio: fc.constantFrom("Noord" as const, "Midden" as const, "Zuid" as const),
    jaar: fc.integer({ min: 2026, max: 2040 }),
    naam: fc.constantFrom("herfstvakantie", "kerstvakantie"),
  });
  it("leest terug wat er stond, in welke volgorde de vakanties ook staan", () => {
    fc.assert(
      fc.property(fc.uniqueArray(vakantie, { selector: ({ regio, jaar }) => `${regio}${jaar}` }), (lijst) => {
        const kalender: Kalender = {
          ...KALENDER,
          schoolvakanties: lijst.map(({ regio, jaar, naam }) => ({
            regio,
            naam,
            van: `${jaar}-10-10`,
            tot: `${jaar}-10-18`,
            bron: "Rijksoverheid",
          })),
        };
        const gelezen = leesKalender(alsTekst(kalender));
        expect(gelezen.ok && isDezelfde(gelezen.waarde, kalender)).toBe(true);
      }),
    );
  });

  it("ook die het systeem meebrengt", () => {
    expect(leesKalender(alsTekst(KALENDER))).toMatchObject({ ok: true });
    const gelezen = leesKalender(alsTekst(KALENDER));
    expect(gelezen.ok && isDezelfde(gelezen.waarde, KALENDER)).toBe(true);
    expect(isDezelfde(KALENDER, ander("nieuw"))).toBe(false);
  });
});

it.each([
  [null, 7, 3, "Het systeem past haar nu toe: 3 van de 10 lopende trajecten rekenen ermee."],
  [null, 0, 10, "Alle lopende trajecten rekenen ermee; het systeem rondt dit af."],
  [{ geweigerd: [] }, 0, 10, "Alle 10 lopende trajecten rekenen ermee."],
  [{ geweigerd: [] }, 0, 1, "Het ene lopende traject rekent ermee."],
  [{ geweigerd: [] }, 0, 0, "Er loopt geen traject."],
  [{ geweigerd: [] }, 2, 8, "8 van de 10 lopende trajecten rekenen ermee. Pas haar opnieuw toe, dan volgt de rest."],
])("hoe ver zij is: %j, %d te doen en %d gedaan", (toegepast, teDoen, aanwezig, zin) => {
  expect(
    voortgangInWoorden(toegepast === null ? null : { trajecten: 0, perioden: 0, ...toegepast }, { teDoen, aanwezig }),
  ).toBe(zin);
});
