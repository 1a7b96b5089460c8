/** Quartermatch: matches the people of a neighbourhood with vacancies and job potentials. */
module org.quartermatch {
  requires ch.poole.openinghoursparser;
  requires com.google.common;
  requires de.siegmar.fastcsv;
  requires org.apache.lucene.analysis.common;
  requires org.apache.lucene.core;
  requires org.apache.lucene.queries;
  requires org.optaplanner.core.impl;
  requires org.slf4j;
  requires static org.jspecify;

  exports org.quartermatch;
  exports org.quartermatch.concessions;
  exports org.quartermatch.care;
  exports org.quartermatch.fair;
  exports org.quartermatch.fit;
  exports org.quartermatch.guides;
  exports org.quartermatch.model;
  exports org.quartermatch.outcomes;
  exports org.quartermatch.placement;
  exports org.quartermatch.programme;
  exports org.quartermatch.taxonomy;

  // OptaPlanner reads the annotations of the solution and calls its constructors.
  opens org.quartermatch.placement.solver.moves to
      org.optaplanner.core.impl;
}
