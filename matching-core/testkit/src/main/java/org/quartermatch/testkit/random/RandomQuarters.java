package org.quartermatch.testkit.random;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quartermatch.testkit.oracle.Lookup;
import org.quartermatch.testkit.oracle.Oracle;
import org.quartermatch.testkit.oracle.Quarter;
import org.quartermatch.testkit.oracle.Quarter.Participant;
import org.quartermatch.testkit.oracle.Quarter.Veto;
import org.quartermatch.testkit.oracle.QuarterReader;
import org.quartermatch.testkit.oracle.Taxonomy;
import org.quartermatch.testkit.oracle.Ways.Point;
import org.quartermatch.testkit.plan.Capacities;
import org.quartermatch.testkit.plan.Choice;

/**
 * Writes invented Quarters of valid rows that try every sentence of the exact semantics, the rare
 * ones more often than life does. The same seed gives the same files. The seed also chooses what is
 * made hard: time, childcare, papers, or a bit of everything.
 */
public final class RandomQuarters {

  /** The date on which the files are meant to be run. */
  public static final LocalDate DATE = RandomNames.DATE;

  /** The file beside the others that holds the skills taxonomy. */
  public static final String TAXONOMY = "taxonomy.csv";

  private static final int PARTICIPANTS_PER_PIN = 12;

  private final Path directory;
  private final Dice dice;
  private final RandomWork work;
  private final RandomProviders providers;

  private RandomQuarters(Path directory, long seed) {
    this.directory = directory;
    dice = new Dice(seed);
    work = new RandomWork(dice, RandomProfile.of(seed));
    providers = new RandomProviders(dice);
  }

  /** Writes a whole Quarter directory with its {@link #TAXONOMY}. */
  public static void write(Path directory, long seed, int participants, int opportunities)
      throws IOException {
    Files.createDirectories(directory);
    RandomQuarters quarters = new RandomQuarters(directory, seed);
    quarters.writeInput(RandomProfile.of(seed), participants, opportunities);
    quarters.writePlan();
  }

  private void writeInput(RandomProfile profile, int participantCount, int opportunityCount)
      throws IOException {
    for (int number = 1; number <= Math.max(3, opportunityCount / 4); number++) {
      work.addCompany(number);
    }
    for (int number = 1; number <= opportunityCount; number++) {
      work.addOpportunity(number);
    }
    int providerCount = dice.between(3, 6);
    for (int number = 1; number <= providerCount; number++) {
      providers.add(number);
    }
    RandomPeople people = new RandomPeople(dice, profile, providers.places);
    for (int number = 1; number <= participantCount; number++) {
      people.add(number);
    }
    people.participants.write(directory.resolve("participants.csv"), dice);
    people.children.children.write(directory.resolve("children.csv"), dice);
    work.companies.write(directory.resolve("companies.csv"), dice);
    work.opportunities.write(directory.resolve("opportunities.csv"), dice);
    providers.providers.write(directory.resolve("childcare.csv"), dice);
    taxonomy().write(directory.resolve(TAXONOMY), dice);
    Files.deleteIfExists(directory.resolve("travel.csv"));
    if (dice.percent(50)) {
      RandomTravel travel = new RandomTravel(dice);
      List<Point> carePlaces = new ArrayList<>(providers.places);
      carePlaces.addAll(people.children.carePlaces);
      travel.add(people.homes, work.places, carePlaces);
      travel.travel.write(directory.resolve("travel.csv"), dice);
    }
    Files.deleteIfExists(directory.resolve("current.csv"));
    Files.deleteIfExists(directory.resolve("vetoes.csv"));
  }

