package org.quartermatch.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the public may see, and what it cannot find out. */
class PublicFilterTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4})
  void hidesCountsUnderFive(int value) {
    assertThat(PublicFilter.people(new Count.Exact(value))).isEqualTo(new Count.Hidden());
    assertThat(PublicFilter.things(new Count.Exact(value))).isEqualTo(new Count.Hidden());
  }

  @Test
  void roundsCountsOfPeopleToTheNearestFive() {
    for (int value = 5; value < 500; value++) {
      Count shown = PublicFilter.people(new Count.Exact(value));
      assertThat(shown).isInstanceOf(Count.Rounded.class);
      assertThat(shown.drawn() % 5).isZero();
      assertThat(Math.abs(shown.drawn() - value)).isLessThanOrEqualTo(2);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4})
  void noCountUnderFiveCanBeFoundBySubtraction(int parts) {
    // Each list of parts that there can be, grouped by what the page would show of it. Up to 17
    // every rounded value has all its originals, so no group lacks a member.
    int size = parts == 4 ? 13 : 18;
    Map<List<Count>, List<List<Integer>>> byShown = new HashMap<>();
    for (int code = 0; code < Math.pow(size, parts); code++) {
      List<Integer> values = new ArrayList<>();
      for (int part = 0, rest = code; part < parts; part++, rest /= size) {
        values.add(rest % size);
      }
      Count total = exact(values.stream().mapToInt(Integer::intValue).sum());
      List<Count> shown = new ArrayList<>();
      shown.add(PublicFilter.people(total));
      shown.addAll(PublicFilter.parts(shown.get(0), values.stream().map(it -> exact(it)).toList()));
      byShown.computeIfAbsent(shown, key -> new ArrayList<>()).add(values);
    }
    byShown.forEach(
        (shown, originals) -> {
          for (int part = 0; part < parts; part++) {
            int index = part;
            Set<Integer> possible =
                originals.stream().map(it -> it.get(index)).collect(Collectors.toSet());
            if (possible.stream().anyMatch(it -> it < Count.SMALLEST_PUBLIC)) {
              assertThat(possible).as("part %s of %s", part, shown).hasSizeGreaterThan(1);
            }
          }
        });
  }

  private static Count exact(int value) {
    return new Count.Exact(value);
  }

  @Test
  void dropsEveryPerson() {
    ReportView view = ReportViews.of(ReportFixture.quarter(), Audience.PUBLIC);

    assertThat(view.team()).isFalse();
    assertThat(view.people()).isEqualTo(ReportView.People.NONE);
    assertThat(view.map().homes()).isEmpty();
    assertThat(view.map().lines()).isEmpty();
    assertThat(view.headline().objective()).isNull();
    assertThat(people(view)).isNotEmpty().noneMatch(Count.Exact.class::isInstance);
  }

  /** One person can have many questions, and many pairs with each. */
  @Test
  void countsThePeopleBehindTheQuestionsAndNotTheirPairs() {
    ReportView view = ReportViews.of(asked(4, 25), Audience.PUBLIC);
    assertThat(view.groups().questionsByCriterion()).isEmpty();

    assertThat(ReportViews.of(asked(7, 1), Audience.PUBLIC).groups().questionsByCriterion())
        .containsExactly(
            new ReportView.QuestionTally(
                "languages", null, new Count.Rounded(5), new Count.Rounded(5)));
    assertThat(ReportViews.of(asked(7, 1), Audience.TEAM).groups().questionsByCriterion())
        .containsExactly(
            new ReportView.QuestionTally(
                "languages", Count.exact(14), Count.exact(7), Count.exact(7)));
  }

  /** Two questions for each person, each about many pairs. */
  private static ReportData asked(int people, int pairs) {
    ReportData.Builder data = ReportData.builder("Süd", ReportFixture.figures());
    for (int i = 0; i < people; i++) {
      String id = ReportFixture.personId(i);
      data.participant(new ParticipantEntry(id, null, HourRange.UNKNOWN, Map.of(), List.of(), 0));
      for (String question : List.of("Deutsch?", "Englisch?")) {
        data.clarification(
            new ClarificationEntry(
                "languages",
                question,
                QuestionAbout.PARTICIPANT,
                id,
                pairs,
                pairs,
                Set.of(id),
                Set.of(id)));
      }
    }
    return data.build();
  }

  /** Six children of two people are two people. */
  @Test
  void countsTheParentsBehindTheChildren() {
    assertThat(PublicFilter.people(new Count.Children(6, 2))).isEqualTo(new Count.Hidden());
    assertThat(PublicFilter.people(new Count.Children(3, 6))).isEqualTo(new Count.Hidden());
    assertThat(PublicFilter.people(new Count.Children(7, 5))).isEqualTo(new Count.Rounded(5));
  }

  @Test
  void dropsGroupsThatAreOnlyThereBecauseSomeoneIsInThem() {
    ReportView view = ReportViews.of(ReportFixture.quarter(12, 10, 3), Audience.PUBLIC);

    assertThat(view.groups().proposedByOccupation()).isEmpty();
    assertThat(view.groups().proposedByForm()).isEmpty();
    assertThat(view.headline().upperBound()).isNull();
  }

  @Test
  void boundsStayBounds() {
    ReportView view = ReportViews.of(ReportFixture.quarter(), Audience.PUBLIC);

    assertThat(view.headline().placedBound()).isEqualTo(new Count.Rounded(45));
    assertThat(view.headline().upperBound()).isEqualTo(700_000);
  }

  @Test
  void pageHoldsNoIdAndNoHome() throws IOException {
    ReportData data = ReportFixture.quarter();
    String html = page(data);

    for (ParticipantEntry person : data.participants()) {
      assertThat(html).doesNotContain(person.id());
      GeoPoint home = person.home();
      if (home != null) {
        assertThat(html)
            .doesNotContain(String.format(Locale.ROOT, "%.3f", home.latitude()))
            .doesNotContain(String.format(Locale.ROOT, "%.3f", home.longitude()));
      }
    }
    assertThat(html).doesNotContain("teiln", "class=\"home", "Führungszeugnis", "Führerschein");
  }

  @Test
  void pageIsTheSameWhoeverThePeopleAreAndWhereverTheyLive() throws IOException {
    ReportData data = ReportFixture.quarter();
    assertThat(page(moved(data))).isEqualTo(page(data));
  }

  /** The same run with other ids, other homes and other words about people. */
  private static ReportData moved(ReportData data) {
    ReportData.Builder other = ReportData.builder(data.quarter(), data.figures());
    data.occupationNames().forEach(other::occupationName);
    data.companies().forEach(other::company);
    data.fields().forEach(other::field);
    data.opportunities().forEach(other::opportunity);
    data.childcare().forEach(other::childcare);
    for (ParticipantEntry it : data.participants()) {
      other.participant(
          new ParticipantEntry(
              "x" + it.id(),
              new GeoPoint(52.5, 13.4),
              it.hours(),
              it.languages(),
              it.occupations(),
              1 + it.eligibleOpportunities()));
    }
    for (ProposalEntry it : data.proposals()) {
      other.proposal(
          new ProposalEntry(
              "x" + it.participantId(),
              it.opportunityId(),
              it.childcareId(),
              it.careToClarify(),
              it.agreedQuarterHours() + 4,
              it.points() + 1,
              !it.changed(),
              List.of(),
              List.of("!"),
              List.of("?")));
    }
    for (UnplacedEntry it : data.unplaced()) {
      other.unplaced(new UnplacedEntry("x" + it.participantId(), it.reason(), "other", List.of()));
    }
    for (ClarificationEntry it : data.clarifications()) {
      boolean person = it.about() == QuestionAbout.PARTICIPANT;
      other.clarification(
          new ClarificationEntry(
              it.criterion(),
              "other",
              it.about(),
              (person ? "x" : "") + it.aboutId(),
              it.opensPairs() + 7,
              it.concernsPairs() + 7,
              others(it.openedPeople()),
              others(it.concernedPeople())));
    }
    for (PreviousEntry it : data.previous()) {
      other.previous(new PreviousEntry("x" + it.participantId(), "other", "other", "other"));
    }
    return other.build();
  }

  private static Set<String> others(Set<String> ids) {
    return ids.stream().map(id -> "x" + id).collect(Collectors.toSet());
  }

  private static List<Count> people(ReportView view) {
    return Stream.of(
            Stream.of(
                view.headline().participants(),
                view.headline().proposed(),
                view.headline().withoutProposal(),
                view.headline().placedBound()),
            view.groups().proposedByOccupation().stream().map(ReportView.Tally::count),
            view.groups().proposedByForm().stream().map(ReportView.Tally::count),
            view.groups().unplacedByReason().stream().map(ReportView.Tally::count),
            view.groups().questionsByCriterion().stream()
                .flatMap(it -> Stream.of(it.opens(), it.concerns())),
            Stream.of(view.vacancies(), view.potentials())
                .flatMap(List::stream)
                .map(ReportView.OpportunityRow::eligible),
            view.childcare().rows().stream().flatMap(it -> Stream.of(it.demanded(), it.given())),
            Stream.of(
                    view.charts().hours(),
                    view.charts().languages(),
                    view.charts().occupations(),
                    view.charts().fields())
                .flatMap(chart -> chart.rows().stream())
                .map(ReportView.ChartRow::people))
        .flatMap(counts -> counts)
        .toList();
  }

  @Test
  void whoCouldWorkInAFieldIsRoundedOrHidden() {
    ReportData data =
        ReportData.builder("Süd", ReportFixture.figures())
            .field(new FieldEntry("Küche", 4, 12))
            .field(new FieldEntry("Lager", 13, 4))
            .field(new FieldEntry("Pflege", 4, 3))
            .build();
    assertThat(ReportViews.of(data, Audience.TEAM).charts().fields().rows())
        .extracting(ReportView.ChartRow::key, ReportView.ChartRow::people)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Lager", Count.exact(13)),
            org.assertj.core.groups.Tuple.tuple("Küche", Count.exact(4)),
            org.assertj.core.groups.Tuple.tuple("Pflege", Count.exact(4)));
    assertThat(ReportViews.of(data, Audience.PUBLIC).charts().fields().rows())
        .containsExactly(
            new ReportView.ChartRow("Lager", new Count.Rounded(15), new Count.Hidden()),
            new ReportView.ChartRow("Küche", new Count.Hidden(), Count.exact(12)));
  }

  /** All pages of the folder that may be handed over. */
  private static String page(ReportData data) throws IOException {
    StringBuilder html = new StringBuilder();
    for (var file : ReportTest.files(data, Audience.PUBLIC, Locale.GERMANY).entrySet()) {
      html.append(file.getKey()).append(file.getValue());
    }
    return html.toString();
  }
}
