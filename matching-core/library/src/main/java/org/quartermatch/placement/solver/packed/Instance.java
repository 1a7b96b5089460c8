package org.quartermatch.placement.solver.packed;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quartermatch.model.AgeGroup;
import org.quartermatch.model.WeekSchedule;
import org.quartermatch.placement.PlacementCompany;
import org.quartermatch.placement.PlacementOpportunity;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.PlacementParticipant;
import org.quartermatch.placement.PlacementProblem;
import org.quartermatch.placement.PlacementProvider;

/**
 * A problem as arrays over dense numbers, in the problem's own order. Read only once built.
 *
 * <p>A <em>unit</em> is who is placed together: one participant, or a tandem of two. A
 * <em>choice</em> is an option of a unit at one hours level; of a tandem, a pair of options at one
 * opportunity, both with agreed or both with smallest hours. Choices that can never be taken are
 * left out: vetoed ones, ones beside a pin, ones that exceed an empty opportunity's, company's or
 * provider's capacity on their own, and those of a tandem that would break the rule of its own
 * household; each rule says which. A <em>seat</em> is a child at a provider; two units that share a
 * child share its seats.
 *
 * <p>It has a field for every column, about forty, as it is a table and every room reads its
 * columns in inner loops; {@link WorkTable}, {@link Units} and {@link ChoiceTable} fill them.
 */
public final class Instance {
  public static final int NONE = -1;

  /** The age groups that a provider has places for, as its care places stand. */
  private static final List<AgeGroup> AGES = List.of(AgeGroup.values());

  /** How many these are. */
  static final int AGE_GROUPS = AGES.size();

  public final PlacementProblem problem;

  /** By participant, then opportunity: those of the problem, and others besides. */
  public final List<PlacementOption> options;

  private final Map<String, Integer> opportunityIndex;
  private final Map<String, Integer> companyIndex;
  private final Map<String, Integer> providerIndex;

  /** How many participants there are; numbers of people go with it, not with the units. */
  public final int cohort;

  public final int units;
  public final int opportunities;
  public final int companies;
  public final int providers;

  /** By participant, its unit. */
  public final int[] unitOf;

  // by unit
  /** The participants, 1 or 2. */
  public final int[][] members;

  /** How many participants. */
  public final int[] people;

  /** The opportunity that a member is pinned to. */
  public final int[] pinned;

  /** How many members have a current placement. */
  public final int[] currents;

  /** Group numbers, one for each member and label. */
  public final int[][] groupsOf;

  /** Other units with somebody of the same household. */
  public final int[][] mates;

  /** Whether the two of a tandem are of one household. */
  final boolean[] oneHousehold;

  // by group
  public final int[] groupSize;
  public final List<String> groupLabels;
  // by opportunity; a budget of Long.MAX_VALUE does not limit
  public final int[] places;
  public final long[] budget;

  /** 0 where there is no minimum, else 2 or more. */
  public final int[] minimumPlaces;

  /** The company whose limits count, or {@link #NONE}. */
  public final int[] company;

  /** When the work is done in any week of the rotation; null where shifts are not known. */
  private final @Nullable WeekSchedule[] shifts;

  /** How many people may be where. */
  public final Limits limits;

  /** Which pairs are ruled out. */
  public final VetoRule vetoes;

  // by care place: one for each age group of a provider
  public final int[] carePlaces;
  // by seat
  public final int[] seatChild;
  public final int[] seatCare;

  /** How many units have this seat in a choice. */
  public final int[] seatSharers;

  public final int children;

  /** By child, its seats. */
  public final int[][] seatsOfChild;

  /** Where the options of a participant begin; one longer. */
  public final int[] firstOption;

  /** Where the choices of a unit begin; one longer. */
  public final int[] firstChoice;

  // by choice
  /** The unit. */
  public final int[] owner;

  public final int[] opportunity;

  /** Of all members together. */
  public final int[] hours;

  public final int[] option;

  /** The option of a tandem's second member, or {@link #NONE}. */
  public final int[] secondOption;

  /** How many members stay where a current placement is, unchanged. */
  public final int[] staying;

  /** Of all members, each once; choices of a unit with the same seats share the array. */
  public final int[][] seats;

  /** What the choice adds to the objective, stability included, fairness not. */
  public final long[] worth;

