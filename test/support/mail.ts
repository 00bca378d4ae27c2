/** Letter settings for tests and the bench. */
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
  zorgarrangeurs: { perId: {}, overig: "@trajecten.example" },
  plaatsvervanger: { naam: "Plaatsvervanger", adres: "plaatsvervanger@trajecten.example" },
};
