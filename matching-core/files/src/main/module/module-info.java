/** Quartermatch's files: Quarter directories, results, JSON, policies and job ads, in and out. */
module org.quartermatch.files {
  requires tools.jackson.core;
  requires de.siegmar.fastcsv;
  requires org.jsoup;
  requires org.slf4j;
  requires transitive org.quartermatch;
  requires transitive tools.jackson.databind;
  requires static org.jspecify;

  exports org.quartermatch.files;
  exports org.quartermatch.files.ads;
  exports org.quartermatch.files.csv;
  exports org.quartermatch.files.json;
  exports org.quartermatch.files.result;

  // Jackson reads the records that are written.
  opens org.quartermatch.files.json to
      tools.jackson.databind;
}
