import fc from "fast-check";
import { expect, it } from "vitest";
import { plusDagen } from "#domain/kalender/datum.ts";
import { eerstvolgende } from "#domain/fasen.ts";
import { urenbudget } from "#domain/traject/urenstand.ts";
import { urenoverzicht } from "#domain/uren/overzicht.ts";
import { alsPlek } from "#domain/uren/plek.ts";
import { ANDERE_ZA, DAG, MENSEN, verloopTot } from "#test/support/gebeurtenissen.ts";

const SEED = Number(process.env["TRAJECTEN_SEED"] ?? Math.floor(Math.random() * 2 ** 31));
console.log(`TRAJECTEN_SEED=${SEED}`);

const TREDEN = [50, 80, 100];

interface Daad {
  readonly wat: "boek" | "corrigeer" | "verleng" | "verder";
  readonly za: string;
  readonly dagenTerug: number;
  readonly uren: number;
  readonly fase: 1 | 2 | 3 | undefined;
}

const daad: fc.Arbitrary<Daad> = fc.record({
  wat: fc.oneof(
    { weight: 8, arbitrary: fc.constant("boek" as const) },
    { weight: 4, arbitrary: fc.constant("corrigeer" as const) },
    { weight: 1, arbitrary: fc.constant("verleng" as const) },
    { weight: 1, arbitrary: fc.constant("verder" as const) },
  ),
  za: fc.constantFrom(MENSEN.zorgarrangeur.id, ANDERE_ZA.id),
  dagenTerug: fc.integer({ min: -1, max: 9 }),
  uren: fc.integer({ min: 1, max: 60 }).map((kwartieren) => kwartieren / 4),
  fase: fc.constantFrom(undefined, 1 as const, 2 as const, 3 as const),
});

it("hoe boekingen en correcties ook door elkaar komen: de som klopt, en iedere trede meldt zich hoogstens één keer per keer dat hij gepasseerd wordt", () => {
  let geweigerd = 0;
  let gemeld = 0;
  let opnieuw = 0;
  fc.assert(
    fc.property(fc.array(daad, { minLength: 1, maxLength: 60, size: "max" }), (daden) => {
      const verloop = verloopTot("gestart").later(7).gebeurt("toekenning.gecorrigeerd", {
        vorm: "kort",
        uren: 40,
        reden: "Een klein budget, zodat de tredes vaak voorkomen.",
      });
      const model = new Map<string, number>();
      const som = (deel = "") => [...model].reduce((t, [plek, uren]) => t + (plek.startsWith(deel) ? uren : 0), 0);
      const gepasseerd = new Set<number>();
      const ooit = new Set<number>();
      const aandeel = () => (som() * 100) / (urenbudget(verloop.dossier) ?? 0);

      for (const { wat, za, dagenTerug, uren, fase } of daden) {
        const datum = plusDagen(verloop.dag, -dagenTerug);
        const plek = `${za}|${datum}`;
        const { volgnummer } = verloop.zaak.kop;
        let mag: boolean;
        if (wat === "verder") {
          // On to the next stap, and now and then to the next fase.
          const stap = eerstvolgende(verloop.dossier);
          if (stap !== null) verloop.gebeurt("stap.overgeslagen", { stap, reden: "Al gedaan." });
          mag = true;
        } else if (wat === "verleng") {
          const erbij = { uren: 20, toelichting: "Meer werk." };
          verloop.gebeurt("verlenging.gevraagd");
          if (verloop.weigert("verlenging.toegekend", erbij) !== null)
            verloop.gebeurt("verlenging.toegekend", { ...erbij, afwijking: "Proef." });
          mag = true;
        } else {
          const deel = fase === undefined ? {} : { fase };
          const gegevens =
            wat === "boek"
              ? { za, datum, uren, activiteit: "overig", reden: "Nodig.", ...deel }
              : { za, datum, uren, reden: "Fout.", ...deel };
          mag = verloop.weigert(wat === "boek" ? "uren.geboekt" : "uren.gecorrigeerd", gegevens) === null;
          // Without a fase that is named, the day as a whole decides; a fase that is named can only be stricter.
          const past =
            wat === "boek"
              ? dagenTerug >= 0 && datum >= DAG && uren <= 24 && som(plek) + uren <= 24
              : uren <= som(plek);
          if (fase === undefined || wat === "boek") expect(mag).toBe(past);
          else expect(past || !mag).toBe(true);
          if (mag) model.set(plek, (model.get(plek) ?? 0) + (wat === "boek" ? uren : -uren));
          else geweigerd += 1;
        }

        // The sums are exact, all told and per zorgarrangeur and day.
        const stand = verloop.dossier.uren;
        expect(stand.geboekt).toBe(som());
        const perDag = new Map<string, number>();
        for (const [sleutel, aantal] of Object.entries(stand.perDag)) {
          expect(aantal).toBeGreaterThan(0);
          const dag = `${alsPlek(sleutel).za}|${alsPlek(sleutel).dag}`;
          perDag.set(dag, (perDag.get(dag) ?? 0) + aantal);
        }
        expect(perDag).toEqual(new Map([...model].filter(([, aantal]) => aantal > 0)));
        const { geboekt, fasen } = urenoverzicht(verloop.dossier);
        expect(fasen.reduce((t, f) => t + f.geboekt.uren, 0)).toBe(geboekt.uren);

        // A rung is told by the booking that passes it, and is ready again only when the hours fell below it.
        const verwacht = TREDEN.filter((trede) => aandeel() >= trede && !gepasseerd.has(trede));
        const gezegd = verloop.opdrachten.filter(
          (o) => o.volgnummer > volgnummer && o.params["brief"] === "budget-signaal",
        );
        expect(gezegd.map(({ params }) => `${params["trede"]} ${params["aan"]}`)).toEqual(
          verwacht.length === 0 ? [] : [`${Math.max(...verwacht)} za`, `${Math.max(...verwacht)} projectleider`],
        );
        if (verwacht.length > 0) gemeld += 1;
        for (const trede of verwacht) if (ooit.has(trede)) opnieuw += 1;
        for (const trede of TREDEN)
          if (aandeel() >= trede) {
            gepasseerd.add(trede);
            ooit.add(trede);
          } else gepasseerd.delete(trede);
      }
    }),
    { seed: SEED, numRuns: 150 },
  );
  console.log(`${gemeld} signalen, ${opnieuw} opnieuw, ${geweigerd} geweigerd`);
  expect(gemeld).toBeGreaterThan(50);
  expect(opnieuw).toBeGreaterThan(5);
  expect(geweigerd).toBeGreaterThan(50);
});
