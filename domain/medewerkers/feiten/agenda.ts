import { z } from "zod";
import { afdruk, medewerkerId } from "../medewerker.ts";
import { definieer } from "./definitie.ts";

/** A link by which the agenda of a zorgarrangeur can be read: only the fingerprint of what stands in it is known here. A new one ends the one before. */

export const agendaGedeeld = definieer({
  type: "agenda.gedeeld",
  titel: "Agenda gedeeld",
  schema: () => z.strictObject({ medewerker: medewerkerId(), afdruk: afdruk() }),
  voorbeeld: { medewerker: "za-03", afdruk: "c".repeat(64) },
  zin: ({ medewerker }) => `${medewerker} heeft een nieuw adres voor de eigen agenda.`,
  vouw: (stand, { medewerker, afdruk: van }) => ({ ...stand, agendas: { ...stand.agendas, [medewerker]: van } }),
});

export const agendaIngetrokken = definieer({
  type: "agenda.ingetrokken",
  titel: "Agenda niet meer gedeeld",
  schema: () => z.strictObject({ medewerker: medewerkerId() }),
  voorbeeld: { medewerker: "za-03" },
  zin: ({ medewerker }) => `Het adres van de agenda van ${medewerker} werkt niet meer.`,
  vouw: (stand, { medewerker }) => {
    const { [medewerker]: _, ...rest } = stand.agendas;
    return { ...stand, agendas: rest };
  },
});
