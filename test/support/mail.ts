/** Letter settings and addresses for tests and the bench: everybody whom a test names works here. */
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
  za: (id: string) => ({ naam: "", adres: `${id}@trajecten.example` }),
  naam: (id: string) => id,
  plaatsvervanger: { naam: "Plaatsvervanger", adres: "plaatsvervanger@trajecten.example" },
};
