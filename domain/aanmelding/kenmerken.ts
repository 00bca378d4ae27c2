/** The traits of a school that the announcement names beside its region: by these the places are to be spread [A]. */
export const GEBIEDEN = ["stad", "platteland"] as const;
export const OMVANGEN = ["eenpitter", "groot bestuur"] as const;
export const LEEFTIJDEN = ["SO", "VSO", "SO en VSO"] as const;
export const DOELGROEPEN = ["breed", "specialistisch"] as const;

export type Gebied = (typeof GEBIEDEN)[number];
export type Omvang = (typeof OMVANGEN)[number];
export type Leeftijd = (typeof LEEFTIJDEN)[number];
export type Doelgroep = (typeof DOELGROEPEN)[number];
