package org.quartermatch.benchmarks.generate;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.quartermatch.model.ChildcareProvider;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;
import org.quartermatch.taxonomy.Taxonomy;

/**
 * People, work and childcare of an invented town.
 *
 * <p>All of it is drawn from a seed; the first n people and opportunities are the same however many
 * there are. The shares are of the order that neighbourhood programmes report (three in ten with
 * children who need care, half of the people free in the mornings only, four in ten with German at
 * A2 or below), and invented in detail.
 *
 * @param taxonomy of the skills
 * @param participants looking for work
 * @param opportunities vacancies and job potentials
 * @param providers with free places for children
 * @param date on which all of this is so
 */
public record Town(
    Taxonomy taxonomy,
    List<Participant> participants,
    List<Opportunity> opportunities,
    List<ChildcareProvider> providers,
    LocalDate date) {
  private static final LocalDate DATE = LocalDate.of(2026, 3, 2);

  /** One provider for so many participants. */
  private static final int PARTICIPANTS_A_PROVIDER = 80;

  /**
   * Draws a town.
   *
   * @param participants how many, 0 or more
   * @param opportunities how many, 0 or more
   * @param seed any number
   */
  public static Town of(int participants, int opportunities, long seed) {
    Vocation vocation = new Vocation(seed);
    People people = new People(seed, vocation, DATE);
    Work work = new Work(seed, vocation, DATE);
    return new Town(
        Vocation.taxonomy(),
        IntStream.range(0, participants).mapToObj(people::participant).toList(),
        IntStream.range(0, opportunities).mapToObj(work::opportunity).toList(),
        IntStream.rangeClosed(0, participants / PARTICIPANTS_A_PROVIDER)
            .mapToObj(people::provider)
            .toList(),
        DATE);
  }
}