  /** By unit: what being unplaced costs, for members who have a current placement. */
  public final long[] absence;

  public final Fairness fairness;

  public Instance(PlacementProblem problem) {
    this(problem, PeopleRule.ALL, List.of());
  }

  /**
   * With options that the problem has not, there may be several of one way even.
   *
   * @param more of the problem's people, opportunities and providers
   */
  public Instance(PlacementProblem problem, Collection<PlacementOption> more) {
    this(problem, PeopleRule.ALL, more);
  }

  /**
   * @param rules by which people are counted, places first
   */
  Instance(PlacementProblem problem, List<PeopleRule> rules) {
    this(problem, rules, List.of());
  }

  private Instance(
      PlacementProblem problem, List<PeopleRule> rules, Collection<PlacementOption> more) {
    this.problem = problem;
    cohort = problem.participants().size();
    opportunities = problem.opportunities().size();
    companies = problem.companies().size();
    providers = problem.providers().size();
    WorkTable work = new WorkTable(problem);
    opportunityIndex = work.opportunityIndex;
    companyIndex = work.companyIndex;
    providerIndex = new HashMap<>();
    places = work.places;
    budget = work.budget;
    minimumPlaces = work.minimumPlaces;
    company = work.company;
    shifts = work.shifts;
    carePlaces = new int[AGE_GROUPS * providers];
    for (int k = 0; k < providers; k++) {
      PlacementProvider provider = problem.providers().get(k);
      providerIndex.put(provider.id(), k);
      setCarePlaces(carePlaces, provider);
    }

    Units who = new Units(problem);
    unitOf = who.unitOf;
    members = who.members;
    units = members.length;
    people = Arrays.stream(members).mapToInt(m -> m.length).toArray();
    currents = who.currents;
    groupsOf = who.groups;
    mates = who.mates;
    oneHousehold = who.oneHousehold;
    groupSize = who.groupSize;
    groupLabels = List.copyOf(who.labels);
    fairness = Fairness.of(problem.weights().fairShare(), cohort, who.labels, groupSize);
    pinned = pins();
    limits = new Limits(problem, rules, members, company, positions(company, companies));
    vetoes = new VetoRule(problem);
    absence = new long[units];
    Arrays.setAll(absence, u -> currents[u] * problem.weights().stabilityPenalty());

    options = more.isEmpty() ? problem.options() : optionsWith(more);
    firstOption = firstOptions();
    ChoiceTable choices = new ChoiceTable(this);
    firstChoice = choices.firstChoice;
    owner = choices.owner.toArray();
    opportunity = choices.opportunity.toArray();
    hours = choices.hours.toArray();
    option = choices.option.toArray();
    secondOption = choices.secondOption.toArray();
    staying = choices.staying.toArray();
    seats = choices.seats.toArray(new int[0][]);
    worth = choices.worth();
    seatChild = choices.seatChild.toArray();
    seatCare = choices.seatCare.toArray();
    children = choices.children();
    seatsOfChild = positions(seatChild, children);
    seatSharers = sharers();
  }

  /** The same with other room: the choices stay. */
  private Instance(Instance like, int[] places, long[] budget, int[] carePlaces, Limits limits) {
    problem = like.problem;
    options = like.options;
    opportunityIndex = like.opportunityIndex;
    companyIndex = like.companyIndex;
    providerIndex = like.providerIndex;
    cohort = like.cohort;
    units = like.units;
    opportunities = like.opportunities;
    companies = like.companies;
    providers = like.providers;
    unitOf = like.unitOf;
    members = like.members;
    people = like.people;
    pinned = like.pinned;
    currents = like.currents;
    groupsOf = like.groupsOf;
    mates = like.mates;
    oneHousehold = like.oneHousehold;
    groupSize = like.groupSize;
    groupLabels = like.groupLabels;
    this.places = places;
    this.budget = budget;
    minimumPlaces = like.minimumPlaces;
    company = like.company;
    shifts = like.shifts;
    this.limits = limits;
    vetoes = like.vetoes;
    this.carePlaces = carePlaces;
    seatChild = like.seatChild;
    seatCare = like.seatCare;
    seatSharers = like.seatSharers;
    children = like.children;
    seatsOfChild = like.seatsOfChild;
    firstOption = like.firstOption;
    firstChoice = like.firstChoice;
    owner = like.owner;
    opportunity = like.opportunity;
    hours = like.hours;
    option = like.option;
    secondOption = like.secondOption;
    staying = like.staying;
    seats = like.seats;
    worth = like.worth;
    absence = like.absence;
    fairness = like.fairness;
  }

