import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { persoonsplaatsen } from "#domain/journaal/persoonsplaatsen.ts";
import { ketenfout, leesVerzegeld } from "#domain/journaal/keten.ts";
import { FEITEN } from "#domain/medewerkers/feiten/index.ts";
import { MEDEWERKERROLLEN, VOORLETTERS } from "#domain/medewerkers/medewerker.ts";
import {
  medewerkerMet,
  medewerkersMetRol,
  medewerkerVanAccount,
  type Medewerkers,
} from "#domain/medewerkers/medewerkers.ts";
import { vouwMedewerkers } from "#domain/medewerkers/vouw.ts";
import type { Medewerkervraag } from "#domain/medewerkers/vraag.ts";
import { ROLLEN } from "#domain/rollen.ts";
import { MENSEN } from "#test/support/gebeurtenissen.ts";
import { nieuw, Personeel } from "#test/support/personeel.ts";

const LINK = "a".repeat(64);
const ACCOUNT = "b".repeat(64);

/** pl-1 and bh-1, without whom nothing goes on, and za-1. */
function drie(): Personeel {
  const personeel = new Personeel();
  personeel.lukt(nieuw({ naam: "Petra", rollen: ["projectleider"] }));
  personeel.lukt(nieuw({ naam: "Bas", rollen: ["beheerder"] }));
  personeel.lukt(nieuw({ naam: "Kim", mail: "kim@stichting.example" }));
  return personeel;
}

describe("toevoegen", () => {
  it("geeft een aanduiding naar de eerste rol, en geen twee keer dezelfde", () => {
    fc.assert(
      fc.property(fc.array(fc.uniqueArray(fc.constantFrom(...MEDEWERKERROLLEN), { minLength: 1 })), (lijst) => {
        const personeel = new Personeel();
        const ids = lijst.map((rollen) => personeel.lukt(nieuw({ rollen })));
        expect(new Set(ids).size).toBe(lijst.length);
        for (const [i, id] of ids.entries()) expect(id?.slice(0, 2)).toBe(VOORLETTERS[lijst[i]![0]!]);
      }),
    );
  });

  it("een eigen aanduiding mag als zij vrij is, en het systeem telt daarna verder", () => {
    const personeel = new Personeel();
    expect(personeel.lukt(nieuw({ id: "za-05" }))).toBe("za-05");
    expect(personeel.lukt(nieuw())).toBe("za-6");
    for (const id of ["za-05", "za-5", "za-6"]) expect(personeel.weigert(nieuw({ id }))).toBe("medewerker.bestaat");
  });

  it("een aanduiding van wie vertrok komt niet terug", () => {
    const personeel = drie();
    personeel.lukt({
      soort: "vertrekt",
      sleutel: "weg",
      medewerker: "za-1",
      gezien: personeel.gezien("za-1"),
      dag: "2026-03-01",
    });
    expect(personeel.lukt(nieuw({ mail: "kim@stichting.example" }))).toBe("za-2");
    expect(personeel.weigert(nieuw({ id: "za-1" }))).toBe("medewerker.bestaat");
  });

  it.each([
    [{ mail: "KIM@stichting.example" }, "medewerker.mail-bestaat"],
    [{ rollen: ["auditor" as const], urenPerWeek: 8 }, "medewerker.uren"],
    [{ tot: "2026-01-04" }, "medewerker.tot-voor-van"],
    [{ naam: " " }, "medewerker.ongeldig"],
    [{ id: "kim" }, "medewerker.ongeldig"],
  ])("%j wordt geweigerd", (velden, code) => {
    const personeel = drie();
    expect(personeel.weigert(nieuw(velden))).toBe(code);
    expect(personeel.regels).toHaveLength(3);
  });

  it("alle fouten staan er tegelijk, elk bij het veld", () => {
    const uitkomst = new Personeel().vraag(nieuw({ naam: "", mail: "kim", rollen: [] }));
    expect(uitkomst).toMatchObject({ weigering: { code: "medewerker.ongeldig" } });
    expect(uitkomst.ok ? [] : uitkomst.weigering.fouten?.map(({ veld }) => veld)).toEqual(["naam", "mail", "rollen"]);
  });
});

it("alleen de beheerder houdt de medewerkers bij; wie een link brengt is nog niemand", () => {
  for (const rol of ROLLEN)
    expect(drie().weigert(nieuw(), MENSEN[rol])).toBe(rol === "beheerder" ? "gelukt" : "rol.mag-niet");
});

