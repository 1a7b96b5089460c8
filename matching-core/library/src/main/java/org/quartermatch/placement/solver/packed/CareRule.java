package org.quartermatch.placement.solver.packed;

import static org.quartermatch.texts.LibraryTexts.message;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.quartermatch.model.AgeGroup;
import org.quartermatch.model.Message;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.PlacementOption.ChildPlace;
import org.quartermatch.placement.Unplaced.Capacity;

/**
 * A provider has so many places of an age group, and a child has one provider, whoever takes it
 * there.
 *
 * <p>An option whose children find too few places at an empty provider is no choice. Price: both
 * bounds have one for each care place, shared by those who could take a child there; that a child
 * has one provider is not priced.
 */
public final class CareRule implements Rule {
  private final Instance in;
  private final Roster roster;
  private final int[] used;
  private final int[] users;
  private final int[] seatsOf;
  private final int[][] at;
  private final int[] size;
  private long violation;

  CareRule(Instance instance, Roster roster) {
    in = instance;
    this.roster = roster;
    used = new int[in.carePlaces.length];
    users = new int[in.seatChild.length];
    seatsOf = new int[in.children];
    at = new int[in.carePlaces.length][];
    size = new int[in.carePlaces.length];
  }

  /** Children with a place. */
  public int used(int care) {
    return used[care];
  }

  /** How many placed units have a seat. */
  public int users(int seat) {
    return users[seat];
  }

  /** How many seats a child has: above 1 where it has several providers. */
  public int seatsOf(int child) {
    return seatsOf[child];
  }

  /** How many places are taken, a shared child's once for each who takes it there. */
  public int size(int care) {
    return size[care];
  }

  /** One of those whose children have a place; someone with two children stands there twice. */
  public int holder(int care, int index) {
    return at[care][index];
  }

  /** A copy of those whose children have a place, each once. */
  public int[] holdersOf(int care) {
    return size[care] == 0
        ? new int[0]
        : Arrays.stream(at[care], 0, size[care]).distinct().toArray();
  }

  /** Whether the children of a choice find places, as the plan stands. */
  public boolean fits(int choice) {
    int[] seats = in.seats[choice];
    for (int x = 0; x < seats.length; x++) {
      int seat = seats[x];
      if (users[seat] > 0) {
        continue;
      }
      int care = in.seatCare[seat];
      if (seatsOf[in.seatChild[seat]] > 0) {
        return false;
      }
      int needed = 1;
      for (int y = 0; y < x; y++) {
        if (in.seatCare[seats[y]] == care && users[seats[y]] == 0) {
          needed++;
        }
      }
      if (used[care] + needed > in.carePlaces[care]) {
        return false;
      }
    }
    return true;
  }

  /** Free care places where the choice needs some; many if it needs none. */
  public int roomFor(int choice) {
    int room = Integer.MAX_VALUE;
    for (int seat : in.seats[choice]) {
      int care = in.seatCare[seat];
      room = Math.min(room, in.carePlaces[care] - used[care]);
    }
    return room;
  }

  void add(int choice) {
    for (int seat : in.seats[choice]) {
      int care = in.seatCare[seat];
      at[care] = Roster.withRoom(at[care], size[care]);
      at[care][size[care]++] = in.owner[choice];
      if (users[seat]++ == 0) {
        used[care]++;
        violation += used[care] > in.carePlaces[care] ? 1 : 0;
        violation += seatsOf[in.seatChild[seat]]++ > 0 ? 1 : 0;
      }
    }
  }

  void remove(int choice) {
    for (int seat : in.seats[choice]) {
      int care = in.seatCare[seat];
      int[] holders = at[care];
      int x = 0;
      while (holders[x] != in.owner[choice]) {
        x++;
      }
      holders[x] = holders[--size[care]];
      if (--users[seat] == 0) {
        violation -= used[care] > in.carePlaces[care] ? 1 : 0;
        used[care]--;
        violation -= --seatsOf[in.seatChild[seat]] > 0 ? 1 : 0;
      }
    }
  }

  /** Children beyond the care places, and providers beyond one for a child. */
  long violation() {
    return violation;
  }

  @Override
  public Capacity capacity() {
    return Capacity.CHILDCARE_PLACES;
  }

  @Override
  public boolean isShort(int choice) {
    return !fits(choice);
  }

