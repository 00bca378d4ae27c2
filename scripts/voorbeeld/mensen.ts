import { medewerkerMet } from "#domain/medewerkers/medewerkers.ts";
import type { Medewerkervraag } from "#domain/medewerkers/vraag.ts";
import { leesMedewerkers } from "#activities/store/medewerkers.ts";
import type { Store } from "#activities/store/store.ts";
import type { Trajecten } from "#client/trajecten.ts";

/** Who works here beside those with whom an embedded system begins. */
const NIEUW = [
  { id: "za-01", naam: "Marjolein Verbeek", urenPerWeek: 24, telefoon: "06 55 50 11 01" },
  { id: "za-02", naam: "Youssef Amrani", urenPerWeek: 20, telefoon: "06 55 50 11 02" },
  { id: "za-04", naam: "Hilde Brouwer", urenPerWeek: 28, telefoon: "06 55 50 11 04" },
] as const;

const BEKEND = [
  { id: "za-03", urenPerWeek: 32, telefoon: "06 55 50 11 03" },
  { id: "za-05", urenPerWeek: 16, telefoon: "06 55 50 11 05" },
] as const;

export async function vulMensen(trajecten: Trajecten, store: Store): Promise<void> {
  const stand = await leesMedewerkers(store);
  const vragen: Medewerkervraag[] = [
    ...NIEUW.map(({ id, naam, urenPerWeek, telefoon }): Medewerkervraag => ({
      soort: "voeg-toe",
      sleutel: `voorbeeld-${id}`,
      id,
      naam,
      mail: `${id}@trajecten.example`,
      telefoon,
      rollen: ["zorgarrangeur"],
      urenPerWeek,
      van: "2024-09-01",
      tot: null,
    })),
    ...BEKEND.flatMap(({ id, ...anders }): Medewerkervraag[] => {
      const bekend = medewerkerMet(stand, id);
      return bekend === undefined
        ? []
        : [{ soort: "wijzig", sleutel: `voorbeeld-${id}`, medewerker: id, gezien: bekend.volgnummer, ...anders }];
    }),
  ];
  for (const vraag of vragen) {
    const antwoord = await trajecten.vraagOrganisatie(vraag, { rol: "beheerder", id: "bh-1" });
    if (!antwoord.ok) throw new Error(antwoord.weigering.reden);
  }
}