describe("de eerste lijst", () => {
  const begin = (ids: readonly string[]): Medewerkervraag => ({
    soort: "begin",
    medewerkers: ids.map((id) => {
      const { soort: _, sleutel: __, ...velden } = nieuw();
      return { ...velden, id };
    }),
  });

  it("vult een lege lijst, en een lijst waarin al iemand staat nooit meer", () => {
    const personeel = new Personeel();
    personeel.lukt(begin(["za-03", "za-05"]), MENSEN.systeem);
    expect(Object.keys(personeel.stand.medewerkers)).toEqual(["za-03", "za-05"]);
    personeel.lukt(begin(["za-07"]), MENSEN.systeem);
    expect(personeel.regels).toHaveLength(2);
  });

  it("twee keer dezelfde aanduiding is er geen", () => {
    expect(new Personeel().weigert(begin(["za-03", "za-3"]), MENSEN.systeem)).toBe("medewerker.bestaat");
  });
});

describe("wijzigen", () => {
  const wijzig = (personeel: Personeel, velden: object, sleutel = "w"): Medewerkervraag => ({
    soort: "wijzig",
    sleutel,
    medewerker: "za-1",
    gezien: personeel.gezien("za-1"),
    ...velden,
  });

  it("legt alleen vast wat anders is", () => {
    const personeel = drie();
    personeel.lukt(wijzig(personeel, { naam: "Kim de Boer", mail: "kim@stichting.example", urenPerWeek: 24 }));
    expect(personeel.regels.at(-1)?.gegevens).toEqual({ medewerker: "za-1", naam: "Kim de Boer", urenPerWeek: 24 });
    expect(medewerkerMet(personeel.stand, "za-1")?.naam).toBe("Kim de Boer");
  });

  it("wat er al zo staat laat geen regel na, en niets vragen is een fout", () => {
    const personeel = drie();
    personeel.lukt(wijzig(personeel, { naam: "Kim" }));
    expect(personeel.regels).toHaveLength(3);
    expect(personeel.weigert(wijzig(personeel, {}))).toBe("medewerker.niets");
  });

  it("overschrijft niet wat een ander intussen wijzigde", () => {
    const personeel = drie();
    const oud = wijzig(personeel, { naam: "Kim de Groot" }, "oud");
    personeel.lukt(wijzig(personeel, { naam: "Kim de Boer" }));
    expect(personeel.weigert(oud)).toBe("medewerker.veranderd");
  });

  it("er blijft altijd een projectleider en een beheerder", () => {
    const personeel = drie();
    for (const [id, rol] of [
      ["pl-1", "projectleider"],
      ["bh-1", "beheerder"],
    ] as const) {
      const gezien = personeel.gezien(id);
      expect(
        personeel.weigert({ soort: "wijzig", sleutel: `w-${id}`, medewerker: id, gezien, rollen: ["auditor"] }),
      ).toBe("medewerker.laatste");
      const vertrek: Medewerkervraag = {
        soort: "vertrekt",
        sleutel: `x-${id}`,
        medewerker: id,
        gezien,
        dag: "2026-06-30",
      };
      expect(personeel.weigert(vertrek)).toBe("medewerker.laatste");
      personeel.lukt(nieuw({ rollen: [rol] }));
      expect(personeel.weigert(vertrek)).toBe("gelukt");
    }
  });
});

describe("vertrekken", () => {
  it("is de laatste dag, en kan worden teruggenomen", () => {
    const personeel = drie();
    personeel.lukt({
      soort: "vertrekt",
      sleutel: "x",
      medewerker: "za-1",
      gezien: personeel.gezien("za-1"),
      dag: "2026-06-30",
    });
    expect(medewerkersMetRol(personeel.stand, "zorgarrangeur", "2026-06-30")).toHaveLength(1);
    expect(medewerkersMetRol(personeel.stand, "zorgarrangeur", "2026-07-01")).toHaveLength(0);
    personeel.lukt({
      soort: "wijzig",
      sleutel: "y",
      medewerker: "za-1",
      gezien: personeel.gezien("za-1"),
      tot: null,
    });
    expect(medewerkerMet(personeel.stand, "za-1")?.tot).toBeNull();
  });

  it("niet voor de eerste dag, en niet van wie er niet is", () => {
    const personeel = drie();
    const weg = (medewerker: string, dag: string): Medewerkervraag => ({
      soort: "vertrekt",
      sleutel: "x",
      medewerker,
      gezien: personeel.gezien(medewerker),
      dag,
    });
    expect(personeel.weigert(weg("za-1", "2026-01-04"))).toBe("medewerker.tot-voor-van");
    expect(personeel.weigert(weg("za-9", "2026-06-30"))).toBe("medewerker.onbekend");
  });
});