  @Override
  public boolean isShortAlone(int unit, List<PlacementOption> options) {
    return options.size() == 1
        ? !suffices(in, options.getFirst())
        : !suffices(in, options.getFirst(), options.getLast());
  }

  @Override
  public int[] holders(int choice) {
    // of the first seat that cannot be had
    for (int seat : in.seats[choice]) {
      int child = in.seatChild[seat];
      if (users[seat] == 0 && seatsOf[child] > 0) {
        return elsewhere(child);
      }
    }
    for (int seat : in.seats[choice]) {
      int care = in.seatCare[seat];
      int needed = 0;
      for (int s : in.seats[choice]) {
        needed += in.seatCare[s] == care && users[s] == 0 ? 1 : 0;
      }
      if (used[care] + needed > in.carePlaces[care] && needed > 0) {
        return holdersOf(care);
      }
    }
    return new int[0];
  }

  /** Through whom a child has its seats. */
  private int[] elsewhere(int child) {
    IntList parents = new IntList();
    for (int seat : in.seatsOfChild[child]) {
      if (users[seat] > 0) {
        for (int p : holdersOf(in.seatCare[seat])) {
          if (Arrays.stream(in.seats[roster.of(p)]).anyMatch(s -> s == seat)) {
            parents.add(p);
          }
        }
      }
    }
    return parents.toArray();
  }

  /** Whether an option's provider has the places for its children, if nobody else takes any. */
  public static boolean suffices(Instance in, PlacementOption o) {
    if (o.childcareProviderId().isEmpty()) {
      return true;
    }
    return suffices(in, in.providerNumber(o.childcareProviderId().get()), o.children());
  }

  private static boolean suffices(Instance in, int provider, Collection<ChildPlace> children) {
    EnumMap<AgeGroup, Integer> needed = new EnumMap<>(AgeGroup.class);
    for (ChildPlace child : children) {
      int places = in.carePlaces[in.care(provider, child.group())];
      if (needed.merge(child.group(), 1, Integer::sum) > places) {
        return false;
      }
    }
    return true;
  }

  /** The same of two options together, a child that they share counted once. */
  static boolean suffices(Instance in, PlacementOption a, PlacementOption b) {
    if (!suffices(in, a) || !suffices(in, b)) {
      return false;
    }
    if (a.children().isEmpty() || b.children().isEmpty()) {
      return true;
    }
    if (!a.childcareProviderId().equals(b.childcareProviderId())) {
      return a.children().stream().noneMatch(b.children()::contains);
    }
    Set<ChildPlace> all = new HashSet<>(a.children());
    all.addAll(b.children());
    return suffices(in, in.providerNumber(a.childcareProviderId().orElseThrow()), all);
  }

  /**
   * Whether every provider has a place for each child that could come, and no child that several
   * could take along could get to two providers.
   *
   * @param choices of all who could come
   */
  public static boolean isNeverShort(Instance in, IntList choices) {
    boolean[] possible = new boolean[in.seatChild.length];
    int[] parent = new int[in.children];
    boolean[] shared = new boolean[in.children];
    Arrays.fill(parent, Instance.NONE);
    for (int x = 0; x < choices.size(); x++) {
      int c = choices.get(x);
      for (int seat : in.seats[c]) {
        int child = in.seatChild[seat];
        possible[seat] = true;
        shared[child] |= parent[child] != Instance.NONE && parent[child] != in.owner[c];
        parent[child] = in.owner[c];
      }
    }
    int[] children = new int[in.carePlaces.length];
    int[] providers = new int[in.children];
    for (int seat = 0; seat < possible.length; seat++) {
      if (possible[seat]) {
        int child = in.seatChild[seat];
        if (++children[in.seatCare[seat]] > in.carePlaces[in.seatCare[seat]]
            || (++providers[child] > 1 && shared[child])) {
          return false;
        }
      }
    }
    return true;
  }

  /** Why pins cannot be kept together, by the children of one age group. */
  public static Message pinError(int children, AgeGroup group, int room) {
    String key =
        switch (group) {
          case UNDER_3 -> "pin.children.under-3";
          case FROM_3 -> "pin.children.from-3";
          case SCHOOL_AGE -> "pin.children.school-age";
        };
    return message(key, children, room);
  }
}
