package org.quartermatch.testkit.oracle;

/** Means of travel with their speed in metres an hour (sentence 19). */
public enum Mode {
  FOOT(4500),
  BICYCLE(15000),
  TRANSIT(18000),
  CAR(30000);

  final int metresAnHour;

  Mode(int metresAnHour) {
    this.metresAnHour = metresAnHour;
  }
}
