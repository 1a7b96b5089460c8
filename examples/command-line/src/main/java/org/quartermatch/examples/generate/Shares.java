package org.quartermatch.examples.generate;

/**
 * The shares from which people are drawn, per mille unless the name says otherwise.
 *
 * <p>Published ones are computed from the sums over the statistical districts Sennestadt, Sieker
 * and Baumheide of Bielefeld. Source of the figures: © Stadt Bielefeld, Presseamt/Statistikstelle
 * (CC BY-SA 4.0), {@code haushalte2009bis2020.csv} and {@code
 * bielefeld_bev_struktur_2000bis2019.csv}; only the shares below are taken over. The rest are
 * assumptions of ours, and say so.
 */
final class Shares {
  /**
   * Adults of working age who have children at home: (598 single parents + 2 x 2,218 couples) of
   * 14,601 people. Households, year 2019: {@code Haushalt_mitKindern_insgesamt} (918 + 688 + 1,210
   * = 2,816) and {@code HH_Alleinerziehende_ohne_weiterePersonen} (211 + 137 + 250 = 598);
   * population at 31 December 2019: {@code einwohnerzahl} of {@code geschlecht} 3, {@code
   * altersgruppen4} 2, aged 18 to 64 (4,479 + 3,450 + 6,672).
   */
  static final int PARENTS = 345;

  /**
   * Single parents among the households with children: 598 of 2,816 (2019, columns as above; by
   * district Baumheide 23.0 %, Sieker 19.9 %, Sennestadt 20.7 %). Taken as the share among parents
   * who take part: offers like part-time training address single parents, so that they come more
   * often than the 119 per mille of all parents that they are.
   */
  static final int SINGLE_PARENTS = 212;

  /**
   * Households with one child: {@code HH_ein_Kind}, 2019: 392 + 293 + 572 = 1,257 of 2,816 with
   * children.
   */
  static final int ONE_CHILD = 446;

  /**
   * Two children: {@code HH_zwei_Kinder}, 2019: 304 + 217 + 415 = 936; the rest (623) have three or
   * more.
   */
  static final int TWO_CHILDREN = 332;

  /**
   * On basic income: programme Quarters state 11 % unemployed and 24 % on basic income. People are
   * drawn from both groups as if they did not overlap: 24 of 35.
   */
  static final int BASIC_INCOME = 686;

  /**
   * Migration background in percent: programme Quarters state 37 to 60; each area draws its own.
   */
  static final int MIGRATION_PERCENT_LOW = 37;

  static final int MIGRATION_PERCENT_HIGH = 60;

  // from here on: assumptions

  /** Born abroad, of those with a migration background: they learn German as adults. */
  static final int BORN_ABROAD = 620;

  /** Of those born abroad: may not work, or not yet. */
  static final int NO_WORK_PERMIT = 60;

  /** Long enough unemployed for § 16e SGB II (2 years), of those on basic income. */
  static final int ENTITLED_16E = 350;

  /** Long enough on basic income for § 16i SGB II (6 of 7 years), of those on basic income. */
  static final int ENTITLED_16I = 170;

  /** Partner of a couple with children who takes part as well. */
  static final int PARTNER_TAKES_PART = 40;

  /** A fact that a survey form left empty: cell unknown. */
  static final int UNKNOWN = 45;

  /** A list that is known to be incomplete: {@code *}. */
  static final int INCOMPLETE = 130;

  /** A level that nobody asked for: {@code ?}. */
  static final int UNKNOWN_LEVEL = 50;

  /** Vacancies among the opportunities; the others are job potentials. */
  static final int VACANCIES = 600;

  /** Companies for 1,000 opportunities. */
  static final int COMPANIES = 400;

  /** People for whom one invented Quarter is made. */
  static final int PEOPLE_PER_AREA = 1600;

  /** People for whom one invented Kita is made. */
  static final int PEOPLE_PER_KITA = 60;

  private Shares() {}
}
