package org.quartermatch.fit.columns;

import java.io.IOException;
import java.util.Arrays;
import org.quartermatch.fit.columns.sphere.Blocks;

/**
 * What stands in each block of columns: every number that occurs there, once, and what is least or
 * most. From it {@link BlockBound} tells how many points a participant could get there at the most.
 *
 * <pre>
 *   facets    int     by column of FacetRows, numbers of combinations of gates and of facets
 *   hours     int     numbers of the hours offered
 *   works     int     numbers of the times of work
 *   skills    int     a requirement for each code: its largest weight and lowest known level
 *   leastWeights int  of those that list skills, the least sum of their weights; 0: none does
 *   rest      short   the most points that are the same for everybody
 * </pre>
 *
 * <p>Blocks of positions whose place is known come first, as {@link Blocks} numbers them; then
 * those of the others. Made in O(positions · columns + requirements). Immutable.
 */
final class BlockFacets {
  /** In the place of {@code must}: a level that is not known occurs too. */
  static final int LEVEL_UNKNOWN = 8;

  private static final int LEVEL = 7;

  private final int located;
  private final int size;
  final Lists facets;
  final Lists hours;
  final Lists works;
  final Lists skills;
  final int[] leastWeights;
  final short[] rest;

  /** A list of ints for each block, or for each column of a block. */
  static final class Lists {
    final int[] from;
    int[] items = new int[1024];

    private Lists(int lists) {
      from = new int[lists + 1];
    }

    private Lists(ColumnsInput in) throws IOException {
      from = in.ints();
      items = in.ints();
    }

    private void write(ColumnsOutput out) throws IOException {
      out.ints(from);
      out.ints(Arrays.copyOf(items, from[from.length - 1]));
    }

    private void set(int list, int[] values, int count) {
      int start = from[list];
      if (start + count > items.length) {
        items = Arrays.copyOf(items, Math.max(start + count, items.length + (items.length >> 1)));
      }
      System.arraycopy(values, 0, items, start, count);
      from[list + 1] = start + count;
    }
  }

  /** Distinct values below a limit, block by block. */
  private static final class Distinct {
    private final int[] seenIn;
    private int[] values = new int[64];
    private int count;

    Distinct(int limit) {
      seenIn = new int[limit];
    }

    /** Whether it is new in this block. */
    boolean add(int block, int value) {
      if (seenIn[value] == block + 1) {
        return false;
      }
      seenIn[value] = block + 1;
      if (count == values.length) {
        values = Arrays.copyOf(values, 2 * count);
      }
      values[count++] = value;
      return true;
    }

    void moveTo(Lists lists, int list) {
      lists.set(list, values, count);
      count = 0;
    }
  }

  BlockFacets(OpportunityColumns columns) {
    located = columns.places.located;
    size = columns.size();
    int blocks = count();
    int width = columns.facets.width;
    facets = new Lists(blocks * width);
    hours = new Lists(blocks);
    works = new Lists(blocks);
    skills = new Lists(blocks);
    leastWeights = new int[blocks];
    rest = most(columns.rest);
    Distinct facet = new Distinct(columns.facets.size);
    Distinct hour = new Distinct(columns.hoursOffered.size());
    Distinct work = new Distinct(columns.works.size());
    Distinct code = new Distinct(columns.skills.size());
    int[] requirements = new int[columns.skills.size()];
    for (int block = 0; block < blocks; block++) {
      for (int position = from(block); position < to(block); position++) {
        hour.add(block, columns.hours[position]);
        work.add(block, columns.work[position]);
        addSkills(columns, position, block, code, requirements);
      }
      for (int column = 0; column < width; column++) {
        for (int position = from(block); position < to(block); position++) {
          facet.add(block, columns.facets.rows[position * width + column]);
        }
        facet.moveTo(facets, block * width + column);
      }
      hour.moveTo(hours, block);
      work.moveTo(works, block);
      for (int x = 0; x < code.count; x++) {
        code.values[x] = requirements[code.values[x]];
      }
      code.moveTo(skills, block);
    }
  }

  private BlockFacets(OpportunityColumns columns, ColumnsInput in) throws IOException {
    located = columns.places.located;
    size = columns.size();
    facets = new Lists(in);
    hours = new Lists(in);
    works = new Lists(in);
    skills = new Lists(in);
    leastWeights = in.ints();
    rest = most(columns.rest);
  }

  /** Reads what {@link #write} wrote; columns have all but these. */
  static BlockFacets read(OpportunityColumns columns, ColumnsInput in) throws IOException {
    return new BlockFacets(columns, in);
  }

  /** Writes all but the points that are the same for everybody: they are so for a day only. */
  void write(ColumnsOutput out) throws IOException {
    facets.write(out);
    hours.write(out);
    works.write(out);
    skills.write(out);
    out.ints(leastWeights);
  }

  /** By block, the most of these points. */
  private short[] most(short[] points) {
    short[] most = new short[count()];
    for (int block = 0; block < most.length; block++) {
      short best = Short.MIN_VALUE;
      for (int position = from(block); position < to(block); position++) {
        best = (short) Math.max(best, points[position]);
      }
      most[block] = best;
    }
    return most;
  }

  private void addSkills(
      OpportunityColumns columns, int position, int block, Distinct codes, int[] requirements) {
    int sum = 0;
    for (int i = columns.skillsFrom[position]; i < columns.skillsFrom[position + 1]; i++) {
      int requirement = columns.requirements[i];
      int code = SkillParts.code(requirement);
      int weight = SkillParts.weight(requirement);
      sum += weight;
      int level = requirement & LEVEL;
      int own = code << 8 | weight << 4 | (level == 0 ? LEVEL_UNKNOWN : level);
      requirements[code] = codes.add(block, code) ? own : both(requirements[code], own);
    }
    if (sum > 0) {
      leastWeights[block] = leastWeights[block] == 0 ? sum : Math.min(leastWeights[block], sum);
    }
  }

  private static int both(int one, int other) {
    int weight = Math.max(SkillParts.weight(one), SkillParts.weight(other));
    int level = one & LEVEL;
    int otherLevel = other & LEVEL;
    int least = level == 0 ? otherLevel : otherLevel == 0 ? level : Math.min(level, otherLevel);
    int unknown = (one | other) & LEVEL_UNKNOWN;
    return SkillParts.code(one) << 8 | weight << 4 | unknown | least;
  }

  /** Number of blocks. */
  int count() {
    return locatedBlocks() + (size - located + Blocks.SIZE - 1) / Blocks.SIZE;
  }

  /** How many blocks come first, of positions whose place is known. */
  int locatedBlocks() {
    return (located + Blocks.SIZE - 1) / Blocks.SIZE;
  }

  /** First position of a block. */
  int from(int block) {
    return block < locatedBlocks()
        ? block * Blocks.SIZE
        : located + (block - locatedBlocks()) * Blocks.SIZE;
  }

  /** Position after a block. */
  int to(int block) {
    return Math.min(block < locatedBlocks() ? located : size, from(block) + Blocks.SIZE);
  }
}
