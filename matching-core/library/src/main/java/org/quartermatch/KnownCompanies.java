package org.quartermatch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.quartermatch.EngineDays.View;
import org.quartermatch.model.CodePointOrder;
import org.quartermatch.model.Company;
import org.quartermatch.model.Opportunity;
import org.quartermatch.search.OpportunityStore;

/**
 * The companies as the host has said them, where each opportunity carries a copy of its own: what
 * is put gets the company that was said, and what is there is put again with it. So the index holds
 * one description of a company that was said, and who judges needs to know nothing of this.
 *
 * <p>Safe for use by several threads: an order waits for the one before, so that no opportunity is
 * put with what was said before while others are put again.
 */
final class KnownCompanies {
  private volatile Map<String, Company> said;

  /**
   * Starts with these.
   *
   * @param said by id, by code point
   */
  KnownCompanies(Map<String, Company> said) {
    this.said = said;
  }

  /** The same now, for an engine of its own. */
  KnownCompanies copy() {
    return new KnownCompanies(said);
  }

  /** Those that the host has said, by id, by code point. */
  List<Company> said() {
    return List.copyOf(said.values());
  }

  /** Puts opportunities with the companies that were said. */
  synchronized void put(
      Collection<? extends Opportunity> opportunities, OpportunityStore<?> index) {
    index.put(said.isEmpty() ? opportunities : opportunities.stream().map(this::current).toList());
  }

  /**
   * Takes the place of what was said before.
   *
   * @param days of the index
   */
  synchronized void say(List<Company> companies, EngineDays days, OpportunityStore<?> index) {
    Map<String, Company> now = new TreeMap<>(CodePointOrder.INSTANCE);
    companies.forEach(company -> now.put(company.id(), company));
    Map<String, Company> before = said;
    said = now;
    try {
      if (index.isWritten()) {
        index.put(outdated(days));
      } else {
        index.ensureUsable();
      }
    } catch (RuntimeException e) {
      said = before;
      throw e;
    }
  }

  /** Those whose company is another one by now, with it. */
  private List<Opportunity> outdated(EngineDays days) {
    List<Opportunity> changed = new ArrayList<>();
    try (View view = days.view()) {
      view.everything()
          .forEach(
              opportunity -> {
                Opportunity current = current(opportunity);
                if (!current.equals(opportunity)) {
                  changed.add(current);
                }
              });
    }
    return changed;
  }

  /** The opportunity with its company as it was said, where it was. */
  Opportunity current(Opportunity opportunity) {
    Optional<Company> now = opportunity.position().company().map(company -> said.get(company.id()));
    return now.isEmpty() || now.equals(opportunity.position().company())
        ? opportunity
        : opportunity.withPosition(opportunity.position().toBuilder().company(now.get()).build());
  }
}
