package org.quartermatch.files.ads;

import java.util.List;
import org.quartermatch.model.Company;
import org.quartermatch.model.Vacancy;

/**
 * What was read from job ads.
 *
 * @param opportunities vacancies with their companies, in the order of the files
 * @param companies those of the opportunities, in the order in which they come first
 * @param summary what could be read, and what could not
 */
public record ImportedAds(List<Vacancy> opportunities, List<Company> companies, AdSummary summary) {
  public ImportedAds {
    opportunities = List.copyOf(opportunities);
    companies = List.copyOf(companies);
  }
}
