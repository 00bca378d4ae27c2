import { expect, test } from "vitest";
import { pasToe } from "#client/cli/kalender/toepassen.ts";
import type { Trajecten } from "#client/trajecten.ts";
import { KALENDER } from "#domain/kalender/kalender.ts";
import { geweigerd, gelukt } from "#domain/weigering.ts";

const stand = { nummer: "", volgnummer: 1, staat: "beoordeling", pad: "", fase: null, stap: null, nieuw: 1 };

test("one that is refused does not hold up the others, and what somebody else brought meanwhile counts as done", async () => {
  const antwoorden: Record<string, ReturnType<Trajecten["stuur"]>> = {
    a: Promise.resolve(gelukt(stand)),
    b: Promise.resolve(geweigerd("journaal.botst", "Het journaal neemt nu geen regels aan.")),
    c: Promise.resolve(geweigerd("id.andere-inhoud", "Er is al iets anders vastgelegd.")),
  };
  const gestuurd: string[] = [];
  const trajecten = {
    stuur: (nummer, [inzending]) => {
      gestuurd.push(`${nummer} ${inzending?.id} ${inzending?.door.id}`);
      return antwoorden[nummer]!;
    },
    vraagPeriode: (id) =>
      Promise.resolve(
        id === "2025"
          ? gelukt({ nummers: [], vrij: 1, wachtenden: 0 })
          : geweigerd("journaal.botst", "Het journaal neemt nu geen regels aan."),
      ),
  } as Partial<Trajecten> as Trajecten;
  const voortgang: number[] = [];
  const toegepast = await pasToe(
    trajecten,
    {
      teDoen: ["a", "b", "c"].map((nummer) => ({ nummer, id: "kalender:x:0", verschuivingen: [] })),
      perioden: ["2025", "2027"],
      kalender: KALENDER,
      door: { rol: "beheerder", id: "beheer-1" },
    },
    (klaar) => void voortgang.push(klaar),
  );
  expect(gestuurd).toEqual(["a", "b", "c"].map((nummer) => `${nummer} kalender:x:0 beheer-1`));
  expect(voortgang).toEqual([1, 2, 3]);
  expect(toegepast).toMatchObject({
    trajecten: 2,
    perioden: 1,
    geweigerd: [
      { wat: "b", code: "journaal.botst" },
      { wat: "2027", code: "journaal.botst" },
    ],
  });
});
