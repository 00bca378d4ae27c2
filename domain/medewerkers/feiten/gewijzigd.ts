import { z } from "zod";
import { inUren } from "../../getal.ts";
import { inWoorden } from "../../kalender/datum.ts";
import { opsomming } from "../../tekst/opsomming.ts";
import { medewerkerId } from "../medewerker.ts";
import { metMedewerker } from "../met-medewerker.ts";
import { wijzigvelden } from "../wijzigvelden.ts";
import { definieer } from "./definitie.ts";

/** Only what is different now. */
export const medewerkerGewijzigd = definieer({
  type: "medewerker.gewijzigd",
  titel: "Medewerker gewijzigd",
  schema: () => z.strictObject({ medewerker: medewerkerId(), ...wijzigvelden() }),
  voorbeeld: { medewerker: "za-03", urenPerWeek: 32 },
  zin: (g) => {
    const wat = [
      g.naam === undefined ? null : `heet nu ${g.naam}`,
      g.mail === undefined ? null : `krijgt mail op ${g.mail}`,
      g.telefoon === undefined
        ? null
        : g.telefoon === null
          ? "heeft geen telefoonnummer meer"
          : `is te bellen op ${g.telefoon}`,
      g.rollen === undefined ? null : `is nu ${opsomming(g.rollen)}`,
      g.urenPerWeek === undefined
        ? null
        : g.urenPerWeek === null
          ? "werkt geen vast aantal uren"
          : `werkt ${inUren(g.urenPerWeek)} per week`,
      g.van === undefined ? null : `werkt hier vanaf ${inWoorden(g.van)}`,
      g.tot === undefined ? null : "gaat toch niet weg",
    ].filter((deel) => deel !== null);
    return `${g.medewerker} ${opsomming(wat)}.`;
  },
  vouw: (stand, { medewerker, ...anders }, volgnummer) =>
    metMedewerker(stand, medewerker, volgnummer, (een) => ({ ...een, ...zonderLeeg(anders) })),
});

/** What was not sent is not changed. */
const zonderLeeg = <T extends object>(anders: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(anders).filter(([, waarde]) => waarde !== undefined)) as never;
