package org.quartermatch.care.days;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quartermatch.care.CareCover;
import org.quartermatch.fit.judge.time.AtWork;
import org.quartermatch.fit.judge.time.ParticipantTimes.CaredChild;
import org.quartermatch.fit.judge.time.WorkPattern;
import org.quartermatch.fit.judge.time.WorkWays;
import org.quartermatch.model.AgeGroup;
import org.quartermatch.model.Child;
import org.quartermatch.model.WeekSchedule;

/**
 * Finds who could help on a day without care: each is tried by the same judges as the day itself.
 * O(children² + providers × children) judgements.
 */
final class CoverSearch {
  private final Family family;
  private final WorkPattern work;
  private final WorkWays ways;

  CoverSearch(Family family, WorkPattern work, WorkWays ways) {
    this.family = family;
    this.work = work;
    this.ways = ways;
  }

  /**
   * Who could help.
   *
   * @param wanted when the participant is to work
   * @param children who need care on the day
   * @param withoutCare places in the list of those who have none
   */
  List<CareCover> of(
      LocalDate day, WeekSchedule wanted, List<ChildYear> children, List<Integer> withoutCare) {
    List<CaredChild> cared = new ArrayList<>(children.stream().map(it -> it.on(day)).toList());
    List<CareCover> covers = new ArrayList<>();
    for (int child : withoutCare) {
      for (ChildYear sibling : children) {
        if (sibling != children.get(child)
            && sibling.usual().place() == null
            && sibling.state(day).open().isEmpty()
            && covers(cared, child, sibling.on(day).covered().times(), wanted)) {
          covers.add(new CareCover.SiblingsCarer(children.get(child).id(), sibling.id()));
        }
      }
      CaredChild own = children.get(child).own();
      if (family.isPlaced(own)
          && !family.policy().placeAdds(own.child())
          && own.place() == null
          && own.child().care() instanceof Child.Care.Covered
          && covers(cared, child, own.covered().times(), wanted)) {
        covers.add(new CareCover.FormerCarer(children.get(child).id()));
      }
    }
    for (int i = 0; i < family.participant().setting().providers().size(); i++) {
      if (i != family.provider() && takes(i, day, children, withoutCare)) {
        List<CaredChild> there = new ArrayList<>(cared);
        for (int child : withoutCare) {
          there.set(child, children.get(child).on(day, i));
        }
        if (atWork(there).times().containsAll(wanted)) {
          covers.add(new CareCover.OtherProvider(family.provider(i).id()));
        }
      }
    }
    return covers;
  }

  private AtWork atWork(List<CaredChild> children) {
    return AtWork.of(family.participant(), work, ways, children);
  }

  /** Whether a child would be cared for at these times at home. */
  private boolean covers(
      List<CaredChild> cared, int child, WeekSchedule times, WeekSchedule wanted) {
    List<CaredChild> tried = new ArrayList<>(cared);
    tried.set(child, family.participant().caredAtHome(cared.get(child), times));
    return atWork(tried).byChild().get(child).containsAll(wanted);
  }

  /** Whether a provider is there on the day, with free places for all of them. */
  private boolean takes(
      int provider, LocalDate day, List<ChildYear> children, List<Integer> withoutCare) {
    if (!family.isSettledIn(provider, day)) {
      return false;
    }
    for (AgeGroup group : AgeGroup.values()) {
      long needed =
          withoutCare.stream()
              .filter(child -> children.get(child).groupOn(day).equals(Optional.of(group)))
              .count();
      if (needed > family.provider(provider).places(group)) {
        return false;
      }
    }
    return withoutCare.stream().allMatch(child -> children.get(child).groupOn(day).isPresent());
  }
}
