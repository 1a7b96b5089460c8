/** Quartermatch's testkit: oracle, checkers and random Quarters, for tests. */
module org.quartermatch.testkit {
  requires de.siegmar.fastcsv;
  // Has a test skipped where it needs what is not there.
  requires org.junit.jupiter.api;
  requires transitive org.quartermatch;
  requires static org.jspecify;

  exports org.quartermatch.testkit;
  exports org.quartermatch.testkit.certificate;
  exports org.quartermatch.testkit.oracle;
  exports org.quartermatch.testkit.plan;
  exports org.quartermatch.testkit.random;
}
