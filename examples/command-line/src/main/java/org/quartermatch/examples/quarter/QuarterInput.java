package org.quartermatch.examples.quarter;

import static org.quartermatch.examples.quarter.Texts.message;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.quartermatch.MatchingEngine;
import org.quartermatch.files.csv.Problem;
import org.quartermatch.files.csv.QuarterData;
import org.quartermatch.fit.Fit;
import org.quartermatch.fit.MatchingPolicy;
import org.quartermatch.fit.OpportunityWarning;
import org.quartermatch.fit.Sentences;
import org.quartermatch.fit.TravelTimes;
import org.quartermatch.model.CodePointOrder;
import org.quartermatch.model.Listing;
import org.quartermatch.model.Message;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;
import org.quartermatch.placement.PlacementProblem.Veto;
import org.quartermatch.report.Reporting;
import org.quartermatch.taxonomy.Taxonomy;

/**
 * What a command works on: the same for all of them.
 *
 * @param notes what was passed over when it was read
 */
record QuarterInput(
    QuarterData data,
    List<Problem> notes,
    MatchingPolicy policy,
    Taxonomy taxonomy,
    LocalDate date,
    Texts texts) {

  /** The same with other data. */
  QuarterInput with(QuarterData other) {
    return new QuarterInput(other, notes, policy, taxonomy, date, texts);
  }

  /**
   * The same for those who look for work: whoever has started is out, with the place that is taken.
   *
   * @param notes gets a sentence if somebody is
   */
  QuarterInput ofWhoLooks(List<Message> notes) {
    QuarterData left = data.withoutStarted(policy);
    int started = data.participants().size() - left.participants().size();
    if (started > 0) {
      notes.add(message("started.out", started));
    }
    return with(left);
  }

  private boolean hasStarted(String participantId) {
    return data.outcomes().outcomes().inWork().stream()
        .anyMatch(outcome -> outcome.participantId().equals(participantId));
  }

  /** Participants by id. */
  List<Participant> cohort() {
    return data.participants().stream()
        .sorted(Comparator.comparing(Participant::id, CodePointOrder.INSTANCE))
        .toList();
  }

  /** The opportunities that are there on the run's date (docs/semantics.md, sentence 44). */
  List<Opportunity> opportunities() {
    return data.opportunities().stream()
        .filter(
            opportunity ->
                opportunity.position().validUntil().map(last -> !last.isBefore(date)).orElse(true))
        .toList();
  }

  Sentences sentences() {
    return Sentences.in(texts.locale(), taxonomy);
  }

  /** Puts into words what an engine of this input finds. */
  Reporting reporting(MatchingEngine engine) {
    return Reporting.on(data, engine, taxonomy, texts.locale());
  }

  /**
   * The participant with this id.
   *
   * @throws InputException if there is none, with ids that look like it
   */
  Participant participant(String id) {
    if (hasStarted(id) && data.participants().stream().noneMatch(it -> it.id().equals(id))) {
      throw new InputException("error.started", id);
    }
    return data.participants().stream()
        .filter(participant -> participant.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                unknown(
                    "--participant",
                    id,
                    message("allowed.participant"),
                    data.participants().stream().map(Participant::id).toList()));
  }

  /**
   * The opportunity with this id that is there on the run's date.
   *
   * @throws InputException if there is none, with ids that look like it
   */
  Opportunity opportunity(String id) {
    List<Opportunity> there = opportunities();
    return there.stream()
        .filter(opportunity -> opportunity.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                unknown(
                    "--opportunity",
                    id,
                    message("allowed.opportunity", date.toString()),
                    there.stream().map(Opportunity::id).toList()));
  }

  /** Work that somebody has refused for a participant, or the participant: not proposed. */
  Set<String> refused(String participantId) {
    return data.refusedPairs().stream()
        .filter(veto -> veto.participantId().equals(participantId))
        .map(Veto::opportunityId)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether somebody has refused this pair. */
  boolean isRefused(Fit fit) {
    return data.refusedPairs().contains(new Veto(fit.participantId(), fit.opportunityId()));
  }

  /**
   * Checks an id of the command line.
   *
   * @throws InputException if it is none of these, with ids that look like it
   */
  static void require(String option, String id, Message allowed, Collection<String> ids) {
    if (!ids.contains(id)) {
      throw unknown(option, id, allowed, ids);
    }
  }

  private static InputException unknown(
      String option, String id, Message allowed, Collection<String> ids) {
    List<String> similar = SimilarIds.of(id, ids);
    Message unknown = message("error.value", option, UsageErrors.shown(id), allowed);
    return new InputException(
        similar.isEmpty()
            ? List.of(unknown)
            : List.of(message("usage.similar", unknown, String.join(", ", similar))));
  }

  /** An engine in memory with the opportunities of the run's date. */
  MatchingEngine engine() {
    return engine(Optional.empty());
  }

  /**
   * An engine with the opportunities of the run's date and no others, not committed yet. An index
   * on disk gets only what has changed.
   */
  MatchingEngine engine(Optional<Path> index) {
    MatchingEngine.Builder builder =
        MatchingEngine.builder()
            .policy(policy)
            .taxonomy(taxonomy)
            .date(date)
            .childcare(data.childcareProviders())
            .companies(data.companies());
    if (!data.givenMinutes().isEmpty()) {
      builder.travelTimes(TravelTimes.given(data.givenMinutes(), TravelTimes.greatCircle()));
    }
    index.ifPresent(builder::indexAt);
    MatchingEngine engine = builder.build();
    try {
      Map<String, Opportunity> gone = new HashMap<>();
      engine.opportunities().forEach(opportunity -> gone.put(opportunity.id(), opportunity));
      List<Opportunity> changed = new ArrayList<>();
      for (Opportunity opportunity : opportunities()) {
        if (!opportunity.equals(gone.remove(opportunity.id()))) {
          changed.add(opportunity);
        }
      }
      engine.remove(gone.keySet());
      engine.put(changed);
      return engine;
    } catch (RuntimeException e) {
      engine.close();
      throw e;
    }
  }

  /** What was read and may not be meant. */
  List<Message> warnings() {
    List<Message> warnings = new ArrayList<>();
    data.warnings().forEach(warning -> warnings.add(warning.asMessage()));
    opportunityWarnings()
        .forEach(
            warning ->
                warnings.add(message("warning." + warning.kind().code(), warning.opportunityId())));
    return warnings;
  }

  /** What is odd about opportunities, whoever asks (sentence 45); by id. */
  List<OpportunityWarning> opportunityWarnings() {
    try (MatchingEngine engine = MatchingEngine.builder().policy(policy).date(date).build()) {
      return opportunities().stream()
          .sorted(Comparator.comparing(Opportunity::id, CodePointOrder.INSTANCE))
          .flatMap(it -> engine.warnings(it).stream())
          .toList();
    }
  }

  /**
   * Whether there are codes of skills or occupations and nothing that knows them: then only equal
   * codes meet, and none has a name.
   */
  boolean lacksTaxonomy() {
    return taxonomy.equals(Taxonomy.none())
        && (data.participants().stream()
                .anyMatch(it -> named(it.skills()) || named(it.wishedOccupations()))
            || data.opportunities().stream()
                .anyMatch(
                    it -> named(it.position().skills()) || it.position().occupation().isPresent()));
  }

  private static boolean named(Listing<?> codes) {
    return !codes.items().isEmpty();
  }

  /** How many opportunities are past their last day. */
  int expired() {
    return data.opportunities().size() - opportunities().size();
  }
}