  /**
   * The same people and choices where there is other room; {@link #problem} stays as well, so what
   * has other room says so here alone. O(opportunities + companies + providers).
   *
   * @param others instead of those with the same ids; minima, companies and shifts must be the same
   *     as here, and hours must be limited or not as they are here
   * @param otherCompanies instead of those with the same ids; limited or not as they are here
   * @param otherProviders instead of those with the same ids
   */
  public Instance withRoom(
      Collection<PlacementOpportunity> others,
      Collection<PlacementCompany> otherCompanies,
      Collection<PlacementProvider> otherProviders) {
    int[] otherPlaces = places.clone();
    long[] otherBudget = budget.clone();
    Map<Integer, PlacementOpportunity> byNumber = new HashMap<>();
    for (PlacementOpportunity other : others) {
      int j = opportunityNumber(other.id());
      byNumber.put(j, other);
      otherPlaces[j] = other.places();
      otherBudget[j] = WorkTable.budget(other);
    }
    Map<Integer, PlacementCompany> companiesByNumber = new HashMap<>();
    for (PlacementCompany other : otherCompanies) {
      companiesByNumber.put(companyIndex.getOrDefault(other.id(), NONE), other);
    }
    int[] otherCarePlaces = carePlaces.clone();
    otherProviders.forEach(it -> setCarePlaces(otherCarePlaces, it));
    return new Instance(
        this, otherPlaces, otherBudget, otherCarePlaces, limits.with(byNumber, companiesByNumber));
  }

  private void setCarePlaces(int[] all, PlacementProvider provider) {
    for (AgeGroup group : AGES) {
      all[care(providerNumber(provider.id()), group)] = provider.places(group);
    }
  }

  /** By unit, the opportunity that a member is pinned to. */
  private int[] pins() {
    int[] pins = new int[units];
    Arrays.fill(pins, NONE);
    for (int i = 0; i < cohort; i++) {
      int pin = participant(i).pinnedOpportunityId().map(opportunityIndex::get).orElse(NONE);
      pins[unitOf[i]] = pin == NONE ? pins[unitOf[i]] : pin;
    }
    return pins;
  }

  /** The options of the problem and others, those at one opportunity side by side. */
  private List<PlacementOption> optionsWith(Collection<PlacementOption> more) {
    ListMultimap<String, PlacementOption> byParticipant = ArrayListMultimap.create();
    more.forEach(option -> byParticipant.put(option.participantId(), option));
    List<PlacementOption> all = new ArrayList<>(problem.options().size() + more.size());
    int next = 0;
    for (int i = 0; i < cohort; i++) {
      String id = participant(i).id();
      int first = all.size();
      for (; next < problem.options().size(); next++) {
        PlacementOption option = problem.options().get(next);
        if (!option.participantId().equals(id)) {
          break;
        }
        all.add(option);
      }
      if (byParticipant.containsKey(id)) {
        all.addAll(byParticipant.get(id));
        all.subList(first, all.size())
            .sort(Comparator.comparingInt(option -> opportunityNumber(option.opportunityId())));
      }
    }
    return all;
  }

  /** By participant, where its options begin, which come by participant; one longer. */
  private int[] firstOptions() {
    int[] first = new int[cohort + 1];
    int next = 0;
    for (int i = 0; i < cohort; i++) {
      first[i] = next;
      String id = participant(i).id();
      while (next < options.size() && options.get(next).participantId().equals(id)) {
        next++;
      }
    }
    first[cohort] = next;
    return first;
  }

  /** By seat, how many units have it in a choice; the choices come by unit. */
  private int[] sharers() {
    int[] sharers = new int[seatChild.length];
    int[] lastOwner = new int[seatChild.length];
    Arrays.fill(lastOwner, NONE);
    for (int c = 0; c < owner.length; c++) {
      for (int s : seats[c]) {
        if (lastOwner[s] != owner[c]) {
          lastOwner[s] = owner[c];
          sharers[s]++;
        }
      }
    }
    return sharers;
  }

