import { nee } from "../definitie.ts";

export const GEEN_OVERDRACHT = nee("overdracht.geen", "Er loopt geen overdracht.");
