package org.quartermatch.files.csv;

import org.quartermatch.files.csv.cell.Cells;
import org.quartermatch.files.csv.cell.ItemParsers;
import org.quartermatch.files.csv.cell.Items;
import org.quartermatch.model.Language;
import org.quartermatch.model.Listing;
import org.quartermatch.model.Position;
import org.quartermatch.model.Skill;

/**
 * Reads what work, and a course on the way to it, asks of people and offers them: columns of the
 * same names in both files. Not thread-safe, as items are remembered.
 */
final class Requirements {
  private final Items<Skill.Required> skills = new Items<>(ItemParsers::requiredSkill);
  private final Items<Language.Required> languages = new Items<>(ItemParsers::requiredLanguage);
  private final Items<String> codes = new Items<>(Cells::code);

  /** A position with the row's title, hours and times, and all that it lists. */
  Position.Builder of(Row row, String id) {
    return Position.builder(id)
        .title(row.text("title"))
        .hours(row.hours())
        .workingTime(WorkReader.workingTime(row))
        .skills(row.listing("skills", skills))
        .languages(row.listing("languages", languages))
        .qualifications(row.listing("qualifications", codes))
        .entitlements(row.listing("entitlements", codes))
        .conditions(row.listing("conditions", codes, Listing.none()))
        .offers(row.listing("offers", codes));
  }
}