  /** By value below a limit, where in a list it stands. */
  private static int[][] positions(int[] values, int limit) {
    int[] count = new int[limit];
    for (int value : values) {
      if (value != NONE) {
        count[value]++;
      }
    }
    int[][] result = new int[limit][];
    Arrays.setAll(result, value -> new int[count[value]]);
    for (int x = values.length - 1; x >= 0; x--) {
      if (values[x] != NONE) {
        result[values[x]][--count[values[x]]] = x;
      }
    }
    return result;
  }

  public static boolean changed(PlacementParticipant participant, PlacementOption option) {
    return participant.current().isPresent() && participant.current().get().changedBy(option);
  }

  /** The care place of an age group at a provider. */
  public int care(int provider, AgeGroup group) {
    return AGE_GROUPS * provider + AGES.indexOf(group);
  }

  /** The provider of a care place. */
  public int providerOf(int care) {
    return care / AGE_GROUPS;
  }

  /** The age group of a care place. */
  public AgeGroup groupOf(int care) {
    return AGES.get(care % AGE_GROUPS);
  }

  /**
   * How many of a unit would stay where a current placement is, unchanged.
   *
   * @param options of its members
   */
  public int staying(int unit, List<PlacementOption> options) {
    int staying = 0;
    for (int m = 0; m < options.size() && currents[unit] > 0; m++) {
      PlacementParticipant member = participant(members[unit][m]);
      PlacementOption option = options.get(m);
      staying += member.current().filter(c -> c.keptWithoutContact(option)).isPresent() ? 1 : 0;
    }
    return staying;
  }

  /**
   * Whether a unit of one could be at an opportunity if nobody else were, hours and childcare
   * apart.
   */
  public boolean canBeAt(int unit, int opportunity) {
    return ChoiceTable.canHold(this, unit, opportunity, mightStay(unit, opportunity) ? 1 : 0);
  }

  /** Whether a unit of one might stay where a current placement is by some option there. */
  public boolean mightStay(int unit, int opportunity) {
    return currents[unit] > 0
        && participant(members[unit][0])
            .current()
            .filter(it -> it.opportunityId().equals(opportunityId(opportunity)))
            .isPresent();
  }

  /**
   * Whether an option would come to a choice, if it is not here.
   *
   * @param unit of one person
   */
  public boolean canTake(int unit, PlacementOption option) {
    return ChoiceTable.hasChoice(this, unit, option);
  }

  public int opportunityNumber(String id) {
    return opportunityIndex.getOrDefault(id, NONE);
  }

  public int providerNumber(String id) {
    return providerIndex.getOrDefault(id, NONE);
  }

  public PlacementParticipant participant(int number) {
    return problem.participants().get(number);
  }

  public String opportunityId(int number) {
    return problem.opportunities().get(number).id();
  }

  /** The first member, for messages. */
  public String name(int unit) {
    return participant(members[unit][0]).id();
  }

  /** When the work is done in any week of the rotation; null where that is not known. */
  public @Nullable WeekSchedule shifts(int opportunity) {
    return shifts[opportunity];
  }

  /** What an option adds to the objective, stability included, fairness not. */
  public long worthOf(PlacementParticipant p, PlacementOption o) {
    return problem.weights().worth(p, o)
        - (changed(p, o) ? problem.weights().stabilityPenalty() : 0);
  }

  public int choices() {
    return owner.length;
  }

  /** By opportunity, its choices; made anew. O(choices). */
  public int[][] choicesByOpportunity() {
    return positions(opportunity, opportunities);
  }

  /** The options of a choice, by member. */
  public List<PlacementOption> optionsOf(int choice) {
    PlacementOption first = options.get(option[choice]);
    return secondOption[choice] == NONE
        ? List.of(first)
        : List.of(first, options.get(secondOption[choice]));
  }

  /** Whether two choices are the same but for their hours. */
  public boolean sameOptions(int choice, int other) {
    return option[choice] == option[other] && secondOption[choice] == secondOption[other];
  }

  /** Whether a choice is at the agreed hours. */
  boolean isAgreed(int choice) {
    long agreed = 0;
    for (PlacementOption o : optionsOf(choice)) {
      agreed += o.agreedQuarterHours();
    }
    return hours[choice] == Math.min(Integer.MAX_VALUE, agreed);
  }
}
