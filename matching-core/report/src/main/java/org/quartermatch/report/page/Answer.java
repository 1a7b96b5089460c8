package org.quartermatch.report.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What one question to a Quarter has brought, as people read it: sentences in the page's language,
 * in the order in which they are to be read.
 *
 * @param title short, as it stands on top
 * @param quarter name of the Quarter
 * @param date the day that was asked for
 * @param audience who may read it
 * @param intro what is to be known first
 * @param sections the answer
 * @param notices what is to be said at the end
 */
public record Answer(
    String title,
    String quarter,
    LocalDate date,
    Audience audience,
    List<String> intro,
    List<Section> sections,
    List<String> notices) {
  /** Copies the lists. */
  public Answer {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(quarter, "quarter");
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(audience, "audience");
    intro = List.copyOf(intro);
    sections = List.copyOf(sections);
    notices = List.copyOf(notices);
  }

  /** Whether only the team may read it. */
  public boolean team() {
    return audience == Audience.TEAM;
  }

  /**
   * A part of the answer.
   *
   * @param title a heading; empty: none
   */
  public record Section(String title, List<Item> items) {
    /** Copies the list. */
    public Section {
      Objects.requireNonNull(title, "title");
      items = List.copyOf(items);
    }
  }

  /**
   * One statement.
   *
   * @param details what belongs to it
   */
  public record Item(String text, List<Item> details) {
    /** Copies the list. */
    public Item {
      Objects.requireNonNull(text, "text");
      details = List.copyOf(details);
    }
  }

  /**
   * Makes an answer of lines as a terminal shows them: an empty line ends a section, and what
   * stands further in belongs to the line above it.
   *
   * <p>A section's first line is its heading if others belong to it; what stands before the first
   * empty line is the introduction.
   *
   * @param lines without line ends
   * @param notices what is to be said at the end
   */
  public static Answer ofLines(
      String title,
      String quarter,
      LocalDate date,
      Audience audience,
      List<String> lines,
      List<String> notices) {
    List<List<String>> blocks = blocks(lines);
    List<String> intro = new ArrayList<>();
    List<Section> sections = new ArrayList<>();
    for (List<String> block : blocks) {
      List<Item> items = items(block);
      boolean first = intro.isEmpty() && sections.isEmpty();
      if (first && items.stream().allMatch(item -> item.details().isEmpty())) {
        items.forEach(item -> intro.add(item.text()));
      } else if (items.size() == 1 && !items.getFirst().details().isEmpty()) {
        sections.add(new Section(items.getFirst().text(), items.getFirst().details()));
      } else {
        sections.add(new Section("", items));
      }
    }
    return new Answer(title, quarter, date, audience, intro, sections, notices);
  }

  private static List<List<String>> blocks(List<String> lines) {
    List<List<String>> blocks = new ArrayList<>();
    List<String> block = new ArrayList<>();
    for (String line : lines) {
      if (!line.isBlank()) {
        block.add(line);
      } else if (!block.isEmpty()) {
        blocks.add(block);
        block = new ArrayList<>();
      }
    }
    if (!block.isEmpty()) {
      blocks.add(block);
    }
    return blocks;
  }

  private static List<Item> items(List<String> lines) {
    List<Item> items = new ArrayList<>();
    for (int at = 0; at < lines.size(); ) {
      int end = at + 1;
      while (end < lines.size() && indent(lines.get(end)) > indent(lines.get(at))) {
        end++;
      }
      items.add(new Item(lines.get(at).strip(), items(lines.subList(at + 1, end))));
      at = end;
    }
    return items;
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }
}