  /**
   * Chains, trees and skills with two parents; the broader one has the smaller number: no cycle.
   */
  private RandomTable taxonomy() {
    RandomTable table = new RandomTable("narrower", "broader");
    for (int narrower = 2; narrower <= RandomNames.SKILLS; narrower++) {
      Set<Integer> broader = new HashSet<>();
      for (int parents = dice.oneOf(0, 1, 1, 1, 2); parents > 0; parents--) {
        broader.add(dice.between(Math.max(1, narrower - 20), narrower - 1));
      }
      for (int each : broader) {
        table.add(
            Map.of("narrower", RandomNames.skill(narrower), "broader", RandomNames.skill(each)));
      }
    }
    return table;
  }

  /** Current plan, pins and vetoes, so that the pins are possible together. */
  private void writePlan() throws IOException {
    Quarter quarter = QuarterReader.read(directory, DATE);
    Taxonomy taxonomy = Taxonomy.read(Optional.of(directory.resolve(TAXONOMY)));
    Map<String, List<Choice>> choices =
        Choice.allowed(quarter, Oracle.fits(quarter, taxonomy, DATE));
    Capacities capacities = new Capacities(quarter);
    RandomTable current =
        new RandomTable("participantId", "opportunityId", "childcareProviderId", "pinned");
    Set<String> pinned = new HashSet<>();
    for (Participant participant : dice.shuffled(quarter.participants())) {
      List<Choice> own = Lookup.in(choices, participant.id());
      if (!own.isEmpty()
          && pinned.size() < Math.max(1, quarter.participants().size() / PARTICIPANTS_PER_PIN)) {
        Choice choice = dice.oneOf(own);
        if (capacities.obstacle(choice).isEmpty()) {
          capacities.take(choice);
          pinned.add(participant.id());
          current.add(
              currentRow(
                  participant.id(),
                  choice.opportunity().id(),
                  provider(choice.option().providerId()),
                  "true"));
        }
      } else if (dice.percent(25)) {
        String opportunity = dice.oneOf("gone-1", dice.oneOf(work.opportunityIds));
        String provider = provider("");
        if (!own.isEmpty() && dice.percent(70)) {
          Choice choice = dice.oneOf(own);
          opportunity = choice.opportunity().id();
          provider = provider(choice.option().providerId());
        }
        current.add(currentRow(participant.id(), opportunity, provider, dice.oneOf("", "false")));
      }
    }
    current.write(directory.resolve("current.csv"), dice);
    vetoes(quarter, choices, pinned).write(directory.resolve("vetoes.csv"), dice);
  }

  /** The provider of a choice, none or any, so that some rows name what they cannot keep. */
  private String provider(String chosen) {
    return dice.percent(20) ? dice.oneOf(providers.ids) : dice.oneOf(chosen, chosen, "");
  }

  private static Map<String, String> currentRow(
      String participant, String opportunity, String provider, String pinned) {
    return Map.of(
        "participantId", participant,
        "opportunityId", opportunity,
        "childcareProviderId", provider,
        "pinned", pinned);
  }

  /** Some eligible pairs, for some participants all of them, and any pairs at all. */
  private RandomTable vetoes(
      Quarter quarter, Map<String, List<Choice>> choices, Set<String> pinned) {
    Set<Veto> vetoes = new HashSet<>();
    for (Participant participant : quarter.participants()) {
      if (pinned.contains(participant.id())) {
        continue;
      }
      int chance = dice.percent(8) ? 100 : 5;
      for (Choice choice : Lookup.in(choices, participant.id())) {
        if (dice.percent(chance)) {
          vetoes.add(new Veto(participant.id(), choice.opportunity().id()));
        }
      }
      if (dice.percent(5)) {
        vetoes.add(new Veto(participant.id(), dice.oneOf(work.opportunityIds)));
      }
    }
    RandomTable table = new RandomTable("participantId", "opportunityId");
    List<Veto> sorted = new ArrayList<>(vetoes);
    sorted.sort((one, other) -> one.toString().compareTo(other.toString()));
    for (Veto veto : sorted) {
      table.add(
          Map.of("participantId", veto.participantId(), "opportunityId", veto.opportunityId()));
    }
    return table;
  }
}