describe("een account", () => {
  const nodigUit = (medewerker: string, afdruk = LINK): Medewerkervraag => ({
    soort: "nodig-uit",
    sleutel: `u-${afdruk}`,
    medewerker,
    afdruk,
  });
  const bind = (account = ACCOUNT, uitnodiging = LINK): Medewerkervraag => ({
    soort: "bind",
    sleutel: `${uitnodiging.slice(0, 8)}:${account.slice(0, 8)}`,
    uitnodiging,
    account,
  });

  it("wordt gebonden door wie de link opent, één keer", () => {
    const personeel = drie();
    personeel.lukt(nodigUit("za-1"));
    expect(personeel.lukt(bind(), MENSEN.systeem)).toBe("za-1");
    expect(medewerkerVanAccount(personeel.stand, ACCOUNT)?.id).toBe("za-1");
    // The same again is the answer of before; by another it is somebody else's link.
    expect(personeel.lukt(bind(), MENSEN.systeem)).toBe("za-1");
    expect(personeel.weigert(bind("c".repeat(64)), MENSEN.systeem)).toBe("uitnodiging.onbekend");
    expect(personeel.regels).toHaveLength(5);
  });

  it("een link werkt zeven dagen, en niet meer na een nieuwe of na vertrek", () => {
    const personeel = drie();
    personeel.lukt(nodigUit("za-1"));
    personeel.nu = "2026-03-09T22:59:00.000Z";
    expect(personeel.stand.medewerkers["za-1"]?.uitnodiging?.tot).toBe("2026-03-09");
    personeel.nu = "2026-03-09T23:01:00.000Z";
    expect(personeel.weigert(bind(), MENSEN.systeem)).toBe("uitnodiging.verlopen");
    personeel.lukt(nodigUit("za-1", "d".repeat(64)));
    expect(personeel.weigert(bind(), MENSEN.systeem)).toBe("uitnodiging.onbekend");
    personeel.lukt({
      soort: "vertrekt",
      sleutel: "x",
      medewerker: "za-1",
      gezien: personeel.gezien("za-1"),
      dag: "2026-03-09",
    });
    expect(personeel.weigert(bind(ACCOUNT, "d".repeat(64)), MENSEN.systeem)).toBe("uitnodiging.onbekend");
    expect(personeel.weigert(nodigUit("za-1", "e".repeat(64)))).toBe("medewerker.vertrokken");
  });

  it("is van één medewerker", () => {
    const personeel = drie();
    personeel.lukt(nodigUit("za-1"));
    personeel.lukt(bind(), MENSEN.systeem);
    personeel.lukt(nodigUit("pl-1", "d".repeat(64)));
    expect(personeel.weigert(bind(ACCOUNT, "d".repeat(64)), MENSEN.systeem)).toBe("account.bezet");
  });
});

it("een herhaling geeft hetzelfde antwoord en geen regel; iets anders onder hetzelfde kenmerk is een fout", () => {
  const personeel = drie();
  const vraag = nieuw({ sleutel: "s" });
  const id = personeel.lukt(vraag);
  personeel.lukt(nieuw());
  expect(personeel.lukt(vraag)).toBe(id);
  expect(personeel.regels).toHaveLength(5);
  expect(personeel.weigert({ ...vraag, naam: "Iemand anders" })).toBe("sleutel.gebruikt");
});

describe("het journaal", () => {
  it("namen, adressen, telefoon en account staan ernaast, en niet in de keten", () => {
    const personeel = drie();
    personeel.lukt(nieuw({ naam: "Wouter Geheim", mail: "geheim@stichting.example", telefoon: "06 5550 0103" }));
    const tekst = personeel.regels.map((regel) => JSON.stringify(leesVerzegeld(regel))).join("");
    for (const wat of ["Petra", "Kim", "Geheim", "geheim@", "5550"]) expect(tekst).not.toContain(wat);
    expect(Object.keys(persoonsplaatsen(FEITEN.get("account.gebonden")!.schema()) ?? {})).toEqual(["account"]);
  });

  it("is een keten, en wie hem vouwt heeft de stand", () => {
    const personeel = drie();
    expect(ketenfout(personeel.regels)).toBeNull();
    expect(personeel.regels.reduce<Medewerkers | null>(vouwMedewerkers, null)).toEqual(personeel.stand);
  });

  it.each([...FEITEN.values()])("$type heeft een voorbeeld dat klopt, en een zin", (feit) => {
    expect(feit.schema().parse(feit.voorbeeld)).toEqual(feit.voorbeeld);
    expect(feit.zin(feit.voorbeeld)).toMatch(/^\S.*\.$/);
  });
});
