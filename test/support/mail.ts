import { isMailadres } from "#domain/tekst/mailadres.ts";

/** Letter settings and addresses for tests and the bench: everybody whom a test names works here, unless no address can be made of it. */
export const INSTELLINGEN_MAIL = {
  contact: {
    organisatie: "Stichting Onderwijsconsulenten",
    telefoon: "070 555 01 01",
    email: "zorgarrangeurs@trajecten.example",
  },
  webadres: "https://trajecten.example",
  domein: "trajecten.example",
  projectleider: { naam: "Projectleider", adres: "projectleider@trajecten.example" },
  beheerder: { naam: "Beheerder", adres: "beheerder@trajecten.example" },
  za: (id: string) => (isMailadres(`${id}@x.example`) ? { naam: "", adres: `${id}@trajecten.example` } : null),
  naam: (id: string) => id,
  plaatsvervanger: { naam: "Plaatsvervanger", adres: "plaatsvervanger@trajecten.example" },
};
