/** Letter settings for tests and the bench. */
export const INSTELLINGEN_MAIL = {
  contact: {
    organisatie: "Stichting Onderwijsconsulenten",
    telefoon: "070 555 01 01",
    email: "zorgarrangeurs@trajecten.example",
  },
  domein: "trajecten.example",
  projectleider: { naam: "Projectleider", adres: "projectleider@trajecten.example" },
  plaatsvervanger: { naam: "Plaatsvervanger", adres: "plaatsvervanger@trajecten.example" },
};
