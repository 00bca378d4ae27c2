import { z } from "zod";
import { bekend } from "../../formulier/als-invoer.ts";
import { vorm, zelfde, type Periodedeel } from "./deel.ts";

export const vormen: Periodedeel = {
  daad: "Wijzig de trajectvormen",
  uitleg: "Trajecten die al lopen houden de uren waarmee zij begonnen.",
  schema: z.strictObject({ vormen: vorm.vormen, hoogstensPerSchool: vorm.hoogstensPerSchool }),
  velduitleg: {
    vormen: { label: "Trajectvormen", een: "Trajectvorm" },
    "vormen.naam": { label: "Vorm" },
    "vormen.minUren": { label: "Uren, ten minste" },
    "vormen.maxUren": { label: "Uren, hoogstens" },
    "vormen.maxMetVerlenging": { label: "Uren met verlenging, hoogstens" },
    "vormen.bron": { label: "Waar dit staat" },
    hoogstensPerSchool: { label: "Hoogstens per school", hint: "Over al haar trajecten samen. Leeg: geen grens." },
    "hoogstensPerSchool.uren": { label: "Aantal uren" },
    "hoogstensPerSchool.bron": { label: "Waar dit staat" },
  },
  begin: ({ vormen: nu, hoogstensPerSchool }) => bekend({ vormen: nu, hoogstensPerSchool }),
  met: ({ hoogstensPerSchool: _, ...nu }, deel: object) => ({ ...nu, ...deel }),
  pad: zelfde,
};
