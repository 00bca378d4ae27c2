import { z } from "zod";
import { medewerkervelden } from "./medewerker.ts";

/** What of a medewerker can be another: a last day is told as leaving, and here it can only be taken back. */
export const wijzigvelden = () => {
  const { naam, mail, telefoon, rollen, urenPerWeek, van } = medewerkervelden();
  return {
    naam: naam.optional(),
    mail: mail.optional(),
    telefoon: telefoon.optional(),
    rollen: rollen.optional(),
    urenPerWeek: urenPerWeek.optional(),
    van: van.optional(),
    tot: z.null({ error: "Meld de laatste dag als vertrek." }).optional(),
  };
};
